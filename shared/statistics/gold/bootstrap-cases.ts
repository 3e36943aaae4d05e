import type { BinaryCoefficient } from '../binary/formulas.ts';
import { CellBootstrap, type ClusterEstimate } from '../uncertainty/bootstrap-cells.ts';
import { createResampler, resamplerFromIndices } from '../uncertainty/resampler.ts';
import type { GoldRunner } from './case.ts';
import { boundsOf, confidenceOf } from './write-answer.ts';

const NAMES = {
  percent_agreement: 'percentAgreement',
  positive_agreement: 'positiveAgreement',
  negative_agreement: 'negativeAgreement',
  jaccard: 'jaccard',
  pabak: 'pabak',
  kappa: 'cohenKappa',
  scott_pi: 'scottPi',
  alpha_binary: 'krippendorffAlpha',
  ac1: 'gwetAC1',
} as const satisfies Record<string, BinaryCoefficient>;

const orNull = (value: number) => (Number.isNaN(value) ? null : value);

const report = ({ value, bootstrap, jackknife }: ClusterEstimate) => ({
  value: orNull(value),
  boot_se: bootstrap.se,
  percentile_ci: boundsOf(bootstrap.percentile),
  bca_ci: boundsOf(bootstrap.bca),
  bca_alpha: bootstrap.bcaShares && [...bootstrap.bcaShares],
  undefined_replicates: bootstrap.undefinedReplicates,
  jackknife_se: jackknife.se,
  jackknife_t_ci: boundsOf(jackknife.interval),
});

/** Resamples given as lists of documents; without them they are drawn with the seed of the parameters. */
const clusterBootstrap: GoldRunner = (gold) => {
  const counts = Array.isArray(gold.input.counts) ? (gold.input.counts as number[][]) : [];
  const given = Array.isArray(gold.input.resamples) ? (gold.input.resamples as number[][]) : null;
  const { seed } = gold.params;
  const drawn = typeof seed === 'number' ? { seed } : {};
  const resampler = given === null ? createResampler(counts.length, drawn) : resamplerFromIndices(counts.length, given);
  const estimates = new CellBootstrap(resampler, confidenceOf(gold)).run(counts.flat(), Object.values(NAMES));
  const out: Record<string, unknown> = {};
  for (const [name, coefficient] of Object.entries(NAMES)) {
    const estimate = estimates.get(coefficient);
    if (estimate !== undefined) out[name] = report(estimate);
  }
  return out;
};

export const BOOTSTRAP_CASES: Readonly<Record<string, GoldRunner>> = { cluster_bootstrap: clusterBootstrap };
