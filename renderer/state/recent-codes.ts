import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { CodeId } from '#shared/model/ids.ts';

const longest = 9;

/** The codes used last, newest first, for each project (by its guid): what the keys 1 to 9 and the dot apply. */
interface RecentCodes {
  byProject: Readonly<Record<string, readonly CodeId[]>>;
  use: (project: string, code: CodeId) => void;
}

export const useRecentCodes = create<RecentCodes>()(
  persist(
    (set) => ({
      byProject: {},
      use: (project, code) =>
        set(({ byProject }) => {
          const others = (byProject[project] ?? []).filter((other) => other !== code);
          return { byProject: { ...byProject, [project]: [code, ...others].slice(0, longest) } };
        }),
    }),
    { name: 'bailanys.recent-codes', version: 1 },
  ),
);
