import { defineConfig } from 'vitest/config'
import { env } from './vitest.shared.ts'

/** What is done to the app from outside: killed, and given a disk that fills up. Slow, so it has a run of its own. */
export default defineConfig({
  test: {
    env,
    include: ['test/faults/**/*.test.ts'],
    testTimeout: 240_000,
    hookTimeout: 60_000,
    reporters: ['default'],
  },
})
