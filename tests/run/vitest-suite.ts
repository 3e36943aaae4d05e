import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nothing, type SuiteReport } from './suite-report.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
const reporter = join(import.meta.dirname, 'report-to-file.ts');

/** Runs one suite of vitest, shows what it says, and answers what it came to. */
export function runVitest(name: string, words: readonly string[], environment: NodeJS.ProcessEnv = {}): SuiteReport {
  const report = join(root, 'tests', 'output', `${name}.json`);
  mkdirSync(dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const { status } = spawnSync(process.execPath, [vitest, 'run', ...words, '--reporter=default', `--reporter=${reporter}`], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, TEST_REPORT: report, ...environment },
  });
  return readReport(report, status);
}

function readReport(file: string, status: number | null): SuiteReport {
  const report = read(file) ?? nothing;
  if (status === 0 || report.failures.length > 0) return report;
  const failure = { where: 'the whole suite', why: `It ended with ${status ?? 'a signal'} before it could say why; its output above may.` };
  return { ...report, failures: [failure] };
}

function read(file: string): SuiteReport | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as SuiteReport;
  } catch {
    return null;
  }
}
