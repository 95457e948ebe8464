/**
 * `core` takes seconds, `site` looks at a real build, `browser` walks through it, `strange` looks at that of two thousand
 * strange articles, `lighthouse` marks pages.
 */
import { dirname } from 'node:path';
import { defineConfig } from 'vitest/config';
import { patience } from './effort.ts';

const buildOnce = ['tests/site/build-once.ts'];

export default defineConfig({
  test: {
    root: dirname(import.meta.dirname),
    environment: 'node',
    testTimeout: 10_000 * patience,
    // A test that hangs in what it started must not hang the run.
    teardownTimeout: 10_000,
    setupFiles: ['tests/seed-properties.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'core',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**', 'tests/browser/**', 'tests/lighthouse/**', 'tests/strange/**'],
          // Modules are loaded once for each process, not for each file: that was a third of the time. Processes, not
          // threads, since tests set the time zone.
          pool: 'forks',
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: buildOnce,
          testTimeout: 30_000 * patience,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: buildOnce,
          testTimeout: 60_000 * patience,
          hookTimeout: 120_000 * patience,
        },
      },
      {
        extends: true,
        test: {
          name: 'strange',
          include: ['tests/strange/**/*.test.ts'],
          globalSetup: ['tests/strange/build-strange.ts'],
          testTimeout: 120_000 * patience,
          hookTimeout: 120_000 * patience,
        },
      },
      {
        extends: true,
        test: {
          name: 'lighthouse',
          include: ['tests/lighthouse/**/*.test.ts'],
          globalSetup: buildOnce,
          testTimeout: 120_000 * patience,
          hookTimeout: 120_000 * patience,
          // After all others, since it measures time; what else the machine does may spoil it once, not twice.
          sequence: { groupOrder: 1 },
          retry: 1,
        },
      },
    ],
  },
});
