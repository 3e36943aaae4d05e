import { create } from 'zustand';
import { persist } from 'zustand/middleware';

/** The speaker labels of each study, by the project's guid. */
export interface RememberedPatterns {
  patterns: Readonly<Record<string, readonly string[]>>;
  remember: (projectGuid: string, patterns: readonly string[]) => void;
}

export const useRememberedPatterns = create<RememberedPatterns>()(
  persist(
    (set) => ({
      patterns: {},
      remember: (projectGuid, own) => set(({ patterns }) => ({ patterns: { ...patterns, [projectGuid]: own } })),
    }),
    { name: 'bailanys.speakerPatterns', version: 1 },
  ),
);
