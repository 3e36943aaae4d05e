import { type Answer, undefinedBecause } from '#shared/statistics/answer.ts';
import { hasEmptyMargin, marginsOfTable } from '#shared/statistics/association/margins.ts';
import type { Cells } from '#shared/statistics/binary/cells.ts';

/** φ (Yule 1912), Pearson's correlation of two binary variables: (ad − bc)/√(product of the margins). null where a margin is empty. */
export function phi(cells: Cells): Answer {
  if (hasEmptyMargin(cells)) return undefinedBecause('empty_margin');
  const { first, second, total } = marginsOfTable(cells);
  const { both, onlyFirst, onlySecond, neither } = cells;
  // Two roots: the product of four margins of a long text passes 2^53.
  const scale = Math.sqrt(first * (total - first)) * Math.sqrt(second * (total - second));
  return { value: (both * neither - onlyFirst * onlySecond) / scale };
}
