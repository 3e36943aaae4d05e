import { create } from 'zustand';
import { persist } from 'zustand/middleware';

export type TourStatus = 'on' | 'left' | 'finished';

/** How far a person is in the tour of the sample study. Remembered: who has left it once is not asked again, who closes the program goes on. */
export interface Tour {
  /** The sample study as it was opened last; the tour is at home only there. */
  guid: string | null;
  status: TourStatus;
  step: number;
  /** The sample was opened: the first time, the tour begins. */
  welcome: (guid: string) => void;
  start: () => void;
  goTo: (step: number) => void;
  leave: () => void;
  finish: () => void;
}

export const useTour = create<Tour>()(
  persist(
    (set) => ({
      guid: null,
      status: 'on',
      step: 0,
      welcome: (guid) => set(({ status }) => (status === 'on' ? { guid, step: 0 } : { guid })),
      start: () => set({ status: 'on', step: 0 }),
      goTo: (step) => set({ step }),
      leave: () => set({ status: 'left' }),
      finish: () => set({ status: 'finished' }),
    }),
    { name: 'bailanys.tour', version: 1 },
  ),
);
