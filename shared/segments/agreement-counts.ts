/**
 * The counts behind every agreement coefficient: per code and document the 2×2 cells of each pair of raters, how many units each rater
 * coded, and how many units were coded by 0, 1, 2 … raters. From sweeps over interval ends: the cost is that of the codings, not of the text.
 */
import type { CodeSet } from '#shared/segments/code-sets.ts';
import { type CodingTable, DenseIds } from '#shared/segments/coding-table.ts';
import { type Coverage, countShared, RangeBuffer, type UnitMapper } from '#shared/segments/coverage.ts';
import { countDepths } from '#shared/segments/depths.ts';
import { forEachRated, mappersOf } from '#shared/segments/rated-runs.ts';
import { type DocumentScope, findWorked, type OnProgress, type Rater, ratersByCoder } from '#shared/segments/scope.ts';

export interface AgreementOptions {
  /** Coders or groups of coders, in the order in which they are compared. */
  readonly raters: readonly Rater[];
  /** Result rows: see `codeSets` for the hierarchy. */
  readonly sets: readonly CodeSet[];
  /** Default `any`. */
  readonly coverage?: Coverage;
  /** Counts every document of the scope for every rater, worked on or not. */
  readonly allDocuments?: boolean;
  /** Default true: every pair of raters. */
  readonly pairs?: boolean;
  /** Default: with more than two raters. Needed for coefficients over all raters at once. */
  readonly depths?: boolean;
  readonly onProgress?: OnProgress;
}

/** Tables are row-major: `[set × documents + document]`, documents and sets in the order given. */
export interface AgreementCounts {
  readonly documents: Int32Array;
  /** Units in each document. */
  readonly units: Int32Array;
  readonly sets: readonly CodeSet[];
  readonly raters: readonly Rater[];
  /** `[document × raters + rater]`: 1 where the rater has worked. */
  readonly worked: Uint8Array;
  /** Units a rater coded, `[(rater × sets + set) × documents + document]`. */
  readonly coded: Int32Array;
  readonly pairs: readonly PairCounts[];
  /** Units coded by exactly k raters, `[(set × documents + document) × (raters + 1) + k]`; empty unless asked for. */
  readonly depths: Int32Array;
}

export interface PairCounts {
  /** Places in `raters`. */
  readonly first: number;
  readonly second: number;
  /** Places of the documents both have worked on; the others are missing, whatever the tables say there. */
  readonly shared: Int32Array;
  /** Units coded by both; the other cells follow from `coded` and `units` (see `cellsOf`). */
  readonly both: Int32Array;
}

export function countAgreement(table: CodingTable, scope: readonly DocumentScope[], options: AgreementOptions): AgreementCounts {
  const { raters, sets, coverage = 'any' } = options;
  const places = new DenseIds(scope.map(({ document }) => document));
  const worked = findWorked(table, raters, scope, options.allDocuments ?? false, (id) => places.of(id), ratersByCoder(raters));
  const mappers = mappersOf(scope);
  const units = Int32Array.from(scope, ({ scale }) => scale.count);
  const cells = sets.length * scope.length;
  const coded = new Int32Array(raters.length * cells);
  const pairs = options.pairs === false ? [] : emptyPairs(raters.length, scope.length, cells, worked);
  const wantsDepths = options.depths ?? raters.length > 2;
  const depths = wantsDepths ? emptyDepths(sets.length, units, raters.length) : new Int32Array();
  const spares = raters.map(() => new RangeBuffer());
  /** What each rater coded in the document and set at hand, in units. */
  const covered: RangeBuffer[] = [...spares];
  forEachRated({ table, scope, raters, sets, onProgress: options.onProgress }, mappers, ({ document, set, runs, present }) => {
    const cell = set * scope.length + document;
    const mapper = mappers[document] as UnitMapper;
    for (const rater of present) {
      const here = mapper.cover(runs[rater] as RangeBuffer, coverage, spares[rater] as RangeBuffer);
      covered[rater] = here;
      coded[rater * cells + cell] = here.total();
    }
    if (present.length > 1) {
      for (const { first, second, both } of pairs) {
        if (runs[first]?.count && runs[second]?.count)
          both[cell] = countShared(covered[first] as RangeBuffer, covered[second] as RangeBuffer);
      }
    }
    if (!wantsDepths) return;
    const depthsHere = depths.subarray(cell * (raters.length + 1), (cell + 1) * (raters.length + 1));
    countDepths(
      present.map((rater) => covered[rater] as RangeBuffer),
      units[document] ?? 0,
      depthsHere,
    );
  });
  return { documents: Int32Array.from(places.ids), units, sets, raters, worked, coded, pairs, depths };
}

export interface PairCells {
  readonly both: number;
  readonly onlyFirst: number;
  readonly onlySecond: number;
  readonly neither: number;
}

/** The four cells of a pair for one set and one document (places). */
export function cellsOf(counts: AgreementCounts, pair: PairCounts, set: number, document: number): PairCells {
  const documents = counts.documents.length;
  const cell = set * documents + document;
  const size = counts.sets.length * documents;
  const both = pair.both[cell] ?? 0;
  const onlyFirst = (counts.coded[pair.first * size + cell] ?? 0) - both;
  const onlySecond = (counts.coded[pair.second * size + cell] ?? 0) - both;
  return { both, onlyFirst, onlySecond, neither: (counts.units[document] ?? 0) - both - onlyFirst - onlySecond };
}

/** The cells summed over documents (places): by default all that both raters have worked on. */
export function summedCells(counts: AgreementCounts, pair: PairCounts, set: number, documents: Iterable<number> = pair.shared): PairCells {
  const sum = { both: 0, onlyFirst: 0, onlySecond: 0, neither: 0 };
  for (const document of documents) {
    const cells = cellsOf(counts, pair, set, document);
    sum.both += cells.both;
    sum.onlyFirst += cells.onlyFirst;
    sum.onlySecond += cells.onlySecond;
    sum.neither += cells.neither;
  }
  return sum;
}

/** Four numbers a document, `[both, onlyFirst, onlySecond, neither]`, over the documents both worked on: what the bootstrap draws from. */
export function cellRows(counts: AgreementCounts, pair: PairCounts, set: number): Float64Array {
  const rows = new Float64Array(4 * pair.shared.length);
  pair.shared.forEach((document, i) => {
    const { both, onlyFirst, onlySecond, neither } = cellsOf(counts, pair, set, document);
    rows.set([both, onlyFirst, onlySecond, neither], 4 * i);
  });
  return rows;
}

/** Units coded by 0 … n raters, summed over the documents that all n have worked on. */
export function summedDepths(counts: AgreementCounts, set: number): number[] {
  const width = counts.raters.length + 1;
  const sum = new Array<number>(width).fill(0);
  for (const document of documentsOfAll(counts)) {
    const from = (set * counts.documents.length + document) * width;
    for (let k = 0; k < width; k++) sum[k] = (sum[k] ?? 0) + (counts.depths[from + k] ?? 0);
  }
  return sum;
}

/** Places of the documents that every rater has worked on. */
export function documentsOfAll({ documents, raters, worked }: AgreementCounts): number[] {
  return [...documents.keys()].filter((place) => raters.every((_, rater) => worked[place * raters.length + rater] === 1));
}

/** Places of the documents that at least two raters have worked on. */
export function documentsWithPairs({ documents, raters, worked }: AgreementCounts): number[] {
  return [...documents.keys()].filter((place) => {
    let rated = 0;
    for (let rater = 0; rater < raters.length; rater++) rated += worked[place * raters.length + rater] ?? 0;
    return rated >= 2;
  });
}

function emptyPairs(raters: number, documents: number, cells: number, worked: Uint8Array): PairCounts[] {
  const pairs: PairCounts[] = [];
  for (let first = 0; first < raters; first++) {
    for (let second = first + 1; second < raters; second++) {
      const shared: number[] = [];
      for (let place = 0; place < documents; place++) {
        if (worked[place * raters + first] === 1 && worked[place * raters + second] === 1) shared.push(place);
      }
      pairs.push({ first, second, shared: Int32Array.from(shared), both: new Int32Array(cells) });
    }
  }
  return pairs;
}

/** Until a coding says otherwise, every unit is coded by nobody. */
function emptyDepths(sets: number, units: Int32Array, raters: number): Int32Array {
  const depths = new Int32Array(sets * units.length * (raters + 1));
  for (let cell = 0; cell < sets * units.length; cell++) depths[cell * (raters + 1)] = units[cell % units.length] ?? 0;
  return depths;
}
