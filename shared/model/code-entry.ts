import type { Code, CodeWords } from '#shared/model/code.ts';
import type { Language } from '#shared/model/language.ts';

type Worded = Pick<Code, 'words' | 'translations'>;

/** What to send to change a code's entry: the main words, the translations, or both. */
export type EntryChange = { words?: Partial<CodeWords>; translations?: Code['translations'] };

const noWords: CodeWords = { name: '', definition: '', whenToUse: '', whenNotToUse: '', example: '' };

/** A code's entry in a language; the main words are those of the project's language, unless that has a translation of its own. */
export function entryOf(code: Worded, language: Language, main: Language): CodeWords {
  return code.translations[language] ?? (language === main ? code.words : noWords);
}

/** Changes the entry of one language and leaves the others as they are. */
export function changeEntry(code: Worded, language: Language, main: Language, change: Partial<CodeWords>): EntryChange {
  const translation = code.translations[language];
  const translations = { translations: { ...code.translations, [language]: { ...(translation ?? noWords), ...change } } };
  if (language !== main) return translations;
  return { words: change, ...(translation && translations) };
}

/** Renames what a reader of this language sees: the translation where it has a name, else the main name. */
export function renameIn(code: Worded, language: Language, main: Language, name: string): EntryChange {
  const hasName = (code.translations[language]?.name.trim() ?? '') !== '';
  return hasName || language === main ? changeEntry(code, language, main, { name }) : { words: { name } };
}
