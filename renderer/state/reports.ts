import { create } from 'zustand';
import type { JobId } from '#shared/model/ids.ts';

/** The job whose report is being read; the import feature shows it. */
export interface Reports {
  jobId: JobId | null;
  show: (jobId: JobId) => void;
  close: () => void;
}

export const useReports = create<Reports>()((set) => ({
  jobId: null,
  show: (jobId) => set({ jobId }),
  close: () => set({ jobId: null }),
}));
