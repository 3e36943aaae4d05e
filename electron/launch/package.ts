import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIfNeeded } from './build-if-needed.ts';
import { obtainRuntime } from './electron-runtime.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * `npm run dist`: what people install, in release/, for the system this runs on (`-- --mac`, `--win`, `--linux`, `--dir` for a folder only).
 * Electron's runtime for another system is fetched by electron-builder itself.
 */
function makePackages(words: readonly string[]): number {
  if (!words.includes('--help') && obtainRuntime() === null) {
    process.stdout.write('There is nothing to package with: Electron’s runtime is not here and could not be downloaded.\n');
    return 1;
  }
  if (!words.includes('--help')) buildIfNeeded({ desktop: true });
  const builder = join(dirname(createRequire(import.meta.url).resolve('electron-builder/package.json')), 'cli.js');
  const all = [builder, '--config', 'electron-builder.config.cjs', '--publish', 'never', ...words];
  return spawnSync(process.execPath, all, { cwd: root, stdio: 'inherit' }).status ?? 1;
}

process.exit(makePackages(process.argv.slice(2)));
