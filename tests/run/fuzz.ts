/** Damages 10,000 files of all formats and reads each: `npm run fuzz`, or `npm run fuzz -- 100000`. The everyday test reads fewer. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const formats = 13;
const files = Number(process.argv[2] ?? 10_000);
const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
const { status } = spawnSync(
  process.execPath,
  [vitest, 'run', '--project', 'integration', 'tests/integration/documents/mutations.test.ts'],
  {
    stdio: 'inherit',
    env: { ...process.env, FUZZ: String(Math.ceil(files / formats)) },
  },
);
process.exit(status ?? 1);
