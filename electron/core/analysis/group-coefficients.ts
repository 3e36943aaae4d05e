import type { CellTable } from '#core/analysis/agreement-cells.ts';
import type { GroupAnswers } from '#core/analysis/coefficient-row.ts';
import { type WithoutDocument, withoutFromCells } from '#core/analysis/macro-means.ts';
import type { Coefficient } from '#shared/contract/analysis.ts';
import { type AgreementCounts, cellsOf, summedDepths } from '#shared/segments/agreement-counts.ts';
import { meanOfDefined } from '#shared/statistics/answer.ts';
import { coefficientFromCells } from '#shared/statistics/binary/agreement-from-cells.ts';
import { agreementFromHistogram } from '#shared/statistics/binary/agreement-from-histogram.ts';
import { type Cells, cellsAt, pooledCells, sumOfCells } from '#shared/statistics/binary/cells.ts';
import { FORMULAS } from '#shared/statistics/binary/formulas.ts';
import { HISTOGRAM_COEFFICIENTS, type HistogramBins } from '#shared/statistics/binary/histogram-formulas.ts';
import type { ClusterKind } from '#shared/statistics/uncertainty/cluster-answer.ts';
import { HistogramIntervals } from '#shared/statistics/uncertainty/histogram-intervals.ts';
import { lowestOf, withinRange } from '#shared/statistics/uncertainty/interval.ts';
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
  const bins = binsOf(raters);
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

/** Every rater has rated every unit that counts, so a bin is how many of them coded it. */
const binsOf = (raters: number): HistogramBins => ({
  rated: new Int32Array(raters + 1).fill(raters),
  positive: Int32Array.from({ length: raters + 1 }, (_, k) => k),
});

/**
 * Light's κ: the mean of Cohen's κ over all pairs in which it is defined (Light 1971), with a jackknife interval over documents.
 * The cells of several sets are summed (pooling).
 */
export function lightKappa(counts: AgreementCounts, sets: readonly number[], documents: readonly number[]): Coefficient {
  const kappas = pairKappas(counts, sets, documents);
  const answers = kappas.map(({ whole }) => coefficientFromCells('cohenKappa', whole));
  const mean = meanOfDefined(answers);
  if (mean.value === null) {
    const undefinedPair = answers.find((answer) => answer.value === null);
    return { value: null, reason: undefinedPair && undefinedPair.value === null ? undefinedPair.reason : mean.reason };
  }
  const without = Float64Array.from(documents.keys(), (index) => meanKappaWithout(kappas, index));
  const { se, interval } = jackknife(mean.value, without);
  return {
    value: mean.value,
    ...(se === null ? {} : { se }),
    ...(interval === null ? {} : { interval: withinRange(interval, lowestOf('lightKappa')) }),
  };
}

/** A pair's cells over all documents, and four numbers a document. */
type PairKappa = { whole: Cells; flat: Float64Array };

const pairKappas = (counts: AgreementCounts, sets: readonly number[], documents: readonly number[]): PairKappa[] =>
  counts.pairs.map((pair) => {
    const flat = new Float64Array(4 * documents.length);
    documents.forEach((place, index) => {
      const { both, onlyFirst, onlySecond, neither } = sumOfCells(sets.map((set) => cellsOf(counts, pair, set, place)));
      flat.set([both, onlyFirst, onlySecond, neither], 4 * index);
    });
    return { whole: pooledCells(flat, documents.length), flat };
  });

function meanKappaWithout(kappas: readonly PairKappa[], index: number): number {
  let sum = 0;
  let defined = 0;
  for (const { whole, flat } of kappas) {
    const one = cellsAt(flat, index);
    const kappa = FORMULAS.cohenKappa(
      whole.both - one.both,
      whole.onlyFirst - one.onlyFirst,
      whole.onlySecond - one.onlySecond,
      whole.neither - one.neither,
    );
    if (Number.isNaN(kappa)) continue;
    sum += kappa;
    defined += 1;
  }
  return defined === 0 ? Number.NaN : sum / defined;
}

/** The coefficients that `lightKappa` and the histograms give, without one document at a time. */
export function withoutFromGroup(counts: AgreementCounts, table: CellTable): WithoutDocument {
  const { documents } = table;
  const fromCells = withoutFromCells(table);
  const width = counts.raters.length + 1;
  const bins = binsOf(counts.raters.length);
  return (name, set) => {
    if (name === 'cohenKappa') {
      const kappas = pairKappas(counts, [set], documents);
      return Float64Array.from(documents.keys(), (index) => meanKappaWithout(kappas, index));
    }
    if (name !== 'krippendorffAlpha') return fromCells(name, set);
    const all = summedDepths(counts, set);
    return Float64Array.from(documents, (place) => {
      const from = (set * counts.documents.length + place) * width;
      const left = all.map((amount, k) => amount - (counts.depths[from + k] ?? 0));
      return agreementFromHistogram(bins, left).krippendorffAlpha.value ?? Number.NaN;
    });
  };
}
