import { z } from 'zod';
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

const Count = z.number().nonnegative();
const Input = z.object({
  counts: z.array(z.tuple([Count, Count, Count, Count])).min(1),
  resamples: z.array(z.array(z.int().nonnegative())).optional(),
});

/** Without resamples they are drawn. */
const Draws = z
  .object({ seed: z.int().optional(), resamples: z.int().positive().optional() })
  .transform(({ seed, resamples }) => ({ ...(seed !== undefined && { seed }), ...(resamples !== undefined && { resamples }) }));

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
  const { counts, resamples: given } = Input.parse(gold.input);
  if (given?.some((sample) => sample.some((place) => place >= counts.length)))
    throw new Error('A resample names a document that has no counts.');
  const drawn = Draws.parse(gold.params);
  const resampler = given === undefined ? createResampler(counts.length, drawn) : resamplerFromIndices(counts.length, given);
  const estimates = new CellBootstrap(resampler, confidenceOf(gold)).run(counts.flat(), Object.values(NAMES));
  const out: Record<string, unknown> = {};
  for (const [name, coefficient] of Object.entries(NAMES)) {
    const estimate = estimates.get(coefficient);
    if (estimate !== undefined) out[name] = report(estimate);
  }
  return out;
};

export const BOOTSTRAP_CASES: Readonly<Record<string, GoldRunner>> = { cluster_bootstrap: clusterBootstrap };
