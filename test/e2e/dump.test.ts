import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { temporaryFolder } from '../hosts/support/core.ts'
import { keepEvidence } from './pages/evidence.ts'
import { Intake } from './pages/Intake.ts'
import { Queue } from './pages/Queue.ts'
import { Shell } from './pages/Shell.ts'
import { Start } from './pages/Start.ts'
import { describeApp, type LaunchedApp, launchApp } from './support/app.ts'

describeApp('a whole administration', (kind) => {
  const folder = temporaryFolder()
  const file = join(folder.folder, 'alles.zip')
  let app: LaunchedApp

  const launch = async (name: string) => {
    app = await launchApp(kind, join(folder.folder, name))
    app.page.setDefaultTimeout(15_000)
  }
  beforeAll(() => launch('hier'))
  afterAll(async () => {
    await app?.close()
    await folder.remove()
  })
  keepEvidence(() => app?.page, `dump ${kind}`)

  /** Keeps the file under that name with the button that does so. */
  const save = async (button: Locator): Promise<void> => {
    const { electron, page } = app
    if (electron) {
      await electron.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = async () => ({ canceled: false, filePath })
      }, file)
      await button.click()
      await page.getByText('Bewaard.', { exact: true }).first().waitFor()
    } else {
      const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
      copyFileSync(await download.path(), file)
    }
  }
  /** Picks a file with the button that asks for one. */
  const pick = async (button: Locator, path: string): Promise<void> => {
    const { electron, page } = app
    if (electron) {
      await electron.evaluate(({ dialog }, filePath) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] })
      }, path)
      await button.click()
    } else {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button.click()])
      await chooser.setFiles(path)
    }
  }

  it('is exported in the settings and kept as one file', async () => {
    const { page } = app
    await new Start(page).beginEmpty('Els Maes')
    const intake = await new Intake(page).byPhone({
      customer: 'Luc Maes',
      klussenier: 'Noor Aerts',
      subject: 'Lekkende kraan',
      text: 'De kraan lekt.',
    })
    await intake.open()
    await new Shell(page).goTo('Instellingen')
    await page.getByRole('button', { name: 'Alles uitvoeren…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Alles uitvoeren' })
    await dialog.getByRole('button', { name: 'Maak het bestand' }).click()
    await dialog.getByText(/^Het bestand is klaar/).waitFor()
    await save(dialog.getByRole('button', { name: 'Bewaar als…' }))
    await dialog.getByRole('button', { name: 'Sluiten' }).last().click()
    await dialog.waitFor({ state: 'hidden' })
  })

  it('is restored at the first start elsewhere, and goes on there', async () => {
    await app.close()
    await launch('elders')
    const { page } = app
    await page.getByRole('button', { name: 'Een kopie terugzetten…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Een kopie terugzetten' })
    await pick(
      dialog.getByRole('button', { name: 'Kies het bestand…' }),
      join(import.meta.dirname, 'dump.test.ts'),
    )
    await dialog
      .getByRole('alert')
      .getByText(/^Dit is geen kopie van een administratie/)
      .waitFor()

    await pick(dialog.getByRole('button', { name: 'Kies een ander bestand…' }), file)
    await dialog.getByText(/^De kopie is in orde/).waitFor()
    await dialog.getByRole('button', { name: 'Gebruik deze administratie' }).click()
    // Who works at this computer is not in the copy.
    await page.getByRole('button', { name: 'Els Maes', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Werkvoorraad' }).waitFor()
    await new Queue(page).line('Luc Maes').waitFor()
    await new Shell(page).goTo('Instellingen')
    await page.getByRole('button', { name: 'Administratie nakijken' }).click()
    await page.getByText('Alles in orde.').waitFor()
  })

  it('is not offered where somebody works already', async () => {
    expect(await app.page.getByRole('button', { name: 'Een kopie terugzetten…' }).count()).toBe(0)
  })
})
