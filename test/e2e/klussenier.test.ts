import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Complained, openComplaints, openOffice } from '../core/support/office.ts'
import { temporaryFolder } from '../hosts/support/core.ts'
import { violationsOf } from './pages/accessibility.ts'
import { keepEvidence } from './pages/evidence.ts'
import { keepReport, reportForms } from './pages/reports.ts'
import { Shell } from './pages/Shell.ts'
import { describeApp, type LaunchedApp, launchApp } from './support/app.ts'

const received = ['2024-03-04', '2024-09-02', '2025-01-20', '2025-04-14', '2025-10-06', '2025-11-03']
const complaints: readonly Complained[] = [
  ...received.map(
    (day, nth) => ['Wout Tegels', `Klant Nummer${nth}`, `Vloer van ${day}`, 'De vloer ligt scheef.'] as const,
  ),
  ['Rita Claes', 'Anna Meijer', 'Deur', 'De deur klemt.'],
]

/** Two of 2024 and four of 2025 about one, all but the last closed, the first two about damage; and one about another. */
const filled = async (administration: string): Promise<void> => {
  const office = await openOffice(administration, (end) => void end)
  await openComplaints(office.client, complaints, received)
  for (const nth of [1, 2, 3, 4, 5]) {
    const number = `2026-000${nth}`
    const categories = nth <= 2 ? (['damage'] as const) : (['workmanship'] as const)
    await office.client.cases.do({ number, command: { type: 'categoriseCase', categories: [...categories] } })
    const outcome = nth === 1 ? 'settledBetweenParties' : 'withdrawn'
    const command = { type: 'closeCase', on: '2026-03-02', outcome, note: 'Afgehandeld.' } as const
    await office.client.cases.do({ number, command })
  }
  const { id } = await office.client.mediators.register({ name: 'Mia Claes', email: null })
  await office.client.mediators.iAm({ id: id as never })
  await office.close()
}

describeApp('the page of a Klussenier', (kind) => {
  const folder = temporaryFolder()
  const administration = join(folder.folder, 'administration')
  let app: LaunchedApp
  let page: Page

  beforeAll(async () => {
    await filled(administration)
    app = await launchApp(kind, administration)
    page = app.page
    page.setDefaultTimeout(15_000)
  })
  afterAll(async () => {
    await app?.close()
    await folder.remove()
  })
  keepEvidence(() => page, `klussenier ${kind}`, { story: true })

  const years = () => page.getByRole('table', { name: 'Klachten over de Klussenier' })
  const cases = () => page.getByRole('table', { name: 'Zaken door de jaren' })
  const shown = (count: number) =>
    expect
      .poll(() =>
        cases()
          .getByRole('link', { name: /^2026-/ })
          .count(),
      )
      .toBe(count)

  it('is found by a part of his name', async () => {
    await new Shell(page).goTo('Klusseniers')
    const box = page.getByRole('searchbox', { name: 'Zoek een Klussenier' })
    await box.fill('tegel')
    const rows = page.getByRole('list', { name: 'Klusseniers' }).getByRole('link')
    await expect.poll(() => rows.count()).toBe(1)
    await box.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Wout Tegels' }).waitFor()
    await years().waitFor()
    await shown(6)
    expect(await violationsOf(page, 'a Klussenier')).toEqual([])
  })

  it('counts his cases by the year of receipt, with what they were about and how they ended', async () => {
    const line = (name: string) => years().getByRole('row', { name: new RegExp(`^${name}`) })
    expect(await line('2024').getByRole('button').first().innerText()).toBe('2')
    expect(await line('2025').getByRole('button').first().innerText()).toBe('4')
    expect(await line('Samen').getByRole('button').first().innerText()).toBe('6')
    await page
      .getByRole('table', { name: 'Waarover de klachten gingen' })
      .getByRole('row', { name: /^Schade/ })
      .waitFor()
    await page
      .getByRole('table', { name: 'Hoe de klachten afliepen' })
      .getByRole('row', { name: /Ingetrokken/ })
      .waitFor()
  })

  it('shows the cases of a period, and of a figure: as many as it says', async () => {
    await page.getByRole('combobox', { name: 'Periode' }).selectOption('2024')
    await shown(2)
    await page.getByRole('button', { name: 'Toon alle zaken' }).click()
    await shown(6)
    for (const figure of await page.locator('button[aria-pressed]').all()) {
      await figure.click()
      await shown(Number(await figure.innerText()))
    }
    await page.getByRole('combobox', { name: 'Periode' }).selectOption('')
    await page.getByRole('button', { name: 'Toon alle zaken' }).click()
  })

  it.each(reportForms)('is kept as a report: %s', (_name, ending) =>
    keepReport(app, join(folder.folder, `zaken.${ending}`)),
  )

  it('opens a case from a figure, with the keyboard, and comes back', async () => {
    const figure = years().getByRole('row', { name: /^2024/ }).getByRole('button').first()
    await figure.focus()
    await page.keyboard.press('Enter')
    await shown(2)
    await cases().getByRole('link', { name: '2026-0002' }).click()
    await page.getByRole('heading', { level: 1, name: /2026-0002/ }).waitFor()
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: 'Wout Tegels' }).waitFor()
    // What was chosen is still chosen.
    await shown(2)
    await page.getByRole('button', { name: 'Toon alle zaken' }).click()
    await shown(6)
  })

  it('draws no conclusion from one case', async () => {
    await new Shell(page).goTo('Klusseniers')
    await page.getByRole('searchbox', { name: 'Zoek een Klussenier' }).fill('')
    await page.getByRole('link', { name: 'Rita Claes' }).click()
    await page.getByText(/valt er niets te besluiten/).waitFor()
    await shown(1)
    expect(await page.getByText(/afspraken nagekomen/).count()).toBe(0)
  })
})
