import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeEach } from 'vitest'
import { packageRoot } from '#core/package.ts'

const folder = join(packageRoot(), 'test', 'results', 'e2e')
const fileName = (name: string): string => name.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80)

/**
 * Keeps a picture of the page for every test that fails, and a trace of the whole file when any did, in
 * `test/results/e2e`. To be called after the hooks that launch and close the app. In a `story` each test goes on
 * where the one before it ended: after a failure the rest is skipped.
 */
export const keepEvidence = (page: () => Page | undefined, name: string, { story = false } = {}): void => {
  let failed = false
  // A test may launch the app anew: then the trace begins there.
  let traced: BrowserContext | undefined
  beforeEach(async ({ onTestFailed, skip, task }) => {
    skip(story && failed, 'an earlier step failed')
    onTestFailed(async () => {
      failed = true
      await page()?.screenshot({ path: join(folder, `${fileName(`${name} ${task.name}`)}.png`) })
    })
    const context = page()?.context()
    if (context === traced) return
    traced = context
    await traced?.tracing.start({})
  })
  afterAll(async () => {
    if (!traced || page()?.context() !== traced) return
    if (!failed) await traced.tracing.stop()
    else await traced.tracing.stop({ path: join(folder, `${fileName(name)}.zip`) })
  })
}
