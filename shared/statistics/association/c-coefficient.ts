import { type Answer, undefinedBecause } from '#shared/statistics/answer.ts';

/** What to say beside the number: it passed its range; or one code is so much rarer that the number says little. */
export type CoefficientFlag = 'out_of_range' | 'unequal_frequencies';

/** Frequencies further apart than this make the coefficient misleading (ATLAS.ti's manual). */
const unequalBeyond = 5;

/**
 * ATLAS.ti's c = n12 / (n1 + n2 − n12): n1, n2 segments of the two codes, n12 their co-occurrences. Segments can co-occur more than once,
 * so c can pass 1 or turn negative: then it is flagged, never clamped. null where nothing was counted or the denominator is 0.
 */
export function cCoefficient(n1: number, n2: number, n12: number): Answer<{ flags: readonly CoefficientFlag[] }> {
  if (![n1, n2, n12].every((n) => Number.isFinite(n) && n >= 0)) return undefinedBecause('invalid_counts');
  if (n1 === 0 && n2 === 0) return undefinedBecause('no_coding_by_either');
  const flags: CoefficientFlag[] = [];
  if (Math.max(n1, n2) > unequalBeyond * Math.min(n1, n2)) flags.push('unequal_frequencies');
  const denominator = n1 + n2 - n12;
  if (n12 > Math.min(n1, n2)) flags.push('out_of_range');
  if (denominator === 0) return { ...undefinedBecause('not_finite'), flags };
  return { value: n12 / denominator, flags };
}
