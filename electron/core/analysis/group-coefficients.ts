import type { CellTable } from '#core/analysis/agreement-cells.ts';
import type { GroupAnswers } from '#core/analysis/coefficient-row.ts';
import type { Coefficient } from '#shared/contract/analysis.ts';
import { type AgreementCounts, cellsOf, summedCells } from '#shared/segments/agreement-counts.ts';
import { meanOfDefined } from '#shared/statistics/answer.ts';
import { coefficientFromCells } from '#shared/statistics/binary/agreement-from-cells.ts';
import { agreementFromHistogram } from '#shared/statistics/binary/agreement-from-histogram.ts';
import { FORMULAS } from '#shared/statistics/binary/formulas.ts';
import { HISTOGRAM_COEFFICIENTS, type HistogramBins } from '#shared/statistics/binary/histogram-formulas.ts';
import type { ClusterKind } from '#shared/statistics/uncertainty/cluster-answer.ts';
import { HistogramIntervals } from '#shared/statistics/uncertainty/histogram-intervals.ts';
import { jackknife } from '#shared/statistics/uncertainty/jackknife.ts';

/** Coefficients of all raters at once, from how many units were coded by 0 … m of them. `sets` are summed (pooling) when several. */
export type GroupCoefficients = (sets: readonly number[]) => GroupAnswers;

export function createGroupCoefficients(
  counts: AgreementCounts,
  { documents }: CellTable,
  options: { seed: number; resamples: number; kind: ClusterKind },
): GroupCoefficients {
  const raters = counts.raters.length;
  const width = raters + 1;
  const bins: HistogramBins = { rated: new Int32Array(width).fill(raters), positive: Int32Array.from({ length: width }, (_, k) => k) };
  const intervals = options.resamples > 0 ? new HistogramIntervals(documents.length, bins, options) : null;
  return (sets) => {
    const flat = new Float64Array(documents.length * width);
    documents.forEach((place, index) => {
      for (const set of sets) {
        const from = (set * counts.documents.length + place) * width;
        for (let k = 0; k < width; k += 1) flat[index * width + k] = (flat[index * width + k] ?? 0) + (counts.depths[from + k] ?? 0);
      }
    });
    if (intervals) return intervals.of(flat);
    const sums = new Float64Array(width);
    flat.forEach((amount, at) => {
      sums[at % width] = (sums[at % width] ?? 0) + amount;
    });
    const answers = agreementFromHistogram(bins, sums);
    return new Map(HISTOGRAM_COEFFICIENTS.map((name) => [name, answers[name]]));
  };
}

/** Light's κ: the mean of Cohen's κ over all pairs in which it is defined (Light 1971), with a jackknife interval over documents. */
export function lightKappa(counts: AgreementCounts, set: number, documents: readonly number[]): Coefficient {
  const answers = counts.pairs.map((pair) => coefficientFromCells('cohenKappa', summedCells(counts, pair, set, documents)));
  const mean = meanOfDefined(answers);
  if (mean.value === null) {
    const undefinedPair = answers.find((answer) => answer.value === null);
    return { value: null, reason: undefinedPair && undefinedPair.value === null ? undefinedPair.reason : mean.reason };
  }
  const without = Float64Array.from(documents, (left) => meanKappaWithout(counts, set, documents, left));
  const { se, interval } = jackknife(mean.value, without);
  return { value: mean.value, ...(se === null ? {} : { se }), ...(interval === null ? {} : { interval: { ...interval } }) };
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
