import { type Codebook, codebookIn, type IncomingCodebook, type IncomingEntry, keyOf, wordsIn } from '#core/exchange/codebook/codebook.ts';
import type { CodeWords } from '#shared/model/code.ts';
import { type Language, languages } from '#shared/model/language.ts';

const fields = ['definition', 'whenToUse', 'whenNotToUse', 'example'] as const;

/**
 * A book written in a language may come back in it: its paths are then those of the translations. Such a book is told by its codes (the
 * language of which most are known), and its words go to the translations of the same codes instead of doubling the code system.
 */
export function inMainLanguage(existing: Codebook, book: IncomingCodebook): IncomingEntry[] {
  const language = languageOf(existing, book.entries);
  if (language === existing.language) return book.entries;
  const translated = codebookIn(existing, language).entries;
  const known = new Map(translated.map(({ path }, at) => [keyOf(path), existing.entries[at]]));
  return book.entries.map((entry) => {
    const own = known.get(keyOf(entry.path));
    if (own === undefined) return { ...entry, path: underKnown(entry.path, known) };
    const { definition: _d, whenToUse: _u, whenNotToUse: _n, example: _e, translations = {}, ...others } = entry;
    const { [existing.language]: main, ...rest } = translations;
    const said = wordsIn(own, language, existing.language);
    const before = own.translations[language];
    const words: CodeWords = before ?? { name: '', definition: '', whenToUse: '', whenNotToUse: '', example: '' };
    const changed = fields.filter((field) => entry[field] !== undefined && entry[field]?.trim() !== '' && entry[field] !== said[field]);
    const now = { ...words, name: words.name || said.name, ...Object.fromEntries(changed.map((field) => [field, entry[field]])) };
    const mainWords = main && Object.fromEntries(fields.map((field) => [field, main[field]]));
    const all = changed.length > 0 ? { ...rest, [language]: now } : rest;
    return { ...others, ...mainWords, path: own.path, ...(Object.keys(all).length > 0 ? { translations: all } : {}) };
  });
}

/** The main language unless more codes of the book are known in another. */
function languageOf(existing: Codebook, entries: readonly IncomingEntry[]): Language {
  const keys = new Set(entries.map(({ path }) => keyOf(path)));
  const knownIn = (language: Language): number => codebookIn(existing, language).entries.filter(({ path }) => keys.has(keyOf(path))).length;
  let best: Language = existing.language;
  let most = knownIn(best);
  for (const language of languages) {
    const count = language === best ? 0 : knownIn(language);
    if (count > most) [best, most] = [language, count];
  }
  return best;
}

/** A new code keeps its place under codes that are known. */
function underKnown(path: readonly string[], known: ReadonlyMap<string, { path: string[] } | undefined>): string[] {
  for (let length = path.length - 1; length > 0; length -= 1) {
    const parent = known.get(keyOf(path.slice(0, length)));
    if (parent !== undefined) return [...parent.path, ...path.slice(length)];
  }
  return [...path];
}
