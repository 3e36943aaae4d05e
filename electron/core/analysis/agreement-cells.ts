import { type AgreementCounts, cellsOf, documentsOfAll } from '#shared/segments/agreement-counts.ts';
import { type Cells, NO_CELLS } from '#shared/statistics/binary/cells.ts';

/**
 * The 2×2 cells of every set in every document that all raters have worked on. Of two raters these are their cells; of more the mean over all
 * pairs, from which percent agreement, Fleiss' κ, AC1 and Brennan & Prediger's coefficient of the whole group follow by the same formulas
 * (Fleiss 1971: agreement is the share of agreeing pairs, chance that of the pooled shares).
 */
export type CellTable = {
  /** Places in the scope of the documents that count. */
  documents: readonly number[];
  cells: (set: number, place: number) => Cells;
};

export function cellTable(counts: AgreementCounts): CellTable {
  const documents = documentsOfAll(counts);
  const [pair] = counts.pairs;
  if (counts.raters.length === 2 && pair) return { documents, cells: (set, place) => cellsOf(counts, pair, set, place) };
  return { documents, cells: (set, place) => pairedMean(counts, set, place) };
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

export function addCells(sum: Cells, { both, onlyFirst, onlySecond, neither }: Cells): Cells {
  return {
    both: sum.both + both,
    onlyFirst: sum.onlyFirst + onlyFirst,
    onlySecond: sum.onlySecond + onlySecond,
    neither: sum.neither + neither,
  };
}

export const sumOver = (table: CellTable, set: number): Cells =>
  table.documents.reduce((sum, place) => addCells(sum, table.cells(set, place)), NO_CELLS);

/** Four numbers a document, as the bootstrap draws them. */
export function flatCells(table: CellTable, sets: readonly number[]): Float64Array {
  const flat = new Float64Array(4 * table.documents.length);
  table.documents.forEach((place, index) => {
    for (const set of sets) {
      const { both, onlyFirst, onlySecond, neither } = table.cells(set, place);
      flat[4 * index] = (flat[4 * index] ?? 0) + both;
      flat[4 * index + 1] = (flat[4 * index + 1] ?? 0) + onlyFirst;
      flat[4 * index + 2] = (flat[4 * index + 2] ?? 0) + onlySecond;
      flat[4 * index + 3] = (flat[4 * index + 3] ?? 0) + neither;
    }
  });
  return flat;
}
