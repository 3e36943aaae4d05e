/**
 * Segments as the co-occurrence sweeps need them: sorted by group and start, with places instead of ids, and duplicates of several coders
 * united as the way of counting wants it.
 */
import { type CodeSet, setsByCode } from '#shared/segments/code-sets.ts';
import { type CodingTable, DenseIds } from '#shared/segments/coding-table.ts';
import type { UnitMapper } from '#shared/segments/coverage.ts';
import { sortRows } from '#shared/segments/row-sort.ts';

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
  sortRows(rows.packed, rows.length, { groupCount: options.documents.count * rows.groupsADocument, byKey: false });
  return uniteRows(rows, options.mode !== 'asCoded');
}

/** A row for every coding × set it counts for. */
interface Rows {
  readonly length: number;
  /** Group, key (owner × sets + set), start and end of each row. */
  readonly packed: Int32Array;
  readonly setCount: number;
  readonly ownerCount: number;
  /** Groups of one document: 1, or the number of coders where each coder's share of a document is a group. */
  readonly groupsADocument: number;
}

function expandRows(table: CodingTable, { sets, mode, documents, coders, mappers }: PlaceOptions): Rows {
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
  const setCount = sets.length;
  const groupsADocument = mode === 'perCoder' ? coderPlaces.count : 1;
  // Two at least: with one owner the sweeps take it that owners do not matter.
  const ownerCount = mode === 'across' ? Math.max(2, coderPlaces.count) : 1;
  const packed = new Int32Array(4 * capacity);
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
    const group = mode === 'perCoder' ? document * groupsADocument + coder : document;
    const owner = mode === 'across' ? coder : 0;
    const to = membership.from[code + 1] as number;
    for (let at = membership.from[code] as number; at < to; at++) {
      packed[4 * length] = group;
      packed[4 * length + 1] = owner * setCount + (membership.sets[at] as number);
      packed[4 * length + 2] = start;
      packed[4 * length + 3] = end;
      length += 1;
    }
  }
  return { length, packed, setCount, ownerCount, groupsADocument };
}

/** Ids of a column, ascending; a project has few coders, so most rows hold one of the last two ids. */
function distinctIds(column: Int32Array, length: number): number[] {
  const found = new Set<number>();
  let last = -1;
  let lastButOne = -1;
  for (let row = 0; row < length; row++) {
    const id = column[row] as number;
    if (id === last || id === lastButOne) continue;
    found.add(id);
    lastButOne = last;
    last = id;
  }
  return [...found].sort((a, b) => a - b);
}

/** Columns from rows in order; with `unites`, overlapping rows of one set and owner become one segment, and touching ones stay two. */
function uniteRows(rows: Rows, unites: boolean): PlacedSegments {
  const { setCount, ownerCount, groupsADocument, packed } = rows;
  const segments = emptySegments(rows.length, setCount, ownerCount, groupsADocument > 1);
  const { groups, documents, sets, owners, starts, ends, continues } = segments;
  /** The last segment of each set and owner; it belongs to the group at hand if it is not older than the group. */
  const latest = new Int32Array(setCount * ownerCount).fill(-1);
  let group = -1;
  let groupFrom = 0;
  let length = 0;
  for (let at = 0; at < 4 * rows.length; at += 4) {
    const rowGroup = packed[at] as number;
    if (rowGroup !== group) {
      group = rowGroup;
      groupFrom = length;
    }
    const key = packed[at + 1] as number;
    const start = packed[at + 2] as number;
    const end = packed[at + 3] as number;
    const previous = latest[key] as number;
    const previousEnd = previous >= groupFrom ? (ends[previous] as number) : -1;
    if (unites && start < previousEnd) {
      if (end > previousEnd) ends[previous] = end;
      continue;
    }
    groups[length] = group;
    if (groupsADocument > 1) documents[length] = Math.floor(group / groupsADocument);
    sets[length] = ownerCount === 1 ? key : key % setCount;
    if (ownerCount > 1) owners[length] = Math.floor(key / setCount);
    starts[length] = start;
    ends[length] = end;
    if (start === previousEnd) continues[length] = 1;
    latest[key] = length;
    length += 1;
  }
  return { ...segments, length, isUnited: unites };
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

/** The segments in units of a scale, such as paragraphs: with `unites` one per run of units, document and set, so that lengths count units. */
export function inUnits(segments: PlacedSegments, mappers: readonly UnitMapper[], unites: boolean): PlacedSegments {
  const { length, groups, documents, sets, owners, setCount, ownerCount } = segments;
  const starts = new Int32Array(length);
  const ends = new Int32Array(length);
  for (let i = 0; i < length; i++) {
    const mapper = mappers[documents[i] as number];
    if (mapper === undefined) throw new RangeError('Every document needs a scale of the unit.');
    const first = mapper.firstEndingAfter(segments.starts[i] as number);
    starts[i] = first;
    ends[i] = Math.max(first, mapper.firstStartingFrom(segments.ends[i] as number));
  }
  if (!unites) return { ...segments, isUnited: false, starts, ends };
  if (documents !== groups) throw new RangeError('Units are united over all coders of a document.');
  const packed = new Int32Array(4 * length);
  for (let i = 0; i < length; i++) {
    packed[4 * i] = groups[i] as number;
    packed[4 * i + 1] = (owners[i] as number) * setCount + (sets[i] as number);
    packed[4 * i + 2] = starts[i] as number;
    packed[4 * i + 3] = ends[i] as number;
  }
  return uniteRows({ length, packed, setCount, ownerCount, groupsADocument: 1 }, true);
}
