import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortRows } from '#shared/segments/row-sort.ts';

const groupCount = 3;

/** Few to many rows, with values that need one digit, several, or all of them. */
const someRows = fc
  .tuple(fc.constantFrom(0, 5, 100, 3_000), fc.constantFrom(3, 5_000, 2 ** 31 - 1), fc.integer())
  .map(([length, most, seed]) => {
    let state = seed;
    const below = (limit: number): number => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
      return Math.floor(((state >>> 0) / 2 ** 32) * limit);
    };
    return Array.from({ length }, (_, row) => [below(groupCount), below(20), below(most), row] as const);
  });

describe('sorting rows by radix', () => {
  for (const byKey of [false, true]) {
    it(`gives the order of a stable sort ${byKey ? 'by group, key and start' : 'by group and start'}`, () => {
      fc.assert(
        fc.property(someRows, (rows) => {
          const packed = Int32Array.from(rows.flat());
          sortRows(packed, rows.length, { groupCount, byKey });
          const expected = rows.toSorted((a, b) => a[0] - b[0] || (byKey ? a[1] - b[1] : 0) || a[2] - b[2]);
          expect([...packed]).toEqual(expected.flat());
        }),
        { numRuns: 60 },
      );
    });
  }
});
