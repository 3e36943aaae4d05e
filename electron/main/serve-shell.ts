import type { BrowserWindow, IpcMain, IpcMainEvent, IpcMainInvokeEvent } from 'electron';
import { isOwnAddress } from '#main/app-scheme.ts';
import type { Backend } from '#main/backend.ts';
import type { Dialogs } from '#main/dialogs.ts';
import type { OpenedFiles } from '#main/opened-files.ts';
import { MenuRequest, PickRequest, SaveRequest, TitleRequest } from '#main/shell-requests.ts';
import type { SystemMenu } from '#shared/shell.ts';
import { shellChannels as channels } from '#shared/shell-channels.ts';

export type ShellPieces = {
  ipc: Pick<IpcMain, 'on' | 'handle'>;
  window: BrowserWindow;
  backend: Pick<Backend, 'connect'>;
  dialogs: Dialogs;
  files: OpenedFiles;
  setMenu: (menu: SystemMenu) => void;
};

/** The other end of the bridge: answers our page, and nobody else. */
export function serveShell({ ipc, window, backend, dialogs, files, setMenu }: ShellPieces): void {
  const isOurs = ({ sender, senderFrame }: IpcMainEvent | IpcMainInvokeEvent): boolean =>
    sender === window.webContents && senderFrame !== null && isOwnAddress(senderFrame.url);
  const on = (channel: string, answer: (value: unknown) => void): void => {
    ipc.on(channel, (event, value: unknown) => {
      if (isOurs(event)) answer(value);
    });
  };
  const handle = (channel: string, answer: (value: unknown) => unknown): void => {
    ipc.handle(channel, (event, value: unknown) => {
      if (!isOurs(event)) throw new Error('Not for this page');
      return answer(value);
    });
  };

  on(channels.connect, () => {
    files.hold();
    backend.connect(window.webContents);
  });
  on(channels.takesFiles, () => files.deliverTo((path) => window.webContents.send(channels.openFile, path)));
  on(channels.setTitle, (title) => window.setTitle(TitleRequest.parse(title)));
  on(channels.setMenu, (menu) => setMenu(MenuRequest.parse(menu)));
  handle(channels.pickFiles, (options) => dialogs.pickFiles(PickRequest.parse(options)));
  handle(channels.pickFolder, () => dialogs.pickFolder());
  handle(channels.saveFile, (options) => dialogs.saveFile(SaveRequest.parse(options)));
}
