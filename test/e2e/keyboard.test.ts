import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { temporaryFolder } from '../hosts/support/core.ts'
import { CasePage } from './pages/CasePage.ts'
import { CommandDialog } from './pages/CommandDialog.ts'
import { keepEvidence } from './pages/evidence.ts'
import { Intake } from './pages/Intake.ts'
import { Queue } from './pages/Queue.ts'
import { Shell } from './pages/Shell.ts'
import { Start } from './pages/Start.ts'
import { describeApp, type LaunchedApp, launchApp } from './support/app.ts'

const complaints = [
  ['Lekkende goot', 'Het water loopt langs de gevel.'],
  ['Scheve deur', 'Ze sleept over de vloer.'],
] as const

describeApp('the keyboard alone', (kind) => {
  const folder = temporaryFolder()
  let app: LaunchedApp
  let page: Page

  beforeAll(async () => {
    app = await launchApp(kind, join(folder.folder, 'administration'))
    page = app.page
    page.setDefaultTimeout(15_000)
    await new Start(page).beginEmpty('Mia Claes')
    for (const [subject, text] of complaints) {
      await new Shell(page).goTo('Werkvoorraad')
      const call = { customer: 'Luc Maes', klussenier: 'Noor Aerts', subject, text }
      await (await new Intake(page).byPhone(call)).open()
    }
    await new Shell(page).goTo('Werkvoorraad')
  })
  afterAll(async () => {
    await app?.close()
    await folder.remove()
  })
  keepEvidence(() => page, `keyboard ${kind}`)

  /** Walks on with Tab until it stands on what has this name. */
  const tabTo = async (name: string): Promise<void> => {
    for (let steps = 0; steps < 60; steps++) {
      const here = await page.evaluate(() => document.activeElement?.textContent?.trim())
      if (here === name) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`no ${name} on the way`)
  }
  const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim())

  it('skips to the content, walks the queue with arrows and opens a case with Enter', async () => {
    await page.reload()
    const queue = new Queue(page)
    await queue.line(/./).first().waitFor()
    await page.keyboard.press('Tab')
    expect(await focused()).toBe('Naar de inhoud')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('inhoud')
    await queue.line(/./).first().focus()
    await page.keyboard.press('ArrowDown')
    const second = await queue.line(/./).nth(1).getAttribute('data-row')
    await page.waitForFunction(
      (number) => document.activeElement?.getAttribute('data-row') === number,
      second,
    )
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: second ?? '' }).waitFor()
  })

  it('takes the next step, sends with Ctrl+Enter, and leaves with Escape to where it was', async () => {
    const screen = new CasePage(page)
    await tabTo('Al verstuurd of zonder brief vastleggen')
    await page.keyboard.press('Enter')
    const request = new CommandDialog(page, 'Ontbrekende gegevens opvragen')
    await request.root.waitFor()
    await page.keyboard.press('Escape')
    await request.root.waitFor({ state: 'detached' })
    await expect.poll(focused).toBe('Al verstuurd of zonder brief vastleggen')
    await page.keyboard.press('Enter')
    await request.field('Verzonden op').focus()
    await page.keyboard.press('Control+Enter')
    await request.root.waitFor({ state: 'detached' })
    await screen.timeline.getByText('Ontbrekende gegevens opgevraagd').waitFor()
  })

  it('goes anywhere with the palette', async () => {
    const { palette } = new Shell(page)
    const search = palette.getByRole('textbox', { name: 'Ga naar…' })
    await page.keyboard.press('Control+k')
    await search.waitFor()
    await page.keyboard.type('Lekkende')
    await palette.getByText('Lekkende goot').first().waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Lekkende goot' }).waitFor()
    await palette.waitFor({ state: 'hidden' })
    await page.keyboard.press('Control+k')
    await search.waitFor()
    await page.keyboard.type('Instellingen')
    await palette.getByText('Instellingen').first().waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Instellingen' }).waitFor()
  })

  it('opens with the palette what is found, also when Enter comes before that', async () => {
    const { palette } = new Shell(page)
    for (const [subject, word] of [
      ['Lekkende goot', 'gevel'],
      ['Scheve deur', 'sleept'],
    ] as const) {
      await page.keyboard.press('Control+k')
      await palette.getByRole('textbox', { name: 'Ga naar…' }).waitFor()
      await page.keyboard.type(word)
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { level: 1, name: subject }).waitFor()
      await palette.waitFor({ state: 'hidden' })
    }
  })
})
