import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runGoldCase } from '#shared/statistics/gold/registry.ts';

type Values = Record<string, unknown>;
const answer = (statistic: string, input: Values, params: Values = {}) => runGoldCase({ id: 'case', statistic, params, input }, {});
const ofRatings = (statistic: string, ratings: unknown, params: Values = {}) => answer(statistic, { type: 'ratings', ratings }, params);

const STATISTICS = [
  'percent_agreement',
  'cohen_kappa',
  'scott_pi',
  'fleiss_kappa',
  'conger_kappa',
  'light_kappa',
  'krippendorff_alpha',
  'gwet_ac',
  'brennan_prediger',
] as const;

const cell = fc.oneof(fc.constantFrom(null, 0, 1, 2, -1, 'a', 'b', '3', true), fc.double({ noNaN: true, noDefaultInfinity: true }));

describe('a gold case', () => {
  it('has a value or a reason, whatever the ratings, and never NaN', () => {
    const anyRatings = fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 8 });
    const params = fc.record(
      {
        level: fc.constantFrom('nominal', 'ordinal', 'interval', 'ratio'),
        weights: fc.constantFrom('linear', 'quadratic', 'ordinal', 'radical', 'ratio', 'circular', 'bipolar', 'no such weights'),
        categories: fc.constantFrom(1, 3, [0, 1, 2]),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.constantFrom(...STATISTICS), anyRatings, params, (statistic, ratings, chosen) => {
        const found = ofRatings(statistic, ratings, chosen);
        expect(JSON.parse(JSON.stringify(found))).toEqual(found);
        expect(found.value !== null || typeof found.reason === 'string').toBe(true);
      }),
    );
  });

  it('takes numbers that were written as text for numbers', () => {
    const numbers = [
      [1, 2],
      [10, 10],
      [2, 2],
    ];
    const words = numbers.map((row) => row.map(String));
    for (const level of ['ordinal', 'interval', 'ratio']) {
      expect(ofRatings('krippendorff_alpha', words, { level })).toEqual(ofRatings('krippendorff_alpha', numbers, { level }));
    }
    expect(ofRatings('krippendorff_alpha', [...words, ['low', '1']], { level: 'interval' }).reason).toBe('text_in_numeric_level');
  });

  it('of all coefficients names every one of them, also where none can be computed', () => {
    const asked = { categories: [1, 2] };
    const rows = [
      [1, 2],
      [2, 2],
    ];
    const refused = ofRatings('all', [...rows, [1, 3]], asked);
    expect(Object.keys(refused)).toEqual(expect.arrayContaining(Object.keys(ofRatings('all', rows, asked))));
    expect(refused).toMatchObject({ cohen_kappa: null, gwet_ac1: null, reason: 'undeclared_category' });
  });

  it('says why a coefficient of counts has no value', () => {
    expect(answer('c_coefficient', { n1: 1, n2: 1, n12: 2 })).toMatchObject({ value: null, reason: 'not_finite', flags: ['out_of_range'] });
    const broken = { begin: 0, length: 9, coders: ['A', 'B'], units: [[0.5, 2, 'A', 'x']] };
    expect(answer('unitizing_alpha_2004', broken)).toMatchObject({ value: null, reason: 'invalid_counts' });
  });

  it('of a bootstrap keeps the spread of what is defined, but draws no interval from it, when many replicates are not', () => {
    const counts = [
      [9, 3, 1, 40],
      [0, 0, 0, 50],
    ];
    const resamples = [
      [0, 1],
      [0, 0],
      [1, 1],
      [1, 0],
    ];
    const { kappa } = answer('cluster_bootstrap', { counts, resamples }) as { kappa: Values };
    expect(kappa).toMatchObject({ undefined_replicates: 1, percentile_ci: null, bca_ci: null });
    expect(kappa.boot_se).toBeGreaterThan(0);
  });
});
