import { type Answer, type Reason, undefinedBecause } from '../answer.ts';
import { HISTOGRAM_COEFFICIENTS, type HistogramBins, type HistogramCoefficient, writeHistogramCoefficients } from './histogram-formulas.ts';

const NEEDS_BOTH: ReadonlySet<HistogramCoefficient> = new Set(['fleissKappa', 'krippendorffAlpha']);

/** Why a coefficient of this histogram is undefined, or null where it is defined. */
export function whyHistogramUndefined(coefficient: HistogramCoefficient, bins: HistogramBins, counts: ArrayLike<number>): Reason | null {
  let units = 0;
  let pairable = 0;
  let yes = 0;
  let no = 0;
  bins.rated.forEach((m, bin) => {
    const n = counts[bin] ?? 0;
    const k = bins.positive[bin] ?? 0;
    units += n;
    if (m >= 2) pairable += n;
    // α leaves out units with a single rating, κ does not.
    if (m >= 2 || coefficient !== 'krippendorffAlpha') {
      yes += n * k;
      no += n * (m - k);
    }
  });
  if (units === 0) return 'no_units';
  if (pairable === 0) return 'no_unit_with_two_ratings';
  if (!NEEDS_BOTH.has(coefficient)) return null;
  if (yes === 0) return 'no_coding_by_either';
  return no === 0 ? 'no_variation' : null;
}

/** All coefficients of any number of coders on one code. `counts`: units a bin. */
export function agreementFromHistogram(bins: HistogramBins, counts: ArrayLike<number>): Readonly<Record<HistogramCoefficient, Answer>> {
  const values = new Float64Array(HISTOGRAM_COEFFICIENTS.length);
  writeHistogramCoefficients(bins, counts, values, 0, 1);
  const entries = HISTOGRAM_COEFFICIENTS.map((name, c): [HistogramCoefficient, Answer] => {
    const reason = whyHistogramUndefined(name, bins, counts);
    const value = values[c] ?? Number.NaN;
    return [name, reason === null && !Number.isNaN(value) ? { value } : undefinedBecause(reason ?? 'no_variation')];
  });
  return Object.fromEntries(entries) as Record<HistogramCoefficient, Answer>;
}
