import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runVite } from './run-vite.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const interfaceSources = ['renderer', 'shared', 'package-lock.json'];
const desktopSources = ['electron/core', 'electron/main', 'electron/preload', 'shared', 'resources', 'package.json'];

/**
 * Builds the interface, and for the desktop what stands behind it, unless the last build is newer than every source.
 * What it says goes to stderr: on stdout stands the address, which a program may read.
 */
export function buildIfNeeded({ desktop = false } = {}): void {
  if (!isNewer('dist/renderer/index.html', interfaceSources)) {
    process.stderr.write('Building the interface…\n');
    runVite('renderer/vite.config.ts');
  }
  if (desktop && !isNewer('dist/app/package.json', desktopSources)) {
    process.stderr.write('Building the desktop program…\n');
    // In a process of its own, which alone does without the warning that taking types away is new in Node.
    const words = ['--disable-warning=ExperimentalWarning', join(root, 'electron/launch/build-desktop.ts')];
    const { status } = spawnSync(process.execPath, words, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
    if (status !== 0) throw new Error('The desktop program could not be built; the messages above say why.');
  }
}

function isNewer(built: string, sources: readonly string[]): boolean {
  const path = join(root, built);
  return existsSync(path) && statSync(path).mtimeMs > newest(sources.map((source) => join(root, source)));
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
