/** Sets of characters as lists of half-open ranges. A normalised list is sorted, without empty ranges, and its ranges do not touch. */
import type { TextRange } from '#shared/text/range.ts';

/** The same characters as few ranges as possible: overlapping and touching ones become one. */
export function normaliseRanges(ranges: readonly TextRange[]): TextRange[] {
  const sorted = ranges.filter((range) => range.end > range.start).sort((a, b) => a.start - b.start);
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of sorted) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

export function uniteRanges(a: readonly TextRange[], b: readonly TextRange[]): TextRange[] {
  return normaliseRanges([...a, ...b]);
}

/** What lies in both. Takes any lists, gives a normalised one. */
export function intersectRanges(a: readonly TextRange[], b: readonly TextRange[]): TextRange[] {
  const first = normaliseRanges(a);
  const second = normaliseRanges(b);
  const common: TextRange[] = [];
  for (let i = 0, j = 0; ; ) {
    const x = first[i];
    const y = second[j];
    if (x === undefined || y === undefined) return common;
    const start = Math.max(x.start, y.start);
    const end = Math.min(x.end, y.end);
    if (end > start) common.push({ start, end });
    if (x.end < y.end) i += 1;
    else j += 1;
  }
}

/** What lies in `a` and not in `b`. */
export function subtractRanges(a: readonly TextRange[], b: readonly TextRange[]): TextRange[] {
  const taken = normaliseRanges(b);
  const left: TextRange[] = [];
  let j = 0;
  for (const { start, end } of normaliseRanges(a)) {
    let from = start;
    while ((taken[j]?.end ?? Infinity) <= from) j += 1;
    for (let k = j; from < end; k++) {
      const next = taken[k];
      if (next === undefined || next.start >= end) {
        left.push({ start: from, end });
        break;
      }
      if (next.start > from) left.push({ start: from, end: next.start });
      from = Math.max(from, next.end);
    }
  }
  return left;
}

/** Characters in a list of ranges, each counted once. */
export function countCovered(ranges: readonly TextRange[]): number {
  return normaliseRanges(ranges).reduce((sum, { start, end }) => sum + end - start, 0);
}

/** True where the two share a character; touching is not overlapping. */
export function overlaps(a: TextRange, b: TextRange): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Characters between two ranges: 0 where they touch, negative by the length of their overlap. */
export function gapBetween(a: TextRange, b: TextRange): number {
  return Math.max(a.start, b.start) - Math.min(a.end, b.end);
}
