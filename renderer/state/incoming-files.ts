import { create } from 'zustand';

/** A file (or folder) that waits to be imported: its name for people, its path for the backend. */
export interface IncomingFile {
  name: string;
  path: string;
}

/** Files that were picked or dropped, from wherever: the import dialog shows what they are and asks how to take them in. */
export interface IncomingFiles {
  files: readonly IncomingFile[] | null;
  offer: (files: readonly IncomingFile[]) => void;
  close: () => void;
}

export const useIncomingFiles = create<IncomingFiles>()((set) => ({
  files: null,
  offer: (files) => {
    if (files.length > 0) set({ files });
  },
  close: () => set({ files: null }),
}));
