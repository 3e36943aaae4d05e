/** ln Γ and the regularised incomplete gamma functions, to about 1e-14 relative. */

const LANCZOS_G = 607 / 128;
const LANCZOS = [
  0.9999999999999971, 57.15623566586292, -59.59796035547549, 14.136097974741746, -0.4919138160976202, 3.399464998481189e-5,
  4.652362892704858e-5, -9.837447530487956e-5, 0.0001580887032249125, -0.00021026444172410488, 0.00021743961811521265,
  -0.0001643181065367639, 8.441822398385275e-5, -2.6190838401581408e-5, 3.6899182659531625e-6,
] as const;
const HALF_LOG_TWO_PI = 0.9189385332046728;
const TINY = 1e-300;
const EPSILON = 2.220446049250313e-16;

/** ln Γ(x) for x > 0 (Lanczos with the coefficients of Godfrey). */
export function logGamma(x: number): number {
  if (!(x > 0)) return Number.NaN;
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const z = x - 1;
  let sum: number = LANCZOS[0];
  for (let i = 1; i < LANCZOS.length; i += 1) sum += (LANCZOS[i] ?? 0) / (z + i);
  const t = z + LANCZOS_G + 0.5;
  return HALF_LOG_TWO_PI + (z + 0.5) * Math.log(t) - t + Math.log(sum);
}

const SMALL_FACTORIALS: readonly number[] = (() => {
  const logs = [0, 0];
  let product = 1;
  for (let n = 2; n <= 170; n += 1) {
    product *= n;
    logs.push(Math.log(product));
  }
  return logs;
})();

/** ln n! for a whole n ≥ 0. */
export function logFactorial(n: number): number {
  return SMALL_FACTORIALS[n] ?? logGamma(n + 1);
}

/** ln of the binomial coefficient n over k. */
export const logChoose = (n: number, k: number): number =>
  k < 0 || k > n ? -Infinity : logFactorial(n) - logFactorial(k) - logFactorial(n - k);

function seriesP(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < 10_000; n += 1) {
    term *= x / (a + n);
    sum += term;
    if (Math.abs(term) < Math.abs(sum) * EPSILON) break;
  }
  return sum * Math.exp(-x + a * Math.log(x) - logGamma(a));
}

/** Upper tail by Lentz's continued fraction. */
function fractionQ(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / b;
  let h = d;
  for (let i = 1; i < 10_000; i += 1) {
    const an = -i * (i - a);
    b += 2;
    d = an * d + b;
    if (Math.abs(d) < TINY) d = TINY;
    c = b + an / c;
    if (Math.abs(c) < TINY) c = TINY;
    d = 1 / d;
    const delta = d * c;
    h *= delta;
    if (Math.abs(delta - 1) < EPSILON) break;
  }
  return Math.exp(-x + a * Math.log(x) - logGamma(a)) * h;
}

/** P(a, x), the regularised lower incomplete gamma function; a > 0, x ≥ 0. */
export function lowerGamma(a: number, x: number): number {
  if (!(x > 0)) return x === 0 ? 0 : Number.NaN;
  if (x === Infinity) return 1;
  return x < a + 1 ? seriesP(a, x) : 1 - fractionQ(a, x);
}

/** Q(a, x) = 1 − P(a, x), without the cancellation in the far tail. */
export function upperGamma(a: number, x: number): number {
  if (!(x > 0)) return x === 0 ? 1 : Number.NaN;
  if (x === Infinity) return 0;
  return x < a + 1 ? 1 - seriesP(a, x) : fractionQ(a, x);
}
