import { undefinedBecause } from '../answer.ts';
import { type AgreementAnswer, chanceCorrected, type Sampling } from '../ratings/chance-corrected.ts';
import { observeAgreement } from '../ratings/observed.ts';
import type { RatedUnits } from '../ratings/rated-units.ts';
import { sumOfWeights, unweighted, type Weights } from '../ratings/weights.ts';

/**
 * Brennan & Prediger (1981): pe = Σ w_kl / q² with q the *declared* categories (`units.categories`), used or not.
 * With q = 2 and no weights it is PABAK, Bennett's S.
 */
export function brennanPrediger(
  units: RatedUnits,
  weights: Weights = unweighted(units.categories),
  sampling: Sampling = {},
): AgreementAnswer {
  const q = units.categories;
  const observed = observeAgreement(units, weights);
  if (q < 2) return { ...undefinedBecause(q === 0 ? 'no_units' : 'one_category_declared'), n: observed.n };
  return chanceCorrected(units, observed, sumOfWeights(weights) / (q * q), null, sampling);
}
