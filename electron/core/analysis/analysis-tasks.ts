import type { AgreementInput, CooccurrenceInput, Progress, TextSource } from '#core/analysis/analysis-input.ts';
import { computeAgreement } from '#core/analysis/compute-agreement.ts';
import { type AssociationInput, computeAssociation } from '#core/analysis/compute-association.ts';
import { computeCooccurrence } from '#core/analysis/compute-cooccurrence.ts';
import type { ScaleCache } from '#core/analysis/unit-scales.ts';

/** What a task finds in its thread. */
export type Workbench = { textOf: TextSource; scales: ScaleCache; progress: Progress };

/** Everything the analysis thread can do: plain data in, plain data out. */
export const analysisTasks = {
  agreement: (input: AgreementInput, { textOf, scales, progress }: Workbench) => computeAgreement(input, textOf, scales, progress),
  cooccurrence: (input: CooccurrenceInput, { scales, progress }: Workbench) => computeCooccurrence(input, scales, progress),
  association: (input: AssociationInput, { scales, progress }: Workbench) => computeAssociation(input, scales, progress),
};

export type AnalysisTaskKind = keyof typeof analysisTasks;
export type TaskInput<Kind extends AnalysisTaskKind> = Parameters<(typeof analysisTasks)[Kind]>[0];
export type TaskResult<Kind extends AnalysisTaskKind> = ReturnType<(typeof analysisTasks)[Kind]>;
