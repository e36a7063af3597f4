import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { byPhone, openOffice } from '../core/support/office.ts'
import { temporaryFolder } from '../hosts/support/core.ts'
import { keepEvidence } from './pages/evidence.ts'
import { describeApp, type LaunchedApp, launchApp } from './support/app.ts'

describeApp('who types on while the app is busy', (kind) => {
  const folder = temporaryFolder()
  const administration = join(folder.folder, 'administration')
  let app: LaunchedApp
  let page: Page

  const open = async () => {
    app = await launchApp(kind, administration)
    page = app.page
    page.setDefaultTimeout(15_000)
    await page.getByRole('heading', { level: 1, name: 'Werkvoorraad' }).waitFor()
  }
  beforeAll(async () => {
    const office = await openOffice(administration, (end) => void end)
    await office.client.intake.open(byPhone())
    const { id } = await office.client.mediators.register({ name: 'Mia Claes', email: null })
    await office.client.mediators.iAm({ id: id as never })
    await office.close()
    await open()
  })
  afterAll(async () => {
    await app?.close()
    await folder.remove()
  })
  keepEvidence(() => page, `typed on ${kind}`)

  const goTo = (address: string) =>
    page.evaluate((hash) => {
      window.location.hash = hash
    }, address)
  /** What the page asks the core comes this much later, in milliseconds. Over HTTP only: a port is not to be held up. */
  const late = (call: string, by: number) =>
    page.route(`**/rpc/${call}`, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, by))
      await route.continue()
    })
  const openNote = async () => {
    await goTo('#/zaken/2026-0001')
    await page.getByRole('region', { name: 'Interne notities' }).getByRole('button').first().click()
    return page.getByRole('dialog').getByRole('textbox').first()
  }

  it('finds all of it again, also when the window is closed in the middle of a word', async () => {
    await openNote()
    await page.keyboard.type('een twee drie vier vijf', { delay: 60 })
    if (kind === 'chromium')
      await Promise.all([page.waitForEvent('close'), page.close({ runBeforeUnload: true })])
    await app.close()
    await open()
    const note = await openNote()
    await expect.poll(() => note.inputValue()).toBe('een twee drie vier vijf')
  })

  it('adds to what was kept, although that is not there yet', async () => {
    await page.keyboard.press('Escape')
    await late('drafts/get', 300)
    const note = await openNote()
    await page.keyboard.type(' zes')
    await expect.poll(() => note.inputValue()).toBe('een twee drie vier vijf zes')
    await page.unrouteAll()
  })

  it('does not get back what was wiped out', async () => {
    const note = page.getByRole('dialog').getByRole('textbox').first()
    await note.fill('')
    await page.keyboard.press('Escape')
    expect(await (await openNote()).inputValue()).toBe('')
    await page.waitForTimeout(300)
    expect(await note.inputValue()).toBe('')
    await page.keyboard.press('Escape')
  })

  it('comes back to his own letter, never to that of the template', async () => {
    await goTo('#/zaken/2026-0001/brief/acknowledgement/complainant')
    const text = page.getByRole('textbox', { name: 'Tekst van de brief' })
    await text.press('Control+End')
    await page.keyboard.type(' Tot ziens.')
    await goTo('#/zaken/2026-0001')
    await page.getByRole('region', { name: 'Interne notities' }).waitFor()
    await late('drafts/get', 300)
    await goTo('#/zaken/2026-0001/brief/acknowledgement/complainant')
    expect(await text.inputValue()).toContain('Tot ziens.')
    await page.unrouteAll()
  })

  // What goes to the core can be counted on the way only there.
  if (kind === 'chromium')
    it('makes one mail, however often it is asked for', async () => {
      let mails = 0
      page.on('request', (request) => {
        if (request.url().endsWith('/rpc/letters/mail')) mails += 1
      })
      await late('letters/mail', 200)
      for (let times = 0; times < 3; times += 1) await page.keyboard.press('Control+Enter')
      await page
        .getByText(/^De e-mail/)
        .first()
        .waitFor()
      await page.waitForTimeout(500)
      expect(mails).toBe(1)
      await page.unrouteAll()
    })

  it('keeps in a template what is typed while it is saved', async () => {
    await goTo('#/instellingen/brieven')
    const text = page.getByRole('textbox', { name: 'Tekst', exact: true })
    await text.press('Control+End')
    await late('templates/write', 200)
    await page.keyboard.type(' Eerst.')
    await page.keyboard.press('Control+Enter')
    await page.keyboard.type(' Daarna.')
    await page.getByText('Versie 1').first().waitFor()
    await page.waitForTimeout(300)
    expect(await text.inputValue()).toMatch(/ Eerst\. Daarna\.$/)
    await page.unrouteAll()
  })

  it('can save in the settings what is typed while they are saved', async () => {
    await goTo('#/instellingen')
    await late('settings/change', 200)
    const organisation = page.getByRole('region', { name: 'Organisatie' })
    await organisation.getByRole('textbox', { name: 'Naam' }).fill('Het Klushuis')
    await page.keyboard.press('Enter')
    await page.keyboard.type(' Gent')
    await page.getByText('Bewaard.', { exact: true }).waitFor()
    await page.waitForTimeout(200)
    expect(await organisation.getByRole('button').last().isEnabled()).toBe(true)
    await page.unrouteAll()
  })
})
