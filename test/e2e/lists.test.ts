import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aMail } from '../core/support/mails.ts'
import { byPhone, openOffice } from '../core/support/office.ts'
import { temporaryFolder } from '../hosts/support/core.ts'
import { violationsOf } from './pages/accessibility.ts'
import { todayHere } from './pages/days.ts'
import { keepEvidence } from './pages/evidence.ts'
import { dropFiles } from './pages/files.ts'
import { Shell } from './pages/Shell.ts'
import { type LaunchedApp, launchApp } from './support/app.ts'

const names = 'Aerts Bakker Claes Dhondt Evers Faes Goossens Hermans Ives Jacobs Kerkhof Luyten'.split(' ')
const mailDay = 'Thu, 5 Mar 2026 14:20:00 +0100'
const first = 'Anna Bert Carla Dirk Els'.split(' ')

// A second window stands beside the first: that is the browser's.
describe('a long list', () => {
  const folder = temporaryFolder()
  let app: LaunchedApp
  let page: Page
  let other: Page

  beforeAll(async () => {
    const administration = join(folder.folder, 'administration')
    const office = await openOffice(administration, (end) => void end)
    for (const family of names)
      for (const name of first)
        await office.client.intake.open(
          byPhone({
            customer: { new: { name: `${name} ${family}` } },
            klussenier: { new: { name: `Karel ${family}` } },
            subject: `Kraan van ${name} ${family}`,
          }),
        )
    const { id } = await office.client.mediators.register({ name: 'Mia Claes', email: null })
    await office.client.mediators.iAm({ id: id as never })
    await office.close()
    app = await launchApp('chromium', administration)
    page = app.page
    page.setDefaultTimeout(15_000)
    await page.getByRole('heading', { level: 1, name: 'Werkvoorraad' }).waitFor()
    other = await page.context().newPage()
    await other.goto(page.url())
    await page.bringToFront()
  }, 180_000)
  afterAll(async () => {
    await app?.close()
    await folder.remove()
  })
  keepEvidence(() => page, 'lists')

  /** Something is recorded in the other window, and this one is looked at again. */
  const elsewhere = async (procedure: string, input: unknown): Promise<void> => {
    const status = await other.evaluate(
      async ([path, json]) =>
        (
          await fetch(`/rpc/${path}`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ json }),
          })
        ).status,
      [procedure, input] as const,
    )
    expect(status).toBe(200)
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })))
  }
  const close = (number: string) =>
    elsewhere('cases/do', {
      number,
      command: { type: 'closeCase', on: todayHere(), outcome: 'withdrawn', note: 'Opgelost.' },
    })

  const list = (name: string) => page.getByRole('list', { name, exact: true })
  const current = (name: string): Locator => list(name).locator('[data-row][tabindex="0"]')
  const idOf = (row: Locator) => row.getAttribute('data-row')
  const scrolled = (name: string) => list(name).evaluate((ul) => ul.parentElement?.scrollTop ?? 0)
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  const top = async (row: Locator) => (await row.boundingBox())?.y ?? Number.NaN
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-row'))

  it('is where one left it, coming back from a case', async () => {
    await current('Zaken').focus()
    await press('PageDown', 'PageDown', 'PageDown')
    await expect.poll(() => scrolled('Zaken')).toBeGreaterThan(500)
    await expect.poll(focused).toBe(await idOf(current('Zaken')))
    const [number, place] = [await idOf(current('Zaken')), await scrolled('Zaken')]
    await press('Enter')
    await page.getByRole('heading', { level: 1, name: number ?? '' }).waitFor()
    await page.goBack()
    await expect.poll(() => idOf(current('Zaken'))).toBe(number)
    expect(Math.abs((await scrolled('Zaken')) - place)).toBeLessThan(2)
    expect(await violationsOf(page, 'a long queue')).toEqual([])
  })

  it('keeps what one looks at in its place while a case above it leaves', async () => {
    const [number, place] = [await idOf(current('Zaken')), await top(current('Zaken'))]
    await close('2026-0001')
    await list('Zaken')
      .getByRole('heading', { name: /59/ })
      .or(page.getByText('59 open zaken'))
      .first()
      .waitFor()
    await expect.poll(async () => Math.abs((await top(current('Zaken'))) - place)).toBeLessThan(2)
    expect(await idOf(current('Zaken'))).toBe(number)
  })

  it('gives the next line what the chosen one had, once that leaves', async () => {
    await current('Zaken').focus()
    await press('ArrowDown')
    const next = await idOf(current('Zaken'))
    await press('ArrowUp')
    const chosen = await idOf(current('Zaken'))
    await close(chosen ?? '')
    await expect.poll(() => idOf(current('Zaken'))).toBe(next)
    await expect.poll(focused).toBe(next)
    expect(await list('Zaken').locator(`[data-row="${chosen}"]`).count()).toBe(0)
  })

  it('can be walked from one end to the other', async () => {
    await press('End')
    await expect.poll(focused).toBe('2026-0060')
    await press('Home')
    await expect.poll(() => scrolled('Zaken')).toBe(0)
    await expect.poll(focused).toBe('2026-0002')
  })

  it('of a search is where one left it, and stays so when a hit changes', async () => {
    await new Shell(page).goTo('Zoeken')
    await page.getByRole('searchbox', { name: 'Zoek in alle zaken' }).fill('kraan')
    await page.getByText('60 zaken').waitFor()
    await page.getByRole('searchbox', { name: 'Zoek in alle zaken' }).focus()
    await press('ArrowDown')
    await expect.poll(focused).not.toBeNull()
    await press('PageDown', 'PageDown')
    await expect.poll(() => scrolled('Gevonden zaken')).toBeGreaterThan(500)
    const hit = await idOf(current('Gevonden zaken'))
    await expect.poll(focused).toBe(hit)
    const place = await top(current('Gevonden zaken'))
    await press('Enter')
    await page.getByRole('heading', { level: 1, name: /Kraan van/ }).waitFor()
    await close('2026-0055')
    await page.goBack()
    await expect.poll(() => idOf(current('Gevonden zaken'))).toBe(hit)
    await expect.poll(async () => Math.abs((await top(current('Gevonden zaken'))) - place)).toBeLessThan(3)
    expect(await violationsOf(page, 'a long search')).toEqual([])
  })

  it('of what came in stays where one looks while others are set aside and taken off', async () => {
    const post = join(folder.folder, 'Postvak')
    mkdirSync(post)
    for (let nth = 100; nth < 250; nth++)
      writeFileSync(
        join(post, `${nth}.eml`),
        aMail({ id: `m${nth}`, subject: `Bericht ${nth}`, from: 'X <x@y.example>', on: mailDay }),
      )
    await dropFiles(page, [post])
    await page.getByText('150 wachten op u').waitFor()
    await page.getByRole('button', { name: 'Stoppen' }).waitFor({ state: 'detached' })
    const row = current('Binnengekomen e-mails en bestanden')
    const first = await idOf(row)
    await row.focus()
    for (let nth = 1; nth <= 11; nth++) {
      await press('PageDown')
      await expect
        .poll(async () => (await row.count()) === 1 && (await focused()) === (await idOf(row)))
        .toBe(true)
    }
    await row.getByText('Bericht 210').waitFor()
    await page.waitForLoadState('networkidle')
    const place = await top(row)
    await elsewhere('gathered/skip', { upload: first, skipped: true })
    await page.getByText('149 wachten op u').waitFor()
    expect(Math.abs((await top(row)) - place)).toBeLessThan(2)
    await elsewhere('gathered/clear', { which: 'finished' })
    await expect.poll(() => row.locator('xpath=ancestor::li').getAttribute('aria-setsize')).toBe('149')
    await expect.poll(async () => Math.abs((await top(row)) - place)).toBeLessThan(2)
    await row.getByText('Bericht 210').waitFor()
    await new Shell(page).goTo('Zoeken')
    await page.getByRole('link', { name: /^Binnengekomen/ }).click()
    await row.getByText('Bericht 210').waitFor()
    expect(Math.abs((await top(row)) - place)).toBeLessThan(2)
  })

  it('of customers stands in the order that was chosen, and follows whoever is chosen when his name changes', async () => {
    const shell = new Shell(page)
    await shell.goTo('Klanten')
    expect(await shell.navigation.locator('[aria-current]').innerText()).toBe('Klanten')
    await page.getByRole('button', { name: 'De laatste klacht eerst' }).click()
    await page.getByRole('button', { name: 'Op naam' }).click()
    await list('Klanten')
      .getByRole('link', { name: /Anna Aerts/ })
      .focus()
    await press('PageDown', 'PageDown', 'PageDown')
    await expect.poll(() => scrolled('Klanten')).toBeGreaterThan(300)
    await expect.poll(focused).toBe(await idOf(current('Klanten')))
    const [id, place] = [await idOf(current('Klanten')), await scrolled('Klanten')]
    expect(await violationsOf(page, 'a long list of people')).toEqual([])
    await press('Enter')
    await page.getByRole('heading', { name: 'Gegevens' }).waitFor()
    await page.goBack()
    await expect.poll(() => idOf(current('Klanten'))).toBe(id)
    expect(Math.abs((await scrolled('Klanten')) - place)).toBeLessThan(2)
    await elsewhere('people/correctCustomer', { id, name: 'Zorro Zegers' })
    await press('Tab')
    await page.getByRole('button', { name: 'Op naam' }).focus()
    await list('Klanten').evaluate((ul) => ul.parentElement?.scrollTo(0, 0))
    await list('Klanten')
      .getByRole('link', { name: /Anna Aerts/ })
      .waitFor()
    await list('Klanten').evaluate((ul) => ul.parentElement?.scrollTo(0, 1e6))
    await list('Klanten')
      .getByRole('link', { name: /Zorro Zegers/ })
      .waitFor()
    expect(await idOf(current('Klanten'))).toBe(id)
    expect(await idOf(list('Klanten').getByRole('link', { name: /Zorro Zegers/ }))).toBe(id)
  })
})
