import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const sources = ['renderer', 'shared', 'package-lock.json'];

/** Builds the renderer (and what the desktop face needs) unless the last build is newer than every source. */
export function buildIfNeeded(): void {
  const built = join(root, 'dist', 'renderer', 'index.html');
  if (existsSync(built) && statSync(built).mtimeMs > newest(sources.map((source) => join(root, source)))) return;
  process.stdout.write('Building the interface…\n');
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin', 'vite.js');
  const { status } = spawnSync(process.execPath, [vite, 'build', '--config', 'renderer/vite.config.ts', '--logLevel', 'warn'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The interface could not be built; the messages above say why.');
}

function newest(paths: readonly string[]): number {
  let latest = 0;
  for (const path of paths) {
    const status = statSync(path);
    latest = Math.max(latest, status.mtimeMs);
    if (status.isDirectory()) latest = Math.max(latest, newest(readdirSync(path).map((name) => join(path, name))));
  }
  return latest;
}
