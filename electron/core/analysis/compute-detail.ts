import { cellTable, flatCells } from '#core/analysis/agreement-cells.ts';
import { countOf, scopeOf, shownSets } from '#core/analysis/agreement-counting.ts';
import type { AgreementInput, Progress } from '#core/analysis/analysis-input.ts';
import { toCoefficient } from '#core/analysis/coefficient-row.ts';
import { computeLevels, type LevelsResult } from '#core/analysis/compute-levels.ts';
import type { ScaleCache } from '#core/analysis/unit-scales.ts';
import type { AgreementDetail } from '#shared/contract/agreement-views.ts';
import type { AgreementCounts } from '#shared/segments/agreement-counts.ts';
import { meanOverDocuments } from '#shared/segments/document-averages.ts';
import { coefficientFromCells } from '#shared/statistics/binary/agreement-from-cells.ts';
import { type Cells, cellsAt, sumOfCells } from '#shared/statistics/binary/cells.ts';
import type { BinaryCoefficient } from '#shared/statistics/binary/formulas.ts';

export type DetailInput = AgreementInput & { codeId: number | null };
export type DetailResult = {
  documents: (Omit<AgreementDetail['documents'][number], 'documentId' | 'document'> & { documentId: number })[];
  means: AgreementDetail['means'];
  levels: LevelsResult | null;
};

/** One code (or all together) document by document. Every document is a cluster of its own, so nothing here has an interval. */
export function computeDetail(input: DetailInput, scales: ScaleCache, progress: Progress): DetailResult {
  const asked = input.codeId === null ? input : { ...input, shown: [input.codeId] };
  const scope = scopeOf(asked, scales);
  progress(0.5);
  const counts = countOf(asked, asked.table, scope);
  const table = cellTable(counts);
  const summed = flatCells(table, [...counts.sets.keys()]);
  const rows = table.documents.map((place, index) => documentRow(counts, place, cellsAt(summed, index)));
  return {
    documents: rows,
    means: { cohenKappa: meansOf('cohenKappa', rows), percentAgreement: meansOf('percentAgreement', rows) },
    levels: computeLevels(
      asked,
      shownSets(asked),
      rows.map(({ documentId }) => documentId),
    ),
  };
}

function documentRow(counts: AgreementCounts, place: number, cells: Cells): DetailResult['documents'][number] {
  const told = (name: BinaryCoefficient) => toCoefficient(coefficientFromCells(name, cells));
  return {
    documentId: counts.documents[place] ?? 0,
    units: counts.units[place] ?? 0,
    cells,
    percentAgreement: told('percentAgreement'),
    cohenKappa: told('cohenKappa'),
    krippendorffAlpha: told('krippendorffAlpha'),
    gwetAC1: told('gwetAC1'),
  };
}

function meansOf(name: BinaryCoefficient, rows: readonly { cells: Cells }[]): AgreementDetail['means']['cohenKappa'] {
  const { documentsDefined, plain, lengthWeighted } = meanOverDocuments(
    name,
    rows.map(({ cells }) => cells),
  );
  const pooled = coefficientFromCells(name, sumOfCells(rows.map(({ cells }) => cells)));
  return {
    documentsDefined,
    plain: toCoefficient(plain),
    lengthWeighted: toCoefficient(lengthWeighted),
    pooled: toCoefficient(pooled),
  };
}
