import { en } from '#shared/i18n/en/catalogue.ts';
import { kk } from '#shared/i18n/kk/catalogue.ts';
import { ru } from '#shared/i18n/ru/catalogue.ts';
import type { Language } from '#shared/model/language.ts';

/** Every message of the program. A new area is a file `<area>.json` in each language's folder and a line in its `catalogue.ts`. */
export const catalogue: Readonly<Record<Language, Readonly<Record<string, string>>>> = { en, ru, kk };

type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
type WithoutPlural<Key extends string> = Key extends `${infer Base}_${PluralForm}` ? Base : Key;

/** A key as code writes it: `codes.count` for `codes.count_one`, `codes.count_few`, … */
export type MessageKey = WithoutPlural<Extract<keyof typeof en, string>>;

const keys: ReadonlySet<string> = new Set(Object.keys(en).map((key) => key.replace(/_(zero|one|two|few|many|other)$/, '')));

/** For keys put together at run time (error kinds, step labels): tells whether there are words for it. */
export function isMessageKey(key: string): key is MessageKey {
  return keys.has(key);
}
