import { type Answer, undefinedBecause } from '#shared/statistics/answer.ts';
import type { Cells } from '#shared/statistics/binary/cells.ts';

/** Yule's Q (1900): (ad − bc)/(ad + bc). null where both products are 0. */
export function yuleQ({ both, onlyFirst, onlySecond, neither }: Cells): Answer {
  const along = both * neither;
  const across = onlyFirst * onlySecond;
  return along + across > 0 ? { value: (along - across) / (along + across) } : undefinedBecause('empty_margin');
}
