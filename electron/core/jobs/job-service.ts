import type { CoreEvents } from '#core/core-events.ts';
import type { Environment } from '#core/environment.ts';
import type { Job } from '#shared/contract/jobs.ts';
import type { JobId } from '#shared/model/ids.ts';
import { Problem } from '#shared/problem.ts';

export type JobProgress = { done: number; total: number; current?: string | null };

/** What work gets to speak with the outside: `report` tells how far it is and throws when it was cancelled. */
export type JobHandle = { id: JobId; signal: AbortSignal; report: (progress: JobProgress) => void };

const pauseBetweenReportsMs = 100;

export type JobService = ReturnType<typeof createJobService>;

/** Long work: runs beside everything else, reports at most every 100 ms, can be cancelled, and is remembered until the program ends. */
export function createJobService({ now, log }: Environment, events: CoreEvents) {
  const jobs = new Map<JobId, { job: Job; controller: AbortController; tellFrom: number }>();
  let last = 0;

  const publish = (id: JobId, change: Partial<Job>): void => {
    const entry = jobs.get(id);
    if (!entry) return;
    entry.job = { ...entry.job, ...change };
    if (performance.now() >= entry.tellFrom) events.publish('job', entry.job);
  };

  /**
   * Starts work; `ended` settles with its result. A failure is in the job as well, so nobody has to wait for it. With `quietMs` clients hear of
   * the job only when it takes longer than that.
   */
  function start<T>(kind: string, work: (handle: JobHandle) => Promise<T>, { quietMs = 0 } = {}): { id: JobId; ended: Promise<T> } {
    last += 1;
    const id = `job-${last}` as JobId;
    const controller = new AbortController();
    const job: Job = { id, kind, state: 'running', done: 0, total: 0, current: null, startedAt: now(), problem: null };
    jobs.set(id, { job, controller, tellFrom: performance.now() + quietMs });
    if (quietMs === 0) events.publish('job', job);
    let reportedAt = 0;
    const report = ({ done, total, current = null }: JobProgress): void => {
      if (controller.signal.aborted) throw new Problem('cancelled');
      const at = performance.now();
      if (at - reportedAt < pauseBetweenReportsMs && done < total) return;
      reportedAt = at;
      publish(id, { done, total, current });
    };
    const ended = work({ id, signal: controller.signal, report }).then(
      (result) => {
        publish(id, { state: 'done' });
        return result;
      },
      (error: unknown) => {
        const cancelled = controller.signal.aborted || (error instanceof Problem && error.kind === 'cancelled');
        if (!cancelled && !(error instanceof Problem)) log('error', `Job ${kind} failed`, error);
        publish(id, { state: cancelled ? 'cancelled' : 'failed', problem: error instanceof Error ? error.message : String(error) });
        throw cancelled ? new Problem('cancelled') : error;
      },
    );
    ended.catch(() => {});
    return { id, ended };
  }

  return {
    start,
    list: () => [...jobs.values()].map((entry) => entry.job),
    cancel({ id }: { id: JobId }) {
      jobs.get(id)?.controller.abort();
    },
    cancelAll() {
      for (const { controller } of jobs.values()) controller.abort();
    },
  };
}
