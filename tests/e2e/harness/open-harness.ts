/** Builds the harness pages, serves them on a free port of this machine and opens one in Chromium. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build, preview } from 'vite';
import { chromiumArguments, requireChromium } from '../../run/chromium.ts';

const configFile = join(import.meta.dirname, 'vite.config.ts');

export interface OpenHarness {
  readonly browser: Browser;
  readonly page: Page;
  /** Errors and warnings the page wrote. */
  readonly complaints: string[];
  close(): Promise<void>;
}

/** The test runner sets NODE_ENV to `test`, with which Vite would build the slow development kinds of React and Lexical. */
async function buildForUse(outDir: string): Promise<void> {
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  await build({ configFile, build: { outDir, emptyOutDir: true } });
  process.env.NODE_ENV = NODE_ENV;
}

export async function openHarness(path: string, viewport = { width: 1120, height: 860 }): Promise<OpenHarness> {
  const outDir = mkdtempSync(join(tmpdir(), 'harness-'));
  await buildForUse(outDir);
  const server = await preview({ configFile, build: { outDir } });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('The harness server has no port.');
  const browser = await chromium.launch({ executablePath: requireChromium(), args: chromiumArguments });
  const context = await browser.newContext({ viewport, permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`http://127.0.0.1:${address.port}/${path}`);
  await page.waitForFunction(() => window.harness?.handle.current !== null);
  await page.evaluate(() => document.fonts.ready);
  return {
    browser,
    page,
    complaints,
    async close() {
      await browser.close();
      await server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}
