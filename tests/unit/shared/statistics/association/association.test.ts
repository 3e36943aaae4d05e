import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjustBenjaminiHochberg } from '#shared/statistics/association/benjamini-hochberg.ts';
import { cCoefficient } from '#shared/statistics/association/c-coefficient.ts';
import { chiSquaredTest } from '#shared/statistics/association/chi-squared-test.ts';
import { fisherExact } from '#shared/statistics/association/fisher-exact.ts';
import { adjustHolm } from '#shared/statistics/association/holm.ts';
import { lift } from '#shared/statistics/association/lift.ts';
import { oddsRatio } from '#shared/statistics/association/odds-ratio.ts';
import { conditionalOddsRatio } from '#shared/statistics/association/odds-ratio-conditional.ts';
import { phi } from '#shared/statistics/association/phi.ts';
import { pointwiseMutualInformation } from '#shared/statistics/association/pointwise-mutual-information.ts';
import { yuleQ } from '#shared/statistics/association/yule-q.ts';
import { yuleY } from '#shared/statistics/association/yule-y.ts';
import type { Cells } from '#shared/statistics/binary/cells.ts';

const cellsOf = (both: number, onlyFirst: number, onlySecond: number, neither: number): Cells => ({ both, onlyFirst, onlySecond, neither });
const smallTable = fc.tuple(fc.nat(12), fc.nat(12), fc.nat(12), fc.nat(12)).map((counts) => cellsOf(...counts));

function choose(n: number, k: number): bigint {
  let value = 1n;
  for (let i = 1; i <= k; i++) value = (value * BigInt(n - k + i)) / BigInt(i);
  return value;
}

/** Every table with these margins, with its exact weight. */
function allTables({ both, onlyFirst, onlySecond, neither }: Cells): { x: number; weight: bigint }[] {
  const [first, second, total] = [both + onlyFirst, both + onlySecond, both + onlyFirst + onlySecond + neither];
  const tables: { x: number; weight: bigint }[] = [];
  for (let x = Math.max(0, first + second - total); x <= Math.min(first, second); x++) {
    tables.push({ x, weight: choose(first, x) * choose(total - first, second - x) });
  }
  return tables;
}

describe('Fisher’s exact test', () => {
  it('gives what adding up all tables in whole numbers gives', () => {
    fc.assert(
      fc.property(smallTable, (cells) => {
        fc.pre(cells.both + cells.onlyFirst + cells.onlySecond + cells.neither > 0);
        const tables = allTables(cells);
        const sum = (list: typeof tables): number => Number(list.reduce((total, { weight }) => total + weight, 0n));
        const observed = tables.find(({ x }) => x === cells.both)?.weight ?? 0n;
        const found = fisherExact(cells);
        expect(found.twoSided).toBeCloseTo(sum(tables.filter(({ weight }) => weight <= observed)) / sum(tables), 12);
        expect(found.greater).toBeCloseTo(sum(tables.filter(({ x }) => x >= cells.both)) / sum(tables), 12);
        expect(found.less).toBeCloseTo(sum(tables.filter(({ x }) => x <= cells.both)) / sum(tables), 12);
      }),
    );
  });

  it('is quick and sound on a table of a million characters', () => {
    const { twoSided, greater, less } = fisherExact(cellsOf(2300, 47_700, 47_700, 902_300));
    expect(twoSided).toBeGreaterThan(0);
    expect(twoSided).toBeLessThan(0.01);
    expect((greater ?? 0) + (less ?? 0)).toBeGreaterThanOrEqual(1);
  });

  it('says why it has no answer', () => {
    expect(fisherExact(cellsOf(0, 0, 0, 0))).toEqual({ value: null, reason: 'no_units' });
    expect(fisherExact(cellsOf(1.5, 0, 0, 2))).toEqual({ value: null, reason: 'invalid_counts' });
  });
});

describe('the conditional odds ratio', () => {
  it('makes the expected count equal the observed one', () => {
    fc.assert(
      fc.property(smallTable, (cells) => {
        const { value } = conditionalOddsRatio(cells);
        fc.pre(value !== null && value > 0);
        const weights = allTables(cells).map(({ x, weight }) => ({ x, weight: Number(weight) * (value ?? 0) ** x }));
        const total = weights.reduce((sum, { weight }) => sum + weight, 0);
        expect(weights.reduce((sum, { x, weight }) => sum + x * weight, 0) / total).toBeCloseTo(cells.both, 8);
      }),
    );
  });

  it('is R’s to R’s own precision, and undefined where infinite', () => {
    const tea = conditionalOddsRatio(cellsOf(3, 1, 1, 3));
    expect(tea.value).toBeCloseTo(6.4083197, 6);
    expect(tea.asInR).toBeCloseTo(6.40830886700579, 9);
    expect(conditionalOddsRatio(cellsOf(3, 0, 2, 5))).toEqual({ value: null, reason: 'not_finite' });
    expect(conditionalOddsRatio(cellsOf(0, 3, 2, 5)).value).toBe(0);
  });
});

describe('measures of association', () => {
  it('change sign, turn over or stay when the first code is swapped for its absence', () => {
    fc.assert(
      fc.property(smallTable, (cells) => {
        const turned = cellsOf(cells.onlySecond, cells.neither, cells.both, cells.onlyFirst);
        for (const measure of [phi, yuleQ, yuleY]) {
          const [there, back] = [measure(cells).value, measure(turned).value];
          expect(there === null).toBe(back === null);
          if (there !== null && back !== null) expect(there).toBeCloseTo(-back, 12);
        }
        const [plain, again] = [chiSquaredTest(cells).value, chiSquaredTest(turned).value];
        if (plain !== null && again !== null) expect(plain).toBeCloseTo(again, 9);
      }),
    );
  });

  it('are null with a reason and never NaN', () => {
    for (const cells of [cellsOf(0, 0, 0, 0), cellsOf(5, 0, 0, 0), cellsOf(0, 0, 0, 9), cellsOf(0, 4, 0, 3), cellsOf(0, 4, 3, 0)]) {
      for (const measure of [phi, yuleQ, yuleY, lift, pointwiseMutualInformation, oddsRatio, conditionalOddsRatio, chiSquaredTest]) {
        const answer = measure(cells);
        if (answer.value === null) expect(answer.reason).toBeTruthy();
        else expect(Number.isFinite(answer.value)).toBe(true);
      }
    }
  });

  it('flag a c-coefficient beyond its range and unequal frequencies, and clamp nothing', () => {
    expect(cCoefficient(1, 2, 2)).toEqual({ value: 2, flags: ['out_of_range'] });
    expect(cCoefficient(100, 10, 5).flags).toEqual(['unequal_frequencies']);
    expect(cCoefficient(0, 0, 0)).toEqual({ value: null, reason: 'no_coding_by_either' });
    expect(cCoefficient(2, 2, 4)).toMatchObject({ value: null, reason: 'not_finite' });
  });
});

describe('adjusted p-values', () => {
  it('are those of R’s p.adjust', () => {
    const p = [0.01, 0.04, 0.03, 0.005, 0.5];
    const close = (values: number[], expected: number[]): void =>
      values.forEach((value, i) => void expect(value).toBeCloseTo(expected[i] ?? -1, 12));
    close(adjustHolm(p), [0.04, 0.09, 0.09, 0.025, 0.5]);
    close(adjustBenjaminiHochberg(p), [0.025, 0.05, 0.05, 0.025, 0.5]);
  });

  it('are no smaller than the plain ones, at most 1, and in the same order', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 }), (p) => {
        for (const adjusted of [adjustHolm(p), adjustBenjaminiHochberg(p)]) {
          for (const [i, value] of adjusted.entries()) {
            expect(value).toBeGreaterThanOrEqual((p[i] ?? 0) - 1e-15);
            expect(value).toBeLessThanOrEqual(1);
            for (const [j, other] of adjusted.entries()) if ((p[i] ?? 0) < (p[j] ?? 0)) expect(value).toBeLessThanOrEqual(other);
          }
        }
      }),
    );
  });
});
