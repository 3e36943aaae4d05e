import type { NamedCode } from '#renderer/api/project-data.ts';
import type { Code, CodeWords } from '#shared/model/code.ts';
import { entryOf } from '#shared/model/code-entry.ts';
import { nameOfCode } from '#shared/model/code-name.ts';
import type { CodeId } from '#shared/model/ids.ts';
import type { Language } from '#shared/model/language.ts';

export const entryFields = ['definition', 'whenToUse', 'whenNotToUse', 'example'] as const satisfies readonly (keyof CodeWords)[];
export type EntryField = (typeof entryFields)[number];

/** A code as the book shows it in one language. `name` is what it is called there, or its main name where it has none yet. */
export interface BookEntry {
  code: NamedCode;
  words: CodeWords;
  name: string;
  above: readonly string[];
  /** How many of the name and the four texts are not written in this language. */
  unwritten: number;
}

type Reading = { language: Language; main: Language };

export function toEntries(codes: readonly NamedCode[], { language, main }: Reading): readonly BookEntry[] {
  const byId = new Map<CodeId, NamedCode>(codes.map((code) => [code.id, code]));
  return codes.map((code) => {
    const words = entryOf(code, language, main);
    const blank = [words.name, ...entryFields.map((field) => words[field])].filter((text) => text.trim() === '').length;
    return { code, words, name: nameOfCode(code, language), above: namesAbove(code, byId, language), unwritten: blank };
  });
}

function namesAbove(code: NamedCode, byId: ReadonlyMap<CodeId, NamedCode>, language: Language): string[] {
  const parent = code.parentId === null ? undefined : byId.get(code.parentId);
  return parent ? [...namesAbove(parent, byId, language), nameOfCode(parent, language)] : [];
}

const fold = (text: string) => text.toLocaleLowerCase().replaceAll('ё', 'е');

/** All that is written about a code in any language. */
function allWords({ words, translations, memo }: Pick<Code, 'words' | 'translations' | 'memo'>): string {
  const texts = [words, ...Object.values(translations)].flatMap((entry) => [entry.name, ...entryFields.map((field) => entry[field])]);
  return fold([...texts, memo].join('\n'));
}

/** The entries in which every typed word stands somewhere, in whatever language. */
export function findEntries(entries: readonly BookEntry[], query: string): readonly BookEntry[] {
  const typed = fold(query).split(/\s+/).filter(Boolean);
  if (typed.length === 0) return entries;
  return entries.filter(({ code }) => {
    const text = allWords(code);
    return typed.every((word) => text.includes(word));
  });
}
