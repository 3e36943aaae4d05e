import { type Answer, undefinedBecause } from '../answer.ts';
import { marginsOf, type PairCells, pairCells } from '../ratings/pair-cells.ts';
import { MISSING, type Patterns } from '../ratings/patterns.ts';
import { unweighted, type Weights, weightAt } from '../ratings/weights.ts';
import { DEFAULT_LEVEL, studentInterval } from '../uncertainty/interval.ts';
import { cohenKappa } from './cohen-kappa.ts';

export interface LightDetails {
  /** Cohen's κ of each pair of coders in the order (0,1), (0,2), …, (1,2), …; null where it is undefined. */
  readonly pairwise: readonly (number | null)[];
  /** Pairs left out of the mean because their κ is undefined. */
  readonly undefinedPairs: number;
}

/** One pair's sums, kept so that κ without one unit costs nothing. */
interface PairSums {
  readonly n: number;
  /** Σ of weights over the units, and Σ_ij r_i c_j w_ij over the margins (counts). */
  readonly agreed: number;
  readonly chance: number;
  /** Σ_j c_j w_ij and Σ_i r_i w_ij. */
  readonly rows: Float64Array;
  readonly columns: Float64Array;
}

function sumsOfPair(cells: PairCells, weights: Weights): PairSums {
  const { n, first, second } = marginsOf(cells);
  const q = cells.categories;
  let agreed = 0;
  for (let e = 0; e < cells.count.length; e += 1) {
    agreed += (cells.count[e] ?? 0) * weightAt(weights, cells.first[e] ?? 0, cells.second[e] ?? 0);
  }
  if (weights.matrix === null) {
    return { n, agreed, chance: first.reduce((sum, r, k) => sum + r * (second[k] ?? 0), 0), rows: second, columns: first };
  }
  const rows = new Float64Array(q);
  const columns = new Float64Array(q);
  for (let i = 0; i < q; i += 1) {
    for (let j = 0; j < q; j += 1) {
      const w = weightAt(weights, i, j);
      rows[i] = (rows[i] ?? 0) + w * (second[j] ?? 0);
      columns[j] = (columns[j] ?? 0) + w * (first[i] ?? 0);
    }
  }
  return { n, agreed, chance: first.reduce((sum, r, i) => sum + r * (rows[i] ?? 0), 0), rows, columns };
}

/** κ of a pair without one unit rated (i, j); NaN where nothing is left to vary. */
function kappaWithout({ n, agreed, chance, rows, columns }: PairSums, weights: Weights, i: number, j: number): number {
  const w = weightAt(weights, i, j);
  const left = n - 1;
  const pe = (chance - (rows[i] ?? 0) - (columns[j] ?? 0) + w) / (left * left);
  return left > 0 && 1 - pe > 1e-12 ? ((agreed - w) / left - pe) / (1 - pe) : Number.NaN;
}

/** Delete-one jackknife over the units that two or more coders rated. */
function jackknifeSe(
  patterns: Patterns,
  pairs: readonly (readonly [number, number, PairSums, number])[],
  weights: Weights,
): { n: number; se: number } | null {
  const { coders, cells, multiplicity } = patterns;
  let n = 0;
  let sum = 0;
  const estimates = new Float64Array(multiplicity.length);
  for (let p = 0; p < multiplicity.length; p += 1) {
    let mean = 0;
    let used = 0;
    for (const [g, h, sums, kappa] of pairs) {
      const i = cells[p * coders + g] ?? MISSING;
      const j = cells[p * coders + h] ?? MISSING;
      const isRated = i !== MISSING && j !== MISSING;
      used += Number(isRated);
      mean += (isRated ? kappaWithout(sums, weights, i, j) : kappa) / pairs.length;
    }
    estimates[p] = used > 0 ? mean : Number.NaN;
    if (used === 0) continue;
    if (Number.isNaN(mean)) return null;
    n += multiplicity[p] ?? 0;
    sum += mean * (multiplicity[p] ?? 0);
  }
  const squares = estimates.reduce((total, x, p) => (Number.isNaN(x) ? total : total + (multiplicity[p] ?? 0) * (x - sum / n) ** 2), 0);
  return n < 2 ? null : { n, se: Math.sqrt((squares * (n - 1)) / n) };
}

/**
 * Light's κ (1971): the mean of Cohen's κ over all pairs of coders; undefined pairs are left out and counted.
 * No formula for its SE: jackknife over units, t(n−1).
 */
export function lightKappa(
  patterns: Patterns,
  weights: Weights = unweighted(patterns.categories),
  level = DEFAULT_LEVEL,
): Answer<LightDetails> {
  if (patterns.coders < 2) return undefinedBecause(patterns.coders === 0 ? 'no_units' : 'one_coder');
  const pairwise: (number | null)[] = [];
  const pairs: [number, number, PairSums, number][] = [];
  let hasCommonUnit = false;
  for (let g = 0; g < patterns.coders; g += 1) {
    for (let h = g + 1; h < patterns.coders; h += 1) {
      const cells = pairCells(patterns, g, h);
      hasCommonUnit ||= cells.count.length > 0;
      const { value } = cohenKappa(cells, weights);
      pairwise.push(value);
      if (value !== null) pairs.push([g, h, sumsOfPair(cells, weights), value]);
    }
  }
  const undefinedPairs = pairwise.length - pairs.length;
  if (pairs.length === 0) {
    return { ...undefinedBecause(hasCommonUnit ? 'no_variation' : 'no_unit_with_two_ratings'), pairwise, undefinedPairs };
  }
  const value = pairs.reduce((sum, [, , , kappa]) => sum + kappa, 0) / pairs.length;
  const knife = jackknifeSe(patterns, pairs, weights);
  if (knife === null) return { value, pairwise, undefinedPairs, intervalReason: 'undefined_without_one_cluster' };
  return { value, pairwise, undefinedPairs, se: knife.se, interval: studentInterval(value, knife.se, knife.n - 1, level, 'jackknife-t') };
}
