import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/e2e/**', 'test/faults/**', 'node_modules/**'],
    testTimeout: 60_000,
    // Left to itself, Vitest keeps one processor free: of two that is half of them.
    maxWorkers: '100%',
    reporters: ['default'],
  },
})
