import { type Answer, undefinedBecause } from '#shared/statistics/answer.ts';
import type { Cells } from '#shared/statistics/binary/cells.ts';

/** Dice (1945): 2·both / (A + B); null where neither occurs. */
export function dice({ both, onlyFirst, onlySecond }: Cells): Answer {
  const sum = 2 * both + onlyFirst + onlySecond;
  return sum > 0 ? { value: (2 * both) / sum } : undefinedBecause('no_coding_by_either');
}
