import { copyFileSync, readFileSync } from 'node:fs'
import { expect } from 'vitest'
import type { LaunchedApp } from '../support/app.ts'
import { Shell } from './Shell.ts'

export const reportForms = [
  ['Verslag als PDF', 'pdf', '%PDF-'],
  ['Tabellen voor een rekenblad (XLSX)', 'xlsx', 'PK'],
] as const

/** Has the report of a screen made and kept in a file (`.pdf` or `.xlsx`), through the dialog of the desktop or as a download. */
export const keepReport = async ({ page, electron }: LaunchedApp, file: string): Promise<void> => {
  const form = reportForms.find(([, ending]) => file.endsWith(`.${ending}`))
  const [button = '', ending = '', begins = ''] = form ?? []
  const make = page.getByRole('button', { name: button })
  if (electron) {
    await electron.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    }, file)
    await make.click()
  } else {
    const [download] = await Promise.all([page.waitForEvent('download', { timeout: 60_000 }), make.click()])
    copyFileSync(await download.path(), file)
  }
  await new Shell(page).notice(`.${ending}`).waitFor({ timeout: 60_000 })
  expect(readFileSync(file).subarray(0, begins.length).toString()).toBe(begins)
}
