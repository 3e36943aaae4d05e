import { type Answer, undefinedBecause } from '#shared/statistics/answer.ts';
import { lift } from '#shared/statistics/association/lift.ts';
import type { Cells } from '#shared/statistics/binary/cells.ts';

/** Pointwise mutual information (Church & Hanks 1990) in bits, log2 of the lift; null where the codes never meet (−∞). */
export function pointwiseMutualInformation(cells: Cells): Answer {
  const ratio = lift(cells);
  if (ratio.value === null) return ratio;
  return ratio.value > 0 ? { value: Math.log2(ratio.value) } : undefinedBecause('not_finite');
}
