import type { CooccurrenceCounts } from '#shared/segments/cooccurrence-counts.ts';
import type { Cells } from '#shared/statistics/binary/cells.ts';

/** The 2×2 table of two sets on the unit that was counted: units with both, only a, only b, neither. */
export function cellsOfPair({ sets, unit }: CooccurrenceCounts, a: number, b: number): Cells {
  const n = sets.length;
  const both = unit.both[a * n + b] ?? 0;
  const onlyFirst = (unit.both[a * n + a] ?? 0) - both;
  const onlySecond = (unit.both[b * n + b] ?? 0) - both;
  return { both, onlyFirst, onlySecond, neither: unit.count - both - onlyFirst - onlySecond };
}
