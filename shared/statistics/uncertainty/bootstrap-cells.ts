import { BINARY_COEFFICIENTS, type BinaryCoefficient, FORMULAS } from '../binary/formulas.ts';
import { type Bootstrap, summariseReplicates } from './bootstrap.ts';
import { DEFAULT_LEVEL } from './interval.ts';
import { type Jackknife, jackknife } from './jackknife.ts';
import { TailSorter } from './order-statistics.ts';
import { type Resampler, sumInSamples, sumTripleInSamples } from './resampler.ts';

/** Estimate over all clusters with what is known about its spread; `value` is NaN where undefined (whyUndefined has the reason). */
export interface ClusterEstimate {
  readonly value: number;
  readonly bootstrap: Bootstrap;
  readonly jackknife: Jackknife;
}

/** Linear in another coefficient, so its replicates need not be drawn and sorted again: pabak = 2·percent − 1. */
const mirrored = (bounds: Bootstrap['percentile']) => bounds && { ...bounds, low: 2 * bounds.low - 1, high: 2 * bounds.high - 1 };

function pabakFrom({ value, bootstrap, jackknife: knife }: ClusterEstimate): ClusterEstimate {
  const twice = (se: number | null) => se && 2 * se;
  return {
    value: 2 * value - 1,
    bootstrap: { ...bootstrap, se: twice(bootstrap.se), percentile: mirrored(bootstrap.percentile), bca: mirrored(bootstrap.bca) },
    jackknife: { ...knife, se: twice(knife.se), interval: mirrored(knife.interval) },
  };
}

/**
 * Bootstraps one code after another over the same clusters (documents), reusing its buffers: make one for all codes of a pair of coders.
 * The total of each sample is summed once as long as the documents' totals stay the same, as they do from code to code.
 */
export class CellBootstrap {
  private readonly resampler: Resampler;
  private readonly level: number;
  private readonly columns: [Float64Array, Float64Array, Float64Array];
  private readonly sums: [Float64Array, Float64Array, Float64Array];
  private readonly totals: Float64Array;
  private readonly totalSums: Float64Array;
  private readonly replicates: Float64Array;
  /** Estimates without each cluster in turn. */
  private readonly without: Float64Array;
  private readonly sorter: TailSorter;
  private hasTotals = false;
  /** Sums over all clusters: both, only first, only second, all units. */
  private whole: [number, number, number, number] = [0, 0, 0, 0];

  constructor(resampler: Resampler, level = DEFAULT_LEVEL) {
    const { clusters, samples } = resampler;
    const column = () => new Float64Array(clusters);
    const sum = () => new Float64Array(samples);
    this.resampler = resampler;
    this.level = level;
    this.columns = [column(), column(), column()];
    this.sums = [sum(), sum(), sum()];
    this.totals = column();
    this.totalSums = sum();
    this.replicates = sum();
    this.without = column();
    this.sorter = new TailSorter(samples);
  }

  private load(perCluster: ArrayLike<number>): void {
    const [both, first, second] = this.columns;
    let isSameTotal = this.hasTotals;
    const whole: [number, number, number, number] = [0, 0, 0, 0];
    for (let k = 0; k < this.resampler.clusters; k += 1) {
      const a = perCluster[4 * k] ?? 0;
      const b = perCluster[4 * k + 1] ?? 0;
      const c = perCluster[4 * k + 2] ?? 0;
      const total = a + b + c + (perCluster[4 * k + 3] ?? 0);
      whole[0] += a;
      whole[1] += b;
      whole[2] += c;
      whole[3] += total;
      both[k] = a;
      first[k] = b;
      second[k] = c;
      if (this.totals[k] !== total) isSameTotal = false;
      this.totals[k] = total;
    }
    if (!isSameTotal) sumInSamples(this.resampler, this.totals, this.totalSums);
    this.hasTotals = true;
    this.whole = whole;
    sumTripleInSamples(this.resampler, this.columns, this.sums);
  }

  private estimate(coefficient: BinaryCoefficient): ClusterEstimate {
    const formula = FORMULAS[coefficient];
    const [a, b, c] = this.columns;
    const [wa, wb, wc, wn] = this.whole;
    const value = formula(wa, wb, wc, wn - wa - wb - wc);
    const { without, replicates } = this;
    for (let k = 0; k < without.length; k += 1) {
      const both = wa - (a[k] as number);
      const first = wb - (b[k] as number);
      const second = wc - (c[k] as number);
      without[k] = formula(both, first, second, wn - (this.totals[k] as number) - both - first - second);
    }
    const knife = jackknife(value, without, this.level);
    const [sa, sb, sc] = this.sums;
    for (let r = 0; r < replicates.length; r += 1) {
      const both = sa[r] as number;
      const first = sb[r] as number;
      const second = sc[r] as number;
      replicates[r] = formula(both, first, second, (this.totalSums[r] as number) - both - first - second);
    }
    return { value, bootstrap: summariseReplicates(replicates, value, knife.acceleration, this.sorter, this.level), jackknife: knife };
  }

  /** `perCluster`: four numbers a cluster (both, only first, only second, neither), clusters in the resampler's order. */
  run(
    perCluster: ArrayLike<number>,
    coefficients: readonly BinaryCoefficient[] = BINARY_COEFFICIENTS,
  ): ReadonlyMap<BinaryCoefficient, ClusterEstimate> {
    this.load(perCluster);
    const out = new Map<BinaryCoefficient, ClusterEstimate>();
    for (const coefficient of coefficients) {
      const percent = coefficient === 'pabak' ? out.get('percentAgreement') : undefined;
      out.set(coefficient, percent === undefined ? this.estimate(coefficient) : pabakFrom(percent));
    }
    return out;
  }
}
