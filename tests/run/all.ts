import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runBrowserTests } from './e2e.ts';
import { type Counts, runVitest } from './vitest-suite.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const installed = (path: string): string => join(root, 'node_modules', path);

/** A check counts as one test: it passes or it fails. */
function check(name: string, script: string, ...words: string[]): Counts {
  const { status } = spawnSync(process.execPath, [script, ...words], { cwd: root, stdio: 'inherit' });
  process.stdout.write(`${name}: ${status === 0 ? 'passed' : 'failed'}\n`);
  return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 };
}

function browserTests(): Counts {
  try {
    return runBrowserTests();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/** `npm test`: everything there is, and one closing line that counts it all. */
const results: Counts[] = [
  check('lint', installed('@biomejs/biome/bin/biome'), 'check', '.'),
  check('types', join(root, 'tests/run/typecheck.ts')),
  check(
    'layers',
    installed('dependency-cruiser/bin/dependency-cruiser.mjs'),
    '--config',
    '.dependency-cruiser.cjs',
    'shared',
    'electron',
    'renderer',
  ),
  runVitest('unit', ['--project', 'unit']),
  runVitest('integration', ['--project', 'integration']),
  browserTests(),
];
const sum = (key: keyof Counts): number => results.reduce((total, result) => total + result[key], 0);
const skipped = sum('skipped');
process.stdout.write(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
process.exit(sum('failed') > 0 ? 1 : 0);
