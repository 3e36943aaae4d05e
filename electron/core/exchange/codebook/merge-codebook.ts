import { type CodebookEntry, completeTree, type IncomingEntry, keyOf, pathSeparator } from '#core/exchange/codebook/codebook.ts';

const texts = ['definition', 'whenToUse', 'whenNotToUse', 'example'] as const;

export type CodebookMerge = {
  /** Paths, `Parent > Child`, parents first. */
  added: string[];
  changed: string[];
  unchanged: string[];
  /** What to do: entries that are new, and entries whose words, kind, colour or memo differ, with what differs. */
  toAdd: IncomingEntry[];
  toChange: { path: string[]; from: CodebookEntry; to: Partial<IncomingEntry> }[];
};

/** Compares by path, without case. What the incoming book does not say (an empty or missing field) changes nothing; nothing is ever removed. */
export function mergeCodebook(existing: readonly CodebookEntry[], incoming: readonly IncomingEntry[]): CodebookMerge {
  const known = new Map(existing.map((entry) => [keyOf(entry.path), entry]));
  const merge: CodebookMerge = { added: [], changed: [], unchanged: [], toAdd: [], toChange: [] };
  for (const entry of completeTree(incoming)) {
    const path = entry.path.join(pathSeparator);
    const from = known.get(keyOf(entry.path));
    if (!from) {
      merge.added.push(path);
      merge.toAdd.push(entry);
      continue;
    }
    const to = differences(from, entry);
    if (Object.keys(to).length === 0) merge.unchanged.push(path);
    else {
      merge.changed.push(path);
      merge.toChange.push({ path: from.path, from, to });
    }
  }
  return merge;
}

function differences(from: CodebookEntry, entry: IncomingEntry): Partial<IncomingEntry> {
  const to: Partial<IncomingEntry> = {};
  for (const field of texts) if (says(entry[field], from.words[field])) to[field] = entry[field];
  if (says(entry.memo, from.memo)) to.memo = entry.memo;
  if (entry.kind !== undefined && entry.kind !== from.kind) to.kind = entry.kind;
  if (says(entry.colour, from.colour?.toLowerCase() ?? '')) to.colour = entry.colour;
  const translations = { ...from.translations, ...entry.translations };
  if (JSON.stringify(sorted(translations)) !== JSON.stringify(sorted(from.translations))) to.translations = translations;
  return to;
}

const says = (incoming: string | undefined, present: string): incoming is string =>
  incoming !== undefined && incoming.trim() !== '' && incoming.trim() !== present.trim();

const sorted = (record: object): unknown => Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1));
