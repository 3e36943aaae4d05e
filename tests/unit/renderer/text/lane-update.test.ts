import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lanesOf } from '#renderer/text/lane-update.ts';
import { assignLanes } from '#shared/segments/lanes.ts';

const lanesBySearch = (spans: readonly { start: number; end: number }[], gap: number) => [...assignLanes(spans, gap).values()];

describe('the lanes of a list in order', () => {
  test('are those that are given one by one', () => {
    const span = fc.record({ start: fc.nat(400), length: fc.nat(90) }).map(({ start, length }) => ({ start, end: start + length }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 200 }), fc.nat(20), (spans, gap) => {
        const ordered = spans.toSorted((a, b) => a.start - b.start || b.end - a.end);
        expect([...lanesOf(ordered, gap)]).toEqual(lanesBySearch(ordered, gap));
      }),
    );
  });

  test('also where more stand side by side than are usually looked through', () => {
    const ordered = Array.from({ length: 400 }, (_, at) => ({ start: at, end: 1000 - (at % 7) * 100 })).toSorted(
      (a, b) => a.start - b.start || b.end - a.end,
    );
    expect([...lanesOf(ordered, 3)]).toEqual(lanesBySearch(ordered, 3));
  });
});
