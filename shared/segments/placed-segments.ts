/**
 * Segments as the co-occurrence sweeps need them: sorted by group and start, with places instead of ids, and duplicates of several coders
 * united as the way of counting wants it.
 */
import { type CodeSet, setsByCode } from '#shared/segments/code-sets.ts';
import { type CodingTable, DenseIds } from '#shared/segments/coding-table.ts';
import type { UnitMapper } from '#shared/segments/coverage.ts';
import { sortedOrder } from '#shared/segments/radix-sort.ts';

/**
 * How several coders count. `union` (default): overlapping codings of a code, whoever made them, are one segment. `perCoder`: codes meet only
 * within one coder's work, summed over coders. `across`: only between the work of different coders. `asCoded`: every coding is a segment,
 * duplicates included.
 */
export const coderModes = ['union', 'perCoder', 'across', 'asCoded'] as const;
export type CoderMode = (typeof coderModes)[number];

/** Columns sorted by group, then start. Segments of different groups never meet. */
export interface PlacedSegments {
  readonly length: number;
  /** A document, or a document as one coder coded it. */
  readonly groups: Int32Array;
  readonly documents: Int32Array;
  readonly sets: Int32Array;
  /** Who made it, where that matters (`across`); else 0. */
  readonly owners: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** 1 where another segment of the same set (and owner) in the group ends exactly at its start. */
  readonly continues: Uint8Array;
  readonly setCount: number;
  readonly ownerCount: number;
  /** True where overlapping segments of a set (and owner) were made one. */
  readonly isUnited: boolean;
}

export interface PlaceOptions {
  readonly sets: readonly CodeSet[];
  readonly mode: CoderMode;
  /** Documents that count, in order; others are left out. */
  readonly documents: DenseIds;
  /** Coders that count; all by default. */
  readonly coders?: readonly number[] | undefined;
  /** Converts offsets to characters, one for each document; code units where absent. */
  readonly mappers?: readonly UnitMapper[] | undefined;
}

export function placeSegments(table: CodingTable, options: PlaceOptions): PlacedSegments {
  const rows = expandRows(table, options);
  const order = sortedOrder(rows.length, rows.starts, rows.groups);
  return uniteRows(rows, order, options.mode !== 'asCoded');
}

function expandRows(table: CodingTable, { sets, mode, documents, coders, mappers }: PlaceOptions): PlacedSegments {
  const coderPlaces = new DenseIds(coders ?? distinctIds(table.coders, table.length));
  const codePlaces = new DenseIds([...new Set(sets.flatMap(({ members }) => members))]);
  const membership = setsByCode(sets, (code) => codePlaces.of(code), codePlaces.count);
  const codes = codePlaces.ofColumn(table.codes, table.length);
  const documentsOf = documents.ofColumn(table.documents, table.length);
  const codersOf = coderPlaces.ofColumn(table.coders, table.length);
  let capacity = 0;
  for (let row = 0; row < table.length; row++) {
    const code = codes[row] as number;
    if (code >= 0) capacity += (membership.from[code + 1] as number) - (membership.from[code] as number);
  }
  // Two at least: with one owner the sweeps take it that owners do not matter.
  const ownerCount = mode === 'across' ? Math.max(2, coderPlaces.count) : 1;
  const segments = emptySegments(capacity, sets.length, ownerCount, mode === 'perCoder');
  const { groups, starts, ends, owners } = segments;
  let length = 0;
  for (let row = 0; row < table.length; row++) {
    const code = codes[row] as number;
    const document = documentsOf[row] as number;
    const coder = codersOf[row] as number;
    if (code < 0 || document < 0 || coder < 0) continue;
    const mapper = mappers?.[document];
    const start = mapper === undefined ? (table.starts[row] as number) : mapper.startCharacter(table.starts[row] as number);
    const end = mapper === undefined ? (table.ends[row] as number) : mapper.endCharacter(table.ends[row] as number);
    if (end <= start) continue;
    const to = membership.from[code + 1] as number;
    for (let at = membership.from[code] as number; at < to; at++) {
      segments.documents[length] = document;
      if (mode === 'perCoder') groups[length] = document * coderPlaces.count + coder;
      segments.sets[length] = membership.sets[at] as number;
      owners[length] = mode === 'across' ? coder : 0;
      starts[length] = start;
      ends[length] = end;
      length += 1;
    }
  }
  return { ...segments, length };
}

/** Ids of a column, ascending; a project has few coders, so neighbours are mostly alike. */
function distinctIds(column: Int32Array, length: number): number[] {
  const found = new Set<number>();
  let last = -1;
  for (let row = 0; row < length; row++) {
    const id = column[row] as number;
    if (id !== last) found.add(id);
    last = id;
  }
  return [...found].sort((a, b) => a - b);
}

/** Puts rows in order; with `unites`, overlapping rows of one set and owner become one segment, and touching ones stay two. */
function uniteRows(rows: PlacedSegments, order: Uint32Array, unites: boolean): PlacedSegments {
  const { setCount, ownerCount } = rows;
  const ofCoders = rows.documents !== rows.groups;
  const segments = emptySegments(rows.length, setCount, ownerCount, ofCoders);
  /** The last segment of each set and owner; it belongs to the group at hand if it is not older than the group. */
  const latest = new Int32Array(setCount * ownerCount).fill(-1);
  const packed = packRows(rows);
  let group = -1;
  let groupFrom = 0;
  let length = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = order[i] as number;
    const at = 4 * row;
    const rowGroup = packed[at] as number;
    if (rowGroup !== group) {
      group = rowGroup;
      groupFrom = length;
    }
    const key = packed[at + 1] as number;
    const start = packed[at + 2] as number;
    const end = packed[at + 3] as number;
    const previous = latest[key] as number;
    const previousEnd = previous >= groupFrom ? (segments.ends[previous] as number) : -1;
    if (unites && start < previousEnd) {
      if (end > previousEnd) segments.ends[previous] = end;
      continue;
    }
    segments.groups[length] = group;
    if (ofCoders) segments.documents[length] = rows.documents[row] as number;
    segments.sets[length] = ownerCount === 1 ? key : key % setCount;
    if (ownerCount > 1) segments.owners[length] = rows.owners[row] as number;
    segments.starts[length] = start;
    segments.ends[length] = end;
    segments.continues[length] = start === previousEnd ? 1 : 0;
    latest[key] = length;
    length += 1;
  }
  return { ...segments, length, isUnited: unites };
}

/** Group, key, start and end of a row side by side: rows are then read in sorted order, and each costs one cache miss instead of four. */
function packRows({ length, groups, sets, owners, starts, ends, setCount }: PlacedSegments): Int32Array {
  const packed = new Int32Array(4 * length);
  for (let row = 0, at = 0; row < length; row++, at += 4) {
    packed[at] = groups[row] as number;
    packed[at + 1] = (owners[row] as number) * setCount + (sets[row] as number);
    packed[at + 2] = starts[row] as number;
    packed[at + 3] = ends[row] as number;
  }
  return packed;
}

/** Groups are documents unless they are a coder's share of one: then the documents need a column of their own. */
function emptySegments(capacity: number, setCount: number, ownerCount: number, ofCoders: boolean): PlacedSegments {
  const column = (): Int32Array => new Int32Array(capacity);
  const groups = column();
  return {
    length: capacity,
    groups,
    documents: ofCoders ? column() : groups,
    sets: column(),
    owners: column(),
    starts: column(),
    ends: column(),
    continues: new Uint8Array(capacity),
    setCount,
    ownerCount,
    isUnited: false,
  };
}

/** The segments in units of a scale, such as paragraphs: united per document and set, so that lengths count units. */
export function inUnits(segments: PlacedSegments, mappers: readonly UnitMapper[], unites: boolean): PlacedSegments {
  const rows = { ...segments, isUnited: false, starts: new Int32Array(segments.length), ends: new Int32Array(segments.length) };
  for (let i = 0; i < segments.length; i++) {
    const mapper = mappers[segments.documents[i] as number];
    if (mapper === undefined) throw new RangeError('Every document needs a scale of the unit.');
    const first = mapper.firstEndingAfter(segments.starts[i] as number);
    rows.starts[i] = first;
    rows.ends[i] = Math.max(first, mapper.firstStartingFrom(segments.ends[i] as number));
  }
  if (!unites) return rows;
  const order = Uint32Array.from({ length: segments.length }, (_, i) => i);
  return uniteRows(rows, order, true);
}
