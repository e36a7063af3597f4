import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { temporaryFolder } from '../hosts/support/core.ts'
import { violationsOf } from './pages/accessibility.ts'
import { todayHere, typed } from './pages/days.ts'
import { keepEvidence } from './pages/evidence.ts'
import { Intake } from './pages/Intake.ts'
import { Shell } from './pages/Shell.ts'
import { Start } from './pages/Start.ts'
import { describeApp, type LaunchedApp, launchApp } from './support/app.ts'

describeApp('someone who is in the administration twice', (kind) => {
  const folder = temporaryFolder()
  let app: LaunchedApp
  let shell: Shell

  const complaint = async (customer: string, klussenier: string) => {
    await shell.goTo('Werkvoorraad')
    const intake = await new Intake(app.page).byPhone({
      customer,
      klussenier,
      subject: 'Scheve deur',
      text: 'De deur hangt scheef.',
      klussenierComplains: false,
      received: typed(todayHere()),
    })
    await intake.open()
  }
  const card = (name: string) => app.page.getByRole('heading', { level: 1, name })

  beforeAll(async () => {
    app = await launchApp(kind, join(folder.folder, 'administration'))
    app.page.setDefaultTimeout(15_000)
    shell = new Shell(app.page)
    await new Start(app.page).beginEmpty('Mia Claes')
    await complaint('Luc Verhaeghe', 'Noor Aerts')
    await complaint('Verhaege Luc', 'Noor Aertsen')
  })
  afterAll(async () => {
    await app?.close()
    await folder.remove()
  })
  keepEvidence(() => app?.page, `doubles ${kind}`)

  it('is proposed on his page with the reasons, and nothing is merged without a yes', async () => {
    await shell.goTo('Klanten')
    await app.page.getByRole('searchbox', { name: 'Zoek een klant' }).fill('luc')
    await app.page.getByRole('link', { name: 'Luc Verhaeghe' }).click()
    await card('Luc Verhaeghe').waitFor()
    const proposed = app.page.getByRole('region', { name: 'Is dit dezelfde persoon?' })
    await proposed.getByText('naam die hetzelfde klinkt: ', { exact: false }).waitFor()
    expect(await violationsOf(app.page, 'a person who may be another')).toEqual([])
    await proposed.getByRole('button', { name: 'Vergelijken met Verhaege Luc' }).click()
    const dialog = app.page.getByRole('dialog')
    await dialog.getByText('Kies per gegeven wat blijft.', { exact: false }).waitFor()
    expect(await violationsOf(app.page, 'comparing two people', '[role=dialog]')).toEqual([])
    await dialog.getByRole('radio', { name: 'Naam: Verhaege Luc' }).check()
    await dialog.getByRole('radio', { name: 'Naam: Luc Verhaeghe' }).check()
  })

  it('has his cases together after one yes, and the way back on his page', async () => {
    await app.page.getByRole('dialog').getByRole('button', { name: 'Ja, dit is één persoon' }).click()
    await shell.notice('zijn samengevoegd').waitFor()
    await card('Luc Verhaeghe').waitFor()
    await app.page.getByText('2 zaken').waitFor()
    await app.page.getByRole('heading', { name: 'Samengevoegd met' }).waitFor()
    expect(await violationsOf(app.page, 'a person with merged records')).toEqual([])
    await app.page.getByRole('button', { name: 'Weer splitsen: Verhaege Luc' }).click()
    await shell.notice('Verhaege Luc staat weer apart.').waitFor()
    await app.page.getByText('1 zaak').waitFor()
  })

  it('is merged with the undo in the notice', async () => {
    await app.page.getByRole('button', { name: 'Vergelijken met Verhaege Luc' }).click()
    await app.page.getByRole('dialog').getByRole('button', { name: 'Ja, dit is één persoon' }).click()
    await app.page.getByText('2 zaken').waitFor()
    await shell.notice('zijn samengevoegd').getByRole('button', { name: 'Ongedaan maken' }).click()
    await app.page.getByText('1 zaak').waitFor()
  })

  it('is compared with anyone whom the mediator names, and said to be two stays away', async () => {
    await app.page.getByRole('button', { name: 'Is dit dezelfde als …?' }).click()
    const dialog = app.page.getByRole('dialog', { name: 'Is dit dezelfde als …?' })
    await dialog.getByRole('combobox').fill('verhaege')
    await app.page.getByRole('option', { name: /Verhaege Luc/ }).click()
    await dialog.getByRole('button', { name: 'Nee, dit zijn twee personen' }).click()
    await shell.notice('blijven twee personen').waitFor()
    await app.page.getByRole('region', { name: 'Is dit dezelfde persoon?' }).waitFor({ state: 'detached' })
    await shell.goTo('Klusseniers')
    await app.page.getByRole('link', { name: 'Mogelijk dubbel' }).click()
    await app.page.getByText('Niemand staat er dubbel in').waitFor()
    expect(await violationsOf(app.page, 'nobody twice')).toEqual([])
  })
})
