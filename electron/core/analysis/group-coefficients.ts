import type { CoefficientRow } from '#core/analysis/coefficient-row.ts';
import type { Coefficient } from '#shared/contract/analysis.ts';
import { type AgreementCounts, cellsOf, summedCells } from '#shared/segments/agreement-counts.ts';
import { meanOfDefined } from '#shared/statistics/answer.ts';
import { coefficientFromCells } from '#shared/statistics/binary/agreement-from-cells.ts';
import { FORMULAS } from '#shared/statistics/binary/formulas.ts';
import { jackknife } from '#shared/statistics/uncertainty/jackknife.ts';

/**
 * Krippendorff's α of m coders from the mean cells of their pairs. The two-coder formula has (2N − 1)/2N where m coders have (mN − 1)/mN
 * (Krippendorff 2004, n = mN values): disagreement is scaled by the ratio, in the value and in its interval alike.
 */
export function withGroupAlpha<Row extends CoefficientRow>(row: Row, raters: number): Row {
  const { both, onlyFirst, onlySecond, neither } = row.cells;
  const units = both + onlyFirst + onlySecond + neither;
  const { krippendorffAlpha: alpha } = row;
  if (alpha.value === null || units === 0) return row;
  const ratio = (raters * units - 1) / (raters * units) / ((2 * units - 1) / (2 * units));
  const scaled = (value: number): number => 1 - (1 - value) * ratio;
  const interval = alpha.interval && { ...alpha.interval, low: scaled(alpha.interval.low), high: scaled(alpha.interval.high) };
  return { ...row, krippendorffAlpha: { ...alpha, value: scaled(alpha.value), ...(interval ? { interval } : {}) } };
}

/** Light's κ: the mean of Cohen's κ over all pairs in which it is defined (Light 1971), with a jackknife interval over documents. */
export function groupKappa(counts: AgreementCounts, set: number, documents: readonly number[]): Coefficient {
  const answers = counts.pairs.map((pair) => coefficientFromCells('cohenKappa', summedCells(counts, pair, set, documents)));
  const mean = meanOfDefined(answers);
  if (mean.value === null) return { value: null, reason: answers.find((answer) => answer.value === null)?.reason ?? mean.reason };
  const value = mean.value;
  const without = Float64Array.from(documents, (left) => meanKappaWithout(counts, set, documents, left));
  const { se, interval } = jackknife(value, without);
  return { value, ...(se === null ? {} : { se }), ...(interval === null ? {} : { interval: { ...interval } }) };
}

function meanKappaWithout(counts: AgreementCounts, set: number, documents: readonly number[], left: number): number {
  let sum = 0;
  let defined = 0;
  for (const pair of counts.pairs) {
    const all = summedCells(counts, pair, set, documents);
    const one = cellsOf(counts, pair, set, left);
    const kappa = FORMULAS.cohenKappa(
      all.both - one.both,
      all.onlyFirst - one.onlyFirst,
      all.onlySecond - one.onlySecond,
      all.neither - one.neither,
    );
    if (Number.isNaN(kappa)) continue;
    sum += kappa;
    defined += 1;
  }
  return defined === 0 ? Number.NaN : sum / defined;
}
