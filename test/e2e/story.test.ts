import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { writeIn } from '#shared/words/index.ts'
import { readPdf } from '../core/typesetting/support.ts'
import { temporaryFolder } from '../hosts/support/core.ts'
import { customer, klussenier, type Papers, rareWord, writePapers } from './fixtures/papers.ts'
import { CasePage } from './pages/CasePage.ts'
import { CommandDialog } from './pages/CommandDialog.ts'
import { away, todayHere, typed, workingDaysAfter } from './pages/days.ts'
import { ExportDialog } from './pages/ExportDialog.ts'
import { keepEvidence } from './pages/evidence.ts'
import { dropFiles, pickFiles } from './pages/files.ts'
import { Intake } from './pages/Intake.ts'
import { Queue } from './pages/Queue.ts'
import { Shell } from './pages/Shell.ts'
import { Start } from './pages/Start.ts'
import { describeApp, type LaunchedApp, launchApp } from './support/app.ts'

const secret = 'De klant lijkt ons gehaast; eerst zelf bellen.'
const reply = 'Ik heb de leiding getest en er is geen lek. De klant heeft zelf een haak in de wand geboord.'
const secondSaying = 'Die haak hing er al toen de tegels werden gezet.'
const proposal = 'De Klussenier zet de voegen opnieuw en betaalt de helft van het schilderwerk.'

describeApp('a complaint from mail to dossier', (kind) => {
  const folder = temporaryFolder()
  let app: LaunchedApp
  let papers: Papers
  let shell: Shell
  let dossier: CasePage
  let number: string

  beforeAll(async () => {
    papers = await writePapers(folder.folder)
    app = await launchApp(kind, join(folder.folder, 'administration'))
    app.page.setDefaultTimeout(15_000)
    shell = new Shell(app.page)
    dossier = new CasePage(app.page)
  })
  afterAll(async () => {
    await app?.close()
    await folder.remove()
  })
  keepEvidence(() => app?.page, `story ${kind}`, { story: true })

  it('begins with an empty administration', async () => {
    await new Start(app.page).beginEmpty('Mia Claes')
    await app.page.getByText('Nog geen zaken').waitFor()
    await shell.navigation.getByText('U werkt als Mia Claes').waitFor()
  })

  it('takes the terms with the day from which they apply', async () => {
    await shell.goTo('Voorwaarden')
    await pickFiles(app, [papers.terms], () =>
      app.page.getByRole('button', { name: 'Versie toevoegen' }).click(),
    )
    const dialog = new CommandDialog(app.page, 'Versie toevoegen')
    await dialog.day('Geldt vanaf', away(-1000))
    await dialog.fill('Titel', 'Voorwaarden van vroeger')
    await dialog.send('Toevoegen')
    await app.page.getByRole('cell', { name: /^Voorwaarden van vroeger/ }).waitFor()
  })

  it('reviews a mail that is dropped on the window, and opens its case', async () => {
    await shell.goTo('Werkvoorraad')
    await dropFiles(app.page, [papers.complaint])
    const intake = new Intake(app.page)
    await intake.mail.getByText(rareWord).waitFor()
    expect(await intake.side('Klussenier').getByLabel('Naam', { exact: false }).first().inputValue()).toBe(
      klussenier,
    )
    const kinds = ['Getekende overeenkomst badkamer.pdf', 'factuur-114.pdf', 'IMG_3301.jpg', 'plafond.png']
    const proposed = kinds.map((name) =>
      intake.kindOf(name).evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.label),
    )
    expect(await Promise.all(proposed)).toEqual(['Getekende overeenkomst', 'Factuur', 'Foto', 'Foto'])
    await intake.form.getByText('Welke facturen wel en niet betaald zijn').waitFor()
    number = await intake.open()
    await app.page.getByRole('heading', { level: 1, name: number }).waitFor()
  })

  it('records the attempts, the agreement with its terms, and the invoices', async () => {
    const attempt = await dossier.openIn('Onderling oplossen', 'Poging vastleggen')
    await attempt.day('Op', away(-20))
    await attempt.select('Hoe', 'Telefoon')
    await attempt.fill('Wat is er geprobeerd', 'Gebeld; hij zou langskomen.')
    await attempt.send()
    const another = await dossier.openIn('Onderling oplossen', 'Poging vastleggen')
    await another.day('Op', away(-10))
    await another.fill('Wat is er geprobeerd', 'Gemaild met foto van het plafond.')
    await another.send()

    const agreement = await dossier.openIn('Overeenkomst en facturen', 'Overeenkomst vastleggen')
    await agreement.day('Getekend op', away(-90))
    await agreement.fill('Bedrag in euro', '4.900,00')
    await agreement.day('Garantie tot en met', away(640))
    await agreement.send()
    await dossier.part('Overeenkomst en facturen').getByText('Voorwaarden van vroeger').waitFor()

    for (const [name, paid] of [
      ['114', 'Nee'],
      ['098', 'Ja'],
    ] as const) {
      const invoice = await dossier.openIn('Overeenkomst en facturen', 'Factuur vastleggen')
      await invoice.fill('Factuurnummer', name)
      await invoice.day('Factuurdatum', away(-60))
      await invoice.fill('Bedrag in euro', '2450')
      await invoice.choose(paid)
      await invoice.send()
    }
    const invoices = dossier.part('Overeenkomst en facturen').getByRole('listitem')
    await invoices.filter({ hasText: 'Factuur 114' }).getByText('nog niet betaald').waitFor()
    await invoices.filter({ hasText: 'Factuur 098' }).getByText('betaald', { exact: true }).waitFor()
  })

  it('answers every condition, one of them with its proof, and admits the complaint', async () => {
    for (const condition of [
      'De Klussenier is bekendgemaakt',
      'De Klussenier is zelf op de hoogte gesteld van de klacht',
      'Er zijn pogingen gedaan om het onderling op te lossen',
      'Beide partijen willen er met elkaar uitkomen',
    ])
      await dossier.answer(condition, 'Ja')
    await dossier.answer('De garantie is niet meer van toepassing', 'Nee')
    const proof = await dossier.takeStep('Ga de voorwaarden na', 'Voorwaarde nagaan')
    await proof.choose('Ja')
    await proof.fill('Toelichting', 'Door beiden getekend.')
    await proof.tick('Getekende overeenkomst badkamer.pdf')
    await proof.send()
    await dossier.expectNext('Ontvankelijk verklaren')
    await (await dossier.takeStep('Verklaar de klacht ontvankelijk', 'Ontvankelijk verklaren')).send()
    await dossier.stage.getByText('Hoor', { exact: true }).waitFor()
  })

  it('hears the complainant, and asks the respondent with everything shown', async () => {
    await (await dossier.takeStep('Rond het hoor af', 'Hoor afronden')).send()
    const request = await dossier.takeStepWithoutLetter('Reactie vragen')
    expect(await request.root.getByRole('checkbox', { checked: true }).count()).toBeGreaterThan(4)
    await request.send()
    const day = writeIn('nl', 'BE').date(workingDaysAfter(todayHere(), 5))
    await dossier.expectNext(`Herinner de verweerder tegen ${day}, als er nog niets kwam`)
    await dossier.stage.getByText('Wederhoor').waitFor()
  })

  it('says that the respondent can still answer when it is to be assessed', async () => {
    await dossier.openFromList('Toch beoordelen', 'Beoordelen')
    const assess = new CommandDialog(app.page, 'Beoordelen')
    await assess.root.getByText(/De verweerder is nog niet gehoord/).waitFor()
    await assess.fill('Beoordeling', 'Te vroeg.')
    await assess.choose('Voorstellen doen')
    await assess.button('Beoordelen').click()
    await assess.root.getByText('Vul dit in.').waitFor()
    await assess.button('Annuleren').click()
  })

  it('reminds the respondent and gives him more time, once', async () => {
    const reminder = await dossier.takeStep('Herinnering sturen')
    await reminder.select('Hoe', 'Telefoon')
    await reminder.send()
    const due = workingDaysAfter(todayHere(), 10)
    const extension = await dossier.takeStep('Uitstel geven')
    await extension.day('Uiterste dag', typed(workingDaysAfter(due, 5)))
    await extension.fill('Reden', 'Hij was twee weken ziek.')
    await extension.send()
    await dossier
      .part('Hoor en wederhoor')
      .getByText(/Uitstel op .*twee weken ziek/)
      .waitFor()
    expect(await dossier.nextStep.getByRole('button', { name: 'Uitstel geven' }).count()).toBe(0)
  })

  it('records the reply with a document that is dropped on the case, and shows both', async () => {
    await dropFiles(app.page, [papers.reply])
    const attach = new CommandDialog(app.page, '1 bestand toevoegen')
    await attach.select('Gebracht door', 'Verweerder')
    await attach.send('Toevoegen')
    const statement = await dossier.takeStep('Leg de reactie vast', 'Verklaring vastleggen')
    await statement.fill('Wat wordt er gezegd', reply)
    await statement.tick('Verslag lektest.pdf')
    await statement.send()
    await dossier.expectNext('Beoordelen')
    const show = await dossier.openIn(
      'Hoor en wederhoor',
      'Bezorg aan de klager',
      'Aan de andere partij bezorgen',
    )
    await show.send()
    await dossier
      .part('Hoor en wederhoor')
      .getByText('Bezorgd aan de klager', { exact: false })
      .first()
      .waitFor()
  })

  it('goes another round', async () => {
    const invitation = await dossier.openIn('Hoor en wederhoor', 'Reactie vragen')
    await invitation.choose(/^Klager/)
    await invitation.send()
    const reaction = await dossier.openIn(
      'Hoor en wederhoor',
      'Verklaring toevoegen: klager',
      'Verklaring vastleggen',
    )
    await reaction.fill('Wat wordt er gezegd', secondSaying)
    await reaction.send()
    const request = await dossier.openIn('Hoor en wederhoor', 'Reactie vragen')
    await request.send()
    const answer = await dossier.takeStep('Leg de reactie vast', 'Verklaring vastleggen')
    await answer.fill('Wat wordt er gezegd', 'Dat klopt, dat had ik niet gezien.')
    await answer.send()
    await dossier.page.getByRole('region', { name: 'Ronde 2' }).getByText(secondSaying).waitFor()
    const show = await dossier.openIn(
      'Hoor en wederhoor',
      'Bezorg aan de klager',
      'Aan de andere partij bezorgen',
    )
    await show.send()
  })

  it('assesses on what both sides said', async () => {
    const assess = await dossier.takeStep('Beoordeel de klacht', 'Beoordelen')
    await assess.fill('Beoordeling', 'De voegen zijn niet goed geplaatst. De klacht is deels gegrond.')
    await assess.choose('Deels gegrond')
    await assess.choose('Voorstellen doen')
    await assess.send()
    const card = dossier.part('Beoordeling').getByRole('article').first()
    await card
      .getByText(/Verklaring van de klager/)
      .first()
      .waitFor()
    expect(await card.getByText(/Beoordeeld voordat/).count()).toBe(0)
  })

  it('proposes, records both answers, and settles with two actions', async () => {
    const made = await dossier.takeStepWithoutLetter('Advies of voorstel doen')
    await made.fill('Tekst', proposal)
    await made.send()
    for (const _ of ['klager', 'verweerder']) {
      const answer = await dossier.takeStep('Leg een antwoord vast', 'Antwoord vastleggen')
      await answer.choose('Aanvaardt')
      await answer.send()
    }
    const settlement = await dossier.takeStep('Leg het akkoord vast', 'Akkoord vastleggen')
    const actions = ['Voegen opnieuw zetten', 'Helft van het schilderwerk betalen']
    for (const [index, action] of actions.entries()) {
      await settlement.button('Afspraak toevoegen').click()
      await settlement.field('Afspraak').nth(index).fill(action)
    }
    await settlement.send()
    await dossier.expectNext('Wachten op afgesproken acties')
  })

  it('takes a step back with the notice and with Ctrl+Z, and takes it again', async () => {
    const kept = dossier.part('Akkoord en afspraken').getByText(/^Nagekomen op/)
    const keepFirst = async () => {
      const action = await dossier.openIn('Akkoord en afspraken', 'Afhandelen', 'Afspraak afhandelen')
      await action.choose('Ja')
      await action.send()
      await kept.first().waitFor()
    }
    await keepFirst()
    await shell.notice('afspraak afgehandeld').getByRole('button', { name: 'Ongedaan maken' }).click()
    await kept.waitFor({ state: 'detached' })
    await keepFirst()
    await app.page.getByRole('heading', { level: 1 }).click()
    await app.page.keyboard.press('Control+z')
    await kept.waitFor({ state: 'detached' })
    // Exactly one step went back: the settlement is still there.
    await dossier.expectNext('Wachten op afgesproken acties')
    await keepFirst()
  })

  it('keeps a note for the mediators only, and closes the case as settled', async () => {
    const note = await dossier.openIn('Interne notities', 'Interne notitie toevoegen')
    await note.field('Tekst').fill(secret)
    await note.send()
    const last = await dossier.openIn('Akkoord en afspraken', 'Afhandelen', 'Afspraak afhandelen')
    await last.choose('Ja')
    await last.send()
    const closing = await dossier.takeStep('Sluit de zaak', 'Zaak sluiten')
    await closing.choose('Opgelost door bemiddeling')
    await closing.send()
    await app.page.getByText(/^Gesloten op .*: opgelost door bemiddeling/i).waitFor()
  })

  it('makes the dossier for the respondent, without what is internal', async () => {
    const exporting = await new ExportDialog(app).open()
    await exporting.make('Verweerder', 'Archief')
    const opened = await exporting.openForReading()
    expect(kind === 'electron' ? existsSync(opened) : opened).toBe(kind === 'electron' || opened)
    const { pages } = await readPdf(await exporting.save(folder.folder))
    const text = pages.join('\n').replace(/\s+/g, ' ')
    for (const said of [customer, klussenier, rareWord, 'geen lek', 'Die haak hing er al', 'schilderwerk'])
      expect(text).toContain(said)
    expect(text).not.toContain('gehaast')
    await exporting.close()
  }, 180_000)

  it('makes the working copy for itself, with everything', async () => {
    const exporting = await new ExportDialog(app).open()
    await exporting.make('Intern', 'Werkkopie')
    const { pages } = await readPdf(await exporting.save(folder.folder))
    const text = pages.join('\n').replace(/\s+/g, ' ')
    expect(text).toContain('gehaast')
    expect(text).toContain('Geen lek gevonden in de leiding')
    await exporting.close()
  }, 180_000)

  it('reopens the case with a reason, and finds it everywhere', async () => {
    const reopening = await dossier.takeStep('Heropen de zaak', 'Zaak heropenen')
    await reopening.fill('Reden', 'De voegen laten weer los.')
    await reopening.send()
    await app.page.getByText(/Heropend op .*De voegen laten weer los/).waitFor()

    await shell.goTo('Zoeken')
    await app.page.getByRole('searchbox', { name: 'Zoek in alle zaken' }).fill(rareWord.slice(0, 9))
    await app.page
      .getByRole('region', { name: 'Gevonden zaken' })
      .getByRole('link', { name: customer })
      .waitFor()

    await shell.goTo('Klusseniers')
    await app.page.getByRole('link', { name: klussenier }).click()
    await app.page.getByRole('row').filter({ hasText: number }).getByText(customer).waitFor()

    await shell.goTo('Werkvoorraad')
    await new Queue(app.page).open(number)
    await app.page.getByRole('heading', { level: 1, name: number }).waitFor()
    await dossier.timeline.getByText('Zaak heropend').waitFor()
  })
})
