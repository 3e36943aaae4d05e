import { type Answer, undefinedBecause } from '../answer.ts';
import { type AgreementAnswer, type AgreementDetails, chanceCorrected, type Sampling } from '../ratings/chance-corrected.ts';
import { observeAgreement, rowMeans } from '../ratings/observed.ts';
import { categoryTotals, meanShares, type RatedUnits, usedCategories } from '../ratings/rated-units.ts';
import { unweighted, type Weights, weightedShares } from '../ratings/weights.ts';

export interface FleissDetails extends AgreementDetails {
  /** κ of each category against all others; null where it never or always occurs. */
  readonly perCategory: readonly (number | null)[];
  /** Under the hypothesis of chance agreement (Fleiss 1979); only where all units have the same number of ratings. */
  readonly se0?: number;
  readonly z0?: number;
}

/** pe from the mean shares: Σ w_kl π_k π_l. Shared by Fleiss' κ and Scott's π. */
export function sharedMarginAgreement(units: RatedUnits, weights: Weights, sampling: Sampling): AgreementAnswer {
  const observed = observeAgreement(units, weights);
  if (observed.pairable > 0 && usedCategories(units) < 2) return { ...undefinedBecause('no_variation'), n: observed.n, po: observed.po };
  const shares = meanShares(units);
  const weighted = weightedShares(weights, shares);
  const pe = shares.reduce((sum, p, k) => sum + p * (weighted[k] ?? 0), 0);
  return chanceCorrected(units, observed, pe, rowMeans(units, weighted), sampling);
}

/**
 * One category against the rest: 1 − disagreement/chance. Units with one rating count for the category's share,
 * as in the overall coefficient, but not for the disagreement.
 */
function kappaPerCategory(units: RatedUnits): (number | null)[] {
  const disagreement = new Float64Array(units.categories);
  let pairable = 0;
  for (let i = 0; i < units.multiplicity.length; i += 1) {
    const r = units.ratings[i] ?? 0;
    if (r < 2) continue;
    const times = units.multiplicity[i] ?? 0;
    pairable += times;
    for (let e = units.start[i] ?? 0; e < (units.start[i + 1] ?? 0); e += 1) {
      const k = units.category[e] ?? 0;
      const count = units.count[e] ?? 0;
      disagreement[k] = (disagreement[k] ?? 0) + (times * count * (r - count)) / (r * (r - 1));
    }
  }
  const totals = categoryTotals(units);
  const all = totals.reduce((sum, total) => sum + total, 0);
  return Array.from(meanShares(units), (p, k) => {
    const varies = (totals[k] ?? 0) > 0 && (totals[k] ?? 0) < all;
    return varies && pairable > 0 ? 1 - (disagreement[k] ?? 0) / pairable / (p * (1 - p)) : null;
  });
}

/** Fleiss (1979): SE of κ if coders agreed by chance only. undefined where units differ in their number of ratings. */
function seUnderChance(units: RatedUnits, n: number): number | undefined {
  const r = units.ratings[0] ?? 0;
  if (r < 2 || units.ratings.some((other) => other !== r)) return undefined;
  let spread = 0;
  let skew = 0;
  for (const p of meanShares(units)) {
    spread += p * (1 - p);
    skew += p * (1 - p) * (1 - 2 * p);
  }
  return Math.sqrt((2 * (spread * spread - skew)) / (n * r * (r - 1))) / spread;
}

/** Fleiss' κ (1971) for any number of coders, with missing ratings and weights (Gwet 2014); SE by linearisation, t(n−1). */
export function fleissKappa(
  units: RatedUnits,
  weights: Weights = unweighted(units.categories),
  sampling: Sampling = {},
): Answer<FleissDetails> {
  const answer = sharedMarginAgreement(units, weights, sampling);
  const perCategory = kappaPerCategory(units);
  if (answer.value === null) return { ...answer, perCategory };
  const se0 = weights.matrix === null ? seUnderChance(units, answer.n) : undefined;
  return se0 === undefined ? { ...answer, perCategory } : { ...answer, perCategory, se0, z0: answer.value / se0 };
}
