/** Builds the page with every component, serves it on a free port of this machine and opens it in Chromium. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build, type PreviewServer, preview } from 'vite';
import { chromiumArguments, requireChromium } from '../../run/chromium.ts';

const configFile = join(import.meta.dirname, 'gallery.vite.config.ts');

export interface Gallery {
  /** Opens the page anew; `complaints` collects errors and warnings that it writes. */
  open(query?: string): Promise<{ page: Page; complaints: string[] }>;
  close(): Promise<void>;
}

export async function serveGallery(): Promise<Gallery> {
  const outDir = mkdtempSync(join(tmpdir(), 'gallery-'));
  // Under vitest NODE_ENV is `test`: React would be slow, and React Aria would put every row of a long list into the page.
  const environment = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  await build({ configFile, mode: 'production', build: { outDir, emptyOutDir: true } });
  process.env.NODE_ENV = environment;
  const server: PreviewServer = await preview({ configFile, build: { outDir } });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('The server of the gallery has no port.');
  const browser: Browser = await chromium.launch({ executablePath: requireChromium(), args: chromiumArguments });
  return {
    async open(query = '') {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 1000 },
        locale: 'en-GB',
        permissions: ['clipboard-read', 'clipboard-write'],
      });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.goto(`http://127.0.0.1:${address.port}/gallery.html${query}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.evaluate(() => document.fonts.ready);
      return { page, complaints };
    },
    async close() {
      await browser.close();
      await server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}
