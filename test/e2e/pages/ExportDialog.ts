import { copyFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator } from 'playwright-core'
import { expect } from 'vitest'
import type { LaunchedApp } from '../support/app.ts'

/** The export of a dossier, up to the file that the mediator keeps. */
export class ExportDialog {
  readonly app: LaunchedApp
  readonly root: Locator

  constructor(app: LaunchedApp) {
    this.app = app
    this.root = app.page.getByRole('dialog', { name: 'Dossier exporteren' })
  }

  async open(): Promise<this> {
    await this.app.page.getByRole('button', { name: 'Dossier exporteren' }).click()
    await this.root.waitFor()
    return this
  }

  /** Makes it, and waits until it is ready. */
  async make(reader: 'Intern' | 'Klager' | 'Verweerder', form: 'Archief' | 'Werkkopie'): Promise<void> {
    await this.root.getByRole('radio', { name: reader }).check()
    await this.root.getByRole('radio', { name: form }).check()
    await this.root.getByRole('button', { name: 'Maak het dossier' }).click()
    await this.root.getByText(/^Het dossier is klaar/).waitFor({ timeout: 60_000 })
  }

  /** Keeps it under `folder` with the button that does so, and gives where. */
  async save(folder: string): Promise<string> {
    const file = join(folder, `dossier-${Date.now()}.pdf`)
    const { electron, page } = this.app
    const button = this.root.getByRole('button', { name: 'Bewaar als…' })
    if (electron) {
      await electron.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = async () => ({ canceled: false, filePath })
      }, file)
      await button.click()
      await page.getByText('Bewaard.', { exact: true }).first().waitFor()
      // That may be the notice of the file before.
      await expect
        .poll(() => existsSync(file) && readFileSync(file).subarray(-1024).includes('%%EOF'))
        .toBe(true)
    } else {
      const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
      copyFileSync(await download.path(), file)
    }
    return file
  }

  /** Opens it for reading, and gives what was opened: a file for the system's reader, or the address of a new tab. */
  async openForReading(): Promise<string> {
    const { electron, page } = this.app
    const button = this.root.getByRole('button', { name: 'Openen' })
    if (!electron) {
      const [tab] = await Promise.all([page.context().waitForEvent('page'), button.click()])
      const address = tab.url()
      await tab.close()
      return address
    }
    await electron.evaluate(({ shell }) => {
      shell.openPath = async (path) => {
        ;(globalThis as { openedPath?: string }).openedPath = path
        return ''
      }
    })
    await button.click()
    return electron.evaluate(async () => {
      const opened = () => (globalThis as { openedPath?: string }).openedPath
      while (!opened()) await new Promise((resolve) => setTimeout(resolve, 20))
      return opened() ?? ''
    })
  }

  async close(): Promise<void> {
    await this.root.getByRole('button', { name: 'Sluiten' }).last().click()
    await this.root.waitFor({ state: 'hidden' })
  }
}
