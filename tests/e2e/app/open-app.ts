/** Starts the local face over an empty home of its own and opens it in Chromium: what every test of the whole program begins with. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { type Core, createCore } from '#core/core.ts';
import { defaultEnvironment } from '#core/default-environment.ts';
import { startLocalServer } from '#local/server.ts';
import type { Language } from '#shared/model/language.ts';
import { chromiumArguments, requireChromium } from '../../run/chromium.ts';

export interface OpenApp {
  readonly page: Page;
  /** The backend behind the page, to ask it directly what is stored. */
  readonly core: Core;
  readonly home: string;
  /** Where the page comes from, with its token. */
  readonly address: string;
  /** Lets the program behind the page end while the page stays. */
  stopServer(): Promise<void>;
  /** Errors and warnings that the page wrote. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

export interface AppChoices {
  /** `sample`: the sample study is open. `start`: nothing is, the start screen stands there. */
  open?: 'sample' | 'start';
  language?: Language;
  context?: BrowserContextOptions;
}

const rendererFolder = join(import.meta.dirname, '../../../dist/renderer');

export async function openApp({ open = 'sample', language = 'en', context = {} }: AppChoices = {}): Promise<OpenApp> {
  const home = mkdtempSync(join(tmpdir(), 'bailanys-e2e-'));
  const core = createCore(defaultEnvironment({ face: 'under test', home }));
  if (open === 'sample') core.projects.openSample({ language });
  const server = await startLocalServer(core, { port: 0, rendererFolder });
  const browser = await chromium.launch({ executablePath: requireChromium(), args: [...chromiumArguments] });
  const locale = { en: 'en-GB', ru: 'ru-RU', kk: 'kk-KZ' }[language];
  const tab = await browser.newContext({
    viewport: { width: 1280, height: 840 },
    locale,
    // What moves is waited for; the main job is done with motion all the same.
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
    ...context,
  });
  const page = await tab.newPage();
  page.setDefaultTimeout(30_000);
  // Listened to from the beginning: who begins with the key that opens it comes too late on a busy page, and the system's own window opens.
  page.on('filechooser', () => undefined);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(server.address);
  // The lists stand there as soon as the window knows which project is open; before that, keys would mean nothing.
  await page
    .getByRole(open === 'sample' ? 'treegrid' : 'main')
    .first()
    .waitFor();
  return {
    page,
    core,
    home,
    address: server.address,
    stopServer: () => server.close(),
    complaints,
    async close() {
      await browser.close();
      await server.close();
      core.close();
      rmSync(home, { recursive: true, force: true });
      rmSync(core.environment.temporaryFolder, { recursive: true, force: true });
    },
  };
}
