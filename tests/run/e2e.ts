import { buildIfNeeded } from '../../electron/launch/build-if-needed.ts';
import { requireChromium } from './chromium.ts';
import { type Counts, runVitest } from './vitest-suite.ts';

/** Builds the interface and drives it in real Chromium. Extra words go to vitest (`npm run test:e2e -- coding`). */
export function runBrowserTests(words: readonly string[] = []): Counts {
  buildIfNeeded();
  return runVitest('e2e', ['--config', 'tests/e2e/vitest.config.ts', ...words], { CHROMIUM_PATH: requireChromium() });
}

if (import.meta.main) {
  try {
    process.exit(runBrowserTests(process.argv.slice(2)).failed > 0 ? 1 : 0);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
