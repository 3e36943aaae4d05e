import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IntervalIndex } from '#shared/segments/interval-index.ts';
import {
  countCovered,
  gapBetween,
  intersectRanges,
  normaliseRanges,
  overlaps,
  subtractRanges,
  uniteRanges,
} from '#shared/segments/range-algebra.ts';
import type { TextRange } from '#shared/text/range.ts';

const range = fc.record({ start: fc.nat(40), length: fc.nat(12) }).map(({ start, length }) => ({ start, end: start + length }));
const ranges = fc.array(range, { maxLength: 12 });
const characters = (list: readonly TextRange[]): Set<number> =>
  new Set(list.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)));

describe('sets of characters as ranges', () => {
  it('unite, intersect and subtract as sets do', () => {
    fc.assert(
      fc.property(ranges, ranges, (a, b) => {
        expect(characters(uniteRanges(a, b))).toEqual(characters(a).union(characters(b)));
        expect(new Set([...characters(intersectRanges(a, b))].sort())).toEqual(
          new Set([...characters(a).intersection(characters(b))].sort()),
        );
        expect(characters(subtractRanges(a, b))).toEqual(characters(a).difference(characters(b)));
        expect(countCovered(a)).toBe(characters(a).size);
      }),
    );
  });

  it('are normalised when sorted, not empty and apart', () => {
    fc.assert(
      fc.property(ranges, ranges, (a, b) => {
        for (const list of [normaliseRanges(a), intersectRanges(a, b), subtractRanges(a, b)]) {
          for (const [i, { start, end }] of list.entries()) {
            expect(end).toBeGreaterThan(start);
            expect(start).toBeGreaterThan(list[i - 1]?.end ?? -1);
          }
        }
      }),
    );
  });

  it('touch with a gap of 0 and overlap with a negative one', () => {
    expect(gapBetween({ start: 0, end: 4 }, { start: 4, end: 6 })).toBe(0);
    expect(overlaps({ start: 0, end: 4 }, { start: 4, end: 6 })).toBe(false);
    expect(gapBetween({ start: 3, end: 9 }, { start: 0, end: 5 })).toBe(-2);
  });
});

describe('the interval index', () => {
  it('finds what a filter finds', () => {
    fc.assert(
      fc.property(fc.array(range, { maxLength: 300 }), fc.nat(50), fc.nat(10), (items, start, length) => {
        const end = start + length;
        const expected = items.filter((item) => item.start < Math.max(end, start + 1) && item.end > start);
        expect(new Set(new IntervalIndex(items).touching(start, end))).toEqual(new Set(expected));
      }),
    );
  });
});
