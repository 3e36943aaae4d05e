import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cohenKappa } from '#shared/statistics/coefficients/cohen-kappa.ts';
import { pairCells } from '#shared/statistics/ratings/pair-cells.ts';
import { patternsFromTable } from '#shared/statistics/ratings/patterns.ts';
import { createWeights, WEIGHT_NAMES } from '#shared/statistics/ratings/weights.ts';

const SIZE = 4;
const table = fc.array(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: SIZE, maxLength: SIZE }), {
  minLength: SIZE,
  maxLength: SIZE,
});
const weightName = fc.constantFrom(...WEIGHT_NAMES);

const namedWeights = (name: (typeof WEIGHT_NAMES)[number]) => createWeights(name, [1, 2, 3, 4]) ?? expect.fail();
const kappaOf = (counts: readonly (readonly number[])[], name: (typeof WEIGHT_NAMES)[number]) =>
  cohenKappa(pairCells(patternsFromTable(counts), 0, 1), namedWeights(name));

/** κ and its SEs cell by cell, as the paper of 1969 writes them: formulas 9, 10 and 14 over all cells, none closed. */
function naive(counts: readonly (readonly number[])[], name: (typeof WEIGHT_NAMES)[number]) {
  const { matrix } = namedWeights(name);
  const n = counts.flat().reduce((sum, count) => sum + count, 0);
  const all = counts.flatMap((row, i) =>
    row.map((count, j) => ({ i, j, p: count / n, w: matrix ? (matrix[i * SIZE + j] ?? 0) : Number(i === j) })),
  );
  const sumOf = (value: (cell: (typeof all)[number]) => number) => all.reduce((sum, each) => sum + value(each), 0);
  const rowShare = (i: number) => sumOf((cell) => (cell.i === i ? cell.p : 0));
  const columnShare = (j: number) => sumOf((cell) => (cell.j === j ? cell.p : 0));
  const po = sumOf(({ p, w }) => p * w);
  const pe = sumOf(({ i, j, w }) => rowShare(i) * columnShare(j) * w);
  const kappa = (po - pe) / (1 - pe);
  const mean = ({ i, j }: { i: number; j: number }) =>
    sumOf((cell) => (cell.i === i ? columnShare(cell.j) * cell.w : 0)) + sumOf((cell) => (cell.j === j ? rowShare(cell.i) * cell.w : 0));
  const variance = sumOf((cell) => cell.p * (cell.w - mean(cell) * (1 - kappa)) ** 2) - (kappa - pe * (1 - kappa)) ** 2;
  const underChance = sumOf((cell) => rowShare(cell.i) * columnShare(cell.j) * (cell.w - mean(cell)) ** 2) - pe ** 2;
  const error = (of: number) => Math.sqrt(Math.max(0, of) / n) / (1 - pe);
  return { value: kappa, se: error(variance), se0: error(underChance) };
}

describe("Cohen's κ with any weights", () => {
  it('has the value and the standard errors of Fleiss, Cohen & Everitt, summed cell by cell', () => {
    fc.assert(
      fc.property(table, weightName, (counts, name) => {
        const answer = kappaOf(counts, name);
        if (answer.value === null || answer.se === undefined) return;
        const expected = naive(counts, name);
        expect(answer.value).toBeCloseTo(expected.value, 9);
        // What the plain sums lose to rounding is a root of 1e-16.
        expect(answer.se).toBeCloseTo(expected.se, 6);
        expect(answer.se0).toBeCloseTo(expected.se0, 6);
      }),
    );
  });

  it('of coders who agree throughout is 1, beyond doubt', () => {
    const diagonal = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: SIZE, maxLength: SIZE });
    fc.assert(
      fc.property(diagonal, weightName, (counts, name) => {
        const answer = kappaOf(
          counts.map((count, i) => counts.map((_, j) => (i === j ? count : 0))),
          name,
        );
        expect(answer.value).toBeCloseTo(1, 12);
        expect(answer.value === null ? null : answer.se).toBeCloseTo(0, 12);
      }),
    );
  });
});
