import { type Answer, undefinedBecause } from '#shared/statistics/answer.ts';
import type { Cells } from '#shared/statistics/binary/cells.ts';

/** Jaccard (1901): both / (both + only A + only B); null where neither occurs. */
export function jaccard({ both, onlyFirst, onlySecond }: Cells): Answer {
  const either = both + onlyFirst + onlySecond;
  return either > 0 ? { value: both / either } : undefinedBecause('no_coding_by_either');
}
