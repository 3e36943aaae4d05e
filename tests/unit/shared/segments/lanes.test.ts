import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignLanes, countLanes } from '#shared/segments/lanes.ts';

const spans = fc.array(
  fc.record({ start: fc.nat(60), length: fc.nat(20) }).map(({ start, length }) => ({ start, end: start + length })),
  { maxLength: 60 },
);

describe('lanes', () => {
  it('never hold two bars that overlap', () => {
    fc.assert(
      fc.property(spans, fc.nat(3), (all, gap) => {
        const lanes = assignLanes(all, gap);
        for (const a of all) {
          for (const b of all) {
            if (a === b || lanes.get(a) !== lanes.get(b)) continue;
            expect(a.end + gap <= b.start || b.end + gap <= a.start).toBe(true);
          }
        }
      }),
    );
  });

  it('are as few as the deepest overlap needs', () => {
    fc.assert(
      fc.property(spans, (all) => {
        const thick = all.map(({ start, end }) => ({ start, end: Math.max(end, start + 1) }));
        const depth = Math.max(0, ...thick.map(({ start }) => thick.filter((other) => other.start <= start && start < other.end).length));
        expect(countLanes(assignLanes(all))).toBe(depth);
      }),
    );
  });

  it('do not move when a bar is added further down', () => {
    const above = [
      { start: 0, end: 10 },
      { start: 5, end: 7 },
    ];
    const before = assignLanes(above);
    const after = assignLanes([...above, { start: 8, end: 30 }]);
    expect(above.map((span) => after.get(span))).toEqual(above.map((span) => before.get(span)));
  });
});
