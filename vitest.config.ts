import { defineConfig } from 'vitest/config';

const UNIT_TESTS = [
  'packages/**/src/**/*.test.{ts,tsx}',
  'packages/!(testkit)/test/**/*.test.ts',
  'hardware/**/src/**/*.test.ts',
  'apps/**/src/**/*.test.{ts,tsx}',
  'scripts/**/*.test.ts',
];
/** Each of these plants faults in a copy of the tree and runs the real tools on it: too slow for the edit loop. */
const FAULT_TESTS = ['scripts/checks/**/*.faults.test.ts'];

// Each project has its own worker count, so each is a group of its own and they never run side by side.
export default defineConfig({
  test: {
    environment: 'node',
    projects: [
      {
        test: {
          name: 'unit',
          include: UNIT_TESTS,
          exclude: [...FAULT_TESTS, '**/node_modules/**', '**/dist/**'],
          testTimeout: 20_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'faults',
          include: FAULT_TESTS,
          hookTimeout: 300_000,
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          name: 'journey',
          include: ['apps/hall-server/test/**/*.test.ts', 'packages/testkit/test/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
          sequence: { groupOrder: 3 },
        },
      },
      {
        test: {
          name: 'browser',
          include: ['apps/screens/test/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 120_000,
          maxWorkers: 1,
          sequence: { groupOrder: 4 },
        },
      },
    ],
  },
});
