import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const downloadTimeLimitMs = 120_000;

/** Null when Electron's window can open here, else one sentence saying what is in the way. */
export function whyNoDesktop(environment: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform): string | null {
  if (platform === 'linux' && !environment.DISPLAY && !environment.WAYLAND_DISPLAY) return 'There is no display for a window.';
  const folder = dirname(require.resolve('electron/package.json'));
  if (hasRuntime(folder, environment) || downloadRuntime(folder)) return null;
  return 'Electron’s runtime is not here and could not be downloaded.';
}

function hasRuntime(folder: string, environment: NodeJS.ProcessEnv): boolean {
  if (environment.ELECTRON_OVERRIDE_DIST_PATH) return existsSync(environment.ELECTRON_OVERRIDE_DIST_PATH);
  const note = join(folder, 'path.txt');
  return existsSync(note) && existsSync(join(folder, 'dist', readFileSync(note, 'utf8')));
}

function downloadRuntime(folder: string): boolean {
  process.stdout.write('Fetching Electron’s runtime (once)…\n');
  const result = spawnSync(process.execPath, [join(folder, 'install.js')], { stdio: 'ignore', timeout: downloadTimeLimitMs });
  return result.status === 0 && hasRuntime(folder, process.env);
}
