import type { Interval } from '../answer.ts';
import { normalQuantile } from '../distributions/normal.ts';
import { studentQuantile } from '../distributions/student-t.ts';

export const DEFAULT_LEVEL = 0.95;

let lastHalfWidth = { level: Number.NaN, df: Number.NaN, t: Number.NaN };

/** t for a two-sided interval; the last one is kept, for thousands of intervals in a row ask for the same. */
function studentHalfWidth(level: number, df: number): number {
  if (lastHalfWidth.level !== level || lastHalfWidth.df !== df) lastHalfWidth = { level, df, t: studentQuantile(1 - (1 - level) / 2, df) };
  return lastHalfWidth.t;
}

/** estimate ± z·se, not clipped. */
export function normalInterval(estimate: number, se: number, level = DEFAULT_LEVEL): Interval {
  const half = normalQuantile(1 - (1 - level) / 2) * se;
  return { method: 'normal', level, low: estimate - half, high: estimate + half };
}

/**
 * The least value that a coefficient of two categories can have: a share has none below 0, one corrected for chance (κ, π, α, AC1, Brennan &
 * Prediger) none below −1. Bootstrap bounds are values of the coefficient and cannot pass it, those from a standard error can.
 */
export const lowestOf = (coefficient: string): 0 | -1 => (shares.has(coefficient) ? 0 : -1);

const shares: ReadonlySet<string> = new Set(['percentAgreement', 'positiveAgreement', 'negativeAgreement', 'jaccard']);

/** The interval within [lowest, 1]. */
export const withinRange = (interval: Interval, lowest: number): Interval => ({
  ...interval,
  low: Math.max(lowest, interval.low),
  high: Math.min(1, interval.high),
});

/** estimate ± t(df)·se; the upper bound stops at 1, the lower one is left as it falls (irrCAC). */
export function studentInterval(
  estimate: number,
  se: number,
  df: number,
  level = DEFAULT_LEVEL,
  method: 't' | 'jackknife-t' = 't',
): Interval {
  const half = studentHalfWidth(level, df) * se;
  return { method, level, low: estimate - half, high: Math.min(1, estimate + half) };
}
