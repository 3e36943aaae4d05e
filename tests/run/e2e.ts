import { buildIfNeeded } from '../../electron/launch/build-if-needed.ts';
import { requireChromium } from './chromium.ts';
import { closingLines, type SuiteReport } from './suite-report.ts';
import { runVitest } from './vitest-suite.ts';

/** Builds the interface and drives it in real Chromium. Extra words go to vitest (`npm run test:e2e -- coding`). */
export function runBrowserTests(words: readonly string[] = []): SuiteReport {
  buildIfNeeded();
  return runVitest('e2e', ['--config', 'tests/e2e/vitest.config.ts', ...words], { CHROMIUM_PATH: requireChromium() });
}

if (import.meta.main) {
  try {
    const browser = runBrowserTests(process.argv.slice(2));
    process.stdout.write(`\n${closingLines({ browser })}\n`);
    process.exit(browser.failures.length > 0 ? 1 : 0);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
