import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { temporaryFolder } from '../hosts/support/core.ts'
import { CasePage } from './pages/CasePage.ts'
import { todayHere, typed } from './pages/days.ts'
import { keepEvidence } from './pages/evidence.ts'
import { Intake } from './pages/Intake.ts'
import { Start } from './pages/Start.ts'
import { describeApp, type LaunchedApp, launchApp } from './support/app.ts'

describeApp('what each side says', (kind) => {
  const folder = temporaryFolder()
  let app: LaunchedApp
  let screen: CasePage

  beforeAll(async () => {
    app = await launchApp(kind, join(folder.folder, 'administration'))
    app.page.setDefaultTimeout(15_000)
    screen = new CasePage(app.page)
    await new Start(app.page).beginEmpty('Mia Claes')
    const intake = await new Intake(app.page).byPhone({
      customer: 'Luc Maes',
      klussenier: 'Noor Aerts',
      subject: 'Scheve deur',
      text: 'De deur hangt scheef. Het slot klemt.',
      klussenierComplains: false,
      received: typed(todayHere()),
    })
    await intake.open()
  })
  afterAll(async () => {
    await app?.close()
    await folder.remove()
  })
  keepEvidence(() => app?.page, `points ${kind}`)

  const table = () => screen.part('Hoor en wederhoor').getByRole('table', { name: 'Punten van de klacht' })
  const ledger = () => app.page.getByRole('table', { name: 'Bedragen naast elkaar' })

  it('is marked as a point by selecting it in the complaint, or by typing it', async () => {
    const card = app.page.getByRole('article', { name: /Verklaring van de klager/ })
    await card.getByText('De deur hangt scheef.', { exact: false }).evaluate((paragraph) => {
      const text = paragraph.firstChild
      if (!text) throw new Error('no text')
      document.getSelection()?.setBaseAndExtent(text, 0, text, 'De deur hangt scheef.'.length)
    })
    await card.getByRole('button', { name: 'Selectie als punt markeren' }).click()
    await table().getByText('1. De deur hangt scheef.', { exact: true }).waitFor()
    await card.getByRole('button', { name: 'Als punt van de klacht markeren' }).click()
    const dialog = app.page.getByRole('dialog', { name: 'Punt van de klacht markeren' })
    await dialog.getByRole('textbox', { name: 'Het punt, in een of enkele regels' }).fill('Het slot klemt.')
    await dialog.getByRole('button', { name: 'Punt van de klacht markeren' }).click()
    await table().getByText('2. Het slot klemt.', { exact: true }).waitFor()
    await table().getByText('geen standpunt bekend').first().waitFor()
  })

  it('is answered by the respondent with one click a point', async () => {
    const reply = await screen.openFromList('Verklaring vastleggen')
    await reply.choose(/^Verweerder/)
    await reply.fill('Wat wordt er gezegd', 'De deur hangt recht. Het slot stel ik bij.')
    await reply.send()
    const choice = (number: number) =>
      table().getByRole('radiogroup', { name: `Standpunt van de verweerder over punt ${number}` })
    await choice(1).getByText('Betwist', { exact: true }).click()
    await choice(1).locator('label[data-active]', { hasText: 'Betwist' }).waitFor()
    await choice(2).getByText('Erkend', { exact: true }).click()
    await choice(2).locator('label[data-active]', { hasText: 'Erkend' }).waitFor()
    // What was answered stays as it was read.
    expect(
      await table()
        .getByRole('button', { name: /Verwijderen: Punt/ })
        .count(),
    ).toBe(0)
  })

  it('stands with its source in the ledger, and where it differs is said in words', async () => {
    for (const [by, amount] of [
      ['Klager', '500'],
      ['Verweerder', '350'],
    ] as const) {
      const form = await screen.openIn('Overeenkomst en facturen', 'Bedrag toevoegen')
      await form.select('Waarover gaat het', 'Betaald')
      await form.select('Wie zegt dit', by)
      await form.fill('Bedrag in euro', amount)
      await form.send()
    }
    const line = ledger().getByRole('row', { name: /^Betaald/ })
    await line.getByText('verschilt').waitFor()
    expect((await line.innerText()).replace(/\s+/g, ' ')).toContain('€ 500,00 € 350,00')
    await app.page.getByText('De bedragen verschillen voor: betaald.').waitFor()
  })
})
