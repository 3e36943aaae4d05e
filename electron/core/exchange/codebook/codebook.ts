/** A codebook between programs: the codes as a list in tree order, each with its whole path. */
import type { CodeKind, CodeWords } from '#shared/model/code.ts';
import type { Language } from '#shared/model/language.ts';

/** `path`: names from the top code down, the code's own last, in the language of `words`. `level` counts from 1 and equals its length. */
export type CodebookEntry = {
  path: string[];
  kind: CodeKind;
  colour: string | null;
  words: CodeWords;
  translations: Partial<Record<Language, CodeWords>>;
  memo: string;
  guid: string | null;
  codings: number;
  documents: number;
};

/** `language`: the one `words` are written in. */
export type Codebook = { title: string; language: Language; entries: CodebookEntry[] };

export { pathSeparator } from '#shared/model/code-tree.ts';

/** What a reader finds; what it does not find stays undefined, and merging leaves it alone. */
export type IncomingEntry = { path: string[] } & Partial<{
  kind: CodeKind;
  colour: string;
  memo: string;
  guid: string;
  definition: string;
  whenToUse: string;
  whenNotToUse: string;
  example: string;
  translations: Partial<Record<Language, CodeWords>>;
}>;

export type IncomingCodebook = { title: string; language: Language | null; entries: IncomingEntry[] };

/** The entry's words in a language; what is not translated stays in the main one. */
export function wordsIn(entry: CodebookEntry, language: Language, main: Language): CodeWords {
  const translated = language === main ? undefined : entry.translations[language];
  if (!translated) return entry.words;
  const field = (key: keyof CodeWords): string => translated[key] || entry.words[key];
  return {
    name: field('name'),
    definition: field('definition'),
    whenToUse: field('whenToUse'),
    whenNotToUse: field('whenNotToUse'),
    example: field('example'),
  };
}

/** The whole codebook in one language: paths, words and translations change places, nothing is lost. */
export function codebookIn(codebook: Codebook, language: Language): Codebook {
  if (language === codebook.language) return codebook;
  const names = new Map<string, string>();
  for (const entry of codebook.entries) names.set(entry.path.join('\u0000'), wordsIn(entry, language, codebook.language).name);
  const entries = codebook.entries.map((entry): CodebookEntry => {
    const { [language]: own, ...others } = entry.translations;
    return {
      ...entry,
      path: entry.path.map((name, index) => names.get(entry.path.slice(0, index + 1).join('\u0000')) ?? name),
      words: wordsIn(entry, language, codebook.language),
      translations: own ? { ...others, [codebook.language]: entry.words } : others,
    };
  });
  return { ...codebook, language, entries };
}

/** Gives every entry of a list with levels (from 1) its path; a level that skips one counts as the next. */
export function pathsFromLevels(rows: readonly { level: number; name: string }[]): string[][] {
  const path: string[] = [];
  return rows.map(({ level, name }) => {
    path.length = Math.min(Math.max(0, level - 1), path.length);
    path.push(name);
    return [...path];
  });
}

/** Codes named only as parents of others come before them; of equal paths (compared without case) the first stays and takes what it lacks. */
export function completeTree(entries: readonly IncomingEntry[]): IncomingEntry[] {
  const byPath = new Map<string, IncomingEntry>();
  for (const entry of entries) {
    const path = entry.path.map((name) => name.trim()).filter(Boolean);
    if (path.length === 0) continue;
    for (let length = 1; length < path.length; length += 1) {
      const parent = path.slice(0, length);
      const key = keyOf(parent);
      if (!byPath.has(key)) byPath.set(key, { path: parent });
    }
    const key = keyOf(path);
    byPath.set(key, { ...entry, ...byPath.get(key), path: byPath.get(key)?.path ?? path });
  }
  return [...byPath.values()];
}

export const keyOf = (path: readonly string[]): string => path.map((name) => name.trim().toLowerCase()).join('\u0000');
