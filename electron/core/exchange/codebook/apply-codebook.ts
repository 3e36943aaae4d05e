import { inMainLanguage } from '#core/exchange/codebook/book-language.ts';
import { type IncomingCodebook, type IncomingEntry, keyOf } from '#core/exchange/codebook/codebook.ts';
import { collectCodebook } from '#core/exchange/codebook/collect-codebook.ts';
import { type CodebookMerge, mergeCodebook } from '#core/exchange/codebook/merge-codebook.ts';
import type { Services } from '#core/project/services.ts';
import type { CodeWords } from '#shared/model/code.ts';
import type { CodeId } from '#shared/model/ids.ts';

/** What bringing the codebook in would do. */
export function previewCodebook(services: Services, book: IncomingCodebook): CodebookMerge {
  const existing = collectCodebook(services);
  return mergeCodebook(existing.entries, inMainLanguage(existing, book));
}

/** Merges a codebook by path, inside a step the caller records: codes are added and their words changed, none is removed. */
export function applyCodebook(services: Services, book: IncomingCodebook): CodebookMerge {
  const merge = previewCodebook(services, book);
  const ids = new Map<string, CodeId>();
  const paths: string[][] = [];
  for (const { id, parentId, words } of services.codes.tree()) {
    const parent = parentId === null ? [] : (paths[parentId] ?? []);
    paths[id] = [...parent, words.name];
    ids.set(keyOf(paths[id] ?? []), id);
  }
  for (const entry of merge.toAdd) {
    const parentId = entry.path.length === 1 ? null : (ids.get(keyOf(entry.path.slice(0, -1))) ?? null);
    const { colour, kind } = entry;
    const { id } = services.codes.create({ name: entry.path.at(-1) ?? '', parentId, colour, kind });
    ids.set(keyOf(entry.path), id);
    change(services, id, entry);
  }
  for (const { path, to } of merge.toChange) {
    const id = ids.get(keyOf(path));
    if (id !== undefined) change(services, id, to);
  }
  return merge;
}

function change({ codes }: Services, id: CodeId, { colour, kind, memo, translations, ...entry }: Partial<IncomingEntry>): void {
  const words: Partial<CodeWords> = {};
  for (const field of ['definition', 'whenToUse', 'whenNotToUse', 'example'] as const) {
    const text = entry[field];
    if (text !== undefined) words[field] = text;
  }
  codes.update({ id, words, colour, kind, memo, translations });
}
