import { defineConfig } from 'vitest/config';

/** A busy machine takes many times as long; only what hangs is meant to fail. */
const unitTests = { testTimeout: 60_000 };
/** Engines and browsers are started by the tests themselves, on free ports; two cores carry two files at a time. */
const engineTests = { testTimeout: 120_000, hookTimeout: 180_000 };

export default defineConfig({
  root: new URL('..', import.meta.url).pathname.replaceAll('%20', ' '),
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    reporters: ['default', new URL('./support/closing-line.ts', import.meta.url).pathname.replaceAll('%20', ' ')],
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.{ts,tsx}'],
          ...unitTests,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'evaluation',
          include: ['test/evaluation/**/*.test.ts'],
          ...engineTests,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: { name: 'infra', include: ['test/infra/**/*.test.ts'], ...engineTests, sequence: { groupOrder: 1 } },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['test/integration/**/*.test.ts'],
          globalSetup: 'test/support/dynamodb-local.ts',
          ...engineTests,
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          ...engineTests,
          maxWorkers: 2,
          sequence: { groupOrder: 3 },
        },
      },
      {
        extends: true,
        test: {
          name: 'faults',
          include: ['test/faults/**/*.test.ts'],
          ...engineTests,
          maxWorkers: 1,
          sequence: { groupOrder: 4 },
        },
      },
    ],
  },
});
