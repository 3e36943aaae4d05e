import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { CodeId } from '#shared/model/ids.ts';

export type CountScope = 'project' | 'document';

/** How a person left the code tree: which branches are open in each project (by its guid), and what the counts count. */
interface CodeTreeState {
  expandedByProject: Readonly<Record<string, readonly CodeId[]>>;
  scope: CountScope;
  setExpanded: (project: string, codes: readonly CodeId[]) => void;
  setScope: (scope: CountScope) => void;
}

export const useCodeTreeState = create<CodeTreeState>()(
  persist(
    (set) => ({
      expandedByProject: {},
      scope: 'project',
      setExpanded: (project, codes) => set(({ expandedByProject }) => ({ expandedByProject: { ...expandedByProject, [project]: codes } })),
      setScope: (scope) => set({ scope }),
    }),
    { name: 'bailanys.code-tree', version: 1 },
  ),
);
