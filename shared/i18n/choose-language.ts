import type { Language } from '#shared/model/language.ts';

/** The first of the machine's languages that the program speaks, else English. */
export function chooseLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    if (tag.startsWith('kk')) return 'kk';
    if (tag.startsWith('ru')) return 'ru';
    if (tag.startsWith('en')) return 'en';
  }
  return 'en';
}
