import type { Code } from '#shared/model/code.ts';
import type { Language } from '#shared/model/language.ts';

/** What a code is called in a language: its translation where there is one, else the name it was given. */
export function nameOfCode(code: Pick<Code, 'words' | 'translations'>, language: Language): string {
  return code.translations[language]?.name.trim() || code.words.name;
}

/** Every name of a code, for finding it whatever language is typed. */
export function allNamesOf(code: Pick<Code, 'words' | 'translations'>): string[] {
  return [code.words.name, ...Object.values(code.translations).map((words) => words.name)].filter((name) => name !== '');
}
