import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openComplaints, openOffice } from '../core/support/office.ts'
import { temporaryFolder } from '../hosts/support/core.ts'
import { keepEvidence } from './pages/evidence.ts'
import { type LaunchedApp, launchApp } from './support/app.ts'

describe('a hand faster than the machine', () => {
  const folder = temporaryFolder()
  const administration = join(folder.folder, 'administration')
  let app: LaunchedApp
  let page: Page

  beforeAll(async () => {
    const office = await openOffice(administration, (end) => void end)
    await openComplaints(office.client, [
      ['Noor Aerts', 'Ahmed de Vries', 'Dakgoot', 'De goot lekt.'],
      ['Piet Peeters', 'Luc Claes', 'Deur', 'De deur klemt.'],
    ])
    const { id } = await office.client.mediators.register({ name: 'Mia Claes', email: null })
    await office.client.mediators.iAm({ id: id as never })
    await office.close()
    app = await launchApp('chromium', administration)
    page = app.page
    page.setDefaultTimeout(15_000)
    await page.getByRole('heading', { level: 1, name: 'Werkvoorraad' }).waitFor()
  })
  afterAll(async () => {
    await app?.close()
    await folder.remove()
  })
  keepEvidence(() => page, 'slow')

  const goTo = (address: string) =>
    page.evaluate((hash) => {
      window.location.hash = hash
    }, address)

  it('takes nobody of those who were found for earlier words', async () => {
    await goTo('#/nieuw')
    await page.getByRole('button', { name: 'Zonder e-mail beginnen' }).click()
    const customer = page.getByRole('group', { name: 'Klant', exact: true })
    await customer.getByText('Bekend', { exact: true }).click()
    const field = customer.getByRole('combobox')
    await field.click()
    await page.getByRole('option', { name: /Ahmed de Vries/ }).waitFor()
    await page.keyboard.type('Luc')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    expect(await field.inputValue()).toBe('Luc')
    await page.getByRole('option', { name: /Luc Claes/ }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    expect(await field.inputValue()).toBe('Luc Claes')
  })

  it('goes with the arrow keys to what is found by what stands in the box, not by earlier words', async () => {
    await goTo('#/klanten')
    const people = page.getByRole('searchbox')
    await page.getByRole('list', { name: 'Klanten' }).getByText('Ahmed de Vries').waitFor()
    await people.focus()
    await page.keyboard.type('Luc')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Luc Claes' }).waitFor()

    await page.route('**/rpc/search/cases', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 150))
      await route.continue()
    })
    await goTo('#/zoeken')
    const search = page.getByRole('searchbox')
    await search.fill('dakgoot')
    const hits = page.getByRole('region', { name: 'Gevonden zaken' })
    await hits.getByText('Dakgoot').waitFor()
    await search.fill('')
    await page.keyboard.type('de', { delay: 200 })
    await page.keyboard.press('Backspace')
    await page.keyboard.press('Backspace')
    await page.keyboard.type('klemt')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Deur' }).waitFor()
    await page.unroute('**/rpc/search/cases')
  })

  it('walks on from the box as often as the arrow key was pressed', async () => {
    await goTo('#/klanten')
    const people = page.getByRole('searchbox')
    await people.fill('Ahmed')
    await page.getByRole('status').getByText('1 van 2').waitFor()
    await people.fill('')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('Luc Claes')
  })

  it('loses no letter that is typed right behind the button that opens a form', async () => {
    const session = await page.context().newCDPSession(page)
    const dialog = page.getByRole('dialog')
    await goTo('#/zaken/2026-0001')
    const note = page.getByRole('region', { name: 'Interne notities' }).getByRole('button').first()
    await goTo('#/zaken/2026-0001')
    await note.focus()
    await session.send('Emulation.setCPUThrottlingRate', { rate: 6 })
    for (const words of ['Klant belde', 'Klusser belde']) {
      await page.keyboard.press('Enter')
      await page.keyboard.type(words)
      expect(await dialog.getByRole('textbox').first().inputValue()).toBe(words)
      await page.keyboard.press('Control+Enter')
      await dialog.waitFor({ state: 'detached' })
      await expect.poll(() => note.evaluate((button) => button === document.activeElement)).toBe(true)
    }
    await goTo('#/instellingen')
    await page.getByRole('button', { name: 'Bemiddelaar toevoegen' }).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.type('Jan Peeters')
    expect(await dialog.getByRole('textbox').first().inputValue()).toBe('Jan Peeters')
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
    await session.detach()
  })
})
