import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { CodeId } from '#shared/model/ids.ts';

export type CodersShown = 'mine' | 'others' | 'all';
export const codersShownChoices = ['mine', 'others', 'all'] as const satisfies readonly CodersShown[];

/** What the transcript and the lists leave out. Hidden codes belong to the open project and are forgotten with it. */
export interface Filters {
  codersShown: CodersShown;
  hiddenCodeIds: readonly CodeId[];
  showCoders: (codersShown: CodersShown) => void;
  toggleCode: (codeId: CodeId) => void;
  showAllCodes: () => void;
}

export const useFilters = create<Filters>()(
  persist(
    (set) => ({
      codersShown: 'mine',
      hiddenCodeIds: [],
      showCoders: (codersShown) => set({ codersShown }),
      toggleCode: (codeId) =>
        set(({ hiddenCodeIds }) => ({
          hiddenCodeIds: hiddenCodeIds.includes(codeId) ? hiddenCodeIds.filter((id) => id !== codeId) : [...hiddenCodeIds, codeId],
        })),
      showAllCodes: () => set({ hiddenCodeIds: [] }),
    }),
    { name: 'bailanys.filters', version: 1, partialize: ({ codersShown }) => ({ codersShown }) },
  ),
);
