import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { CoderId } from '#shared/model/ids.ts';

/** Which coder worked last in each project, by the project's guid. */
export interface RememberedCoders {
  coders: Readonly<Record<string, CoderId>>;
  remember: (projectGuid: string, coderId: CoderId) => void;
}

export const useRememberedCoders = create<RememberedCoders>()(
  persist(
    (set) => ({
      coders: {},
      remember: (projectGuid, coderId) => set(({ coders }) => ({ coders: { ...coders, [projectGuid]: coderId } })),
    }),
    { name: 'bailanys.coders', version: 1 },
  ),
);
