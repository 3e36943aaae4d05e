import { lowerGamma, upperGamma } from './gamma.ts';

/** P(X ≤ x) of χ² with df > 0 degrees of freedom. */
export const chiSquaredCumulative = (x: number, df: number): number => lowerGamma(df / 2, x / 2);

/** P(X > x), the p-value of a χ² test; precise in the far tail. */
export const chiSquaredUpper = (x: number, df: number): number => upperGamma(df / 2, x / 2);

/** The p-quantile of χ² by bisection on the cumulative (monotone, so it cannot miss); relative precision about 1e-14. */
export function chiSquaredQuantile(p: number, df: number): number {
  if (!(p >= 0 && p <= 1) || !(df > 0)) return Number.NaN;
  if (p === 0) return 0;
  if (p === 1) return Infinity;
  const isBelow = (x: number) => (p > 0.5 ? chiSquaredUpper(x, df) > 1 - p : chiSquaredCumulative(x, df) < p);
  let high = df;
  while (isBelow(high)) high *= 2;
  let low = high;
  while (low > 0 && !isBelow(low)) low /= 2;
  for (let step = 0; step < 100; step += 1) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (isBelow(middle)) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
