import { type Answer, undefinedBecause } from '#shared/statistics/answer.ts';
import type { Cells } from '#shared/statistics/binary/cells.ts';

/** Yule's Y, the coefficient of colligation (1912): (√ad − √bc)/(√ad + √bc). null where both products are 0. */
export function yuleY({ both, onlyFirst, onlySecond, neither }: Cells): Answer {
  const along = Math.sqrt(both * neither);
  const across = Math.sqrt(onlyFirst * onlySecond);
  return along + across > 0 ? { value: (along - across) / (along + across) } : undefinedBecause('empty_margin');
}
