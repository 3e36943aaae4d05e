/** The program in real Electron: runs where its runtime is named and there is a display, and says otherwise why it was skipped. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { buildIfNeeded } from '../../../electron/launch/build-if-needed.ts';
import { temporaryFolder } from '../open-core.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const programs: Partial<Record<NodeJS.Platform, string>> = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' };

function whySkipped(): string | null {
  const { ELECTRON_OVERRIDE_DIST_PATH: runtime, DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (!runtime || !existsSync(runtime)) return 'ELECTRON_OVERRIDE_DIST_PATH names no Electron';
  return process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY ? 'there is no display (xvfb-run makes one)' : null;
}

const obstacle = whySkipped();

describe.skipIf(obstacle !== null)(`in real Electron${obstacle === null ? '' : ` (skipped: ${obstacle})`}`, () => {
  it('opens its window on app://, opens the sample through the menu, and leaves one file when it ends', { timeout: 120_000 }, async () => {
    buildIfNeeded({ desktop: true });
    const home = temporaryFolder();
    const app = await _electron.launch({
      executablePath: join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? '', programs[process.platform] ?? 'electron'),
      args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), root],
      env: { ...(process.env as Record<string, string>), BAILANYS_HOME: home },
    });
    const page = await app.firstWindow();
    await page.getByRole('main').first().waitFor();
    expect(page.url()).toBe('app://bailanys/index.html');
    expect(await page.evaluate(() => typeof (globalThis as { require?: unknown }).require)).toBe('undefined');

    const choose = () => app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('project.sample')?.click());
    await expect.poll(() => app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('project.sample') !== null)).toBe(true);
    await choose();
    await expect
      .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle()), { timeout: 20_000 })
      .toMatch(/ · Bailanys$/);
    const fetched = await page.evaluate(() =>
      fetch('https://example.org/').then(
        () => 'came',
        () => 'refused',
      ),
    );
    expect(fetched).toBe('refused');

    await app.close();
    expect(readdirSync(join(home, 'projects')).every((name) => name.endsWith('.bailanys'))).toBe(true);
    expect(JSON.parse(readFileSync(join(home, 'settings/window.json'), 'utf8'))).toHaveProperty('window.width');
  });
});
