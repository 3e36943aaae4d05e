import { type Answer, undefinedBecause } from '#shared/statistics/answer.ts';
import type { Cells } from '#shared/statistics/binary/cells.ts';

/** The sample odds ratio ad/bc (Cornfield 1951); null where bc = 0 (infinite, or undefined). For what R's fisher.test prints see the conditional one. */
export function oddsRatio({ both, onlyFirst, onlySecond, neither }: Cells): Answer {
  const across = onlyFirst * onlySecond;
  return across > 0 ? { value: (both * neither) / across } : undefinedBecause('not_finite');
}
