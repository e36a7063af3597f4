/** End to end: one file after the other, each with real browsers. `out/` must have been built. */
import { defineConfig } from 'vitest/config'
import { env } from './vitest.shared.ts'

export default defineConfig({
  test: {
    env,
    include: ['test/e2e/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // As long as Playwright waits elsewhere: a second is short on a machine that does more.
    expect: { poll: { timeout: 15_000 } },
    reporters: ['default'],
  },
})
