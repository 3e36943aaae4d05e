import { lowerGamma, upperGamma } from './gamma.ts';

const SQRT_TWO_PI = 2.5066282746310002;
const LOW = 0.02425;
const CENTRE_UP = [
  -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716, 2.506628277459239,
] as const;
const CENTRE_DOWN = [-54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572, 1] as const;
const TAIL_UP = [
  -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968, 2.938163982698783,
] as const;
const TAIL_DOWN = [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1] as const;

export const normalDensity = (z: number): number => Math.exp((-z * z) / 2) / SQRT_TWO_PI;

/** Φ(z). The tails keep their relative precision. */
export function normalCumulative(z: number): number {
  if (Number.isNaN(z)) return Number.NaN;
  const half = (z * z) / 2;
  if (z >= 0) return 0.5 + 0.5 * lowerGamma(0.5, half);
  return 0.5 * upperGamma(0.5, half);
}

/** 1 − Φ(z), precise for large z. */
export const normalUpper = (z: number): number => normalCumulative(-z);

const polynomial = (coefficients: readonly number[], x: number): number => coefficients.reduce((sum, c) => sum * x + c, 0);

function lowerHalfStart(p: number): number {
  if (p < LOW) {
    const q = Math.sqrt(-2 * Math.log(p));
    return polynomial(TAIL_UP, q) / polynomial(TAIL_DOWN, q);
  }
  const q = p - 0.5;
  const r = q * q;
  return (polynomial(CENTRE_UP, r) * q) / polynomial(CENTRE_DOWN, r);
}

/** Φ⁻¹(p): Acklam's rational start (1e-9), then Halley's steps to the last digits. 0 and 1 give ∓∞. */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) return Number.NaN;
  if (p === 0) return -Infinity;
  if (p === 1) return Infinity;
  if (p > 0.5) return -normalQuantile(1 - p);
  let z = lowerHalfStart(p);
  for (let step = 0; step < 2; step += 1) {
    const u = (normalCumulative(z) - p) / normalDensity(z);
    z -= u / (1 + (z * u) / 2);
  }
  return z;
}
