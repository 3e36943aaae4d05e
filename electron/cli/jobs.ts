import { Failure } from '#cli/failure.ts';
import type { Core } from '#core/core.ts';
import type { Job } from '#shared/contract/jobs.ts';
import type { JobId } from '#shared/model/ids.ts';

/** Shows on one line of stderr, when that is a terminal, how far the running jobs are. Answers how to stop showing it. */
function showProgress(core: Core): () => void {
  if (!process.stderr.isTTY) return () => undefined;
  const clear = '\r\u001b[K';
  const stop = core.events.subscribe('job', (job) => {
    const amount = job.total > 0 ? `${job.done} / ${job.total}` : `${job.done}`;
    process.stderr.write(`${clear}${amount} ${job.current ?? ''}`.slice(0, 120));
  });
  return () => {
    stop();
    process.stderr.write(clear);
  };
}

/** Waits until a job has ended; a failed one throws its sentence. */
export async function waitForJob(core: Core, id: JobId): Promise<void> {
  const ended = await withProgress(core, () => endOf(core, id));
  if (ended.state !== 'done') throw new Failure(ended.problem ?? 'The work was stopped. Nothing was changed.');
}

/** Does work that runs as a job, and shows how far it is. */
export async function withProgress<T>(core: Core, work: () => Promise<T>): Promise<T> {
  const hide = showProgress(core);
  try {
    return await work();
  } finally {
    hide();
  }
}

function endOf(core: Core, id: JobId): Promise<Job> {
  return new Promise((resolve) => {
    const look = (): void => {
      const job = core.jobs.list().find((candidate) => candidate.id === id);
      if (!job || job.state === 'running') return;
      stop();
      resolve(job);
    };
    const stop = core.events.subscribe('job', look);
    look();
  });
}
