import { incompleteBetaFraction } from './beta-fraction.ts';
import { logGamma } from './gamma.ts';
import { normalQuantile, normalUpper } from './normal.ts';

/** From here on the continued fraction would subtract nearly equal numbers, and the normalising transformation has all digits. */
const LARGE_DF = 1000;

/** ln Γ(a + ½) − ln Γ(a); the asymptotic series keeps all digits where the difference of two logarithms would lose them. */
function logGammaHalfStep(a: number): number {
  if (a < 40) return logGamma(a + 0.5) - logGamma(a);
  const r = 1 / (a * a);
  return 0.5 * Math.log(a) - (1 / a) * (1 / 8 - r * (1 / 192 - r * (1 / 640 - (r * 17) / 14336)));
}

const logDensityAtZero = (df: number): number => logGammaHalfStep(df / 2) - 0.5 * Math.log(Math.PI * df);

/** Hill's (1970) transformation of t to a normal deviate. */
function normalDeviate(t: number, df: number): number {
  const a = df - 0.5;
  const b = 48 * a * a;
  const square = a * Math.log1p((t * t) / df);
  const correction = (((0.4 * square + 3.3) * square + 24) * square + 85.5) / (0.8 * square * square + 100 + b);
  return ((square + 3 - correction) / b + 1) * Math.sqrt(square);
}

/** P(T > |t|) with df degrees of freedom: ½·I_x(df/2, ½) at x = df/(df + t²). */
function upperTail(t: number, df: number): number {
  if (t === 0) return 0.5;
  if (df > LARGE_DF) return normalUpper(normalDeviate(t, df));
  const a = df / 2;
  const square = t * t;
  const x = df / (df + square);
  const y = square / (df + square);
  const logFront = logGammaHalfStep(a) - 0.5 * Math.log(Math.PI) - a * Math.log1p(square / df) + 0.5 * Math.log(y);
  const front = Math.exp(logFront);
  if (x < (a + 1) / (a + 2.5)) return (0.5 * front * incompleteBetaFraction(a, 0.5, x)) / a;
  return 0.5 - (0.5 * front * incompleteBetaFraction(0.5, a, y)) / 0.5;
}

/** P(T ≤ t) of Student's t with df > 0 degrees of freedom. */
export function studentCumulative(t: number, df: number): number {
  if (Number.isNaN(t) || !(df > 0)) return Number.NaN;
  if (t === Infinity) return 1;
  if (t === -Infinity) return 0;
  const tail = upperTail(Math.abs(t), df);
  return t > 0 ? 1 - tail : tail;
}

/** Where the upper tail holds q ≤ ½. Newton from a Cornish–Fisher start, kept inside a bracket. */
function upperQuantile(q: number, df: number): number {
  if (df === 1) return 1 / Math.tan(Math.PI * q);
  const z = -normalQuantile(q);
  const start = z + (z * z * z + z) / (4 * df) + (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * df * df);
  let low = 0;
  let high = Infinity;
  let t = df < 3 ? Math.min(Math.max(start, z), 1 / Math.tan(Math.PI * q)) : start;
  const logFront = logDensityAtZero(df);
  for (let step = 0; step < 200; step += 1) {
    const excess = upperTail(t, df) - q;
    if (excess > 0) low = t;
    else high = t;
    const density = Math.exp(logFront - ((df + 1) / 2) * Math.log1p((t * t) / df));
    let next = t + excess / density;
    if (!(next > low && next < high)) next = high === Infinity ? 2 * t + 1 : (low + high) / 2;
    if (Math.abs(next - t) <= 4e-16 * Math.abs(next)) return next;
    t = next;
  }
  return t;
}

/** The p-quantile of Student's t with df > 0 degrees of freedom; 0 and 1 give ∓∞. */
export function studentQuantile(p: number, df: number): number {
  if (!(p >= 0 && p <= 1) || !(df > 0)) return Number.NaN;
  if (p === 0.5) return 0;
  if (p === 0) return -Infinity;
  if (p === 1) return Infinity;
  return p < 0.5 ? -upperQuantile(p, df) : upperQuantile(1 - p, df);
}
