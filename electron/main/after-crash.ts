import type { BrowserWindow, Dialog } from 'electron';
import type { Translate } from '#shared/i18n/translator.ts';

export type CrashPieces = {
  dialog: Pick<Dialog, 'showMessageBox'>;
  window: BrowserWindow;
  t: () => Translate;
  quit: () => void;
};

/** Says what has stopped and that nothing is lost; the page is loaded anew (which starts the backend where it is gone) or the program ends. */
export function createCrashQuestion({ dialog, window, t, quit }: CrashPieces) {
  let isAsking = false;
  return async (stopped: 'backend' | 'window'): Promise<void> => {
    if (isAsking || window.isDestroyed()) return;
    isAsking = true;
    const words = t();
    const { response } = await dialog.showMessageBox(window, {
      type: 'error',
      title: 'Bailanys',
      message: stopped === 'backend' ? words('shell.backendStopped') : words('shell.windowStopped'),
      detail: stopped === 'backend' ? words('shell.backendStoppedText') : words('shell.windowStoppedText'),
      buttons: [words('shell.again'), words('shell.quit')],
      defaultId: 0,
      cancelId: 1,
      noLink: true,
    });
    isAsking = false;
    if (response === 0) window.webContents.reload();
    else quit();
  };
}
