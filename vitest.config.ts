import { defineConfig } from 'vitest/config'
import { env } from './vitest.shared.ts'

export default defineConfig({
  test: {
    env,
    include: ['test/**/*.test.ts'],
    exclude: ['test/e2e/**', 'test/faults/**', 'node_modules/**'],
    testTimeout: 60_000,
    // Left to itself, Vitest keeps one processor free: of two that is half of them.
    maxWorkers: '100%',
    reporters: ['default'],
  },
})
