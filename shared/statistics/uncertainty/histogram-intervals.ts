import { whyHistogramUndefined } from '../binary/agreement-from-histogram.ts';
import {
  HISTOGRAM_COEFFICIENTS,
  type HistogramBins,
  type HistogramCoefficient,
  writeHistogramCoefficients,
} from '../binary/histogram-formulas.ts';
import { summariseReplicates } from './bootstrap.ts';
import { type ClusterOptions, resamplerFor } from './cell-intervals.ts';
import { type ClusterAnswer, type ClusterKind, toClusterAnswer } from './cluster-answer.ts';
import { DEFAULT_LEVEL } from './interval.ts';
import { jackknife } from './jackknife.ts';
import { TailSorter } from './order-statistics.ts';
import { type Resampler, sumInSamples } from './resampler.ts';

/** Coefficients of several coders with intervals over the same documents, for one code after another; as CellIntervals for two. */
export class HistogramIntervals {
  private readonly bins: HistogramBins;
  private readonly resampler: Resampler;
  private readonly kind: ClusterKind;
  private readonly level: number;
  private readonly sums: readonly Float64Array[];
  private readonly column: Float64Array;
  /** Coefficient after coefficient. */
  private readonly replicates: Float64Array;
  private readonly without: Float64Array;
  private readonly sorter: TailSorter;

  constructor(clusters: number, bins: HistogramBins, options: ClusterOptions = {}) {
    this.bins = bins;
    this.resampler = resamplerFor(clusters, options);
    this.kind = options.kind ?? 'document';
    this.level = options.level ?? DEFAULT_LEVEL;
    const { samples } = this.resampler;
    this.sums = Array.from(bins.rated, () => new Float64Array(samples));
    this.column = new Float64Array(clusters);
    this.replicates = new Float64Array(samples * HISTOGRAM_COEFFICIENTS.length);
    this.without = new Float64Array(clusters * HISTOGRAM_COEFFICIENTS.length);
    this.sorter = new TailSorter(samples);
  }

  /** `perCluster`: the counts of all bins of the first document, then of the second, … */
  of(perCluster: ArrayLike<number>): ReadonlyMap<HistogramCoefficient, ClusterAnswer> {
    const { bins, resampler, sums, column, replicates, without } = this;
    const { clusters, samples } = resampler;
    const width = sums.length;
    const pooled = new Float64Array(width);
    sums.forEach((sum, bin) => {
      for (let k = 0; k < clusters; k += 1) {
        column[k] = perCluster[k * width + bin] ?? 0;
        pooled[bin] = (pooled[bin] ?? 0) + (column[k] ?? 0);
      }
      sumInSamples(resampler, column, sum);
    });
    const counts = new Float64Array(width);
    for (let r = 0; r < samples; r += 1) {
      for (let bin = 0; bin < width; bin += 1) counts[bin] = sums[bin]?.[r] ?? 0;
      writeHistogramCoefficients(bins, counts, replicates, r, samples);
    }
    for (let k = 0; k < clusters; k += 1) {
      for (let bin = 0; bin < width; bin += 1) counts[bin] = (pooled[bin] ?? 0) - (perCluster[k * width + bin] ?? 0);
      writeHistogramCoefficients(bins, counts, without, k, clusters);
    }
    const values = new Float64Array(HISTOGRAM_COEFFICIENTS.length);
    writeHistogramCoefficients(bins, pooled, values, 0, 1);
    const answers = HISTOGRAM_COEFFICIENTS.map((name, c): [HistogramCoefficient, ClusterAnswer] => {
      const value = values[c] ?? Number.NaN;
      const knife = jackknife(value, without.subarray(c * clusters, (c + 1) * clusters), this.level);
      const own = replicates.subarray(c * samples, (c + 1) * samples);
      const bootstrap = summariseReplicates(own, value, knife.acceleration, this.sorter, this.level);
      const reason = whyHistogramUndefined(name, bins, pooled);
      return [name, toClusterAnswer(name, { value, bootstrap, jackknife: knife }, clusters, this.kind, reason)];
    });
    return new Map(answers);
  }
}
