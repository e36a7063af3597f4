import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { documentName } from '#core/formats/names.ts'
import { letterKinds } from '#shared/case/vocabulary.ts'
import { writeIn } from '#shared/words/index.ts'
import { temporaryFolder } from '../hosts/support/core.ts'
import { ago, correspondence, customer, klussenier, papers, type Written } from './fixtures/correspondence.ts'
import { CasePage } from './pages/CasePage.ts'
import { typed, workingDaysAfter } from './pages/days.ts'
import { keepEvidence } from './pages/evidence.ts'
import { dropFiles } from './pages/files.ts'
import { Intake } from './pages/Intake.ts'
import { Outbox } from './pages/Outbox.ts'
import { Reply } from './pages/Reply.ts'
import { Start } from './pages/Start.ts'
import { type LaunchedApp, launchApp } from './support/app.ts'

const complaint = `Geachte,

Bram Peeters heeft onze badkamer betegeld. Sinds twee weken loopt het water langs de douchewand,
en op het plafond eronder zit een grote vlek. Ik vraag dat hij de voegen opnieuw zet.

Met vriendelijke groeten
${customer.name}
Lindestraat 14
2800 Mechelen
0478 11 22 33`
const wederhoor =
  'Ik heb de leiding getest en er is geen lek. De klant heeft zelf een haak in de wand geboord.'
const reaction = 'Die haak hing er al toen de tegels werden gezet. Dat staat ook in het verslag.'
const proposal = 'De Klussenier zet de voegen opnieuw en betaalt de helft van het schilderwerk.'
const [joints, paint] = ['Voegen opnieuw zetten', 'Helft van het schilderwerk betalen']
const day = (on: Parameters<typeof typed>[0]): string => writeIn('nl', 'BE').date(on)

/** The days that the letters give, none of them a weekend or a holiday. */
const due = {
  items: workingDaysAfter(ago(58), 8),
  response: workingDaysAfter(ago(50), 6),
  lastNotice: workingDaysAfter(ago(36), 5),
  reaction: workingDaysAfter(ago(26), 6),
  answer: workingDaysAfter(ago(16), 6),
  followUp: workingDaysAfter(ago(3), 5),
}

// In one host: how letters are made and sent in each is gone through in `letters.test.ts`.
describe('every letter of a complaint, from the mail to the follow-up', () => {
  const folder = temporaryFolder()
  let app: LaunchedApp
  let dossier: CasePage
  let post: ReturnType<typeof correspondence>
  let outbox: Outbox
  let number: string
  /** The Message-ID of the last letter that went to each side by mail. */
  let [toCustomer, toKlussenier]: [string | null, string | null] = [null, null]

  beforeAll(async () => {
    post = correspondence(folder.folder)
    app = await launchApp('chromium', join(folder.folder, 'administration'))
    app.page.setDefaultTimeout(20_000)
    dossier = new CasePage(app.page)
    outbox = new Outbox(app, folder.folder, post.sent)
    await new Start(app.page).beginEmpty('Mia Claes')
    await app.page.getByText('Nog geen zaken').waitFor()
  })
  afterAll(async () => {
    await app?.close()
    await folder.remove()
  })
  keepEvidence(() => app?.page, 'letters story', { story: true })

  /** A mail to the office; it is a document of the case as well. */
  const receive = (written: Written): string => {
    const path = post.write(written)
    const mediaType = 'message/rfc822'
    post.sent.set(documentName(`${written.subject}.eml`, mediaType, 1), readFileSync(path))
    return path
  }
  /** Drops a reply on the case and files it as what it is. */
  const file = async (written: Written, as: string, answer?: 'Akkoord' | 'Niet akkoord'): Promise<void> => {
    await dropFiles(app.page, [receive(written)])
    await app.page.getByRole('heading', { level: 1, name: `Antwoord in zaak ${number}` }).waitFor()
    const reply = new Reply(app.page)
    await reply.as(as)
    if (answer) await reply.form.getByRole('radio', { name: answer, exact: true }).check()
    await reply.file(number)
    await app.page.getByRole('heading', { level: 1, name: new RegExp(`^${number} `) }).waitFor()
  }
  const hearing = () => dossier.part('Hoor en wederhoor')

  it('begins with the mail of the customer, and says that it was received', async () => {
    const mail = receive({
      from: customer,
      on: ago(60),
      subject: `Klacht van ${customer.name} aan het adres van ${klussenier.name}`,
      text: complaint,
      attached: [await papers.photo()],
    })
    await dropFiles(app.page, [mail])
    const intake = new Intake(app.page)
    await intake.mail.getByText('plafond eronder').waitFor()
    await intake.fillIn('Klussenier', {
      'E-mailadres': klussenier.email,
      'Straat en nummer': klussenier.street,
      Postcode: klussenier.postalCode,
      Plaats: klussenier.city,
    })
    number = await intake.open()
    await app.page.getByRole('heading', { level: 1, name: number }).waitFor()
    await dossier.chooseLetter(`Ontvangstbevestiging aan ${customer.name}`)
    toCustomer = await outbox.send({
      title: `Ontvangstbevestiging aan ${customer.name}`,
      reader: customer,
      on: ago(59),
    })
    const running = app.page.getByRole('list', { name: 'Lopende termijnen' })
    await running.getByText(/Ontvangst van de klacht bevestigen/).waitFor({ state: 'detached' })
  }, 240_000)

  it('asks for exactly what is missing, and files what comes', async () => {
    await dossier.takeLetter('Vraag op wat ontbreekt')
    expect(await outbox.letter.details.getByRole('checkbox', { checked: true }).count()).toBe(1)
    await outbox.letter.details.getByRole('checkbox', { name: /overeenkomst/ }).waitFor()
    toCustomer = await outbox.send({
      title: `Vraag om ontbrekende gegevens aan ${customer.name}`,
      reader: customer,
      on: ago(58),
      dueOn: due.items,
    })
    await dossier.nextStep.getByText(day(due.items)).first().waitFor()
    await file(
      {
        from: customer,
        on: ago(55),
        subject: `Antw: zaak ${number}`,
        answers: toCustomer ?? undefined,
        text: 'In bijlage vindt u de overeenkomst.',
        attached: [await papers.agreement()],
      },
      'Alleen documenten',
    )
    await dossier.part('Documenten').getByText('Getekende overeenkomst.pdf').first().waitFor()
    await dossier.nextStep.getByRole('button', { name: 'Ga de voorwaarden na' }).waitFor()
  }, 240_000)

  it('admits the complaint, and asks the Klussenier for his side by registered letter', async () => {
    await dossier.answerAll()
    for (const [button, command, on] of [
      ['Verklaar de klacht ontvankelijk', 'Ontvankelijk verklaren', ago(54)],
      ['Rond het hoor af', 'Hoor afronden', ago(52)],
    ] as const)
      await (await (await dossier.takeStep(button, command)).day('Op', typed(on))).send()
    await dossier.takeLetter('Vraag de verweerder om een reactie')
    await outbox.send({
      title: `Vraag om een reactie aan ${klussenier.name}`,
      reader: klussenier,
      on: ago(50),
      dueOn: due.response,
      tracking: '3232 0001 7788',
      starts: new RegExp(`antwoord gevraagd tot en met ${day(due.response)} · 5 stukken bezorgd`),
    })
    await dossier.stage.getByText('Wederhoor').waitFor()
    await hearing().getByText('Bezorgd aan de verweerder', { exact: false }).first().waitFor()
  }, 240_000)

  it('reminds him twice, and gives him days with the last notice', async () => {
    const remind = (title: string, on: ReturnType<typeof ago>, dueOn?: ReturnType<typeof ago>) =>
      outbox.send({
        title: `${title} aan ${klussenier.name}`,
        reader: klussenier,
        on,
        ...(dueOn && { dueOn }),
      })
    await dossier.chooseLetter(`Eerste herinnering aan ${klussenier.name}`)
    await remind('Eerste herinnering', ago(40))
    await hearing()
      .getByText(/^Eerste herinnering/)
      .waitFor()
    await dossier.chooseLetter(`Tweede herinnering aan ${klussenier.name}`)
    await remind('Tweede herinnering', ago(38))
    await dossier.chooseLetter(`Laatste bericht aan ${klussenier.name}`)
    toKlussenier = await remind('Laatste bericht', ago(36), due.lastNotice)
    await hearing()
      .getByText(new RegExp(`^Laatste herinnering.*${day(due.lastNotice)}`))
      .waitFor()
    await dossier
      .part('Brieven')
      .getByText(`antwoord gevraagd tot en met ${day(due.lastNotice)}`, { exact: false })
      .first()
      .waitFor()
    const reminders = hearing()
      .getByRole('table', { name: 'Gelijke kansen' })
      .getByRole('row', {
        name: /^Herinneringen/,
      })
    expect(await reminders.getByRole('cell').allTextContents()).toEqual(['0', '3'])
  }, 240_000)

  it('files his answer as wederhoor, and lets the customer react to it', async () => {
    await file(
      {
        from: klussenier,
        on: ago(30),
        subject: `Re: Zaak ${number}: u kunt nog reageren`,
        answers: toKlussenier ?? undefined,
        text: wederhoor,
        attached: [await papers.report()],
      },
      'Reactie van een partij',
    )
    await hearing().getByText(wederhoor).waitFor()
    await hearing()
      .getByText(/^Reactie ontvangen op/)
      .waitFor()
    await dossier.chooseLetter(`Uitnodiging om te reageren op het antwoord aan ${customer.name}`)
    toCustomer = await outbox.send({
      title: `Uitnodiging om te reageren op het antwoord aan ${customer.name}`,
      reader: customer,
      on: ago(26),
      dueOn: due.reaction,
      starts: new RegExp(`antwoord gevraagd tot en met ${day(due.reaction)} · 3 stukken bezorgd`),
    })
    await file(
      {
        from: customer,
        on: ago(24),
        subject: `Re: Zaak ${number}`,
        answers: toCustomer ?? undefined,
        text: reaction,
      },
      'Reactie van een partij',
    )
    await hearing().getByText(reaction).waitFor()
  }, 240_000)

  it('tells both how it stands, with what the Klussenier has not seen', async () => {
    for (const reader of [klussenier, customer]) {
      const title = `Stand van zaken aan ${reader.name}`
      await dossier.chooseLetter(title)
      await outbox.send({
        title,
        reader,
        on: ago(22),
        ...(reader === klussenier ? { alsoShows: /./, starts: /2 stukken bezorgd/ } : {}),
      })
    }
  }, 240_000)

  it('assesses, and proposes to both', async () => {
    const assess = await dossier.takeStep('Beoordeel de klacht', 'Beoordelen')
    await assess.fill('Beoordeling', 'De voegen zijn niet goed geplaatst. De klacht is deels gegrond.')
    await assess.choose('Deels gegrond')
    await assess.choose('Voorstellen doen')
    expect(await assess.root.getByText(/heeft dit nog niet gezien/).count()).toBe(0)
    await assess.day('Op', typed(ago(18)))
    await assess.send()
    await dossier.takeLetter('Doe een voorstel of geef advies')
    await outbox.letter.details
      .getByRole('textbox', { name: 'Tekst van het voorstel of advies' })
      .fill(proposal)
    const starts = new RegExp(`antwoord op het voorstel tot en met ${day(due.answer)}`)
    const to = (reader: typeof customer) => ({
      title: `Advies of voorstel aan ${reader.name}`,
      ...{ reader, on: ago(16), starts },
    })
    toCustomer = await outbox.send({ ...to(customer), dueOn: due.answer })
    await dossier.takeLetter(`Brief: Advies of voorstel aan ${klussenier.name}`)
    toKlussenier = await outbox.send(to(klussenier))
  }, 240_000)

  it('files both answers, and confirms to both what they agreed', async () => {
    for (const [from, on, answers] of [
      [customer, ago(14), toCustomer],
      [klussenier, ago(13), toKlussenier],
    ] as const)
      await file(
        { from, on, subject: `Re: zaak ${number}`, answers: answers ?? undefined, text: 'Ik ga akkoord.' },
        'Antwoord op een voorstel',
        'Akkoord',
      )
    const settlement = await dossier.takeStep('Leg het akkoord vast', 'Akkoord vastleggen')
    for (const [index, action] of [joints, paint].entries()) {
      await settlement.button('Afspraak toevoegen').click()
      await settlement.field('Afspraak').nth(index).fill(action)
      await settlement.day('Uiterste dag', typed(ago(7 - index)), index)
    }
    await settlement.day('Op', typed(ago(12)))
    await settlement.send()
    for (const reader of [customer, klussenier]) {
      const title = `Bevestiging van het akkoord aan ${reader.name}`
      await dossier.takeLetter(`Brief: ${title}`)
      await outbox.send({ title, reader, on: ago(12) })
    }
  }, 240_000)

  it('asks both what came of the agreement, where one was kept and one is told to be broken', async () => {
    const agreed = dossier.part('Akkoord en afspraken')
    const kept = await dossier.openIn('Akkoord en afspraken', 'Afhandelen', 'Afspraak afhandelen')
    await kept.choose('Ja')
    await kept.day('Nagekomen op, of vastgesteld op', typed(ago(8)))
    await kept.send()
    await agreed.getByText(/^Nagekomen op/).waitFor()
    const told = await dossier.openIn(
      'Akkoord en afspraken',
      'Wat zegt een partij?',
      'Bericht over een afspraak vastleggen',
    )
    await told.choose(/^Klager/)
    await told.choose('Nee')
    await told.day('Gezegd op', typed(ago(5)))
    await told.send()
    await agreed.getByText(/de klager zegt dat dit niet is gebeurd/).waitFor()
    for (const reader of [customer, klussenier]) {
      const title = `Navraag: is het gebeurd? aan ${reader.name}`
      await dossier.chooseLetter(title)
      await outbox.letter.paper.getByText(paint, { exact: false }).first().waitFor()
      expect(await outbox.letter.paper.getByText(joints, { exact: false }).count()).toBe(0)
      await outbox.send({ title, reader, on: ago(3), dueOn: due.followUp })
    }
  }, 240_000)

  it('closes the case and tells both, after every kind of letter but the refusal', async () => {
    const broken = await dossier.openIn('Akkoord en afspraken', 'Afhandelen', 'Afspraak afhandelen')
    await broken.choose('Nee')
    await broken.send()
    const closing = await dossier.openFromList('Zaak sluiten')
    await closing.choose('Opgelost door bemiddeling')
    await closing.send()
    for (const reader of [customer, klussenier]) {
      const title = `Afsluiting aan ${reader.name}`
      await dossier.takeLetter(`Brief: ${title}`)
      await outbox.send({ title, reader, on: ago(0) })
    }
    await app.page.getByText('Een afspraak is niet nagekomen').waitFor()
    const rows = await dossier
      .part('Brieven')
      .getByRole('button', { name: /^Bekijk de brief/ })
      .count()
    // Seven went to one side; the others, but for the refusal, to both.
    expect(rows).toBe(7 + 2 * (letterKinds.length - 8))
  }, 240_000)
})
