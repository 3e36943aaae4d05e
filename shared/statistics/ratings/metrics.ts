/** Krippendorff's difference functions δ² between categories, by level of measurement. */

export const LEVELS = ['nominal', 'ordinal', 'interval', 'ratio'] as const;
export type Level = (typeof LEVELS)[number];

export const isLevel = (name: string): name is Level => (LEVELS as readonly string[]).includes(name);

export interface Metric {
  readonly level: Level | 'custom';
  /** δ² of two categories, given by index; 0 on the diagonal. */
  readonly distance: (k: number, l: number) => number;
  /**
   * Only for ordinal: the half-open sums behind δ, needed for its derivative in the category totals.
   * δ_kl = s² with s = Σ_{g between} n_g + (n_k + n_l)/2.
   */
  readonly ordinalSpan?: (k: number, l: number) => number;
}

export const nominalMetric: Metric = { level: 'nominal', distance: (k, l) => Number(k !== l) };

export function intervalMetric(values: readonly number[]): Metric {
  return { level: 'interval', distance: (k, l) => ((values[k] ?? 0) - (values[l] ?? 0)) ** 2 };
}

/** ((c−k)/(c+k))²; values must not be negative. */
export function ratioMetric(values: readonly number[]): Metric {
  return {
    level: 'ratio',
    distance: (k, l) => {
      if (k === l) return 0;
      const a = values[k] ?? 0;
      const b = values[l] ?? 0;
      return ((a - b) / (a + b)) ** 2;
    },
  };
}

/** Ordinal: ranks by how often the categories between were used. `totals` are the pairable ratings a category, in order. */
export function ordinalMetric(totals: Float64Array): Metric {
  const before = new Float64Array(totals.length + 1);
  for (let k = 0; k < totals.length; k += 1) before[k + 1] = (before[k] ?? 0) + (totals[k] ?? 0);
  const middle = totals.map((n, k) => (before[k] ?? 0) + n / 2);
  const ordinalSpan = (k: number, l: number) => Math.abs((middle[k] ?? 0) - (middle[l] ?? 0));
  return { level: 'ordinal', distance: (k, l) => ordinalSpan(k, l) ** 2, ordinalSpan };
}

/** Any distance given as agreement weights: δ = 1 − w. */
export function metricFromWeights(matrix: Float64Array, categories: number): Metric {
  return { level: 'custom', distance: (k, l) => (k === l ? 0 : 1 - (matrix[k * categories + l] ?? 0)) };
}
