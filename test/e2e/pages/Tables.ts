import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator } from 'playwright-core'
import type { LaunchedApp } from '../support/app.ts'
import { pickFiles } from './files.ts'
import { Shell } from './Shell.ts'

/** Taking over a table, from the settings to the rows that are there. */
export class Tables {
  readonly app: LaunchedApp

  constructor(app: LaunchedApp) {
    this.app = app
  }

  async open(): Promise<this> {
    await new Shell(this.app.page).goTo('Instellingen')
    await this.app.page.getByRole('link', { name: 'Kies een bestand' }).click()
    await this.app.page.getByRole('heading', { level: 1, name: 'Een tabel overnemen' }).waitFor()
    return this
  }

  async choose(kind: 'Klusseniers' | 'Klanten' | 'Eerdere klachten', file: string): Promise<void> {
    const { page } = this.app
    await page.getByText(kind, { exact: true }).last().click()
    await pickFiles(this.app, [file], () => page.getByRole('button', { name: 'Kies een bestand' }).click())
    await this.part('Zo is het bestand gelezen').waitFor()
  }

  part(title: string): Locator {
    return this.app.page.getByRole('region', { name: title })
  }

  async tryOut(): Promise<Locator> {
    await this.app.page.getByRole('button', { name: /^(Toon wat er zou gebeuren|Opnieuw nagaan)$/ }).click()
    const part = this.part('Dit zou er gebeuren')
    await part.waitFor()
    return part
  }

  /** How many rows were, or would be: added, there already, refused. */
  async counts(part: Locator): Promise<number[]> {
    const texts = await part.locator('dl dd').allInnerTexts()
    return texts.map((text) => Number(text.replace(/\D/g, '')))
  }

  /** Keeps the refused rows under `folder`, and gives where. */
  async saveRefused(folder: string): Promise<string> {
    const { electron, page } = this.app
    const button = page.getByRole('button', { name: /^Bewaar de .*geweigerde/ })
    const file = join(folder, `geweigerd-${Date.now()}.csv`)
    if (electron) {
      await electron.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = async () => ({ canceled: false, filePath })
      }, file)
      await button.click()
      await new Shell(page).notice('Bewaard').waitFor()
    } else {
      const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
      copyFileSync(await download.path(), file)
    }
    return file
  }
}
