import type { Remark } from '#shared/contract/exchange.ts';
import { isMessageKey } from '#shared/i18n/catalogue.ts';
import { readingErrorKey, readingWarningKey } from '#shared/i18n/reading-keys.ts';
import type { Translate } from '#shared/i18n/translator.ts';

type Said = { kind: string; message: string; detail: Remark['detail'] };
type Speaker = { t: Translate };

/** Why a file cannot come in: in the words for its kind, or in the backend's own. */
export function reasonWords({ t }: Speaker, { kind, message, detail }: Said, file: string): string {
  const reader = readingErrorKey(kind);
  if (isMessageKey(reader)) return t(reader, detail);
  const key = `error.${kind}`;
  return isMessageKey(key) ? t(key, { path: file, ...detail }) : message;
}

/** What was repaired, left out, or should be looked at. */
export function remarkWords({ t }: Speaker, { kind, message, detail }: Said): string {
  const keys = [readingWarningKey(kind), `exchange.warning.${kind}`, `remark.${kind}`];
  const key = keys.find(isMessageKey);
  return key !== undefined && isMessageKey(key) ? t(key, detail) : message;
}

/** How passages of another program were found: by which way of counting characters (`utf16/raw/exclusive`), or by their quote. */
export function ruleWords(t: Translate, rule: string): string {
  const [unit = rule, ...details] = rule.split('/');
  const key = `exchange.foundBy.${unit}`;
  const words = isMessageKey(key) ? t(key) : unit;
  // The common way of counting has no words of its own: only what differs from it is worth saying.
  const differences = details.map((detail) => `exchange.counted.${detail}`).filter(isMessageKey);
  return differences.length === 0 ? words : `${words} (${differences.map((difference) => t(difference)).join(', ')})`;
}

export const fileName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;
