/**
 * A root of f in [low, high], where f changes sign, by Brent's method (1973), with the stopping rule of R's uniroot: the answer is within
 * `tolerance` of the root and, for the same tolerance, the same number as R's.
 */
export function brentRoot(f: (x: number) => number, low: number, high: number, tolerance: number): number {
  let a = low;
  let b = high;
  let fa = f(a);
  let fb = f(b);
  if (fa === 0) return a;
  let c = a;
  let fc = fa;
  for (let step = 0; step < 1000; step++) {
    const previous = b - a;
    if (Math.abs(fc) < Math.abs(fb)) {
      [a, b, c] = [b, c, b];
      [fa, fb, fc] = [fb, fc, fb];
    }
    const least = 2 * Number.EPSILON * Math.abs(b) + tolerance / 2;
    let next = (c - b) / 2;
    if (Math.abs(next) <= least || fb === 0) return b;
    if (Math.abs(previous) >= least && Math.abs(fa) > Math.abs(fb)) next = interpolate(a, b, c, fa, fb, fc, previous, least) ?? next;
    if (Math.abs(next) < least) next = next > 0 ? least : -least;
    a = b;
    fa = fb;
    b += next;
    fb = f(b);
    if (fb > 0 === fc > 0 && fb !== 0 && fc !== 0) {
      c = a;
      fc = fa;
    }
  }
  return b;
}

/** The step of inverse quadratic (or linear) interpolation; undefined where it would leave the bracket or shrink too slowly. */
function interpolate(
  a: number,
  b: number,
  c: number,
  fa: number,
  fb: number,
  fc: number,
  previous: number,
  least: number,
): number | undefined {
  const width = c - b;
  const s = fb / fa;
  let p: number;
  let q: number;
  if (a === c) {
    p = width * s;
    q = 1 - s;
  } else {
    const r = fa / fc;
    const t = fb / fc;
    p = s * (width * r * (r - t) - (b - a) * (t - 1));
    q = (r - 1) * (t - 1) * (s - 1);
  }
  if (p > 0) q = -q;
  else p = -p;
  return p < 0.75 * width * q - Math.abs(least * q) / 2 && p < Math.abs((previous * q) / 2) ? p / q : undefined;
}
