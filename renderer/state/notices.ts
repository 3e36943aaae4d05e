import { create } from 'zustand';

/** A short line at the bottom that says what was done. A new one takes the place of the old. */
export interface Notice {
  id: number;
  text: string;
  tone: 'plain' | 'error';
  /** Shown as “Undo” (or under its own label) beside the text. */
  action?: { label: string; run: () => void };
}

export interface Notices {
  notice: Notice | null;
  show: (notice: Omit<Notice, 'id' | 'tone'> & { tone?: Notice['tone'] }) => void;
  dismiss: () => void;
}

export const useNotices = create<Notices>()((set) => ({
  notice: null,
  show: (notice) => set((now) => ({ notice: { tone: 'plain', ...notice, id: (now.notice?.id ?? 0) + 1 } })),
  dismiss: () => set({ notice: null }),
}));

/** For code outside components. */
export const showNotice: Notices['show'] = (notice) => useNotices.getState().show(notice);
