import { type Answer, undefinedBecause } from '../answer.ts';
import type { AgreementDetails } from '../ratings/chance-corrected.ts';
import { type Margins, marginsOf, type PairCells } from '../ratings/pair-cells.ts';
import { unweighted, type Weights, weightAt } from '../ratings/weights.ts';
import { DEFAULT_LEVEL, normalInterval, studentInterval } from '../uncertainty/interval.ts';

export interface CohenDetails extends AgreementDetails {
  /** SE and z under the hypothesis of chance agreement. */
  readonly se0?: number;
  readonly z0?: number;
}

export interface CohenOptions {
  readonly level?: number;
  readonly interval?: 'normal' | 't';
}

/** w̄_i. (weights of row i averaged over the column margin) and w̄_.j, the reverse. */
function meanWeights(weights: Weights, { n, first, second }: Margins): { rows: Float64Array; columns: Float64Array } {
  const q = weights.categories;
  if (weights.matrix === null) return { rows: second.map((c) => c / n), columns: first.map((r) => r / n) };
  const rows = new Float64Array(q);
  const columns = new Float64Array(q);
  for (let i = 0; i < q; i += 1) {
    for (let j = 0; j < q; j += 1) {
      const w = weights.matrix[i * q + j] ?? 0;
      rows[i] = (rows[i] ?? 0) + (w * (second[j] ?? 0)) / n;
      columns[j] = (columns[j] ?? 0) + (w * (first[i] ?? 0)) / n;
    }
  }
  return { rows, columns };
}

/** N²·(1−pe)·κ and N²·(1−pe) in whole counts, so that a coder who never varies gives exactly 0. */
function exactKappa(cells: PairCells, { n, first, second }: Margins): number {
  let agreed = 0;
  for (let e = 0; e < cells.count.length; e += 1) if (cells.first[e] === cells.second[e]) agreed += cells.count[e] ?? 0;
  const chance = first.reduce((sum, r, k) => sum + r * (second[k] ?? 0), 0);
  return (n * agreed - chance) / (n * n - chance);
}

function chanceAgreement(means: { rows: Float64Array }, { n, first }: Margins): number {
  return first.reduce((sum, r, i) => sum + (r / n) * (means.rows[i] ?? 0), 0);
}

/** A difference of shares below this is rounding. */
const ROUNDING = 1e-14;

/** Σ p_i. p_.j (w_ij − (w̄_i. + w̄_.j) + pe)²; for identity weights the double sum closes to pe + pe² − Σ p_i.p_.i(p_i. + p_.i). */
function varianceUnderChance(weights: Weights, margins: Margins, means: { rows: Float64Array; columns: Float64Array }, pe: number): number {
  const { n, first, second } = margins;
  let sum = 0;
  if (weights.matrix === null) {
    for (let k = 0; k < first.length; k += 1) {
      const r = (first[k] ?? 0) / n;
      const c = (second[k] ?? 0) / n;
      sum += r * c * (r + c);
    }
    const variance = pe + pe * pe - sum;
    return variance < ROUNDING ? 0 : variance;
  }
  for (let i = 0; i < first.length; i += 1) {
    for (let j = 0; j < second.length; j += 1) {
      const p = ((first[i] ?? 0) * (second[j] ?? 0)) / (n * n);
      sum += p * (weightAt(weights, i, j) - (means.rows[i] ?? 0) - (means.columns[j] ?? 0) + pe) ** 2;
    }
  }
  return sum;
}

/**
 * Cohen's κ (1960) and weighted κ (1968) of two coders over the units both rated.
 * se after Fleiss, Cohen & Everitt (1969): var = [Σ p_ij (w_ij − (w̄_i. + w̄_.j)(1−κ))² − (κ − pe(1−κ))²] / (N(1−pe)²); normal interval.
 * null where pe = 1: both coders used one and the same category.
 */
export function cohenKappa(
  cells: PairCells,
  weights: Weights = unweighted(cells.categories),
  { level = DEFAULT_LEVEL, interval = 'normal' }: CohenOptions = {},
): Answer<CohenDetails> {
  const margins = marginsOf(cells);
  const { n } = margins;
  if (n === 0) return { ...undefinedBecause('no_unit_with_two_ratings'), n };
  let po = 0;
  for (let e = 0; e < cells.count.length; e += 1) {
    po += (cells.count[e] ?? 0) * weightAt(weights, cells.first[e] ?? 0, cells.second[e] ?? 0);
  }
  po /= n;
  const means = meanWeights(weights, margins);
  const pe = chanceAgreement(means, margins);
  const isConstant = margins.first.some((count, k) => count === n && margins.second[k] === n);
  if (isConstant || Math.abs(1 - pe) < 1e-12) return { ...undefinedBecause('no_variation'), n, po, pe };
  const value = weights.matrix === null ? exactKappa(cells, margins) : (po - pe) / (1 - pe);
  if (n < 2) return { value, po, pe, n, intervalReason: 'fewer_than_two_units' };
  let sum = 0;
  for (let e = 0; e < cells.count.length; e += 1) {
    const i = cells.first[e] ?? 0;
    const j = cells.second[e] ?? 0;
    const residual = weightAt(weights, i, j) - ((means.rows[i] ?? 0) + (means.columns[j] ?? 0)) * (1 - value);
    // κ − pe(1−κ) is the mean of the residuals: taken off before squaring, nothing is lost to rounding.
    sum += ((cells.count[e] ?? 0) / n) * (residual - (value - pe * (1 - value))) ** 2;
  }
  const se = Math.sqrt(sum / n) / Math.abs(1 - pe);
  const se0 = Math.sqrt(varianceUnderChance(weights, margins, means, pe) / n) / Math.abs(1 - pe);
  const bounds = interval === 't' ? studentInterval(value, se, n - 1, level) : normalInterval(value, se, level);
  return { value, po, pe, n, se, interval: bounds, se0, ...(se0 > 0 ? { z0: value / se0 } : {}) };
}
