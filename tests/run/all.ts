import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from './chromium.ts';
import { installFromDebian } from './debian-packages.ts';
import { runBrowserTests } from './e2e.ts';
import { closingLines, nothing, type SuiteReport } from './suite-report.ts';
import { runVitest } from './vitest-suite.ts';
import { hasXmllint } from './xmllint.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const installed = (path: string): string => join(root, 'node_modules', path);
const keptLines = 20;

/** A check counts as one test: it passes or it fails. */
function check(name: string, script: string, ...words: string[]): SuiteReport {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...words], { cwd: root, encoding: 'utf8' });
  const said = `${stdout}${stderr}`.trim();
  if (said !== '') process.stdout.write(`${said}\n`);
  process.stdout.write(`${name}: ${status === 0 ? 'passed' : 'failed'}\n`);
  if (status === 0) return { ...nothing, passed: 1 };
  return failed(name, said.split('\n').slice(-keptLines).join('\n'));
}

function browserTests(): SuiteReport {
  try {
    return runBrowserTests();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${why}\n`);
    return failed('it did not begin', why);
  }
}

const failed = (where: string, why: string): SuiteReport => ({ ...nothing, failures: [{ where, why }] });

installFromDebian(...(findChromium() === undefined ? ['chromium'] : []), ...(hasXmllint() ? [] : ['libxml2-utils']));

/** `npm test`: everything there is, and at the end what failed, and one line that counts it all. */
const suites: Record<string, SuiteReport> = {
  lint: check('lint', installed('@biomejs/biome/bin/biome'), 'check', '.'),
  types: check('types', join(root, 'tests/run/typecheck.ts')),
  layers: check(
    'layers',
    installed('dependency-cruiser/bin/dependency-cruiser.mjs'),
    '--config',
    '.dependency-cruiser.cjs',
    'shared',
    'electron',
    'renderer',
  ),
  unit: runVitest('unit', ['--project', 'unit']),
  integration: runVitest('integration', ['--project', 'integration']),
  browser: browserTests(),
};
process.stdout.write(`\n${closingLines(suites)}\n`);
process.exit(Object.values(suites).some((suite) => suite.failures.length > 0) ? 1 : 0);
