import { create } from 'zustand';
import type { ViewId } from '#renderer/state/view-id.ts';
import type { CoderId } from '#shared/model/ids.ts';
import type { Project } from '#shared/model/project.ts';

/** What is open: the project, who codes in it, and which view stands in the middle. */
export interface Session {
  project: Project | null;
  coderId: CoderId | null;
  view: ViewId;
  /** When the last change reached the file, as an instant; null before the first. */
  savedAt: string | null;
  setProject: (project: Project | null) => void;
  setCoder: (coderId: CoderId | null) => void;
  openView: (view: ViewId) => void;
  setSavedAt: (savedAt: string) => void;
}

export const useSession = create<Session>()((set) => ({
  project: null,
  coderId: null,
  view: 'code',
  savedAt: null,
  setProject: (project) => set(project ? { project } : { project, coderId: null, savedAt: null, view: 'code' }),
  setCoder: (coderId) => set({ coderId }),
  openView: (view) => set({ view }),
  setSavedAt: (savedAt) => set({ savedAt }),
}));
