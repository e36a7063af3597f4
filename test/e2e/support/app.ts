import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright-core'
import { describe } from 'vitest'
import { launchChromium } from './chromium.ts'
import { launchElectron, noElectron } from './electron.ts'
import { startWebProcess } from './webProcess.ts'

export type Kind = 'chromium' | 'electron'

export type LaunchedApp = {
  readonly kind: Kind
  readonly page: Page
  /** Electron's own process, for what only it can do (dialogs, windows). */
  readonly electron: ElectronApplication | null
  close(): Promise<void>
}

/** The same tests in either kind. Electron's are skipped where it cannot be run; `npm test` says so in a line. */
export const describeApp = (name: string, tests: (kind: Kind) => void): void => {
  for (const kind of ['chromium', 'electron'] as const)
    describe.skipIf(kind === 'electron' && noElectron() !== null)(`${name} in ${kind}`, () => tests(kind))
}

/** The app as a mediator gets it, on the administration in `folder`: the same page in either kind. */
export const launchApp = (kind: Kind, folder: string): Promise<LaunchedApp> =>
  kind === 'electron' ? inElectron(folder) : inChromium(folder)

const inElectron = async (folder: string): Promise<LaunchedApp> => {
  const home = mkdtempSync(join(tmpdir(), 'wederhoor-home-'))
  const electron = await launchElectron(folder, home)
  return {
    kind: 'electron',
    page: await electron.firstWindow(),
    electron,
    close: async () => {
      await electron.close()
      await rm(home, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

const inChromium = async (folder: string): Promise<LaunchedApp> => {
  const [browser, web] = await Promise.all([launchChromium(), startWebProcess(folder)])
  const context = await browser.newContext({ locale: 'nl-BE', viewport: { width: 1280, height: 860 } })
  const page = await context.newPage()
  await page.goto(web.address)
  return {
    kind: 'chromium',
    page,
    electron: null,
    close: async () => {
      await browser.close()
      await web.close()
    },
  }
}
