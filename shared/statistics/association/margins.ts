import type { Cells } from '#shared/statistics/binary/cells.ts';

/** Margins of the table [[both, only A], [only B, neither]]. */
export interface TableMargins {
  readonly first: number;
  readonly second: number;
  readonly total: number;
}

export function marginsOfTable({ both, onlyFirst, onlySecond, neither }: Cells): TableMargins {
  return { first: both + onlyFirst, second: both + onlySecond, total: both + onlyFirst + onlySecond + neither };
}

export function areCounts({ both, onlyFirst, onlySecond, neither }: Cells): boolean {
  return [both, onlyFirst, onlySecond, neither].every((count) => Number.isFinite(count) && count >= 0);
}

/** True where a code was used nowhere or everywhere: then nothing can be associated with it. */
export function hasEmptyMargin(cells: Cells): boolean {
  const { first, second, total } = marginsOfTable(cells);
  return first === 0 || second === 0 || first === total || second === total;
}
