import type { BrowserWindow, Dialog, FileFilter } from 'electron';
import type { SaveRequest } from '#main/shell-requests.ts';
import type { Translate } from '#shared/i18n/translator.ts';
import type { FileKind, PickOptions } from '#shared/shell.ts';

export type DialogPieces = { dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>; window: BrowserWindow; t: () => Translate };

/** The system's own dialogs for files. Cancelled: nothing, as the bridge promises. */
export function createDialogs({ dialog, window, t }: DialogPieces) {
  const toFilters = (kinds: readonly FileKind[]): FileFilter[] =>
    kinds.map(({ name, extensions }) => ({ name, extensions: [...extensions] }));
  return {
    async pickFiles({ kinds, multiple }: PickOptions): Promise<string[]> {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        filters: [...toFilters(kinds), { name: t()('shell.allFiles'), extensions: ['*'] }],
        properties: multiple ? ['openFile', 'multiSelections', 'dontAddToRecent'] : ['openFile', 'dontAddToRecent'],
      });
      return canceled ? [] : filePaths;
    },

    async pickFolder(): Promise<string | null> {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, { properties: ['openDirectory', 'dontAddToRecent'] });
      return canceled ? null : (filePaths[0] ?? null);
    },

    async saveFile({ name, kinds }: SaveRequest): Promise<string | null> {
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        defaultPath: name,
        filters: toFilters(kinds),
        properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
      });
      return canceled || filePath === '' ? null : filePath;
    },
  };
}

export type Dialogs = ReturnType<typeof createDialogs>;
