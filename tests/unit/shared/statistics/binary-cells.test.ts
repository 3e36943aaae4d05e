import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementFromCells } from '#shared/statistics/binary/agreement-from-cells.ts';
import { agreementFromHistogram } from '#shared/statistics/binary/agreement-from-histogram.ts';
import { asymptoticFromCells } from '#shared/statistics/binary/asymptotic-from-cells.ts';
import { BINARY_COEFFICIENTS } from '#shared/statistics/binary/formulas.ts';
import { HISTOGRAM_COEFFICIENTS, histogramBin, histogramBins } from '#shared/statistics/binary/histogram-formulas.ts';
import { brennanPrediger } from '#shared/statistics/coefficients/brennan-prediger.ts';
import { fleissKappa } from '#shared/statistics/coefficients/fleiss-kappa.ts';
import { gwetAc } from '#shared/statistics/coefficients/gwet-ac.ts';
import { krippendorffAlpha } from '#shared/statistics/coefficients/krippendorff-alpha.ts';
import { percentAgreement } from '#shared/statistics/coefficients/percent-agreement.ts';
import { MISSING } from '#shared/statistics/ratings/patterns.ts';
import { unitsFromPatterns } from '#shared/statistics/ratings/rated-units.ts';
import { arbitraryTable, toPatterns } from './arbitrary-ratings.ts';

const amount = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 60_000 }));
const arbitraryCells = fc.record({ both: amount, onlyFirst: amount, onlySecond: amount, neither: amount });

describe('agreement from the four cells', () => {
  it('equals the general coefficients of the same table', () => {
    fc.assert(
      fc.property(arbitraryCells, (cells) => {
        const quick = agreementFromCells(cells);
        for (const [name, answer] of asymptoticFromCells(cells)) {
          if (answer.value === null) expect(quick[name], name).toEqual(answer);
          else expect(Math.abs(answer.value - (quick[name].value ?? Number.NaN)), name).toBeLessThan(1e-9);
        }
      }),
    );
  });

  it('is a number or a reason, whatever the cells', () => {
    fc.assert(
      fc.property(arbitraryCells, (cells) => {
        const agreement = agreementFromCells(cells);
        for (const name of BINARY_COEFFICIENTS) {
          const answer = agreement[name];
          expect(answer.value === null ? answer.reason.length > 0 : Number.isFinite(answer.value), name).toBe(true);
        }
      }),
    );
  });

  it('does not care who is the first coder, nor (for κ, π, α, AC1) what counts as coded', () => {
    fc.assert(
      fc.property(arbitraryCells, ({ both, onlyFirst, onlySecond, neither }) => {
        const straight = agreementFromCells({ both, onlyFirst, onlySecond, neither });
        const swapped = agreementFromCells({ both, onlyFirst: onlySecond, onlySecond: onlyFirst, neither });
        const turned = agreementFromCells({ both: neither, onlyFirst, onlySecond, neither: both });
        for (const name of BINARY_COEFFICIENTS) expect(swapped[name].value).toBe(straight[name].value);
        for (const name of ['cohenKappa', 'scottPi', 'krippendorffAlpha', 'gwetAC1', 'pabak'] as const) {
          expect(turned[name].value ?? -9).toBeCloseTo(straight[name].value ?? -9, 10);
        }
      }),
    );
  });

  it('says why: nobody coded, everybody coded everything, no text at all', () => {
    const uncoded = agreementFromCells({ both: 0, onlyFirst: 0, onlySecond: 0, neither: 50 });
    expect(uncoded.cohenKappa).toEqual({ value: null, reason: 'no_coding_by_either' });
    expect(uncoded.percentAgreement).toEqual({ value: 1 });
    expect(uncoded.gwetAC1).toEqual({ value: 1 });
    const full = agreementFromCells({ both: 50, onlyFirst: 0, onlySecond: 0, neither: 0 });
    expect(full.cohenKappa).toEqual({ value: null, reason: 'no_variation' });
    expect(full.negativeAgreement).toEqual({ value: null, reason: 'everything_coded_by_both' });
    expect(agreementFromCells({ both: 0, onlyFirst: 0, onlySecond: 0, neither: 0 }).percentAgreement).toEqual({
      value: null,
      reason: 'no_units',
    });
  });

  it('is κ = 0, with a hint, where one coder never used the code', () => {
    const agreement = agreementFromCells({ both: 0, onlyFirst: 120, onlySecond: 0, neither: 9880 });
    expect(agreement.cohenKappa.value).toBe(0);
    expect(agreement.hints).toEqual(['one_coder_never_used_the_code', 'extreme_prevalence', 'kappa_and_ac1_part']);
  });
});

describe('agreement of several coders from a histogram', () => {
  it('equals the general coefficients, also with missing coders', () => {
    fc.assert(
      fc.property(arbitraryTable(), (table) => {
        const binary = { ...table, categories: 2, rows: table.rows.map((row) => row.map((k) => Math.min(k, 1))) };
        const bins = histogramBins(table.coders);
        const counts = new Float64Array(bins.rated.length);
        for (const row of binary.rows) {
          const rated = row.filter((value) => value !== MISSING);
          if (rated.length === 0) continue;
          const bin = histogramBin(rated.length, rated.filter((value) => value === 1).length);
          counts[bin] = (counts[bin] ?? 0) + 1;
        }
        const units = unitsFromPatterns(toPatterns(binary));
        const general = {
          percentAgreement: percentAgreement(units),
          fleissKappa: fleissKappa(units),
          krippendorffAlpha: krippendorffAlpha(units),
          gwetAC1: gwetAc(units),
          brennanPrediger: brennanPrediger(units),
        };
        const quick = agreementFromHistogram(bins, counts);
        for (const name of HISTOGRAM_COEFFICIENTS) {
          const expected = general[name].value;
          if (expected === null) expect(quick[name].value, name).toBeNull();
          else expect(quick[name].value ?? Number.NaN, name).toBeCloseTo(expected, 10);
        }
      }),
    );
  });
});
