import { type Answer, type Reason, undefinedBecause } from '../answer.ts';
import { DEFAULT_LEVEL, studentInterval } from '../uncertainty/interval.ts';
import type { Observed } from './observed.ts';
import type { RatedUnits } from './rated-units.ts';

export interface AgreementDetails {
  /** Observed agreement. */
  readonly po: number;
  /** Agreement expected by chance. */
  readonly pe: number;
  /** Units used. */
  readonly n: number;
}
export type AgreementAnswer = Answer<AgreementDetails>;

export interface Sampling {
  readonly level?: number;
  /** Divide the variance by n (as irrCAC does for cross-tables) instead of n−1 (for raw ratings, the default). */
  readonly divideByN?: boolean;
}

/** Below this distance from 1 the chance agreement leaves nothing to explain, whatever rounding says. */
const CERTAIN = 1e-12;

/** Closer to chance than this is rounding: then the coefficient is 0. */
const AT_CHANCE = 1e-15;

/**
 * (po − pe)/(1 − pe) with the standard error by linearisation and t(n−1) (Gwet 2014, ch. 5–6).
 * `chanceRows`: each row's contribution to pe, mean pe over the units; null where pe does not depend on the ratings.
 */
export function chanceCorrected(
  units: RatedUnits,
  observed: Observed,
  pe: number,
  chanceRows: Float64Array | null,
  sampling: Sampling = {},
  ifCertain: Reason = 'no_variation',
): AgreementAnswer {
  const { n, pairable, po, rows } = observed;
  if (n === 0) return { ...undefinedBecause('no_units'), n };
  if (pairable === 0) return { ...undefinedBecause('no_unit_with_two_ratings'), n };
  if (!Number.isFinite(pe)) return { ...undefinedBecause('not_finite'), n, po };
  if (Math.abs(1 - pe) < CERTAIN) return { ...undefinedBecause(ifCertain), n, po, pe };
  const value = Math.abs(po - pe) < AT_CHANCE ? 0 : (po - pe) / (1 - pe);
  if (n < 2) return { value, po, pe, n, intervalReason: 'fewer_than_two_units' };
  let squares = 0;
  for (let i = 0; i < rows.length; i += 1) {
    const chance = (units.ratings[i] ?? 0) >= 2 ? pe : 0;
    let x = ((n / pairable) * ((rows[i] ?? 0) - chance)) / (1 - pe);
    if (chanceRows !== null) x -= (2 * (1 - value) * ((chanceRows[i] ?? 0) - pe)) / (1 - pe);
    squares += (units.multiplicity[i] ?? 0) * (x - value) ** 2;
  }
  const se = Math.sqrt(squares / (n * (sampling.divideByN ? n : n - 1)));
  return { value, po, pe, n, se, interval: studentInterval(value, se, n - 1, sampling.level ?? DEFAULT_LEVEL) };
}
