import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MessageChannelMain,
  nativeTheme,
  protocol,
  screen,
  session,
  utilityProcess,
} from 'electron';
import { settingsFolderOf } from '#core/places.ts';
import { createCrashQuestion } from '#main/after-crash.ts';
import { appScheme, createSchemeHandler, privilegedSchemes } from '#main/app-scheme.ts';
import { createBackend } from '#main/backend.ts';
import { createDialogs } from '#main/dialogs.ts';
import { hardenContents, hardenSession } from '#main/hardening.ts';
import { openMainWindow, showWindow } from '#main/main-window.ts';
import { createMemory } from '#main/memory.ts';
import { createOpenedFiles, findProject } from '#main/opened-files.ts';
import { quitCleanly } from '#main/quit-cleanly.ts';
import { serveShell } from '#main/serve-shell.ts';
import { createSystemMenu } from '#main/system-menu.ts';
import { chooseLanguage } from '#shared/i18n/choose-language.ts';
import { createTranslator } from '#shared/i18n/translator.ts';
import { shellChannels } from '#shared/shell-channels.ts';

/** Beside this file as it is built: dist/app/electron/main/main.js. */
const built = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const settingsFolder = settingsFolderOf();
const memory = createMemory(join(settingsFolder, 'window.json'));
const files = createOpenedFiles();
const inDevelopment = !app.isPackaged;
const language = () => memory.read().language ?? chooseLanguage(app.getPreferredSystemLanguages());
const words = () => createTranslator(language());

keepOwnFolder();
app.enableSandbox();
protocol.registerSchemesAsPrivileged(privilegedSchemes);
hardenContents(app);
app.on('open-file', (event, path) => {
  event.preventDefault();
  files.open(path);
});
files.open(findProject(process.argv, process.cwd()));
// Waiting for `ready` must not hold up this module: electron waits for it before it gets ready.
if (app.requestSingleInstanceLock()) app.whenReady().then(start).catch(explain);
else app.quit();

function start(): void {
  hardenSession(session.defaultSession);
  protocol.handle(appScheme, createSchemeHandler(built('../../../renderer')));
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== main.id);
  const window = openMainWindow({
    createWindow: (options) => new BrowserWindow(options),
    memory,
    displays: [main, ...others].map(({ workArea }) => workArea),
    isDark: nativeTheme.shouldUseDarkColors,
    inDevelopment,
    preload: built('../../../preload/preload.cjs'),
    icon: built('../../resources/icons/512x512.png'),
  });
  const askAfterCrash = createCrashQuestion({ dialog, window, t: words, quit: () => app.quit() });
  const backend = createBackend({
    fork: () => utilityProcess.fork(built('./backend-host.js'), [], { serviceName: 'Bailanys backend' }),
    createChannel: () => new MessageChannelMain(),
    onCrash: () => void askAfterCrash('backend'),
  });
  const menu = createSystemMenu(
    {
      platform: process.platform,
      inDevelopment,
      run: (id) => window.webContents.send(shellChannels.command, id),
      build: (template) => Menu.buildFromTemplate(template),
      show: (made) => Menu.setApplicationMenu(made),
    },
    language(),
  );
  serveShell({
    ipc: ipcMain,
    window,
    backend,
    dialogs: createDialogs({ dialog, window, t: words }),
    files,
    setMenu: (wanted) => {
      if (wanted.language !== memory.read().language) memory.remember({ language: wanted.language });
      menu.set(wanted);
    },
  });
  app.on('render-process-gone', (_event, _contents, { reason }) => {
    if (reason !== 'clean-exit') void askAfterCrash('window');
  });
  app.on('second-instance', (_event, argv, folder) => {
    files.open(findProject(argv, folder));
    showWindow(window);
  });
  quitCleanly(app, backend);
}

/** Chromium's own files go beside our settings, so that `BAILANYS_HOME` moves them too, and with them the lock of the single instance. */
function keepOwnFolder(): void {
  const folder = join(settingsFolder, 'window');
  mkdirSync(folder, { recursive: true });
  app.setPath('userData', folder);
}

function explain(error: unknown): void {
  dialog.showErrorBox(words()('shell.cannotStart'), error instanceof Error ? (error.stack ?? error.message) : String(error));
  app.exit(1);
}
