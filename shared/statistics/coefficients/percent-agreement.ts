import { type AgreementAnswer, chanceCorrected, type Sampling } from '../ratings/chance-corrected.ts';
import { observeAgreement } from '../ratings/observed.ts';
import type { RatedUnits } from '../ratings/rated-units.ts';
import { unweighted, type Weights } from '../ratings/weights.ts';

/** The mean share of agreeing pairs of ratings a unit (weighted: of their weights); pe is 0 by definition. */
export function percentAgreement(
  units: RatedUnits,
  weights: Weights = unweighted(units.categories),
  sampling: Sampling = {},
): AgreementAnswer {
  return chanceCorrected(units, observeAgreement(units, weights), 0, null, sampling);
}
