import { defineConfig } from 'vitest/config';

/** Two suites: `unit` is pure and quick, `integration` uses the real database and real files. Browser tests have a runner of their own. */
export default defineConfig({
  test: {
    // One for every processor: what distributes the files hardly works itself.
    maxWorkers: '100%',
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/gold/**/*.test.ts'], testTimeout: 30_000 } },
      {
        extends: true,
        test: { name: 'integration', include: ['tests/integration/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000, pool: 'forks' },
      },
    ],
  },
});
