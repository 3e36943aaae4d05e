import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { Nothing, procedure } from '#shared/contract/base.ts';
import { JobId } from '#shared/model/ids.ts';

/** Long work: `kind` is a message key (`job.…`). `done` of `total` counts what `kind` counts; total 0: not known yet. */
export const Job = z.object({
  id: JobId,
  kind: z.string(),
  state: z.enum(['running', 'done', 'failed', 'cancelled']),
  done: z.number(),
  total: z.number(),
  current: z.string().nullable(),
  startedAt: z.string(),
  problem: z.string().nullable(),
});
export type Job = z.infer<typeof Job>;

export const jobsContract = {
  list: procedure.output(z.array(Job)),
  watch: procedure.output(eventIterator(Job)),
  cancel: procedure.input(z.object({ id: JobId })).output(Nothing),
};
