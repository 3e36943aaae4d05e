import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A tsconfig a layer takes away what the layer must not see, so each is checked on its own. */
const layers = [
  'shared',
  'electron/core',
  'electron/local',
  'electron/cli',
  'electron/launch',
  'electron/preload',
  'electron/main',
  'renderer',
  'tests',
];

const compiler = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');
const failed = layers.filter((layer) => spawnSync(process.execPath, [compiler, '-p', layer], { stdio: 'inherit' }).status !== 0);
for (const layer of failed) process.stderr.write(`Types do not fit in ${layer}.\n`);
process.exit(failed.length === 0 ? 0 : 1);
