import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chiSquaredCumulative, chiSquaredQuantile, chiSquaredUpper } from '#shared/statistics/distributions/chi-squared.ts';
import { logFactorial, logGamma } from '#shared/statistics/distributions/gamma.ts';
import { normalCumulative, normalQuantile } from '#shared/statistics/distributions/normal.ts';
import { studentCumulative, studentQuantile } from '#shared/statistics/distributions/student-t.ts';

/** Reference values of SciPy 1.x. */
const closeTo = (actual: number, expected: number, relative = 1e-12) =>
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(relative * Math.max(1e-300, Math.abs(expected)));

describe('distributions', () => {
  it('give the quantiles of Student t from one degree of freedom to thousands', () => {
    const cases = [
      [0.975, 1, 12.706204736174694],
      [0.975, 2, 4.302652729749462],
      [0.975, 5, 2.5705818356363146],
      [0.975, 11, 2.200985160091639],
      [0.9, 30, 1.3104150253913955],
      [0.0001, 7, -7.063432828157514],
      [0.975, 199, 1.9719565442517533],
      [0.975, 1500, 1.9615467538950184],
      [0.6, 4, 0.2707222947075976],
    ] as const;
    for (const [p, df, t] of cases) closeTo(studentQuantile(p, df), t);
  });

  it('give normal quantiles down to the far tail', () => {
    const cases = [
      [1e-10, -6.361340902404056],
      [0.001, -3.090232306167813],
      [0.025, -1.9599639845400545],
      [0.3, -0.5244005127080409],
      [0.9, 1.2815515655446004],
      [0.975, 1.959963984540054],
    ] as const;
    for (const [p, z] of cases) closeTo(normalQuantile(p), z);
  });

  it('give upper tails of chi-squared', () => {
    const cases = [
      [3.84, 1, 0.05004352124870519],
      [0.5, 1, 0.47950012218695337],
      [13.03, 1, 0.0003065405497456524],
      [20, 4, 0.0004993992273873336],
      [400, 30, 2.7954938576565057e-66],
    ] as const;
    for (const [x, df, p] of cases) closeTo(chiSquaredUpper(x, df), p);
  });

  it('give ln Γ', () => {
    const cases = [
      [0.1, 2.252712651734206],
      [0.5, 0.5723649429247],
      [3.3, 0.9870985778947343],
      [100.5, 361.43554046777757],
    ] as const;
    for (const [x, value] of cases) closeTo(logGamma(x), value);
    closeTo(logFactorial(200), logGamma(201));
  });

  it('invert: the quantile of a probability has that probability below it', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }), fc.integer({ min: 1, max: 5000 }), (p, df) => {
        closeTo(normalCumulative(normalQuantile(p)), p, 1e-11);
        closeTo(studentCumulative(studentQuantile(p, df), df), p, 1e-10);
        closeTo(chiSquaredCumulative(chiSquaredQuantile(p, df), df), p, 1e-10);
      }),
    );
  });
});
