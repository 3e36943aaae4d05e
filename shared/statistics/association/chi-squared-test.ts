import { type Answer, undefinedBecause } from '#shared/statistics/answer.ts';
import { hasEmptyMargin, marginsOfTable } from '#shared/statistics/association/margins.ts';
import type { Cells } from '#shared/statistics/binary/cells.ts';
import { chiSquaredUpper } from '#shared/statistics/distributions/chi-squared.ts';

/**
 * Pearson's χ² of a 2×2 table, one degree of freedom, with its p-value; with Yates' correction (1934) the distance from expectation is
 * lessened by a half, at most to 0. null where a margin is empty.
 */
export function chiSquaredTest(cells: Cells, { yates = false }: { yates?: boolean } = {}): Answer<{ p: number }> {
  if (hasEmptyMargin(cells)) return undefinedBecause('empty_margin');
  const { first, second, total } = marginsOfTable(cells);
  const { both, onlyFirst, onlySecond, neither } = cells;
  const distance = Math.abs(both * neither - onlyFirst * onlySecond);
  const corrected = yates ? Math.max(0, distance - total / 2) : distance;
  const value = (corrected / (first * (total - first))) * (corrected / (second * (total - second))) * total;
  return { value, p: chiSquaredUpper(value, 1) };
}
