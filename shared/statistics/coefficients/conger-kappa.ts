import { undefinedBecause } from '../answer.ts';
import { type AgreementAnswer, chanceCorrected, type Sampling } from '../ratings/chance-corrected.ts';
import { observeAgreement } from '../ratings/observed.ts';
import { MISSING, type Patterns, withoutSilentCoders } from '../ratings/patterns.ts';
import { unitsFromPatterns, usedCategories } from '../ratings/rated-units.ts';
import { unweighted, type Weights } from '../ratings/weights.ts';

interface CoderShares {
  /** Ratings each coder gave. */
  readonly given: Float64Array;
  /** Coder × category: the share of the coder's ratings in the category. */
  readonly shares: Float64Array;
}

function coderShares({ coders, categories: q, cells, multiplicity }: Patterns): CoderShares {
  const given = new Float64Array(coders);
  const shares = new Float64Array(coders * q);
  for (let i = 0; i < cells.length; i += 1) {
    const category = cells[i] ?? MISSING;
    if (category === MISSING) continue;
    const g = i % coders;
    const times = multiplicity[(i - g) / coders] ?? 0;
    given[g] = (given[g] ?? 0) + times;
    shares[g * q + category] = (shares[g * q + category] ?? 0) + times;
  }
  for (let g = 0; g < coders; g += 1) {
    for (let k = 0; k < q; k += 1) shares[g * q + k] = (shares[g * q + k] ?? 0) / (given[g] ?? 1);
  }
  return { given, shares };
}

/** Coder × category: Σ_k w_kl (Σ_h p_hk − p_gk), how much a rating l of coder g is expected to agree with all other coders together. */
function expectedByOthers(weights: Weights, shares: Float64Array, coders: number, q: number): Float64Array {
  const all = new Float64Array(q);
  for (let i = 0; i < shares.length; i += 1) all[i % q] = (all[i % q] ?? 0) + (shares[i] ?? 0);
  const out = new Float64Array(coders * q);
  const { matrix } = weights;
  for (let g = 0; g < coders; g += 1) {
    for (let l = 0; l < q; l += 1) {
      let sum = matrix === null ? (all[l] ?? 0) - (shares[g * q + l] ?? 0) : 0;
      if (matrix !== null) {
        for (let k = 0; k < q; k += 1) {
          const w = ((matrix[k * q + l] ?? 0) + (matrix[l * q + k] ?? 0)) / 2;
          sum += w * ((all[k] ?? 0) - (shares[g * q + k] ?? 0));
        }
      }
      out[g * q + l] = sum;
    }
  }
  return out;
}

/**
 * Conger's κ (1980): chance from each coder's own distribution, averaged over the pairs of coders; for two coders without gaps it is Cohen's κ.
 * Missing ratings and SE by linearisation as Gwet (2014). Coders without any rating are left out.
 */
export function congerKappa(all: Patterns, weights: Weights = unweighted(all.categories), sampling: Sampling = {}): AgreementAnswer {
  const patterns = withoutSilentCoders(all);
  const { coders: r, categories: q, cells, multiplicity } = patterns;
  const units = unitsFromPatterns(patterns);
  const observed = observeAgreement(units, weights);
  const { n } = observed;
  if (n === 0) return { ...undefinedBecause('no_units'), n };
  if (r < 2) return { ...undefinedBecause('one_coder'), n };
  if (observed.pairable === 0) return { ...undefinedBecause('no_unit_with_two_ratings'), n };
  if (usedCategories(units) < 2) return { ...undefinedBecause('no_variation'), n, po: observed.po };
  const { given, shares } = coderShares(patterns);
  const expected = expectedByOthers(weights, shares, r, q);
  const ownMean = new Float64Array(r);
  let pe = 0;
  for (let i = 0; i < shares.length; i += 1) {
    const g = Math.floor(i / q);
    const part = (shares[i] ?? 0) * (expected[i] ?? 0);
    ownMean[g] = (ownMean[g] ?? 0) + part;
    pe += part / (r * (r - 1));
  }
  const chanceRows = new Float64Array(units.multiplicity.length);
  let row = 0;
  for (let p = 0; p < multiplicity.length; p += 1) {
    let sum = 0;
    let isRated = false;
    for (let g = 0; g < r; g += 1) {
      const category = cells[p * r + g] ?? MISSING;
      const rated = category !== MISSING;
      isRated ||= rated;
      const share = (given[g] ?? 0) / n;
      const own = rated ? (expected[g * q + category] ?? 0) : 0;
      sum += (own - (Number(rated) - share) * (ownMean[g] ?? 0)) / share;
    }
    if (!isRated) continue;
    chanceRows[row] = sum / (r * (r - 1));
    row += 1;
  }
  return chanceCorrected(units, observed, pe, chanceRows, sampling);
}
