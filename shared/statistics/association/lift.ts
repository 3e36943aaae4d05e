import { type Answer, undefinedBecause } from '#shared/statistics/answer.ts';
import { marginsOfTable } from '#shared/statistics/association/margins.ts';
import type { Cells } from '#shared/statistics/binary/cells.ts';

/** How often both were to be expected, were the codes independent: A·B/N. */
export function expectedBoth(cells: Cells): Answer {
  const { first, second, total } = marginsOfTable(cells);
  return total > 0 ? { value: (first * second) / total } : undefinedBecause('no_units');
}

/** Lift (Brin, Motwani, Ullman & Tsur 1997): both over its expectation, N·both/(A·B). 1 is independence. null where a code does not occur. */
export function lift(cells: Cells): Answer {
  const { first, second, total } = marginsOfTable(cells);
  if (total === 0) return undefinedBecause('no_units');
  if (first === 0 || second === 0) return undefinedBecause('empty_margin');
  return { value: (cells.both * total) / (first * second) };
}
