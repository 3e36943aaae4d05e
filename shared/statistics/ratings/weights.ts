/** Agreement weights between categories: 1 on the diagonal, falling with distance. Definitions of Gwet (2014), as in irrCAC. */

export const WEIGHT_NAMES = ['unweighted', 'linear', 'quadratic', 'ordinal', 'radical', 'ratio', 'circular', 'bipolar'] as const;
export type WeightName = (typeof WEIGHT_NAMES)[number];

export const isWeightName = (name: string): name is WeightName => (WEIGHT_NAMES as readonly string[]).includes(name);

/** A q×q matrix row after row; `matrix` null stands for the identity, which is never stored. */
export interface Weights {
  readonly categories: number;
  readonly matrix: Float64Array | null;
}

/** A weight matrix takes q² numbers; beyond this a weighted coefficient is refused rather than filling the memory. */
export const MOST_WEIGHTED_CATEGORIES = 2000;

export const unweighted = (categories: number): Weights => ({ categories, matrix: null });

export const weightAt = (weights: Weights, k: number, l: number): number =>
  weights.matrix === null ? Number(k === l) : (weights.matrix[k * weights.categories + l] ?? 0);

type Distance = (a: number, b: number, low: number, high: number) => number;

const square = (x: number) => x * x;
const distances: Record<Exclude<WeightName, 'unweighted' | 'ordinal'>, Distance> = {
  linear: (a, b) => Math.abs(a - b),
  quadratic: (a, b) => square(a - b),
  radical: (a, b) => Math.sqrt(Math.abs(a - b)),
  ratio: (a, b) => (a === b ? 0 : square((a - b) / (a + b))),
  circular: (a, b, low, high) => square(Math.sin((Math.PI * (a - b)) / (high - low + 1))),
  bipolar: (a, b, low, high) => (a === b ? 0 : square(a - b) / ((a + b - 2 * low) * (2 * high - (a + b)))),
};

/** What the distances are divided by, so that the farthest pair weighs 0: the span's own distance, or the largest that occurs. */
function scaleOf(name: WeightName, raw: Float64Array, low: number, high: number): number {
  if (name === 'linear' || name === 'quadratic' || name === 'radical' || name === 'ratio') return distances[name](high, low, low, high);
  return raw.reduce((most, d) => Math.max(most, d), 0);
}

/**
 * Builds named weights. `values` are the categories' numbers in ascending order, or 1…q where they are words.
 * null where the weights are not finite, e.g. ratio weights between −1 and 1.
 */
export function createWeights(name: WeightName, values: readonly number[]): Weights | null {
  const q = values.length;
  if (name === 'unweighted' || q < 2) return unweighted(q);
  const low = Math.min(...values);
  const high = Math.max(...values);
  const raw = new Float64Array(q * q);
  for (let k = 0; k < q; k += 1) {
    for (let l = 0; l < q; l += 1) {
      const steps = Math.abs(k - l);
      raw[k * q + l] = name === 'ordinal' ? (steps * (steps + 1)) / 2 : distances[name](values[k] ?? 0, values[l] ?? 0, low, high);
    }
  }
  const scale = scaleOf(name, raw, low, high);
  const matrix = raw.map((d) => 1 - d / scale);
  return matrix.every(Number.isFinite) ? { categories: q, matrix } : null;
}

/** Custom weights; null unless the matrix is q×q and finite. */
export function weightsFromMatrix(rows: readonly (readonly number[])[], categories: number): Weights | null {
  if (rows.length !== categories || rows.some((row) => row.length !== categories)) return null;
  const matrix = Float64Array.from(rows.flat());
  return matrix.every(Number.isFinite) ? { categories, matrix } : null;
}

/** Σ of all weights, Tw in Gwet's notation. */
export const sumOfWeights = (weights: Weights): number => weights.matrix?.reduce((sum, w) => sum + w, 0) ?? weights.categories;

/** W·p, and the mean with Wᵀ·p where a custom matrix is not symmetric. */
export function weightedShares(weights: Weights, shares: Float64Array): Float64Array {
  const { matrix, categories: q } = weights;
  if (matrix === null) return shares;
  const out = new Float64Array(q);
  for (let k = 0; k < q; k += 1) {
    let sum = 0;
    for (let l = 0; l < q; l += 1) sum += (((matrix[k * q + l] ?? 0) + (matrix[l * q + k] ?? 0)) / 2) * (shares[l] ?? 0);
    out[k] = sum;
  }
  return out;
}
