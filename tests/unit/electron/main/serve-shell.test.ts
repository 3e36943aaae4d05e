import type { BrowserWindow, Dialog, IpcMain } from 'electron';
import { describe, expect, it } from 'vitest';
import { createCrashQuestion } from '#main/after-crash.ts';
import { createDialogs } from '#main/dialogs.ts';
import { createOpenedFiles } from '#main/opened-files.ts';
import { serveShell } from '#main/serve-shell.ts';
import { createTranslator } from '#shared/i18n/translator.ts';
import { shellChannels as channels } from '#shared/shell-channels.ts';
import { WindowDouble } from './electron-double.ts';

const t = () => createTranslator('en');

function openShell(answers: { filePaths?: string[]; filePath?: string; canceled?: boolean } = {}) {
  const window = new WindowDouble();
  const asked: object[] = [];
  const calls: unknown[] = [];
  const listeners = new Map<string, (event: object, value?: unknown) => unknown>();
  const listen = (channel: string, listener: (event: object, value?: unknown) => unknown) => void listeners.set(channel, listener);
  const files = createOpenedFiles();
  const dialog = {
    showOpenDialog: async (_window: BrowserWindow, options: object) => {
      asked.push(options);
      return { canceled: answers.canceled ?? false, filePaths: answers.filePaths ?? [] };
    },
    showSaveDialog: async (_window: BrowserWindow, options: object) => {
      asked.push(options);
      return { canceled: answers.canceled ?? false, filePath: answers.filePath ?? '' };
    },
  };
  serveShell({
    ipc: { on: listen, handle: listen } as unknown as IpcMain,
    window: window.asWindow(),
    backend: { connect: (page) => calls.push(page) },
    dialogs: createDialogs({ dialog: dialog as unknown as Dialog, window: window.asWindow(), t }),
    files,
    setMenu: (menu) => calls.push(menu),
  });
  const ourPage = { sender: window.webContents, senderFrame: { url: 'app://bailanys/index.html' } };
  const say = (channel: string, value?: unknown, event: object = ourPage) => listeners.get(channel)?.(event, value);
  return { window, asked, calls, files, say };
}

const kinds = [{ name: 'Documents', extensions: ['docx', 'txt'] }];

describe('the bridge', () => {
  it('asks for files with the system’s dialog', async () => {
    const { say, asked } = openShell({ filePaths: ['/a.docx', '/b.txt'] });
    expect(await say(channels.pickFiles, { kinds, multiple: true })).toEqual(['/a.docx', '/b.txt']);
    expect(asked[0]).toEqual({
      filters: [...kinds, { name: 'All files', extensions: ['*'] }],
      properties: ['openFile', 'multiSelections', 'dontAddToRecent'],
    });
    await say(channels.pickFiles, { kinds, multiple: false });
    expect(asked[1]).toMatchObject({ properties: ['openFile', 'dontAddToRecent'] });
  });

  it('asks for a folder and for a place to save', async () => {
    expect(await openShell({ filePaths: ['/folder'] }).say(channels.pickFolder)).toBe('/folder');
    const { say, asked } = openShell({ filePath: '/out/codebook.docx' });
    expect(await say(channels.saveFile, { name: 'codebook.docx', kinds })).toBe('/out/codebook.docx');
    expect(asked[0]).toMatchObject({ defaultPath: 'codebook.docx', filters: kinds });
  });

  it('answers with nothing when the person cancels', async () => {
    const { say } = openShell({ canceled: true });
    expect(await say(channels.pickFiles, { kinds, multiple: true })).toEqual([]);
    expect(await say(channels.pickFolder)).toBeNull();
    expect(await say(channels.saveFile, { name: 'x', kinds })).toBeNull();
  });

  it('names the window, sets the menu and connects the page', () => {
    const { window, calls, say } = openShell();
    say(channels.setTitle, 'Study · Bailanys');
    expect(window.title).toBe('Study · Bailanys');
    say(channels.setMenu, { language: 'kk', groups: [] });
    say(channels.connect);
    expect(calls).toEqual([{ language: 'kk', groups: [] }, window.webContents]);
  });

  it('gives a file to the page when the page takes files', () => {
    const { window, files, say } = openShell();
    files.open('/a.bailanys');
    say(channels.connect);
    expect(window.webContents.sent).toEqual([]);
    say(channels.takesFiles);
    expect(window.webContents.sent).toEqual([{ channel: channels.openFile, value: '/a.bailanys', ports: [] }]);
  });

  it('answers nobody but our own page', () => {
    const { window, calls, asked, say } = openShell();
    for (const stranger of [
      { sender: window.webContents, senderFrame: { url: 'https://example.org/' } },
      { sender: window.webContents, senderFrame: null },
      { sender: new WindowDouble().webContents, senderFrame: { url: 'app://bailanys/index.html' } },
    ]) {
      say(channels.setTitle, 'taken over', stranger);
      say(channels.connect, undefined, stranger);
      expect(() => say(channels.pickFolder, undefined, stranger)).toThrow();
    }
    expect([window.title, calls, asked]).toEqual(['', [], []]);
  });

  it('refuses what is not a request', () => {
    const { say } = openShell();
    expect(() => say(channels.pickFiles, { kinds: [{ name: 'x', extensions: ['../*'] }], multiple: true })).toThrow();
    expect(() => say(channels.setTitle, 7)).toThrow();
    expect(() => say(channels.setMenu, { language: 'de', groups: [] })).toThrow();
  });
});

describe('after a crash', () => {
  const ask = async (response: number) => {
    const window = new WindowDouble();
    const shown: { message: string; detail: string; buttons: string[] }[] = [];
    let quits = 0;
    const question = createCrashQuestion({
      dialog: {
        showMessageBox: async (_window: BrowserWindow, options: (typeof shown)[number]) => {
          shown.push(options);
          return { response, checkboxChecked: false };
        },
      } as unknown as Dialog,
      window: window.asWindow(),
      t,
      quit: () => {
        quits += 1;
      },
    });
    await Promise.all([question('backend'), question('window')]);
    return { shown, reloads: window.webContents.reloads, quits };
  };

  it('says once what happened and that nothing is lost, and loads the page again', async () => {
    const { shown, reloads, quits } = await ask(0);
    expect(shown).toHaveLength(1);
    expect(shown[0]?.detail).toContain('saved');
    expect([reloads, quits]).toEqual([1, 0]);
  });

  it('or ends', async () => expect(await ask(1)).toMatchObject({ reloads: 0, quits: 1 }));
});
