import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Browsers side by side, each with a program, a home and a profile of its own. One alone waits more than it works. */
const browsers = Math.min(3, availableParallelism());

/** Tests in a real browser. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 20_000 } },
    maxWorkers: browsers,
    // A browser on a busy machine may miss a moment once; what fails twice fails.
    retry: 1,
  },
});
