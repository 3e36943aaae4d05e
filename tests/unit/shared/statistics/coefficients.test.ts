import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brennanPrediger } from '#shared/statistics/coefficients/brennan-prediger.ts';
import { cohenKappa } from '#shared/statistics/coefficients/cohen-kappa.ts';
import { congerKappa } from '#shared/statistics/coefficients/conger-kappa.ts';
import { fleissKappa } from '#shared/statistics/coefficients/fleiss-kappa.ts';
import { gwetAc } from '#shared/statistics/coefficients/gwet-ac.ts';
import { krippendorffAlpha } from '#shared/statistics/coefficients/krippendorff-alpha.ts';
import { lightKappa } from '#shared/statistics/coefficients/light-kappa.ts';
import { percentAgreement } from '#shared/statistics/coefficients/percent-agreement.ts';
import { scottPi } from '#shared/statistics/coefficients/scott-pi.ts';
import { intervalMetric, metricFromWeights, nominalMetric } from '#shared/statistics/ratings/metrics.ts';
import { pairCells, pairCellsOfColumns } from '#shared/statistics/ratings/pair-cells.ts';
import { MISSING, type Patterns } from '#shared/statistics/ratings/patterns.ts';
import { unitsFromPatterns } from '#shared/statistics/ratings/rated-units.ts';
import { createWeights, WEIGHT_NAMES, weightsFromMatrix } from '#shared/statistics/ratings/weights.ts';
import { arbitraryTable, type Table, toLoosePatterns, toPatterns } from './arbitrary-ratings.ts';

type Numbers = readonly (number | null)[];

/** Values and standard errors of every nominal coefficient. */
function everything(patterns: Patterns): Numbers {
  const units = unitsFromPatterns(patterns);
  const answers = [
    percentAgreement(units),
    fleissKappa(units),
    congerKappa(patterns),
    lightKappa(patterns),
    gwetAc(units),
    brennanPrediger(units),
    krippendorffAlpha(units),
    ...(patterns.coders === 2 ? [cohenKappa(pairCells(patterns, 0, 1)), scottPi(pairCells(patterns, 0, 1))] : []),
  ];
  return answers.flatMap((answer) => (answer.value === null ? [null, null] : [answer.value, answer.se ?? null]));
}

function expectSame(actual: Numbers, expected: Numbers): void {
  expect(actual.length).toBe(expected.length);
  actual.forEach((value, i) => {
    const other = expected[i] ?? null;
    if (value === null || other === null) expect(value).toBe(other);
    else expect(Math.abs(value - other)).toBeLessThan(1e-9);
  });
}

/** Do, De and α straight from the definition: every pair of values of every unit, and of all values. */
function naiveAlpha({ rows }: Table, distance: (a: number, b: number) => number): number {
  const pairable = rows.map((row) => row.filter((value) => value !== MISSING)).filter((row) => row.length > 1);
  const all = pairable.flat();
  let observed = 0;
  let expected = 0;
  for (const row of pairable) for (const a of row) for (const b of row) observed += distance(a, b) / (row.length - 1);
  for (const a of all) for (const b of all) expected += distance(a, b);
  return 1 - ((all.length - 1) * observed) / expected;
}

describe('agreement coefficients', () => {
  it('do not depend on the order of coders', () => {
    fc.assert(
      fc.property(arbitraryTable(), (table) => {
        const turned = { ...table, rows: table.rows.map((row) => row.toReversed()) };
        expectSame(everything(toPatterns(turned)), everything(toPatterns(table)));
      }),
    );
  });

  it('do not depend on the names of nominal categories', () => {
    fc.assert(
      fc.property(arbitraryTable(), (table) => {
        const renamed = { ...table, rows: table.rows.map((row) => row.map((k) => (k === MISSING ? k : table.categories - 1 - k))) };
        expectSame(everything(toPatterns(renamed)), everything(toPatterns(table)));
      }),
    );
  });

  it('are the same whether equal rows are counted together or one by one', () => {
    fc.assert(fc.property(arbitraryTable(), (table) => expectSame(everything(toPatterns(table)), everything(toLoosePatterns(table)))));
  });

  it('are never NaN and never above 1', () => {
    fc.assert(
      fc.property(arbitraryTable({ coders: [1, 4] }), (table) => {
        for (const value of everything(toPatterns(table))) expect(value === null || Number.isFinite(value)).toBe(true);
      }),
    );
  });

  it("meet for two coders without gaps: Fleiss is Scott's, Conger and Light are Cohen's", () => {
    fc.assert(
      fc.property(arbitraryTable({ coders: [2, 2], missing: false }), (table) => {
        const patterns = toPatterns(table);
        const units = unitsFromPatterns(patterns);
        const cells = pairCells(patterns, 0, 1);
        expectSame([fleissKappa(units).value], [scottPi(cells).value]);
        const cohen = cohenKappa(cells).value;
        expectSame([lightKappa(patterns).value], [cohen]);
        expectSame([congerKappa(patterns).value], [cohen]);
      }),
    );
  });

  it('turn Brennan–Prediger with two categories into 2·agreement − 1', () => {
    fc.assert(
      fc.property(arbitraryTable(), (table) => {
        const binary = { ...table, categories: 2, rows: table.rows.map((row) => row.map((k) => Math.min(k, 1))) };
        const units = unitsFromPatterns(toPatterns(binary));
        const po = percentAgreement(units).value;
        expectSame([brennanPrediger(units).value], [po === null ? null : 2 * po - 1]);
      }),
    );
  });

  it('let α approach π as the same units repeat', () => {
    const rows = [
      [0, 0],
      [0, 1],
      [1, 1],
      [2, 2],
      [2, 0],
    ];
    const patterns = toPatterns({ coders: 2, categories: 3, rows });
    const many = { ...patterns, multiplicity: patterns.multiplicity.map((times) => times * 1e7) };
    const pi = scottPi(pairCells(patterns, 0, 1)).value ?? Number.NaN;
    expect(krippendorffAlpha(unitsFromPatterns(many)).value).toBeCloseTo(pi, 7);
  });

  it('agree with α from its definition at every level', () => {
    fc.assert(
      fc.property(arbitraryTable(), (table) => {
        const units = unitsFromPatterns(toPatterns(table));
        const values = Array.from({ length: table.categories }, (_, k) => 1.5 * k);
        const nominal = naiveAlpha(table, (a, b) => Number(a !== b));
        const interval = naiveAlpha(table, (a, b) => (1.5 * (a - b)) ** 2);
        const expected = Number.isFinite(nominal) ? nominal : null;
        expectSame([krippendorffAlpha(units, nominalMetric).value], [expected]);
        expectSame([krippendorffAlpha(units, intervalMetric(values)).value], [expected === null ? null : interval]);
      }),
    );
  });

  it('give the same interval α from quadratic weights, with the same error', () => {
    fc.assert(
      fc.property(arbitraryTable(), (table) => {
        const units = unitsFromPatterns(toPatterns(table));
        const values = Array.from({ length: table.categories }, (_, k) => k);
        const weights = createWeights('quadratic', values)?.matrix ?? new Float64Array();
        const byWeights = krippendorffAlpha(units, metricFromWeights(weights, table.categories));
        const byMetric = krippendorffAlpha(units, intervalMetric(values));
        expectSame([byWeights.value], [byMetric.value]);
        if (byWeights.value !== null && byMetric.value !== null) expectSame([byWeights.se ?? null], [byMetric.se ?? null]);
      }),
    );
  });

  it('see no weights in an identity matrix', () => {
    fc.assert(
      fc.property(arbitraryTable({ coders: [2, 2] }), ({ categories, ...table }) => {
        const patterns = toPatterns({ ...table, categories });
        const rows = Array.from({ length: categories }, (_, k) => Array.from({ length: categories }, (__, l) => Number(k === l)));
        const identity = weightsFromMatrix(rows, categories) ?? undefined;
        const units = unitsFromPatterns(patterns);
        const cells = pairCells(patterns, 0, 1);
        const both = [undefined, identity].map((weights) => {
          const answers = [cohenKappa(cells, weights), scottPi(cells, weights), congerKappa(patterns, weights), gwetAc(units, weights)];
          return [...answers, brennanPrediger(units, weights), lightKappa(patterns, weights)].flatMap((answer) =>
            answer.value === null ? [null] : [answer.value, answer.se ?? null],
          );
        });
        expectSame(both[0] ?? [], both[1] ?? []);
      }),
    );
  });

  it('give κ exactly 0 where one coder never varies, and no κ where neither does', () => {
    const constant = Int32Array.from({ length: 10 }, () => 0);
    const varied = Int32Array.from({ length: 10 }, (_, i) => Number(i > 6));
    expect(cohenKappa(pairCellsOfColumns(constant, varied, 2)).value).toBe(0);
    expect(cohenKappa(pairCellsOfColumns(constant, constant, 2))).toMatchObject({ value: null, reason: 'no_variation' });
  });

  it('know named weights that are 1 on the diagonal, 0 at the ends and symmetric', () => {
    for (const name of WEIGHT_NAMES) {
      const weights = createWeights(name, [1, 2, 4, 7]);
      const matrix = weights?.matrix;
      if (!matrix) continue;
      for (let k = 0; k < 4; k += 1) {
        expect(matrix[k * 4 + k], name).toBe(1);
        for (let l = 0; l < 4; l += 1) expect(matrix[k * 4 + l], name).toBeCloseTo(matrix[l * 4 + k] ?? Number.NaN, 14);
      }
      expect(Math.min(...matrix), name).toBeCloseTo(0, 14);
    }
    expect(createWeights('ratio', [-1, 1])).toBeNull();
  });
});
