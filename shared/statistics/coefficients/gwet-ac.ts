import { undefinedBecause } from '../answer.ts';
import { type AgreementAnswer, chanceCorrected, type Sampling } from '../ratings/chance-corrected.ts';
import { observeAgreement, rowMeans } from '../ratings/observed.ts';
import { meanShares, type RatedUnits } from '../ratings/rated-units.ts';
import { sumOfWeights, unweighted, type Weights } from '../ratings/weights.ts';

/**
 * Gwet's AC1 (no weights) and AC2: pe = Tw/(q(q−1)) · Σ π_k(1−π_k), q the *declared* categories. SE by linearisation (Gwet 2008, 2014).
 */
export function gwetAc(units: RatedUnits, weights: Weights = unweighted(units.categories), sampling: Sampling = {}): AgreementAnswer {
  const q = units.categories;
  const observed = observeAgreement(units, weights);
  if (q < 2) return { ...undefinedBecause(q === 0 ? 'no_units' : 'one_category_declared'), n: observed.n };
  const shares = meanShares(units);
  const factor = sumOfWeights(weights) / (q * (q - 1));
  const pe = factor * shares.reduce((sum, p) => sum + p * (1 - p), 0);
  const chanceRows = rowMeans(
    units,
    shares.map((p) => factor * (1 - p)),
  );
  return chanceCorrected(units, observed, pe, chanceRows, sampling);
}
