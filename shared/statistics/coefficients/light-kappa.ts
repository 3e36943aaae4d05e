import { type Answer, undefinedBecause } from '../answer.ts';
import { pairCells } from '../ratings/pair-cells.ts';
import type { Patterns } from '../ratings/patterns.ts';
import { unweighted, type Weights } from '../ratings/weights.ts';
import { cohenKappa } from './cohen-kappa.ts';

export interface LightDetails {
  /** Cohen's κ of each pair of coders in the order (0,1), (0,2), …, (1,2), …; null where it is undefined. */
  readonly pairwise: readonly (number | null)[];
  /** Pairs left out of the mean because their κ is undefined. */
  readonly undefinedPairs: number;
}

/** Light's κ (1971): the mean of Cohen's κ over all pairs of coders; undefined pairs are left out and counted. */
export function lightKappa(patterns: Patterns, weights: Weights = unweighted(patterns.categories)): Answer<LightDetails> {
  if (patterns.coders < 2) return undefinedBecause('one_coder');
  const pairwise: (number | null)[] = [];
  let hasCommonUnit = false;
  for (let g = 0; g < patterns.coders; g += 1) {
    for (let h = g + 1; h < patterns.coders; h += 1) {
      const cells = pairCells(patterns, g, h);
      hasCommonUnit ||= cells.count.length > 0;
      pairwise.push(cohenKappa(cells, weights).value);
    }
  }
  const defined = pairwise.filter((value) => value !== null);
  const undefinedPairs = pairwise.length - defined.length;
  if (defined.length === 0) {
    return { ...undefinedBecause(hasCommonUnit ? 'no_variation' : 'no_unit_with_two_ratings'), pairwise, undefinedPairs };
  }
  const value = defined.reduce((sum, kappa) => sum + kappa, 0) / defined.length;
  return { value, pairwise, undefinedPairs, intervalReason: 'no_formula' };
}
