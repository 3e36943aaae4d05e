import { SeededRandom } from './random.ts';

export const DEFAULT_RESAMPLES = 2000;
export const DEFAULT_SEED = 20_260_101;

/**
 * Which clusters (documents) each bootstrap sample holds, drawn once and shared by all codes and coefficients:
 * how often cluster k is in sample r stands at `times[k * samples + r]`.
 */
export interface Resampler {
  readonly clusters: number;
  readonly samples: number;
  readonly times: Uint16Array;
}

/** Draws `samples` bootstrap samples of `clusters` clusters with replacement. */
export function createResampler(clusters: number, { seed = DEFAULT_SEED, resamples = DEFAULT_RESAMPLES } = {}): Resampler {
  const times = new Uint16Array(clusters * resamples);
  const random = new SeededRandom(seed);
  for (let r = 0; r < resamples; r += 1) {
    for (let draw = 0; draw < clusters; draw += 1) {
      const at = random.below(clusters) * resamples + r;
      times[at] = (times[at] ?? 0) + 1;
    }
  }
  return { clusters, samples: resamples, times };
}

/** Samples given outright as lists of cluster indices. */
export function resamplerFromIndices(clusters: number, samples: readonly (readonly number[])[]): Resampler {
  const times = new Uint16Array(clusters * samples.length);
  samples.forEach((indices, r) => {
    for (const k of indices) times[k * samples.length + r] = (times[k * samples.length + r] ?? 0) + 1;
  });
  return { clusters, samples: samples.length, times };
}

/** The column's sum in every sample. Clusters where the column is 0 cost nothing. */
export function sumInSamples({ clusters, samples, times }: Resampler, column: Float64Array, into: Float64Array): Float64Array {
  into.fill(0);
  for (let k = 0; k < clusters; k += 1) {
    const amount = column[k] as number;
    if (amount === 0) continue;
    const from = k * samples;
    for (let r = 0; r < samples; r += 1) into[r] = (into[r] as number) + amount * (times[from + r] as number);
  }
  return into;
}

export type Triple = readonly [Float64Array, Float64Array, Float64Array];

/**
 * Three columns' sums in every sample, in one pass over the draws and two clusters at a time: this is the innermost loop of
 * all agreement intervals, and reading the draws and the sums less often halves its time.
 */
export function sumTripleInSamples({ clusters, samples, times }: Resampler, columns: Triple, into: Triple): void {
  const [columnA, columnB, columnC] = columns;
  const [sumA, sumB, sumC] = into;
  for (const sums of into) sums.fill(0);
  const used: number[] = [];
  for (let k = 0; k < clusters; k += 1) if (columnA[k] !== 0 || columnB[k] !== 0 || columnC[k] !== 0) used.push(k);
  for (let at = 0; at < used.length; at += 2) {
    const k = used[at] as number;
    const hasPartner = at + 1 < used.length;
    const l = hasPartner ? (used[at + 1] as number) : k;
    const a = columnA[k] as number;
    const b = columnB[k] as number;
    const c = columnC[k] as number;
    const a2 = hasPartner ? (columnA[l] as number) : 0;
    const b2 = hasPartner ? (columnB[l] as number) : 0;
    const c2 = hasPartner ? (columnC[l] as number) : 0;
    const fromK = k * samples;
    const fromL = l * samples;
    for (let r = 0; r < samples; r += 1) {
      const x = times[fromK + r] as number;
      const y = times[fromL + r] as number;
      sumA[r] = (sumA[r] as number) + a * x + a2 * y;
      sumB[r] = (sumB[r] as number) + b * x + b2 * y;
      sumC[r] = (sumC[r] as number) + c * x + c2 * y;
    }
  }
}
