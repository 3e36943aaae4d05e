import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { procedure } from '#shared/contract/base.ts';
import { CoderId, DocumentId, Instant, StepId } from '#shared/model/ids.ts';

/** One step of the history. `label` is a message key (`step.…`), `detail` its parameters: the Undo menu says it in any language. */
export const Step = z.object({
  id: StepId,
  label: z.string(),
  detail: z.record(z.string(), z.union([z.string(), z.number()])),
  coderId: CoderId.nullable(),
  at: Instant,
  state: z.enum(['done', 'undone', 'discarded']),
  rows: z.int(),
});
export type Step = z.infer<typeof Step>;

/** What a step, an undo or a redo changed: the tables, and the documents whose codings or text it touched (null: any). */
export const ChangeEvent = z.object({
  tables: z.array(z.string()),
  documents: z.array(DocumentId).nullable(),
  savedAt: Instant,
  /** The project was opened, closed or replaced: everything has to be asked again. */
  project: z.boolean(),
});
export type ChangeEvent = z.infer<typeof ChangeEvent>;

export const HistoryState = z.object({ undo: Step.nullable(), redo: Step.nullable() });
export type HistoryState = z.infer<typeof HistoryState>;

export const historyContract = {
  state: procedure.output(HistoryState),
  undo: procedure.output(Step),
  redo: procedure.output(Step),
  /** The audit trail, newest first. */
  steps: procedure
    .input(z.object({ limit: z.int().positive(), offset: z.int().nonnegative() }))
    .output(z.object({ total: z.int(), steps: z.array(Step) })),
  changes: procedure.output(eventIterator(ChangeEvent)),
};
