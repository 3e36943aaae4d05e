import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RELIABILITY_COEFFICIENTS, reliabilityOf } from '#shared/statistics/reliability/reliability-of.ts';

const anxiety = [
  ['3', '2'],
  ['6', '1'],
  ['4', '4'],
  ['6', '4'],
  ['2', '3'],
  ['4', '2'],
];

describe('the reliability of a plain table', () => {
  it('reads numbers with comma and point, and blanks as missing', () => {
    const comma = reliabilityOf(
      [
        ['1,5', '1.5'],
        ['2', ' 2 '],
        ['', '3'],
        ['3', null],
      ],
      { level: 'interval' },
    );
    expect(comma).toMatchObject({ units: 4, pairableUnits: 2, categories: [1.5, 2, 3], problem: null });
    expect(comma.krippendorffAlpha.value).toBe(1);
    expect(comma.hints).toEqual(['units_without_pair_dropped']);
  });

  it('gives every coefficient an interval', () => {
    const report = reliabilityOf(anxiety, { level: 'ordinal' });
    for (const name of RELIABILITY_COEFFICIENTS) {
      const answer = report[name];
      expect(answer.value, name).not.toBeNull();
      expect(answer, name).toHaveProperty('interval');
    }
  });

  it('takes declared categories, counted or named', () => {
    const rows = [
      ['1', '1'],
      ['2', '2'],
      ['1', '2'],
    ];
    expect(reliabilityOf(rows, { categories: 4 }).categories).toEqual([1, 2, 3, 4]);
    expect(reliabilityOf(rows, { categories: 4 }).brennanPrediger.value).toBeCloseTo((2 / 3 - 1 / 4) / (3 / 4), 12);
    expect(reliabilityOf(rows, { categories: ['1', '2', '5'] }).brennanPrediger.value).toBeCloseTo(1 / 2, 12);
    expect(reliabilityOf(rows, { categories: 1 }).problem).toEqual({ reason: 'fewer_categories_declared_than_used' });
    expect(reliabilityOf(rows, { categories: [1, 3] }).problem).toEqual({ reason: 'undeclared_category', row: 1, column: 0, cell: '2' });
  });

  it('orders words only as they were declared', () => {
    const rows = [
      ['low', 'low'],
      ['high', 'middle'],
      ['middle', 'middle'],
    ];
    expect(reliabilityOf(rows, { level: 'ordinal' }).krippendorffAlpha).toEqual({ value: null, reason: 'order_of_categories_unknown' });
    const declared = reliabilityOf(rows, { level: 'ordinal', categories: ['low', 'middle', 'high'] });
    expect(declared.krippendorffAlpha.value).not.toBeNull();
    expect(declared.weightedKappa.value).not.toBeNull();
  });

  it('answers bad tables with a reason and a place', () => {
    expect(reliabilityOf([]).problem).toEqual({ reason: 'no_units' });
    expect(reliabilityOf([['', '']]).problem).toEqual({ reason: 'no_units' });
    expect(reliabilityOf([['1'], ['2']]).problem).toEqual({ reason: 'one_coder' });
    expect(reliabilityOf([['1', '2'], ['1']]).problem).toEqual({ reason: 'ragged_rows', row: 1 });
    const text = reliabilityOf(
      [
        ['1', '2'],
        ['1', 'x'],
      ],
      { level: 'ratio' },
    );
    expect(text.problem).toEqual({ reason: 'text_in_numeric_level', row: 1, column: 1, cell: 'x' });
    expect(text.percentAgreement.value).toBe(0);
  });

  it('answers a table without variation in words', () => {
    const report = reliabilityOf([
      ['a', 'a'],
      ['a', 'a'],
    ]);
    expect(report.percentAgreement.value).toBe(1);
    for (const name of ['cohenKappa', 'scottPi', 'fleissKappa', 'congerKappa', 'lightKappa', 'krippendorffAlpha'] as const) {
      expect(report[name], name).toMatchObject({ value: null, reason: 'no_variation' });
    }
  });

  it('keeps going with thousands of categories', () => {
    const rows = Array.from({ length: 2500 }, (_, i) => [`text ${i}`, `text ${i - (i % 2)}`]);
    const report = reliabilityOf(rows);
    expect(report.cohenKappa.value).toBeGreaterThan(0.4);
    expect(report.hints).toContain('many_categories');
  });

  it('is never NaN, whatever is pasted', () => {
    const cell = fc.oneof(
      fc.constantFrom('', ' ', '1', '2', '-1', '0', 'x', 'NA', '1e999', '1,5'),
      fc.string({ maxLength: 4 }),
      fc.constant(null),
    );
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 12 });
    const options = fc.record(
      {
        level: fc.constantFrom('nominal', 'ordinal', 'interval', 'ratio'),
        weights: fc.constantFrom('linear', 'ratio', 'bipolar', 'circular', 'radical', 'unweighted'),
        categories: fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constant(['1', '2', 'x'])),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(table, options, fc.boolean(), (rows, chosen, isSquare) => {
        const width = rows[0]?.length ?? 0;
        const even = isSquare ? rows.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? null)) : rows;
        const report = reliabilityOf(even, chosen as Parameters<typeof reliabilityOf>[1]);
        for (const name of RELIABILITY_COEFFICIENTS) expect(JSON.parse(JSON.stringify(report[name])), name).toEqual(report[name]);
      }),
      { numRuns: 500 },
    );
  });
});
