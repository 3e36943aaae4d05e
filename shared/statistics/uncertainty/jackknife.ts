import type { Interval } from '../answer.ts';
import { DEFAULT_LEVEL, studentInterval } from './interval.ts';

export interface Jackknife {
  /** Estimates without one cluster that are undefined; they are left out of what follows. */
  readonly undefinedEstimates: number;
  /** null with fewer than two defined estimates. */
  readonly se: number | null;
  readonly interval: Interval | null;
  /** BCa's acceleration Σ(mean − θ_i)³ / 6(Σ(mean − θ_i)²)^1.5, 0 where nothing varies. */
  readonly acceleration: number;
}

/** Delete-one jackknife over clusters, NaN = undefined: se² = (K−1)/K Σ(θ_i − mean)², interval θ ± t(K−1)·se, at most 1. */
export function jackknife(value: number, estimates: Float64Array, level = DEFAULT_LEVEL): Jackknife {
  let count = 0;
  let sum = 0;
  for (const estimate of estimates) {
    if (Number.isNaN(estimate)) continue;
    count += 1;
    sum += estimate;
  }
  const undefinedEstimates = estimates.length - count;
  if (count < 2) return { undefinedEstimates, se: null, interval: null, acceleration: 0 };
  const mean = sum / count;
  let squares = 0;
  let cubes = 0;
  for (const estimate of estimates) {
    if (Number.isNaN(estimate)) continue;
    const off = mean - estimate;
    squares += off * off;
    cubes += off * off * off;
  }
  const se = Math.sqrt((squares * (count - 1)) / count);
  const acceleration = squares > 0 ? cubes / (6 * squares ** 1.5) : 0;
  return { undefinedEstimates, se, interval: studentInterval(value, se, count - 1, level, 'jackknife-t'), acceleration };
}
