import { createInstance, type FormatterModule } from 'i18next';
import { catalogue, type MessageKey } from '#shared/i18n/catalogue.ts';
import { formatNumber } from '#shared/i18n/format.ts';
import type { Language } from '#shared/model/language.ts';

/** Values for `{{name}}`. Numbers are written the way of the language; `count` chooses the plural form. */
export type MessageParams = Readonly<Record<string, string | number>>;

export type Translate = (key: MessageKey, params?: MessageParams) => string;

/** Writes every number of a message as the language does, so that catalogues say `{{count}}` and nothing more. */
function createFormatter(language: Language): FormatterModule {
  return {
    type: 'formatter',
    init: () => undefined,
    add: () => undefined,
    addCached: () => undefined,
    format: (value: unknown) => (typeof value === 'number' ? formatNumber(language, value) : String(value)),
  };
}

const made = new Map<Language, Translate>();

/** The words of one language. Ready at once (nothing is loaded), the same function for the same language. */
export function createTranslator(language: Language): Translate {
  const known = made.get(language);
  if (known) return known;
  const instance = createInstance().use(createFormatter(language));
  void instance.init({
    lng: language,
    fallbackLng: 'en',
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    resources: Object.fromEntries(Object.entries(catalogue).map(([name, messages]) => [name, { translation: messages }])),
    interpolation: { escapeValue: false, alwaysFormat: true },
  });
  // Every row of every list says the same few words: to look them up anew is a tenth of what a drawing takes.
  const plain = new Map<MessageKey, string>();
  const translate: Translate = (key, params) => {
    if (params) return instance.t(key, { ...params });
    const known = plain.get(key) ?? instance.t(key);
    plain.set(key, known);
    return known;
  };
  made.set(language, translate);
  return translate;
}
