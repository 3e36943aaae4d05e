/**
 * Walks over codings as merged ranges: for every document and code set, what each rater coded, each character once. The one place
 * where codings are expanded over the hierarchy, sorted and united.
 */
import { type CodeSet, setsByCode } from '#shared/segments/code-sets.ts';
import { type CodingTable, DenseIds } from '#shared/segments/coding-table.ts';
import { RangeBuffer, UnitMapper } from '#shared/segments/coverage.ts';
import { sortedOrder } from '#shared/segments/radix-sort.ts';
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
  const rows = expandRows(input, mappers);
  const order = sortedOrder(rows.length, rows.starts, rows.raters, rows.sets, rows.documents);
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
  for (let i = 0; i < rows.length; i++) {
    const row = order[i] as number;
    if (rows.sets[row] !== set || rows.documents[row] !== document) {
      flush();
      if (rows.documents[row] !== document) input.onProgress?.(i / rows.length);
      document = rows.documents[row] as number;
      set = rows.sets[row] as number;
    }
    const rater = rows.raters[row] as number;
    const buffer = runs[rater] as RangeBuffer;
    if (buffer.count === 0) present.push(rater);
    buffer.addMerging(rows.starts[row] as number, rows.ends[row] as number);
  }
  flush();
  input.onProgress?.(1);
}

export function mappersOf(scope: readonly DocumentScope[]): UnitMapper[] {
  return scope.map(({ scale }) => new UnitMapper(scale));
}

interface Rows {
  readonly length: number;
  readonly documents: Int32Array;
  readonly sets: Int32Array;
  readonly raters: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
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
  const column = (): Int32Array => new Int32Array(capacity);
  const rows = { documents: column(), sets: column(), raters: column(), starts: column(), ends: column() };
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
        rows.documents[length] = document;
        rows.sets[length] = membership.sets[at] as number;
        rows.raters[length] = rater;
        rows.starts[length] = start;
        rows.ends[length] = end;
        length += 1;
      }
    }
  }
  return { length, ...rows };
}
