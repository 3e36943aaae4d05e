/**
 * What one rater coded A and the other B. Codes of a group are compared place by place: those both used are agreed; a code that only the first
 * used stands against every code that only the second used there, or, where there is none, against nothing.
 */
import type { CodeSet } from '#shared/segments/code-sets.ts';
import { type CodingTable, DenseIds } from '#shared/segments/coding-table.ts';
import { type Coverage, RangeBuffer, UnitMapper } from '#shared/segments/coverage.ts';
import { forEachRated } from '#shared/segments/rated-runs.ts';
import { type DocumentScope, findWorked, type Rater, ratersByCoder } from '#shared/segments/scope.ts';

/** A stretch [start, end) of units (or characters) of one document, in which the two raters used these sets (places) of one group. */
export interface Stretch {
  readonly document: number;
  readonly group: number;
  readonly start: number;
  readonly end: number;
  readonly agreed: readonly number[];
  readonly onlyFirst: readonly number[];
  readonly onlySecond: readonly number[];
}

export interface ConfusionOptions {
  readonly first: Rater;
  readonly second: Rater;
  readonly sets: readonly CodeSet[];
  /** The group of each set; sets of different groups are never confused. */
  readonly groups: readonly number[];
  readonly coverage: Coverage;
  readonly allDocuments: boolean;
}

interface Edge {
  readonly place: number;
  readonly group: number;
  readonly set: number;
  readonly rater: number;
  readonly step: 1 | -1;
}

/** Calls back for every stretch in which at least one of the two used a code of the group, in documents that both have worked on. */
export function forEachStretch(
  table: CodingTable,
  scope: readonly DocumentScope[],
  options: ConfusionOptions,
  visit: (stretch: Stretch) => void,
): void {
  const { sets, groups, coverage } = options;
  const raters = [options.first, options.second];
  const places = new DenseIds(scope.map(({ document }) => document));
  const worked = findWorked(table, raters, scope, options.allDocuments, (id) => places.of(id), ratersByCoder(raters));
  const mappers = scope.map(({ scale }) => new UnitMapper(scale));
  const spare = new RangeBuffer();
  let edges: Edge[] = [];
  let document = -1;
  const flush = (): void => {
    for (const [group, own] of Map.groupBy(edges, (edge) => edge.group)) sweep(own, { document, group }, visit);
    edges = [];
  };
  forEachRated({ table, scope, raters, sets }, mappers, (rated) => {
    if (worked[2 * rated.document] !== 1 || worked[2 * rated.document + 1] !== 1) return;
    if (rated.document !== document) {
      flush();
      document = rated.document;
    }
    for (const rater of rated.present) {
      const units = mappers[document]?.cover(rated.runs[rater] ?? spare, coverage, spare) ?? spare;
      for (let i = 0; i < units.count; i++) {
        const edge = { group: groups[rated.set] ?? 0, set: rated.set, rater };
        edges.push({ ...edge, place: units.starts[i] ?? 0, step: 1 }, { ...edge, place: units.ends[i] ?? 0, step: -1 });
      }
    }
  });
  flush();
}

function sweep(edges: Edge[], { document, group }: { document: number; group: number }, visit: (stretch: Stretch) => void): void {
  edges.sort((a, b) => a.place - b.place);
  const used: [Set<number>, Set<number>] = [new Set(), new Set()];
  let from = 0;
  for (const { place, set, rater, step } of edges) {
    const [first, second] = used;
    if (place > from && first.size + second.size > 0) {
      const agreed = [...first].filter((one) => second.has(one));
      const onlyFirst = [...first].filter((one) => !second.has(one));
      const onlySecond = [...second].filter((one) => !first.has(one));
      visit({ document, group, start: from, end: place, agreed, onlyFirst, onlySecond });
    }
    from = place;
    if (step === 1) used[rater === 0 ? 0 : 1].add(set);
    else used[rater === 0 ? 0 : 1].delete(set);
  }
}

/** Units by what the first used (row) and what the second used instead (column); place `sets` is "nothing of the group". Row-major. */
export function addToConfusion(cells: Float64Array, sets: number, { start, end, agreed, onlyFirst, onlySecond }: Stretch): void {
  const width = sets + 1;
  const add = (row: number, column: number): void => {
    cells[row * width + column] = (cells[row * width + column] ?? 0) + end - start;
  };
  for (const set of agreed) add(set, set);
  for (const set of onlyFirst) for (const other of onlySecond) add(set, other);
  if (onlySecond.length === 0) for (const set of onlyFirst) add(set, sets);
  if (onlyFirst.length === 0) for (const set of onlySecond) add(sets, set);
}
