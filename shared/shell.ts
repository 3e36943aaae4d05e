import type { Language } from '#shared/model/language.ts';

/** What a file dialog offers: a name to show and the endings without a dot. */
export interface FileKind {
  name: string;
  extensions: readonly string[];
}

export interface PickOptions {
  kinds: readonly FileKind[];
  multiple: boolean;
}

/** A command as a row of the system's menu. `keys` as commands write them: `Mod+Shift+Z`. */
export interface SystemMenuRow {
  id: string;
  label: string;
  keys?: string;
  enabled: boolean;
}

/** What the system's menu shows: a submenu a group of commands, in the language of the interface. */
export interface SystemMenu {
  language: Language;
  groups: readonly { id: string; label: string; rows: readonly SystemMenuRow[] }[];
}

/**
 * The bridge that the desktop's preload script exposes as `window.bailanys`. Where it is missing, the renderer runs in a browser.
 * The port to the backend comes as a window message: `connect()` asks for it, `portMessage` with one port answers.
 */
export interface ShellBridge {
  connect: () => void;
  /** Paths; empty when the person cancelled. */
  pickFiles: (options: PickOptions) => Promise<string[]>;
  pickFolder: () => Promise<string | null>;
  saveFile: (options: { name: string; kinds: readonly FileKind[] }) => Promise<string | null>;
  /** The path of a dropped `File`; an empty string when it has none. */
  getPath: (file: unknown) => string;
  setTitle: (title: string) => void;
  /** Tells the menu of the system what can be done now. */
  setMenu: (menu: SystemMenu) => void;
  /** Ids of commands chosen in the menu of the system. Answers how to stop listening. */
  onCommand: (listener: (id: string) => void) => () => void;
  /** Project files opened by a double click or from the command line. */
  onOpenFile: (listener: (path: string) => void) => () => void;
}

export const portMessage = 'bailanys.port';

/** Where the bridge stands on `window`. */
export const bridgeName = 'bailanys';
