import type { Cells, Coefficient } from '#shared/contract/analysis.ts';
import type { Answer, Hint } from '#shared/statistics/answer.ts';
import { agreementFromCells } from '#shared/statistics/binary/agreement-from-cells.ts';
import type { BinaryCoefficient } from '#shared/statistics/binary/formulas.ts';
import type { ClusterEstimate } from '#shared/statistics/uncertainty/bootstrap-cells.ts';

/** Every coefficient of one 2×2 table, with intervals; undefined ones carry their reason. */
export type CoefficientRow = {
  cells: Cells;
  percentAgreement: Coefficient;
  positiveAgreement: Coefficient;
  negativeAgreement: Coefficient;
  jaccard: Coefficient;
  pabak: Coefficient;
  cohenKappa: Coefficient;
  scottPi: Coefficient;
  fleissKappa: Coefficient;
  krippendorffAlpha: Coefficient;
  gwetAC1: Coefficient;
  brennanPrediger: Coefficient;
};
export type RowExtras = { hints: readonly Hint[]; prevalence: number | null; bias: number | null };

export type Estimates = ReadonlyMap<BinaryCoefficient, ClusterEstimate> | null;

/** How the interval of a row came about, for every coefficient alike. */
export type IntervalRule = { clusters: number; bootstrapFrom: number; blocks: boolean };
export const usualRule = { bootstrapFrom: 10 };

export function coefficientRow(cells: Cells, estimates: Estimates, rule: IntervalRule): CoefficientRow & RowExtras {
  const all = agreementFromCells(cells);
  const told = (name: BinaryCoefficient): Coefficient => toCoefficient(all[name], estimates?.get(name), rule);
  const scottPi = told('scottPi');
  const pabak = told('pabak');
  return {
    cells,
    percentAgreement: told('percentAgreement'),
    positiveAgreement: told('positiveAgreement'),
    negativeAgreement: told('negativeAgreement'),
    jaccard: told('jaccard'),
    pabak,
    cohenKappa: told('cohenKappa'),
    scottPi,
    // Of two coders Fleiss' κ is Scott's π, and Brennan & Prediger's coefficient with two categories is PABAK.
    fleissKappa: scottPi,
    krippendorffAlpha: told('krippendorffAlpha'),
    gwetAC1: told('gwetAC1'),
    brennanPrediger: pabak,
    hints: all.hints,
    prevalence: all.units === 0 ? null : all.prevalence,
    bias: all.units === 0 ? null : all.biasIndex,
  };
}

/** A value with the interval that its number of documents allows: bootstrap from ten on, jackknife below, with a note. */
export function toCoefficient(answer: Answer, estimate: ClusterEstimate | undefined, rule: IntervalRule): Coefficient {
  if (answer.value === null) return { value: null, reason: answer.reason };
  if (!estimate) return { value: answer.value };
  const few = rule.clusters < rule.bootstrapFrom;
  const { bootstrap, jackknife } = estimate;
  const interval = few ? jackknife.interval : (bootstrap.bca ?? bootstrap.percentile);
  const se = few ? jackknife.se : bootstrap.se;
  const note = noteOf(few, rule.blocks, interval === null, bootstrap.undefinedReplicates);
  return {
    value: answer.value,
    ...(se === null ? {} : { se }),
    ...(interval === null ? {} : { interval: { ...interval } }),
    ...(note === undefined ? {} : { note }),
  };
}

function noteOf(few: boolean, blocks: boolean, none: boolean, undefinedReplicates: number): string | undefined {
  if (none) return few ? 'fewer_than_two_clusters' : 'too_many_undefined_replicates';
  if (blocks) return 'blocks_of_one_document';
  if (few) return 'jackknife_because_few_documents';
  return undefinedReplicates > 0 ? 'undefined_replicates_dropped' : undefined;
}
