import type { Interval } from '../answer.ts';
import { normalCumulative, normalQuantile } from '../distributions/normal.ts';
import { DEFAULT_LEVEL } from './interval.ts';
import type { TailSorter } from './order-statistics.ts';

export interface Bootstrap {
  /** Of the defined replicates; null with fewer than two. */
  readonly se: number | null;
  readonly percentile: Interval | null;
  readonly bca: Interval | null;
  /** The shares of the replicates that BCa cuts at. */
  readonly bcaShares: readonly [number, number] | null;
  /** Replicates in which the coefficient was undefined; they are dropped. */
  readonly undefinedReplicates: number;
}

/** Above this share of undefined replicates there is no interval. */
export const MOST_UNDEFINED = 0.05;

const NONE = { se: null, percentile: null, bca: null, bcaShares: null };

/** Moves the defined replicates to the front; answers how many. */
function dropUndefined(replicates: Float64Array): number {
  let kept = 0;
  while (kept < replicates.length && !Number.isNaN(replicates[kept] as number)) kept += 1;
  for (let r = kept; r < replicates.length; r += 1) {
    const value = replicates[r] as number;
    if (Number.isNaN(value)) continue;
    replicates[kept] = value;
    kept += 1;
  }
  return kept;
}

interface Shape {
  readonly se: number;
  /** z₀ = Φ⁻¹(share of replicates below the estimate, ties counted half). Rounding differences count as ties. */
  readonly z0: number;
}

function shapeOf(values: Float64Array, length: number, estimate: number): Shape {
  const tolerance = 1e-13 * Math.max(1, Math.abs(estimate));
  let halves = 0;
  let sum = 0;
  let squares = 0;
  for (let r = 0; r < length; r += 1) {
    const off = (values[r] as number) - estimate;
    sum += off;
    squares += off * off;
    halves += Number(off < -tolerance) + Number(off <= tolerance);
  }
  return { se: Math.sqrt(Math.max(0, squares - (sum * sum) / length) / (length - 1)), z0: normalQuantile(halves / (2 * length)) };
}

/**
 * Intervals from bootstrap replicates (NaN = undefined). Reorders `replicates`.
 * More than a twentieth undefined leave the spread of the others, but no interval. Percentile: type 7 quantiles. BCa (Efron 1987): ties of z₀ counted half, acceleration from the jackknife over clusters.
 */
export function summariseReplicates(
  replicates: Float64Array,
  estimate: number,
  acceleration: number,
  sorter: TailSorter,
  level = DEFAULT_LEVEL,
): Bootstrap {
  const kept = dropUndefined(replicates);
  const undefinedReplicates = replicates.length - kept;
  if (kept < 2) return { ...NONE, undefinedReplicates };
  const tail = (1 - level) / 2;
  const { se, z0 } = shapeOf(replicates, kept, estimate);
  if (undefinedReplicates > MOST_UNDEFINED * replicates.length) return { ...NONE, se, undefinedReplicates };
  const method = 'bootstrap-percentile';
  if (!Number.isFinite(z0)) {
    const [low = 0, high = 0] = sorter.quantiles(replicates, kept, [tail, 1 - tail]);
    return { se, percentile: { method, level, low, high }, bca: null, bcaShares: null, undefinedReplicates };
  }
  const shareAt = (z: number) => normalCumulative(z0 + (z0 + z) / (1 - acceleration * (z0 + z)));
  const z = normalQuantile(1 - tail);
  const bcaShares = [shareAt(-z), shareAt(z)] as const;
  const [low = 0, high = 0, bcaLow = 0, bcaHigh = 0] = sorter.quantiles(replicates, kept, [tail, 1 - tail, ...bcaShares]);
  const percentile: Interval = { method, level, low, high };
  const bca: Interval = { method: 'bootstrap-bca', level, low: bcaLow, high: bcaHigh };
  return { se, percentile, bca, bcaShares, undefinedReplicates };
}
