import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const downloadTimeLimitMs = 120_000;
const folder = (): string => dirname(createRequire(import.meta.url).resolve('electron/package.json'));

/** The folder of Electron's runtime; null where it is not. */
export function findRuntime(environment: NodeJS.ProcessEnv = process.env): string | null {
  const elsewhere = environment.ELECTRON_OVERRIDE_DIST_PATH;
  if (elsewhere) return existsSync(elsewhere) ? elsewhere : null;
  const note = join(folder(), 'path.txt');
  const dist = join(folder(), 'dist');
  return existsSync(note) && existsSync(join(dist, readFileSync(note, 'utf8'))) ? dist : null;
}

/** The runtime, downloaded on first use by electron's own script; null where that does not work. */
export function obtainRuntime(environment: NodeJS.ProcessEnv = process.env): string | null {
  const found = findRuntime(environment);
  if (found !== null || environment.ELECTRON_OVERRIDE_DIST_PATH) return found;
  process.stdout.write('Fetching Electron’s runtime (once)…\n');
  spawnSync(process.execPath, [join(folder(), 'install.js')], { stdio: 'ignore', timeout: downloadTimeLimitMs });
  return findRuntime(environment);
}
