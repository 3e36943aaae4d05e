import { type Answer, undefinedBecause } from '#shared/statistics/answer.ts';
import { forEachWeight, hypergeometricOf, weightOf } from '#shared/statistics/association/hypergeometric.ts';
import { areCounts } from '#shared/statistics/association/margins.ts';
import { type Cells, totalOf } from '#shared/statistics/binary/cells.ts';

/** `twoSided` sums the tables that are no more probable than the observed one; `greater` asks for more co-occurrence than by chance. */
export interface FisherExact {
  readonly twoSided: number;
  readonly greater: number;
  readonly less: number;
}

/** R's slack for tables as probable as the observed one. */
const asProbable = 1 + 1e-7;

/**
 * Fisher's exact test (1935), p-values as R's fisher.test gives them. `value` is the two-sided one; 1 where a margin is empty.
 * Sums of weights relative to the mode need no factorials, so they stay precise for tables of a million units.
 */
export function fisherExact(cells: Cells): Answer<FisherExact> {
  if (!areCounts(cells) || !Object.values(cells).every(Number.isInteger)) return undefinedBecause('invalid_counts');
  if (totalOf(cells) === 0) return undefinedBecause('no_units');
  const law = hypergeometricOf(cells);
  const observed = weightOf(law, cells.both);
  let total = 0;
  let twoSided = 0;
  let greater = 0;
  let less = 0;
  forEachWeight(law, 1, observed, (x, weight) => {
    total += weight;
    if (weight <= observed * asProbable) twoSided += weight;
    if (x >= cells.both) greater += weight;
    if (x <= cells.both) less += weight;
  });
  const share = (sum: number): number => Math.min(1, sum / total);
  return { value: share(twoSided), twoSided: share(twoSided), greater: share(greater), less: share(less) };
}
