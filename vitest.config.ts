import { defineConfig } from 'vitest/config'

// Browser tests need a built viewer and a Chromium (SILKGRAPH_CHROMIUM); `npm test` sees to both.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['packages/*/{src,test}/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/dist/**', 'packages/*/test/browser/**'],
          // The default of five seconds is short where other work takes the cores.
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['packages/*/test/browser/**/*.test.ts'],
          // One page at a time: software WebGL takes both cores of a small machine.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
