import { type Answer, undefinedBecause } from '#shared/statistics/answer.ts';

/**
 * Krippendorff's nominal α from a coincidence matrix (row-major, values × values): 1 − (n − 1)(n − Σ o_cc)/(n² − Σ n_c²).
 * null where nothing coincides, or only one value does.
 */
export function alphaFromCoincidences(coincidences: Float64Array, values: number): Answer<{ n: number }> {
  let n = 0;
  let agreeing = 0;
  let squares = 0;
  for (let value = 0; value < values; value++) {
    let total = 0;
    for (let other = 0; other < values; other++) total += coincidences[value * values + other] ?? 0;
    agreeing += coincidences[value * values + value] ?? 0;
    squares += total * total;
    n += total;
  }
  if (n === 0) return { ...undefinedBecause('no_unit_with_two_ratings'), n };
  const expected = n * n - squares;
  if (expected <= n * n * 1e-12) return { ...undefinedBecause('no_variation'), n };
  return { value: 1 - ((n - 1) * (n - agreeing)) / expected, n };
}
