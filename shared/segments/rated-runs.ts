/**
 * Walks over codings as merged ranges: for every document and code set, what each rater coded, each character once. The one place
 * where codings are expanded over the hierarchy, sorted and united.
 */
import { type CodeSet, setsByCode } from '#shared/segments/code-sets.ts';
import { type CodingTable, DenseIds } from '#shared/segments/coding-table.ts';
import { RangeBuffer, UnitMapper } from '#shared/segments/coverage.ts';
import { sortRows } from '#shared/segments/row-sort.ts';
import { type DocumentScope, type OnProgress, type Rater, ratersByCoder } from '#shared/segments/scope.ts';

/** What raters coded with one code set in one document, in merged ranges of characters; raters without a coding have empty buffers. */
export interface RatedRuns {
  /** Places in the scope, the sets and the raters. */
  readonly document: number;
  readonly set: number;
  readonly runs: readonly RangeBuffer[];
  /** Raters with at least one range, ascending. */
  readonly present: readonly number[];
}

export interface RatedInput {
  readonly table: CodingTable;
  readonly scope: readonly DocumentScope[];
  readonly raters: readonly Rater[];
  readonly sets: readonly CodeSet[];
  readonly onProgress?: OnProgress | undefined;
}

/** Calls back once for every document and set with at least one coding, documents in the order of the scope. Buffers are reused. */
export function forEachRated(input: RatedInput, mappers: readonly UnitMapper[], visit: (rated: RatedRuns) => void): void {
  const { length, packed } = expandRows(input, mappers);
  sortRows(packed, length, { groupCount: input.scope.length, byKey: true });
  const runs = input.raters.map(() => new RangeBuffer());
  const present: number[] = [];
  let document = -1;
  let set = -1;
  const flush = (): void => {
    if (present.length === 0) return;
    visit({ document, set, runs, present });
    for (const rater of present) runs[rater]?.clear();
    present.length = 0;
  };
  for (let at = 0; at < 4 * length; at += 4) {
    const rowDocument = packed[at] as number;
    const key = packed[at + 1] as number;
    const rowSet = Math.floor(key / runs.length);
    if (rowSet !== set || rowDocument !== document) {
      flush();
      if (rowDocument !== document) input.onProgress?.(at / (4 * length));
      document = rowDocument;
      set = rowSet;
    }
    const rater = key - rowSet * runs.length;
    const buffer = runs[rater] as RangeBuffer;
    if (buffer.count === 0) present.push(rater);
    buffer.addMerging(packed[at + 2] as number, packed[at + 3] as number);
  }
  flush();
  input.onProgress?.(1);
}

export function mappersOf(scope: readonly DocumentScope[]): UnitMapper[] {
  return scope.map(({ scale }) => new UnitMapper(scale));
}

interface Rows {
  readonly length: number;
  /** Document, key (set × raters + rater), start and end of each row. */
  readonly packed: Int32Array;
}

/** A row for every coding × set it counts for × rater it belongs to, with places for ids and characters for code units. */
function expandRows({ table, scope, raters, sets }: RatedInput, mappers: readonly UnitMapper[]): Rows {
  const documentPlaces = new DenseIds(scope.map(({ document }) => document));
  const codePlaces = new DenseIds([...new Set(sets.flatMap(({ members }) => members))]);
  const membership = setsByCode(sets, (code) => codePlaces.of(code), codePlaces.count);
  const ratersOf = ratersByCoder(raters);
  const codes = codePlaces.ofColumn(table.codes, table.length);
  const documents = documentPlaces.ofColumn(table.documents, table.length);
  let capacity = 0;
  for (let row = 0; row < table.length; row++) {
    const code = codes[row] as number;
    if (code < 0) continue;
    capacity += ((membership.from[code + 1] as number) - (membership.from[code] as number)) * ratersOf(table.coders[row] as number).length;
  }
  const packed = new Int32Array(4 * capacity);
  let length = 0;
  for (let row = 0; row < table.length; row++) {
    const document = documents[row] as number;
    const mapper = mappers[document];
    const code = codes[row] as number;
    if (mapper === undefined || code < 0) continue;
    const to = membership.from[code + 1] as number;
    const start = mapper.startCharacter(table.starts[row] as number);
    const end = mapper.endCharacter(table.ends[row] as number);
    if (end <= start) continue;
    for (const rater of ratersOf(table.coders[row] as number)) {
      for (let at = membership.from[code] as number; at < to; at++) {
        const key = (membership.sets[at] as number) * raters.length + rater;
        packed[4 * length] = document;
        packed[4 * length + 1] = key;
        packed[4 * length + 2] = start;
        packed[4 * length + 3] = end;
        length += 1;
      }
    }
  }
  return { length, packed };
}
