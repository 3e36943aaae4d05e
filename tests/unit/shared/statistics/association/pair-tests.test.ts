import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeSets } from '#shared/segments/code-sets.ts';
import { tableOfCodings } from '#shared/segments/coding-table.ts';
import { countCooccurrence } from '#shared/segments/cooccurrence-counts.ts';
import { adjustBenjaminiHochberg } from '#shared/statistics/association/benjamini-hochberg.ts';
import { cellsOfPair } from '#shared/statistics/association/cells-of-pair.ts';
import { fisherExact } from '#shared/statistics/association/fisher-exact.ts';
import { adjustHolm } from '#shared/statistics/association/holm.ts';
import { hasEmptyMargin } from '#shared/statistics/association/margins.ts';
import { testPairs } from '#shared/statistics/association/pair-tests.ts';

const codes = Array.from({ length: 6 }, (_, id) => ({ id, parentId: null }));
const codings = fc.array(
  fc.record({
    documentId: fc.integer({ min: 0, max: 8 }),
    start: fc.integer({ min: 0, max: 20 }),
    codeId: fc.integer({ min: 0, max: 5 }),
    coderId: fc.constant(1),
  }),
  { maxLength: 60 },
);

describe('tests of all pairs at once', () => {
  it('are the tests of each pair by itself, adjusted over all that can be tested', () => {
    fc.assert(
      fc.property(codings, fc.constantFrom(adjustHolm, adjustBenjaminiHochberg), (rows, adjust) => {
        const table = tableOfCodings(rows.map((row) => ({ ...row, end: row.start + 5 })));
        const scope = Array.from({ length: 9 }, (_, document) => ({ document }));
        const counts = countCooccurrence(table, scope, { sets: codeSets(codes, 'direct') });
        const tests = testPairs(counts, adjust);
        const pairs = codes.flatMap((_, a) => codes.slice(a + 1).map((__, b) => [a, a + 1 + b] as const));
        const tested = pairs.filter(([a, b]) => !hasEmptyMargin(cellsOfPair(counts, a, b)));
        const values = tested.map(([a, b]) => fisherExact(cellsOfPair(counts, a, b)).value ?? Number.NaN);
        const adjusted = adjust(values);
        for (const [a, b] of pairs) {
          expect(tests.fisher(a, b)).toEqual(fisherExact(cellsOfPair(counts, a, b)));
          expect(tests.fisher(b, a).value).toBe(tests.fisher(a, b).value);
          const place = tested.findIndex(([one, other]) => one === a && other === b);
          expect(tests.adjusted(a, b)).toBe(place < 0 ? null : adjusted[place]);
        }
      }),
    );
  });
});
