import type { BrowserWindow, BrowserWindowConstructorOptions, Rectangle } from 'electron';
import { pageAddress } from '#main/app-scheme.ts';
import type { createMemory } from '#main/memory.ts';
import { fitPlacement, smallest } from '#main/window-placement.ts';

/** `--bai-frame` of the page, so that nothing flashes before it is there. */
const frameColours = { light: '#f4f2ee', dark: '#171614' };

export type WindowPieces = {
  createWindow: (options: BrowserWindowConstructorOptions) => BrowserWindow;
  memory: ReturnType<typeof createMemory>;
  /** The usable areas of the displays, the main one first. */
  displays: readonly Rectangle[];
  isDark: boolean;
  /** Where people look into the program while making it. */
  inDevelopment: boolean;
  preload: string;
  icon: string;
};

/** The window of the program: where it last stood, shown when there is something to see. */
export function openMainWindow({ createWindow, memory, displays, isDark, inDevelopment, preload, icon }: WindowPieces): BrowserWindow {
  const placement = memory.read().window;
  const window = createWindow({
    ...fitPlacement(placement, displays),
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    title: 'Bailanys',
    icon,
    // The page has the same menu in its top bar; Alt shows this one.
    autoHideMenuBar: true,
    backgroundColor: isDark ? frameColours.dark : frameColours.light,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: inDevelopment,
    },
  });
  window.once('ready-to-show', () => {
    // Not before: it shows the window as well.
    if (placement?.maximised) window.maximize();
    window.show();
  });
  // The page names the window through the bridge, not by its document.
  window.on('page-title-updated', (event) => event.preventDefault());
  window.on('close', () => memory.remember({ window: { ...window.getNormalBounds(), maximised: window.isMaximized() } }));
  void window.loadURL(pageAddress);
  return window;
}

/** Brings the window to the front, wherever it was put. */
export function showWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
