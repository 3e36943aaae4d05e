import type { FileKind, PickOptions, SystemMenu } from '#shared/shell.ts';

/** A file the backend can read at its path; the name is the one the person knows it by. */
export interface PickedFile {
  name: string;
  path: string;
}

/** What differs between the desktop window and a browser tab. Nothing else in the renderer asks where it runs. */
export interface Shell {
  face: 'desktop' | 'browser';
  /** Asks for files. In a browser they are copied to the backend first, so the paths are of copies: good for importing, not for opening. */
  importFiles: (options: PickOptions) => Promise<PickedFile[]>;
  importFolder: () => Promise<PickedFile[]>;
  /** The same for files that were dropped on the window. */
  takeFiles: (files: readonly File[]) => Promise<PickedFile[]>;
  /** Asks for a project file where it lies, to work on it there; null when cancelled. A browser cannot: undefined. */
  pickProject?: (kinds: readonly FileKind[]) => Promise<string | null>;
  /** Asks where to save, lets the backend write to that path, and hands the file over. False when cancelled. */
  saveFile: (options: { name: string; kinds: readonly FileKind[] }, write: (path: string) => Promise<unknown>) => Promise<boolean>;
  /** Saves what the renderer itself has made: pictures. */
  saveBlob: (name: string, content: Blob) => void;
  setTitle: (title: string) => void;
  /** Tells the menu of the system what can be done now; a browser has none of ours. */
  setMenu?: (menu: SystemMenu) => void;
}
