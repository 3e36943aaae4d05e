/** NVivo's view: a coefficient for every document, averaged plainly or by the length of the documents, beside the pooled value. */
import { type AgreementCounts, cellsOf, type PairCounts } from '#shared/segments/agreement-counts.ts';
import { type Answer, undefinedBecause } from '#shared/statistics/answer.ts';
import { coefficientFromCells } from '#shared/statistics/binary/agreement-from-cells.ts';
import { type Cells, totalOf } from '#shared/statistics/binary/cells.ts';
import type { BinaryCoefficient } from '#shared/statistics/binary/formulas.ts';

export interface DocumentAverages {
  /** Documents in which the coefficient is defined; the others count in no mean. */
  readonly documentsDefined: number;
  readonly plain: Answer;
  /** Weighted by the units of each document. */
  readonly lengthWeighted: Answer;
}

export function averageOverDocuments(
  counts: AgreementCounts,
  pair: PairCounts,
  set: number,
  coefficient: BinaryCoefficient,
): DocumentAverages {
  return meanOverDocuments(
    coefficient,
    Array.from(pair.shared, (document) => cellsOf(counts, pair, set, document)),
  );
}

/** The means of a coefficient over documents, each given by its four cells. */
export function meanOverDocuments(coefficient: BinaryCoefficient, documents: readonly Cells[]): DocumentAverages {
  let documentsDefined = 0;
  let sum = 0;
  let units = 0;
  let weighted = 0;
  for (const cells of documents) {
    const { value } = coefficientFromCells(coefficient, cells);
    if (value === null) continue;
    documentsDefined += 1;
    sum += value;
    units += totalOf(cells);
    weighted += value * totalOf(cells);
  }
  const none = undefinedBecause(documents.length === 0 ? 'no_shared_document' : 'no_defined_member');
  if (documentsDefined === 0) return { documentsDefined, plain: none, lengthWeighted: none };
  return { documentsDefined, plain: { value: sum / documentsDefined }, lengthWeighted: { value: weighted / units } };
}
