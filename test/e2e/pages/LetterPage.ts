import { existsSync, readFileSync } from 'node:fs'
import type { Locator } from 'playwright-core'
import PostalMime, { type Email } from 'postal-mime'
import { expect } from 'vitest'
import type { LetterKind, Party } from '#shared/case/vocabulary.ts'
import type { LaunchedApp } from '../support/app.ts'
import { CommandDialog } from './CommandDialog.ts'

const isWhole = (pdf: string): boolean => existsSync(pdf) && readFileSync(pdf).subarray(-16).includes('%%EOF')

/** A letter that is being written. */
export class LetterPage {
  readonly app: LaunchedApp

  constructor(app: LaunchedApp) {
    this.app = app
  }

  /** Goes to a letter by its address and waits until its screen is there. */
  async goTo(number: string, kind: LetterKind, to: Party): Promise<this> {
    await this.app.page.evaluate((hash) => {
      window.location.hash = hash
    }, `#/zaken/${number}/brief/${kind}/${to}`)
    await this.details.waitFor()
    return this
  }

  part(name: 'Gegevens van de brief' | 'Tekst' | 'Versturen' | 'Voorbeeld'): Locator {
    return this.app.page.getByRole('region', { name, exact: true })
  }
  get details(): Locator {
    return this.part('Gegevens van de brief')
  }
  get subject(): Locator {
    return this.part('Tekst').getByRole('textbox', { name: 'Onderwerp' })
  }
  get text(): Locator {
    return this.part('Tekst').getByRole('textbox', { name: 'Tekst van de brief' })
  }
  /** The letter as it is printed, at once. */
  get paper(): Locator {
    return this.app.page.getByRole('region', { name: 'De brief zoals hij wordt gedrukt' })
  }
  button(name: string): Locator {
    return this.app.page.getByRole('main').getByRole('button', { name, exact: true })
  }

  /** Shows the PDF that goes out, and waits until its first page is drawn. */
  async showPdf(): Promise<Locator> {
    await this.part('Voorbeeld').getByText('Pdf', { exact: true }).click()
    const page = this.part('Voorbeeld').getByRole('article', { name: /^Bladzijde 1 van/ })
    await page.waitFor({ timeout: 60_000 })
    return page
  }

  /** Opens it in the mail program, and gives the draft that it was handed. */
  async openMail(): Promise<Email> {
    const { electron, page } = this.app
    const button = this.button('Openen in mijn mailprogramma')
    if (!electron) {
      const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
      return PostalMime.parse(readFileSync(await download.path()))
    }
    await electron.evaluate(({ shell }) => {
      const heard = globalThis as { openedPath?: string }
      delete heard.openedPath
      shell.openPath = async (path) => {
        heard.openedPath = path
        return ''
      }
    })
    await button.click()
    const path = await electron.evaluate(async () => {
      const opened = () => (globalThis as { openedPath?: string }).openedPath
      while (!opened()) await new Promise((resolve) => setTimeout(resolve, 20))
      return opened() ?? ''
    })
    return PostalMime.parse(readFileSync(path))
  }

  /** Keeps the PDF at `path` with the button that does so. */
  async savePdf(path: string): Promise<string> {
    const { electron, page } = this.app
    await electron?.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    }, path)
    await this.button('PDF bewaren of afdrukken').click()
    const save = page.getByRole('menuitem', { name: 'Bewaar als…' })
    if (electron) await save.click()
    else {
      const [download] = await Promise.all([page.waitForEvent('download', { timeout: 60_000 }), save.click()])
      await download.saveAs(path)
    }
    await expect.poll(() => isWhole(path), { timeout: 60_000 }).toBe(true)
    return path
  }

  /** Opens the window in which it is recorded as sent. */
  async markSent(): Promise<CommandDialog> {
    await this.button('Als verstuurd vastleggen').click()
    const dialog = new CommandDialog(this.app.page, 'Als verstuurd vastleggen')
    await dialog.root.waitFor()
    return dialog
  }
}
