import { create } from 'zustand';
import type { JobId } from '#shared/model/ids.ts';

/** Long work as the panel at the bottom right shows it. `total` is null while it is not known. */
export interface JobView {
  id: JobId;
  label: string;
  done: number;
  total: number | null;
  /** What is being done now (a file's name), may be empty. */
  detail: string;
  /** Milliseconds since 1970. */
  startedAt: number;
  state: 'running' | 'done' | 'failed' | 'cancelled';
  cancel?: () => void;
  openReport?: () => void;
}

export interface Jobs {
  jobs: readonly JobView[];
  /** Adds the job or brings the one with the same id up to date. */
  report: (job: JobView) => void;
  dismiss: (id: JobId) => void;
}

export const useJobs = create<Jobs>()((set) => ({
  jobs: [],
  report: (job) =>
    set(({ jobs }) => ({
      jobs: jobs.some(({ id }) => id === job.id) ? jobs.map((one) => (one.id === job.id ? job : one)) : [...jobs, job],
    })),
  dismiss: (id) => set(({ jobs }) => ({ jobs: jobs.filter((job) => job.id !== id) })),
}));
