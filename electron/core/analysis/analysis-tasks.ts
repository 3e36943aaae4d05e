import type { AgreementInput, CooccurrenceInput, Progress, TextSource } from '#core/analysis/analysis-input.ts';
import { computeAgreement } from '#core/analysis/compute-agreement.ts';
import { type AssociationInput, computeAssociation } from '#core/analysis/compute-association.ts';
import { type ConfusedInput, type ConfusionInput, computeConfused, computeConfusion } from '#core/analysis/compute-confusion.ts';
import { computeCooccurrence } from '#core/analysis/compute-cooccurrence.ts';
import { computeDetail, type DetailInput } from '#core/analysis/compute-detail.ts';
import { computeDisagreements, type DisagreementInput } from '#core/analysis/compute-disagreements.ts';
import { computeDomains } from '#core/analysis/compute-domains.ts';
import { computeMeetings, type MeetingsInput } from '#core/analysis/compute-meetings.ts';
import { computePairs } from '#core/analysis/compute-pairs.ts';
import type { ScaleCache } from '#core/analysis/unit-scales.ts';
import { type ReliabilityOptions, reliabilityOf } from '#shared/statistics/reliability/reliability-of.ts';

/** What a task finds in its thread. */
export type Workbench = { textOf: TextSource; scales: ScaleCache; progress: Progress };

export type ReliabilityInput = { rows: string[][]; options: ReliabilityOptions };

/** Everything the analysis thread can do: plain data in, plain data out. */
export const analysisTasks = {
  agreement: (input: AgreementInput, { textOf, scales, progress }: Workbench) => computeAgreement(input, textOf, scales, progress),
  detail: (input: DetailInput, { scales, progress }: Workbench) => computeDetail(input, scales, progress),
  pairs: (input: AgreementInput, { scales, progress }: Workbench) => computePairs(input, scales, progress),
  confusion: (input: ConfusionInput, { scales, progress }: Workbench) => computeConfusion(input, scales, progress),
  confused: (input: ConfusedInput) => computeConfused(input),
  domains: (input: AgreementInput, { scales, progress }: Workbench) => computeDomains(input, scales, progress),
  disagreements: (input: DisagreementInput, { scales, progress }: Workbench) => computeDisagreements(input, scales, progress),
  cooccurrence: (input: CooccurrenceInput, { scales, progress }: Workbench) => computeCooccurrence(input, scales, progress),
  association: (input: AssociationInput, { scales, progress }: Workbench) => computeAssociation(input, scales, progress),
  meetings: (input: MeetingsInput, { scales }: Workbench) => computeMeetings(input, scales),
  reliability: ({ rows, options }: ReliabilityInput) => reliabilityOf(rows, options),
};

export type AnalysisTaskKind = keyof typeof analysisTasks;
export type TaskInput<Kind extends AnalysisTaskKind> = Parameters<(typeof analysisTasks)[Kind]>[0];
export type TaskResult<Kind extends AnalysisTaskKind> = ReturnType<(typeof analysisTasks)[Kind]>;
