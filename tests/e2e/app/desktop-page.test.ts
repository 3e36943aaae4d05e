/**
 * The page as the desktop window holds it: served by the handler of app://, under its policy, with a bridge instead of a local server.
 * Electron itself is played by the test: it hands over a port and chooses in the menu.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel as NodeChannel } from 'node:worker_threads';
import { RPCHandler } from '@orpc/server/message-port';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Core, createCore } from '#core/core.ts';
import { defaultEnvironment } from '#core/default-environment.ts';
import { router } from '#core/router.ts';
import { createSchemeHandler } from '#main/app-scheme.ts';
import type { ShellBridge, SystemMenu } from '#shared/shell.ts';
import { chromiumArguments, requireChromium } from '../../run/chromium.ts';

declare global {
  interface Window {
    bailanys?: ShellBridge;
    toBackend: (message: string) => void;
    fromBackend: (message: string) => void;
    told: (what: 'menu' | 'title', value: unknown) => void;
    chooseCommand: (id: string) => void;
    openFile: (path: string) => void;
    taken: string[];
  }
}

/** Stands where the preload script would stand. */
function installBridge(): void {
  const noStop = () => () => undefined;
  window.bailanys = {
    connect: () => {
      const { port1, port2 } = new MessageChannel();
      port2.onmessage = ({ data }) => window.toBackend(data);
      window.fromBackend = (message) => port2.postMessage(message);
      window.postMessage('bailanys.port', '*', [port1]);
    },
    pickFiles: async () => [],
    pickFolder: async () => null,
    saveFile: async () => null,
    getPath: () => '',
    setTitle: (title) => window.told('title', title),
    setMenu: (menu) => window.told('menu', menu),
    onCommand: (listener) => {
      window.chooseCommand = listener;
      return noStop();
    },
    onOpenFile: (listener) => {
      window.openFile = listener;
      return noStop();
    },
  };
}

let home: string;
let core: Core;
let browser: Browser;
let page: Page;
let menu: SystemMenu | undefined;
let title: unknown;
const complaints: string[] = [];

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'bailanys-e2e-'));
  core = createCore(defaultEnvironment({ face: 'under test', home }));
  browser = await chromium.launch({ executablePath: requireChromium(), args: [...chromiumArguments] });
  page = await (await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 840 } })).newPage();
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));

  const files = createSchemeHandler(join(import.meta.dirname, '../../../dist/renderer'));
  await page.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url());
    const answer = await files(new Request(`app://bailanys${pathname}`));
    await route.fulfill({
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: Buffer.from(await answer.arrayBuffer()),
    });
  });
  const { port1, port2 } = new NodeChannel();
  new RPCHandler(router).upgrade(port1, { context: { core } });
  port1.start();
  port2.on('message', (message: string) => void page.evaluate((text) => window.fromBackend(text), message).catch(() => undefined));
  await page.exposeFunction('toBackend', (message: string) => port2.postMessage(message));
  await page.exposeFunction('told', (what: 'menu' | 'title', value: unknown) => {
    if (what === 'menu') menu = value as SystemMenu;
    else title = value;
  });
  await page.addInitScript(installBridge);
  await page.goto('https://bailanys.invalid/index.html');
});

afterAll(async () => {
  await browser.close();
  core.close();
  rmSync(core.environment.temporaryFolder, { recursive: true, force: true });
  rmSync(home, { recursive: true, force: true });
});

const patiently = { timeout: 15_000 };
const rows = () => menu?.groups.flatMap((group) => group.rows) ?? [];
const isPossible = (id: string) => rows().find((row) => row.id === id)?.enabled;

describe('the page in the window of the desktop', () => {
  it('starts under the policy of app:// without a complaint', async () => {
    await page.getByRole('main').first().waitFor();
    expect(complaints).toEqual([]);
  });

  it('tells the system’s menu its commands, in the language of the interface, and what is possible now', async () => {
    await expect.poll(() => rows().length, patiently).toBeGreaterThan(15);
    expect(menu?.language).toBe('en');
    expect(menu?.groups[0]).toMatchObject({ id: 'project', label: 'Project' });
    expect([isPossible('project.open'), isPossible('project.close')]).toEqual([true, false]);
  });

  it('does what is chosen in the menu', async () => {
    await page.evaluate(() => window.chooseCommand('project.sample'));
    await expect.poll(() => title, patiently).toMatch(/.+ · Bailanys/);
    await expect.poll(() => isPossible('project.close'), patiently).toBe(true);
    expect(core.projects.status().project?.path).toContain(home);
  });

  it('changes the words of the menu with the language', async () => {
    await page.evaluate(() => window.chooseCommand('view.kk'));
    await expect.poll(() => menu?.language, patiently).toBe('kk');
  });

  it('opens a project that was opened by a double click', async () => {
    const path = core.projects.status().project?.path ?? '';
    core.projects.close();
    await expect.poll(() => isPossible('project.close'), patiently).toBe(false);
    await page.evaluate((file) => window.openFile(file), path);
    await expect.poll(() => core.projects.status().project?.path, patiently).toBe(path);
  });

  it('undoes in a field what was typed there, not the last step of the project', async () => {
    await page.evaluate(() => window.chooseCommand('app.palette'));
    const field = page.getByRole('combobox').first();
    await field.fill('');
    await field.pressSequentially('abc');
    const before = core.projects.current().project.history;
    await page.evaluate(() => window.chooseCommand('history.undo'));
    await expect.poll(() => field.inputValue(), patiently).not.toBe('abc');
    expect(core.projects.current().project.history).toBe(before);
    expect(complaints).toEqual([]);
  });
});
