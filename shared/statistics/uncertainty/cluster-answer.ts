import { type Answer, type Hint, type Interval, type Reason, undefinedBecause } from '../answer.ts';
import { type Bootstrap, MOST_UNDEFINED } from './bootstrap.ts';
import type { ClusterEstimate } from './bootstrap-cells.ts';
import { lowestOf, withinRange } from './interval.ts';

/** Below this many documents the bootstrap is not trusted and the jackknife takes its place. */
export const FEWEST_FOR_BOOTSTRAP = 10;

export interface ClusterDetails {
  /** Documents, or blocks of one document. */
  readonly clusters: number;
  readonly percentile?: Interval;
  readonly bca?: Interval;
  /** Bootstrap replicates, or estimates without one cluster, in which the coefficient was undefined. */
  readonly undefinedReplicates: number;
}
export type ClusterAnswer = Answer<ClusterDetails>;

/** What a cluster is: a document, or where there is only one document, one of its paragraphs or turns. */
export type ClusterKind = 'document' | 'block';

function fromJackknife(estimate: ClusterEstimate, clusters: number, hints: readonly Hint[], lowest: number): ClusterAnswer {
  const { value, jackknife } = estimate;
  const details = { value, clusters, undefinedReplicates: jackknife.undefinedEstimates, hints };
  if (clusters < 2) return { ...details, intervalReason: 'fewer_than_two_clusters' };
  if (jackknife.undefinedEstimates > MOST_UNDEFINED * clusters || jackknife.se === null || jackknife.interval === null) {
    return { ...details, intervalReason: 'undefined_without_one_cluster' };
  }
  return { ...details, se: jackknife.se, interval: withinRange(jackknife.interval, lowest) };
}

function fromBootstrap(value: number, bootstrap: Bootstrap, clusters: number, hints: readonly Hint[]): ClusterAnswer {
  const { se, percentile, bca, undefinedReplicates } = bootstrap;
  const details = { value, clusters, undefinedReplicates };
  if (se === null || percentile === null) return { ...details, hints, intervalReason: 'too_many_undefined_replicates' };
  const both = bca === null ? { percentile } : { percentile, bca };
  const all = undefinedReplicates > 0 ? [...hints, 'undefined_replicates_dropped' as const] : hints;
  return { ...details, ...both, se, interval: bca ?? percentile, hints: all };
}

/**
 * The answer with the interval that the number of clusters allows: BCa (percentile where it has no bounds) from 10 clusters on,
 * below it the jackknife with t(K−1), kept within the range of the coefficient and said so in the hints; none for one cluster.
 */
export function toClusterAnswer(
  coefficient: string,
  estimate: ClusterEstimate,
  clusters: number,
  kind: ClusterKind,
  reason: Reason | null,
): ClusterAnswer {
  if (reason !== null || Number.isNaN(estimate.value)) return { ...undefinedBecause(reason ?? 'no_variation'), clusters };
  const hints: Hint[] = kind === 'block' ? ['blocks_of_one_document'] : [];
  if (clusters >= FEWEST_FOR_BOOTSTRAP) return fromBootstrap(estimate.value, estimate.bootstrap, clusters, hints);
  return fromJackknife(estimate, clusters, clusters < 2 ? hints : [...hints, 'jackknife_because_few_documents'], lowestOf(coefficient));
}
