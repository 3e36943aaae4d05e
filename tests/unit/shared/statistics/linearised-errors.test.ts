import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '#shared/statistics/answer.ts';
import { cohenKappa } from '#shared/statistics/coefficients/cohen-kappa.ts';
import { congerKappa } from '#shared/statistics/coefficients/conger-kappa.ts';
import { fleissKappa } from '#shared/statistics/coefficients/fleiss-kappa.ts';
import { gwetAc } from '#shared/statistics/coefficients/gwet-ac.ts';
import { krippendorffAlpha, type MetricChoice } from '#shared/statistics/coefficients/krippendorff-alpha.ts';
import { nominalMetric } from '#shared/statistics/ratings/metrics.ts';
import { pairCells } from '#shared/statistics/ratings/pair-cells.ts';
import type { Patterns } from '#shared/statistics/ratings/patterns.ts';
import { unitsFromPatterns } from '#shared/statistics/ratings/rated-units.ts';
import { createWeights } from '#shared/statistics/ratings/weights.ts';
import { arbitraryTable, toPatterns } from './arbitrary-ratings.ts';

/** The standard error from numerical derivatives in the weight of each pattern (infinitesimal jackknife), variance divided by n. */
function numericalSe(patterns: Patterns, estimate: (patterns: Patterns) => number, divisor: (n: number) => number): number {
  const step = 1e-5;
  let squares = 0;
  const shifted = (p: number, by: number) => ({
    ...patterns,
    multiplicity: patterns.multiplicity.with(p, (patterns.multiplicity[p] ?? 0) + by),
  });
  patterns.multiplicity.forEach((times, p) => {
    const slope = (estimate(shifted(p, step)) - estimate(shifted(p, -step))) / (2 * step);
    squares += times * slope * slope;
  });
  const n = patterns.multiplicity.reduce((sum, times) => sum + times, 0);
  return Math.sqrt((squares * n) / divisor(n));
}

function expectSameSe(answer: Answer, patterns: Patterns, estimate: (patterns: Patterns) => number, divisor = (n: number) => n - 1): void {
  if (answer.value === null || answer.se === undefined) return;
  expect(Math.abs(answer.se - numericalSe(patterns, estimate, divisor))).toBeLessThan(1e-5 * (1 + answer.se));
}

const complete = arbitraryTable({ missing: false }).filter(({ rows }) => rows.length > 3);
const numberOf = ({ value }: Answer) => value ?? Number.NaN;

describe('standard errors by linearisation are the derivatives they claim to be', () => {
  it('for AC2, Fleiss and Conger with weights', () => {
    fc.assert(
      fc.property(complete, (table) => {
        const patterns = toPatterns(table);
        const weights =
          createWeights(
            'linear',
            Array.from({ length: table.categories }, (_, k) => k),
          ) ?? undefined;
        const ac2 = (p: Patterns) => gwetAc(unitsFromPatterns(p), weights);
        const fleiss = (p: Patterns) => fleissKappa(unitsFromPatterns(p), weights);
        const conger = (p: Patterns) => congerKappa(p, weights);
        for (const compute of [ac2, fleiss, conger]) expectSameSe(compute(patterns), patterns, (p) => numberOf(compute(p)));
      }),
      { numRuns: 40 },
    );
  });

  it("for Cohen's weighted κ", () => {
    fc.assert(
      fc.property(
        complete.filter(({ coders }) => coders === 2),
        (table) => {
          const patterns = toPatterns(table);
          const weights =
            createWeights(
              'quadratic',
              Array.from({ length: table.categories }, (_, k) => k),
            ) ?? undefined;
          const kappa = (p: Patterns) => cohenKappa(pairCells(p, 0, 1), weights);
          expectSameSe(
            kappa(patterns),
            patterns,
            (p) => numberOf(kappa(p)),
            (n) => n,
          );
        },
      ),
      { numRuns: 40 },
    );
  });

  it('for nominal and ordinal α, the metric moving with the data', () => {
    fc.assert(
      fc.property(complete, (table) => {
        const patterns = toPatterns(table);
        for (const metric of [nominalMetric, 'ordinal'] satisfies MetricChoice[]) {
          const large = (p: Patterns) => {
            const answer = krippendorffAlpha(unitsFromPatterns(p), metric);
            return answer.value === null ? Number.NaN : 1 - (answer.do * answer.n) / (answer.de * (answer.n - 1));
          };
          expectSameSe(krippendorffAlpha(unitsFromPatterns(patterns), metric), patterns, large);
        }
      }),
      { numRuns: 40 },
    );
  });
});
