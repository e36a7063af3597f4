import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readPdf } from '../core/typesetting/support.ts'
import { temporaryFolder } from '../hosts/support/core.ts'
import { CasePage } from './pages/CasePage.ts'
import { away, todayHere, typed } from './pages/days.ts'
import { ExportDialog } from './pages/ExportDialog.ts'
import { keepEvidence } from './pages/evidence.ts'
import { Intake } from './pages/Intake.ts'
import { Queue } from './pages/Queue.ts'
import { Shell } from './pages/Shell.ts'
import { Start } from './pages/Start.ts'
import { describeApp, type LaunchedApp, launchApp } from './support/app.ts'

describeApp('the other courses of a complaint', (kind) => {
  const folder = temporaryFolder()
  let app: LaunchedApp
  let screen: CasePage

  beforeAll(async () => {
    app = await launchApp(kind, join(folder.folder, 'administration'))
    app.page.setDefaultTimeout(15_000)
    screen = new CasePage(app.page)
    await new Start(app.page).beginEmpty('Mia Claes')
  })
  afterAll(async () => {
    await app?.close()
    await folder.remove()
  })
  keepEvidence(() => app?.page, `courses ${kind}`)

  const openByPhone = async (klussenierComplains: boolean, received = typed(todayHere())): Promise<void> => {
    await new Shell(app.page).goTo('Werkvoorraad')
    const intake = await new Intake(app.page).byPhone({
      customer: 'Luc Maes',
      klussenier: 'Noor Aerts',
      subject: 'Onbetaald saldo',
      text: 'Het saldo is al twee maanden niet betaald.',
      klussenierComplains,
      received,
    })
    await intake.open()
  }
  const admitAndAsk = async (on: string, due?: string): Promise<void> => {
    await screen.answerAll()
    for (const [button, command] of [
      ['Verklaar de klacht ontvankelijk', 'Ontvankelijk verklaren'],
      ['Rond het hoor af', 'Hoor afronden'],
    ] as const)
      await (await (await screen.takeStep(button, command)).day('Op', on)).send()
    const request = await screen.takeStepWithoutLetter('Reactie vragen')
    await request.day('Verzonden op', on)
    if (due) await request.day('Uiterste dag', due)
    await request.send()
  }

  it('refuses a complaint of a Klussenier who never tried himself, with its ground, and closes it', async () => {
    await openByPhone(true)
    const parties = screen.part('Partijen en feiten')
    await parties.getByText('Klager, Klussenier').waitFor()
    await parties.getByText('Verweerder, klant').waitFor()
    await screen.answer('Er zijn pogingen gedaan om het onderling op te lossen', 'Nee')
    const refusing = await screen.takeStep('Weiger de bemiddeling', 'Bemiddeling weigeren')
    await refusing.fill('Uitleg', 'Bel de klant eerst zelf.')
    await refusing.send()
    await screen.part('Voorwaarden voor bemiddeling').getByText('Bel de klant eerst zelf.').waitFor()
    const closing = await screen.takeStep('Sluit de zaak', 'Zaak sluiten')
    await closing.choose('Niet ontvankelijk')
    await closing.send()
    await screen.stage.getByText('Gesloten').waitFor()
    await new Shell(app.page).goTo('Werkvoorraad')
    await app.page.getByText('Gesloten', { exact: true }).first().click()
    await new Queue(app.page).line('Onbetaald saldo').waitFor()
    await app.page.getByText('Open', { exact: true }).first().click()
  })

  it('prints why it was assessed before the respondent was heard', async () => {
    const reason = 'De verweerder zit tot het voorjaar op zee.'
    await openByPhone(false)
    await admitAndAsk(typed(todayHere()))
    const assess = await screen.openFromList('Toch beoordelen', 'Beoordelen')
    await assess.fill('Beoordeling', 'De stukken spreken voor zich.')
    await assess.choose('Niet bemiddelen')
    await assess.fill('Waarom beoordeelt u nu al?', reason)
    await assess.send()
    await screen.part('Beoordeling').getByText(reason, { exact: false }).waitFor()
    const exporting = await new ExportDialog(app).open()
    await exporting.make('Intern', 'Archief')
    const { pages } = await readPdf(await exporting.save(folder.folder))
    expect(pages.join(' ').replace(/\s+/g, ' ')).toContain(reason)
    await exporting.close()
  }, 120_000)

  it('records that the day passed without an answer, with its proof, and can then assess', async () => {
    await openByPhone(false, away(-40))
    await admitAndAsk(away(-30), away(-10))
    await screen.nextStep.getByText(/werkdagen te laat/).waitFor()
    const lapse = await screen.takeStep('Leg vast dat er niets kwam', 'Einde van de termijn vastleggen')
    await lapse.button('Einde van de termijn vastleggen').click()
    await lapse.root.getByText(/Zeg waaruit blijkt dat de vraag is aangekomen/).waitFor()
    await lapse.fill(
      'Waaruit blijkt dat de vraag is aangekomen?',
      'Ontvangstbewijs van de aangetekende brief.',
    )
    await lapse.send()
    await screen.expectNext('Beoordelen')
    const assess = await screen.takeStep('Beoordeel de klacht', 'Beoordelen')
    expect(await assess.root.getByText('Waarom beoordeelt u nu al?').count()).toBe(0)
    await assess.fill('Beoordeling', 'Zonder reactie beoordeeld.')
    await assess.choose('Advies geven')
    await assess.send()
    await screen.expectNext('Advies of voorstel doen')
  })
})
