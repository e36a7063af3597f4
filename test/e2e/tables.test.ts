import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { temporaryFolder } from '../hosts/support/core.ts'
import { violationsOf } from './pages/accessibility.ts'
import { keepEvidence } from './pages/evidence.ts'
import { Shell } from './pages/Shell.ts'
import { Start } from './pages/Start.ts'
import { Tables } from './pages/Tables.ts'
import { describeApp, type LaunchedApp, launchApp } from './support/app.ts'

/** As Excel in Dutch (Belgium) saves it: Windows-1252, semicolons, decimal commas, a title above the names. */
const complaints = [
  'Klachten 2019;;;;;;;',
  'Nr;Ontvangen op;Afgesloten op;Naam klant;Klussenier;Betreft;Afloop;Bedrag',
  'K-1;3/04/2019;25/06/2019;Renée Desmet;Wout Tegels;Lekkende kraan;Minnelijk akkoord;1.250,50',
  'K-2;13/05/2019;1/07/2019;Luc Maes;Wout Tegels;Scheve tegels;Geregeld;99,00',
  'K-3;31/02/2019;1/07/2019;Els Maes;;Deur;Ingetrokken;',
].join('\r\n')

describeApp('a table of past complaints', (kind) => {
  const folder = temporaryFolder()
  let app: LaunchedApp
  let tables: Tables

  beforeAll(async () => {
    app = await launchApp(kind, join(folder.folder, 'administration'))
    app.page.setDefaultTimeout(15_000)
    tables = new Tables(app)
    await new Start(app.page).beginEmpty('Mia Claes')
  })
  afterAll(async () => {
    await app?.close()
    await folder.remove()
  })
  keepEvidence(() => app?.page, `tables ${kind}`, { story: true })

  it('is read as it was written, and says so', async () => {
    const file = join(folder.folder, 'klachten.csv')
    writeFileSync(file, Buffer.from(complaints, 'latin1'))
    await (await tables.open()).choose('Eerdere klachten', file)
    const found = tables.part('Zo is het bestand gelezen')
    const chosen = (label: string) => found.getByRole('combobox', { name: label }).inputValue()
    expect(await Promise.all(['Tekens', 'Scheidingsteken', 'Kolomnamen staan in rij'].map(chosen))).toEqual([
      'Windows (West-Europees)',
      'puntkomma',
      '2',
    ])
    await found.getByText('Renée Desmet').waitFor()
    const column = app.page.getByRole('combobox', { name: 'Kolom voor Klant: naam' })
    expect(await column.inputValue()).toBe('Naam klant')
  })

  it('is tried out, with what every row would come to, and a word of the office put right', async () => {
    const tried = await tables.tryOut()
    expect(await tables.counts(tried)).toEqual([1, 0, 2])
    await tried.getByText('“31/02/2019” is geen datum (ontvangen op).').waitFor()
    expect(await violationsOf(app.page, 'tables')).toEqual([])
    await tried.getByRole('combobox', { name: 'Geregeld (1 rij)' }).click()
    await app.page.getByRole('option', { name: 'Onderling opgelost' }).click()
    expect(await tables.counts(await tables.tryOut())).toEqual([2, 0, 1])
  })

  it('is taken over, and the refused row comes back as a table', async () => {
    await app.page.getByRole('button', { name: 'Neem 2 rijen over' }).click()
    const taken = tables.part('De tabel is overgenomen')
    await taken.waitFor()
    expect(await tables.counts(taken)).toEqual([2, 0, 1])
    const file = await tables.saveRefused(folder.folder)
    expect(readFileSync(file, 'utf8')).toContain(
      '5;“31/02/2019” is geen datum (ontvangen op).;K-3;31/02/2019;1/07/2019;Els Maes',
    )
    writeFileSync(file, readFileSync(file, 'utf8').replace('31/02/2019;', '28/02/2019;'))
    await app.page.getByRole('button', { name: 'Nog een tabel' }).click()
    await tables.choose('Eerdere klachten', file)
    expect(await tables.counts(await tables.tryOut())).toEqual([1, 0, 0])
  })

  it('changes nothing the second time', async () => {
    await app.page.getByRole('button', { name: 'Ander bestand' }).click()
    await tables.choose('Eerdere klachten', join(folder.folder, 'klachten.csv'))
    const tried = await tables.tryOut()
    expect(await tables.counts(tried)).toEqual([0, 2, 1])
    await tried.getByText('Er is niets om over te nemen').waitFor()
  })

  it('makes cases that are found by their old number and say where they come from', async () => {
    await new Shell(app.page).goTo('Zoeken')
    await app.page.getByRole('searchbox').fill('K-1')
    await app.page.getByRole('link', { name: /Renée Desmet/ }).click()
    await app.page.getByText('Overgenomen uit een tabel').first().waitFor()
    await app.page.getByText('Nummer daar: K-1').waitFor()
  })
})
