import { numberOfUnits, type RatedUnits } from './rated-units.ts';
import type { Weights } from './weights.ts';

/** Σ over a row of count × weighted count: Σ_k r_ik·(W r_i)_k. */
function weightedSelfProduct(units: RatedUnits, row: number, weights: Weights): number {
  const from = units.start[row] ?? 0;
  const to = units.start[row + 1] ?? 0;
  const { matrix, categories: q } = weights;
  let sum = 0;
  for (let a = from; a < to; a += 1) {
    const countA = units.count[a] ?? 0;
    if (matrix === null) {
      sum += countA * countA;
      continue;
    }
    const k = (units.category[a] ?? 0) * q;
    for (let b = from; b < to; b += 1) sum += countA * (units.count[b] ?? 0) * (matrix[k + (units.category[b] ?? 0)] ?? 0);
  }
  return sum;
}

export interface Observed {
  /** Units with at least one rating. */
  readonly n: number;
  /** Units with at least two. */
  readonly pairable: number;
  /** Mean agreement of the pairable units; NaN without any. */
  readonly po: number;
  /** Agreement a row: the share of agreeing (weighted) pairs among its pairs, 0 for a row with one rating. */
  readonly rows: Float64Array;
}

export function observeAgreement(units: RatedUnits, weights: Weights): Observed {
  const rows = new Float64Array(units.multiplicity.length);
  let pairable = 0;
  let sum = 0;
  for (let i = 0; i < rows.length; i += 1) {
    const r = units.ratings[i] ?? 0;
    if (r < 2) continue;
    const agreement = (weightedSelfProduct(units, i, weights) - r) / (r * (r - 1));
    const times = units.multiplicity[i] ?? 0;
    rows[i] = agreement;
    pairable += times;
    sum += agreement * times;
  }
  return { n: numberOfUnits(units), pairable, po: sum / pairable, rows };
}

/** For each row, the mean of `perCategory` over its ratings. */
export function rowMeans(units: RatedUnits, perCategory: Float64Array): Float64Array {
  const means = new Float64Array(units.multiplicity.length);
  for (let i = 0; i < means.length; i += 1) {
    let sum = 0;
    for (let e = units.start[i] ?? 0; e < (units.start[i + 1] ?? 0); e += 1) {
      sum += (units.count[e] ?? 0) * (perCategory[units.category[e] ?? 0] ?? 0);
    }
    means[i] = sum / (units.ratings[i] ?? 1);
  }
  return means;
}
