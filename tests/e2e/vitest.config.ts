import { defineConfig } from 'vitest/config';

/** Tests in a real browser, one file after another: each starts a Chromium of its own and measures time. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 8_000 } },
    fileParallelism: false,
    // A browser on a busy machine may miss a moment once; what fails twice fails.
    retry: 1,
  },
});
