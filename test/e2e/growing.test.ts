import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { byPhone, openOffice } from '../core/support/office.ts'
import { temporaryFolder } from '../hosts/support/core.ts'
import { violationsOf } from './pages/accessibility.ts'
import { keepEvidence } from './pages/evidence.ts'
import { Shell } from './pages/Shell.ts'
import { describeApp, type LaunchedApp, launchApp } from './support/app.ts'

const families = 'Aerts Bakker Claes Dhondt Evers Faes Goossens Hermans Ives Jacobs Kerkhof Luyten'.split(' ')
const first = 'Anna Bert Carla Dirk Els Frank Greet Hugo'.split(' ')

describeApp('a list that is read on as its end comes near', (kind) => {
  const folder = temporaryFolder()
  let app: LaunchedApp
  let page: Page
  let shell: Shell

  beforeAll(async () => {
    const administration = join(folder.folder, 'administration')
    const office = await openOffice(administration, (end) => void end)
    for (const family of families) {
      for (const name of first)
        await office.client.intake.open(
          byPhone({
            customer: { new: { name: `${name} ${family}` } },
            klussenier: null,
            subject: `Klus van ${name} ${family}`,
          }),
        )
      const name = `Xavier ${family}`
      for (const email of [`${family}@post.example`, null])
        await office.client.people.registerCustomer({
          name,
          email,
          address: { street: 'Kerkstraat 12', postalCode: '9000', city: 'Gent', country: '' },
        })
    }
    const { id } = await office.client.mediators.register({ name: 'Mia Claes', email: null })
    await office.client.mediators.iAm({ id: id as never })
    await office.close()
    app = await launchApp(kind, administration)
    page = app.page
    page.setDefaultTimeout(15_000)
    shell = new Shell(page)
    await page.getByRole('heading', { level: 1, name: 'Werkvoorraad' }).waitFor()
  }, 120_000)
  afterAll(async () => {
    await app?.close()
    await folder.remove()
  })
  keepEvidence(() => page, `growing ${kind}`)

  const list = (name: string) => page.getByRole('list', { name, exact: true })
  const current = (name: string): Locator => list(name).locator('[data-row][tabindex="0"]')
  const idOf = (row: Locator) => row.getAttribute('data-row')
  const top = async (row: Locator) => (await row.boundingBox())?.y ?? Number.NaN
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-row'))

  const length = (row: Locator) => row.locator('xpath=ancestor::li').getAttribute('aria-setsize')
  const standsOn = async (row: Locator) => (await focused()) === (await idOf(row))

  it.each(['Nieuwste eerst', 'Beste eerst'])(
    'has the same hits, %s, and the same place when one comes back',
    async (order) => {
      await shell.goTo('Zoeken')
      const box = page.getByRole('searchbox', { name: 'Zoek in alle zaken' })
      await box.fill('kraan')
      await page.getByText('96 zaken').waitFor()
      await page.getByText(order, { exact: true }).click()
      await page.locator('[aria-busy=false]').waitFor()
      await box.press('ArrowDown')
      const row = current('Gevonden zaken')
      await expect.poll(() => standsOn(row)).toBe(true)
      for (let nth = 1; nth <= 6; nth++) {
        await page.keyboard.press('PageDown')
        await expect.poll(async () => (await row.count()) === 1 && (await standsOn(row))).toBe(true)
      }
      const [id, place, count] = [await idOf(row), await top(row), await length(row)]
      expect(Number(count)).toBeGreaterThan(70)
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { level: 1, name: /Klus van/ }).waitFor()
      await page.goBack()
      await expect.poll(() => idOf(row)).toBe(id)
      await expect.poll(async () => Math.abs((await top(row)) - place)).toBeLessThan(3)
      expect(await length(row)).toBe(count)
    },
  )

  const doubles = 'Mogelijk dubbel'
  const scrolled = () => list(doubles).evaluate((ul) => ul.parentElement?.scrollTop ?? 0)

  it('of pairs gives the next one the place of a pair that was told apart, and keeps it', async () => {
    await shell.goTo('Klusseniers')
    await page.getByRole('link', { name: doubles }).click()
    const pair = current(doubles)
    await pair.focus()
    for (const name of ['Bakker', 'Claes', 'Dhondt', 'Evers']) {
      await page.keyboard.press('ArrowDown')
      await expect.poll(() => pair.getAttribute('aria-label')).toBe(`Xavier ${name} en Xavier ${name}`)
      await expect.poll(() => standsOn(pair)).toBe(true)
    }
    expect(await violationsOf(page, 'pairs')).toEqual([])
    await pair.getByRole('button', { name: 'Nee, dit zijn twee personen' }).click()
    await shell.notice('Xavier Evers en Xavier Evers blijven twee personen').waitFor()
    await expect.poll(() => pair.getAttribute('aria-label')).toBe('Xavier Faes en Xavier Faes')
    const [id, place] = [await idOf(pair), await scrolled()]
    await shell.notice('blijven twee personen').getByRole('button', { name: 'Ongedaan maken' }).click()
    await shell.notice('worden weer vergeleken').waitFor()
    expect(await idOf(pair)).toBe(id)
    await list(doubles).getByRole('region', { name: /Evers/ }).waitFor()
    expect(Math.abs((await scrolled()) - place)).toBeLessThan(3)
    await page.getByRole('link', { name: 'Alle klanten' }).click()
    await page.getByRole('heading', { level: 1, name: 'Klanten' }).waitFor()
    await page.goBack()
    await expect.poll(() => idOf(pair)).toBe(id)
    expect(Math.abs((await scrolled()) - place)).toBeLessThan(3)
  })

  it('keeps what was chosen of a pair while it is out of sight', async () => {
    const aerts = list(doubles).getByRole('region', { name: 'Xavier Aerts en Xavier Aerts' })
    const other = aerts.getByRole('radio', { name: /^E-mailadres: / }).nth(1)
    await list(doubles).evaluate((ul) => ul.parentElement?.scrollTo(0, 0))
    await other.check()
    await list(doubles).evaluate((ul) => ul.parentElement?.scrollTo(0, 1e6))
    await list(doubles)
      .getByRole('region', { name: /Luyten/ })
      .waitFor()
    expect(await aerts.count()).toBe(0)
    await list(doubles).evaluate((ul) => ul.parentElement?.scrollTo(0, 0))
    await expect.poll(() => other.isChecked()).toBe(true)
  })
})
