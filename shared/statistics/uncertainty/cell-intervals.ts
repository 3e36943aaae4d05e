import { whyUndefined } from '../binary/agreement-from-cells.ts';
import { pooledCells } from '../binary/cells.ts';
import { BINARY_COEFFICIENTS, type BinaryCoefficient } from '../binary/formulas.ts';
import { CellBootstrap } from './bootstrap-cells.ts';
import { type ClusterAnswer, type ClusterKind, FEWEST_FOR_BOOTSTRAP, toClusterAnswer } from './cluster-answer.ts';
import { DEFAULT_LEVEL } from './interval.ts';
import { createResampler, DEFAULT_RESAMPLES, DEFAULT_SEED } from './resampler.ts';

export interface ClusterOptions {
  readonly seed?: number;
  readonly resamples?: number;
  readonly level?: number;
  readonly kind?: ClusterKind;
}

/** Few clusters are jackknifed and need no draws. */
export const resamplerFor = (clusters: number, { seed = DEFAULT_SEED, resamples = DEFAULT_RESAMPLES }: ClusterOptions) =>
  createResampler(clusters, { seed, resamples: clusters < FEWEST_FOR_BOOTSTRAP ? 0 : resamples });

/**
 * Two-coder coefficients with intervals over the same documents for one code after another.
 * Make one for a pair of coders and the documents both worked on, then ask it for every code:
 * the draws, and so the comparison between codes, are shared.
 */
export class CellIntervals {
  private readonly clusters: number;
  private readonly kind: ClusterKind;
  private readonly bootstrap: CellBootstrap;

  /** `clusters`: documents both coders worked on, or with `kind: 'block'` the paragraphs or turns of the only one. */
  constructor(clusters: number, options: ClusterOptions = {}) {
    this.clusters = clusters;
    this.kind = options.kind ?? 'document';
    this.bootstrap = new CellBootstrap(resamplerFor(clusters, options), options.level ?? DEFAULT_LEVEL);
  }

  /** `perCluster`: four numbers a document (both, only first, only second, neither); answers are of the cells summed over documents. */
  of(
    perCluster: ArrayLike<number>,
    coefficients: readonly BinaryCoefficient[] = BINARY_COEFFICIENTS,
  ): ReadonlyMap<BinaryCoefficient, ClusterAnswer> {
    const pooled = pooledCells(perCluster, this.clusters);
    const answers = new Map<BinaryCoefficient, ClusterAnswer>();
    for (const [coefficient, estimate] of this.bootstrap.run(perCluster, coefficients)) {
      answers.set(coefficient, toClusterAnswer(coefficient, estimate, this.clusters, this.kind, whyUndefined(coefficient, pooled)));
    }
    return answers;
  }
}

/** CellIntervals for a single code. */
export function bootstrapCells(
  perCluster: ArrayLike<number>,
  options: ClusterOptions & { readonly coefficients?: readonly BinaryCoefficient[] } = {},
): ReadonlyMap<BinaryCoefficient, ClusterAnswer> {
  return new CellIntervals(Math.floor(perCluster.length / 4), options).of(perCluster, options.coefficients);
}
