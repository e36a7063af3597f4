import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { packageRoot } from '#core/package.ts'

const folder = join(packageRoot(), 'test', 'results', 'e2e')
const fileName = (name: string): string => name.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80)

/**
 * Keeps a picture of the page for every test that fails, and a trace of the whole file when any did, in
 * `test/results/e2e`. To be called after the hooks that launch and close the app. In a `story` each test goes on where the one
 * before it ended: after a failure the rest is skipped.
 */
export const keepEvidence = (page: () => Page | undefined, name: string, { story = false } = {}): void => {
  let failed = false
  beforeAll(async () => {
    await page()?.context().tracing.start({ screenshots: true, snapshots: true })
  })
  beforeEach(({ onTestFailed, skip, task }) => {
    skip(story && failed, 'an earlier step failed')
    onTestFailed(async () => {
      failed = true
      await page()?.screenshot({ path: join(folder, `${fileName(`${name} ${task.name}`)}.png`) })
    })
  })
  afterAll(async () => {
    const tracing = page()?.context().tracing
    if (!failed) await tracing?.stop()
    else await tracing?.stop({ path: join(folder, `${fileName(name)}.zip`) })
  })
}
