import { type AgreementCounts, cellsOf, documentsOfAll } from '#shared/segments/agreement-counts.ts';
import { type Cells, cellsAt, pooledCells } from '#shared/statistics/binary/cells.ts';

/**
 * The 2×2 cells of every set in every document that all raters have worked on. Of two raters these are their cells; of more the mean over all
 * pairs, from which percent agreement, Fleiss' κ, AC1 and Brennan & Prediger's coefficient of the whole group follow by the same formulas
 * (Fleiss 1971: agreement is the share of agreeing pairs, chance that of the pooled shares).
 */
export type CellTable = {
  /** Places in the scope of the documents that count. */
  documents: readonly number[];
  /** Four numbers a document of one set: both, only first, only second, neither, as the bootstrap draws them. */
  flat: (set: number) => Float64Array;
};

export function cellTable(counts: AgreementCounts): CellTable {
  const documents = documentsOfAll(counts);
  const [pair] = counts.pairs;
  const known = new Map<number, Float64Array>();
  const cellsAtPlace =
    counts.raters.length === 2 && pair
      ? (set: number, place: number): Cells => cellsOf(counts, pair, set, place)
      : (set: number, place: number): Cells => pairedMean(counts, set, place);
  return {
    documents,
    flat(set) {
      const made = known.get(set);
      if (made) return made;
      const flat = new Float64Array(4 * documents.length);
      documents.forEach((place, index) => {
        const cells = cellsAtPlace(set, place);
        flat[4 * index] = cells.both;
        flat[4 * index + 1] = cells.onlyFirst;
        flat[4 * index + 2] = cells.onlySecond;
        flat[4 * index + 3] = cells.neither;
      });
      known.set(set, flat);
      return flat;
    },
  };
}

function pairedMean(counts: AgreementCounts, set: number, place: number): Cells {
  const raters = counts.raters.length;
  const from = (set * counts.documents.length + place) * (raters + 1);
  const pairs = raters * (raters - 1);
  let both = 0;
  let apart = 0;
  let units = 0;
  for (let coded = 0; coded <= raters; coded += 1) {
    const here = counts.depths[from + coded] ?? 0;
    both += here * coded * (coded - 1);
    apart += here * 2 * coded * (raters - coded);
    units += here;
  }
  return { both: both / pairs, onlyFirst: apart / pairs / 2, onlySecond: apart / pairs / 2, neither: units - (both + apart) / pairs };
}

/** The cells of one set over all documents. */
export const sumOver = (table: CellTable, set: number): Cells => pooledCells(table.flat(set), table.documents.length);

/** The cells of one set in the document at `index` of those that count. */
export const cellsIn = (table: CellTable, set: number, index: number): Cells => cellsAt(table.flat(set), index);

/** Four numbers a document, several sets summed. */
export function flatCells(table: CellTable, sets: readonly number[]): Float64Array {
  const [only] = sets;
  if (sets.length === 1 && only !== undefined) return table.flat(only);
  const sum = new Float64Array(4 * table.documents.length);
  for (const set of sets) {
    const flat = table.flat(set);
    for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] as number) + (flat[at] as number);
  }
  return sum;
}
