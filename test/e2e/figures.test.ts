import { join } from 'node:path'
import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { temporaryFolder } from '../hosts/support/core.ts'
import { violationsOf } from './pages/accessibility.ts'
import { keepEvidence } from './pages/evidence.ts'
import { launchExample } from './pages/example.ts'
import { keepReport, reportForms } from './pages/reports.ts'
import { Shell } from './pages/Shell.ts'
import { describeApp, type LaunchedApp } from './support/app.ts'

describeApp('the figures of a year', (kind) => {
  const folder = temporaryFolder()
  let app: LaunchedApp
  const main = () => app.page.getByRole('main')
  const table = (name: string) => app.page.getByRole('table', { name })

  beforeAll(async () => {
    app = await launchExample(kind, folder.folder)
  })
  afterAll(async () => {
    await app?.close()
    await folder.remove()
  })
  keepEvidence(() => app?.page, `figures ${kind}`, { story: true })

  it('stand beside those of the years before, with a chart and a table of each', async () => {
    await new Shell(app.page).goTo('Cijfers')
    await main().getByRole('list').first().waitFor()
    await app.page.getByRole('img', { name: 'Grafiek: Jaar na jaar' }).waitFor()
    expect(await table('Per Klussenier').getByRole('row').count()).toBeGreaterThan(1)
    expect(await violationsOf(app.page, 'figures')).toEqual([])
  })

  it('open their cases in the search, exactly as many as they say', async () => {
    const received = table('Jaar na jaar')
      .getByRole('row', { name: /^Ontvangen/ })
      .getByRole('link')
      .first()
    const count = Number(await received.innerText())
    expect(count).toBeGreaterThan(0)
    await received.click()
    await app.page.getByRole('heading', { level: 1, name: 'Zoeken' }).waitFor()
    expect(await app.page.getByRole('searchbox').inputValue()).toMatch(/^ontvangen:\d{4}$/)
    await main()
      .getByText(count === 1 ? '1 zaak' : `${count} zaken`, { exact: true })
      .waitFor()
  })

  it('list their cases where the search has no words for them, with the keyboard', async () => {
    await new Shell(app.page).goTo('Cijfers')
    const first = table('Per Klussenier').getByRole('button').first()
    const count = Number(await first.innerText())
    await first.focus()
    await app.page.keyboard.press('Enter')
    const dialog = app.page.getByRole('dialog')
    const cases = dialog.getByRole('list', { name: 'Zaken' }).getByRole('link')
    await cases.first().waitFor()
    expect(await cases.count()).toBe(count)
    expect(await violationsOf(app.page, 'cases of a figure', '[role=dialog]')).toEqual([])
    await app.page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  })

  it('say of the cases behind one what it counts, and on which day each counts', async () => {
    const dialog = app.page.getByRole('dialog')
    const openFirst = async (name: string, row: RegExp) => {
      const figure = table(name).getByRole('row', { name: row }).getByRole('button').first()
      await figure.click()
      await dialog.getByRole('link').first().waitFor()
    }
    await openFirst('Jaar na jaar', /^Daarvan opgelost/)
    expect(await dialog.getByRole('heading').innerText()).toMatch(/^Opgelost, \d{4}$/)
    const title = await dialog.getByRole('heading').innerText()
    expect(await dialog.getByText('Gesloten', { exact: true }).count()).toBe(1)
    expect(await dialog.getByText('Ontvangen', { exact: true }).count()).toBe(0)
    // Each on a day of the year in which it was closed, whenever it was received.
    for (const line of await dialog.getByRole('link').allInnerTexts())
      expect(line).toMatch(new RegExp(`\\d{2}/\\d{2}/${title.slice(-4)}`))
    await app.page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await openFirst('Per Klussenier', /\d/)
    expect(await dialog.getByRole('heading').innerText()).toMatch(/, (ontvangen|gesloten|opgelost), \d{4}$/)
    await app.page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  })

  it('stand where one left them, coming back from the cases behind one', async () => {
    const scrolled = () =>
      main().evaluate((screen) => Math.max(...[...screen.querySelectorAll('*')].map((one) => one.scrollTop)))
    await new Shell(app.page).goTo('Cijfers')
    const first = table('Per Klussenier').getByRole('button').first()
    await first.scrollIntoViewIfNeeded()
    const place = await scrolled()
    expect(place).toBeGreaterThan(300)
    await first.click()
    const dialog = app.page.getByRole('dialog')
    const title = await dialog.getByRole('heading').innerText()
    await dialog.getByRole('link').first().click()
    await app.page.getByRole('heading', { level: 1, name: /\d{4}-\d{4}/ }).waitFor()
    await app.page.goBack()
    await dialog.getByRole('heading', { name: title }).waitFor()
    await expect.poll(async () => Math.abs((await scrolled()) - place)).toBeLessThan(2)
    await app.page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  })

  it('name whom they are of in a list whose columns stand below their names, also beside a scrollbar', async () => {
    const before = app.page.viewportSize() ?? { width: 1280, height: 860 }
    await app.page.setViewportSize({ width: 1280, height: 520 })
    await new Shell(app.page).goTo('Klusseniers')
    const row = app.page.getByRole('list', { name: 'Klusseniers' }).getByRole('link').first()
    await row.waitFor()
    const head = main().getByRole('group', { name: 'Volgorde' })
    const start = async (cells: Locator, nth: number) => (await cells.nth(nth).boundingBox())?.x
    for (const nth of [1, 2, 5])
      expect(await start(row.locator('> *'), nth)).toBe(await start(head.locator('> *'), nth))
    await app.page.setViewportSize(before)
    await new Shell(app.page).goTo('Cijfers')
  })

  it('on the page of a Klussenier stay within a narrow window', async () => {
    const before = app.page.viewportSize() ?? { width: 1280, height: 860 }
    await new Shell(app.page).goTo('Klusseniers')
    await app.page.getByRole('link', { name: 'Anke van Dalen' }).click()
    const sorts = table('Waarover de klachten gingen')
    await sorts.waitFor()
    await app.page.setViewportSize({ width: 360, height: 740 })
    await expect
      .poll(() => sorts.evaluate((one) => Math.round(one.getBoundingClientRect().right)))
      .toBeLessThanOrEqual(350)
    await app.page.setViewportSize(before)
    await new Shell(app.page).goTo('Cijfers')
  })

  it('give a long reason three lines, and all of it with the keyboard to who asks for it', async () => {
    const before = app.page.viewportSize() ?? { width: 1280, height: 860 }
    await app.page.setViewportSize({ width: 360, height: 740 })
    await new Shell(app.page).goTo('Cijfers')
    const years = app.page.getByRole('combobox', { name: 'Jaar' })
    const chosen = await years.inputValue()
    // The example is as old as the day on which it is opened: of last year, early in a year.
    const reason = table('Stopgezet, en waarom').getByRole('rowheader', { name: /^Mevrouw Franssens/ })
    for (const year of await years.getByRole('option').allInnerTexts())
      if ((await reason.count()) === 0) {
        await years.selectOption(year)
        await app.page.getByRole('list', { name: `Cijfers van ${year}` }).waitFor()
      }
    const height = async () => (await reason.boundingBox())?.height ?? 0
    expect(await reason.innerText()).toMatch(/De zaak kan weer open als zij dat vraagt\./)
    expect(await height()).toBeLessThan(130)
    await reason.getByRole('button', { name: 'Toon alles' }).focus()
    await app.page.keyboard.press('Enter')
    await expect.poll(height).toBeGreaterThan(160)
    await app.page.keyboard.press('Enter')
    await expect.poll(height).toBeLessThan(130)
    await years.selectOption(chosen)
    await app.page.setViewportSize(before)
  })

  it('begin anew for who comes anew', async () => {
    await new Shell(app.page).goTo('Klusseniers')
    await new Shell(app.page).goTo('Cijfers')
    await table('Per Klussenier').waitFor()
    expect(await app.page.getByRole('dialog').count()).toBe(0)
    await expect.poll(() => main().getByRole('list').first().isVisible()).toBe(true)
  })

  it('are of the year that was chosen', async () => {
    const years = app.page.getByRole('combobox', { name: 'Jaar' })
    const all = await years.getByRole('option').allInnerTexts()
    const earlier = all.at(-1) ?? ''
    await years.selectOption(earlier)
    await app.page.getByRole('list', { name: `Cijfers van ${earlier}` }).waitFor()
  })

  it.each(reportForms)('are kept as a report: %s', (_name, ending) =>
    keepReport(app, join(folder.folder, `cijfers.${ending}`)),
  )
})
