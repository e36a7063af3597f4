import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addDays } from '#shared/calendar/index.ts'
import { aMail, type MailSaid } from '../core/support/mails.ts'
import { temporaryFolder } from '../hosts/support/core.ts'
import { violationsOf } from './pages/accessibility.ts'
import { CasePage } from './pages/CasePage.ts'
import { todayHere } from './pages/days.ts'
import { keepEvidence } from './pages/evidence.ts'
import { dropFiles } from './pages/files.ts'
import { Intake } from './pages/Intake.ts'
import { Reply } from './pages/Reply.ts'
import { Shell } from './pages/Shell.ts'
import { Waiting } from './pages/Waiting.ts'
import { describeApp, type LaunchedApp, launchApp } from './support/app.ts'
import { askedIn } from './support/asked.ts'

const answer = 'Ik kom volgende week. De kraan had een fabrieksfout.'
const question = 'Op ma 2 mrt 2026 om 09:15 schreef HetKlusHuis:\n> Beste Piet, wilt u reageren?'

describeApp('a mail that answers a letter', (kind) => {
  const folder = temporaryFolder()
  const administration = join(folder.folder, 'administration')
  const asked = addDays(todayHere(), -4)
  const mailed = `${new Date(`${addDays(asked, 2)}T12:00:00Z`).toUTCString().replace('GMT', '+0000')}`
  let app: LaunchedApp
  let number: string
  let screen: CasePage

  const mailFile = (name: string, said: MailSaid): string => {
    const path = join(folder.folder, name)
    writeFileSync(path, aMail({ on: mailed, id: `${name}@post.example`, ...said }))
    return path
  }

  beforeAll(async () => {
    number = await askedIn(administration, asked)
    app = await launchApp(kind, administration)
    app.page.setDefaultTimeout(15_000)
    screen = new CasePage(app.page)
    await new Shell(app.page).goTo('Werkvoorraad')
  })
  afterAll(async () => {
    await app?.close()
    await folder.remove()
  })
  keepEvidence(() => app?.page, `replies ${kind}`)

  it('is recognised when it is dropped on the window, with why', async () => {
    const reply = mailFile('antwoord.eml', {
      answers: 'draft@wederhoor.example',
      subject: `Antw: Vraag om uw reactie op een klacht [${number}]`,
      text: `Dag,\n\n${answer}\n\nMet vriendelijke groet\nPiet Peeters\n\n${question}`,
    })
    await dropFiles(app.page, [reply])
    const form = new Reply(app.page)
    await app.page.getByRole('heading', { level: 1, name: `Antwoord in zaak ${number}` }).waitFor()
    // What is certain needs no reasons at once.
    await app.page.getByText('Waarom deze zaak', { exact: true }).click()
    await app.page.getByText(`Antwoordt op een brief aan de verweerder in zaak ${number}.`).waitFor()
    await form.mail.getByRole('button', { name: 'Toon alles' }).click()
    await form.mail.getByText('Beste Piet, wilt u reageren?').waitFor()
    expect(await form.text.inputValue()).toBe(`Dag,\n\n${answer}`)
    expect(await form.form.getByRole('radio', { name: /^Piet Peeters/ }).isChecked()).toBe(true)
    expect(await violationsOf(app.page, 'reply')).toEqual([])
  })

  it('keeps what was left out within reach', async () => {
    const form = new Reply(app.page)
    await form.takeIn('Ondertekening')
    expect(await form.text.inputValue()).toBe(`Dag,\n\n${answer}\n\nMet vriendelijke groet\nPiet Peeters`)
  })

  it('is filed as the wederhoor of its round, and taken back with one click', async () => {
    await new Reply(app.page).file(number)
    await app.page.getByRole('heading', { level: 1, name: number }).waitFor()
    const hearing = screen.part('Hoor en wederhoor')
    await hearing.getByText(answer).waitFor()
    await hearing.getByText(/^Reactie ontvangen op/).waitFor()
    await screen.part('Documenten').getByText('werfverslag.pdf').first().waitFor()
    await new Shell(app.page)
      .notice(`Vastgelegd in zaak ${number}`)
      .getByRole('button', { name: 'Ongedaan maken' })
      .click()
    await hearing.getByText(answer).waitFor({ state: 'detached' })
    expect(await screen.part('Documenten').getByText('werfverslag.pdf').count()).toBe(0)
  })

  it('that the office sent is dropped on the case, and proves its letter', async () => {
    const own = mailFile('verstuurd.eml', {
      id: 'sent@mail.hetklushuis.be',
      from: 'HetKlusHuis <info@hetklushuis.be>',
      to: 'Piet Peeters <piet@klusbedrijf.example>',
      subject: `Vraag om uw reactie op een klacht [${number}]`,
    })
    await dropFiles(app.page, [own])
    await app.page.getByRole('heading', { level: 1, name: `Verstuurd bericht in zaak ${number}` }).waitFor()
    const { form } = new Reply(app.page)
    expect(await form.getByRole('radio', { name: 'Bewijs bij een brief' }).isChecked()).toBe(true)
    await new Reply(app.page).file(number)
    await app.page.getByRole('heading', { level: 1, name: number }).waitFor()
    await new Shell(app.page).notice(`Vastgelegd in zaak ${number}`).waitFor()
  })

  it('that could not be delivered is told with its letter', async () => {
    const bounce = mailFile('onbestelbaar.eml', {
      from: 'Mail Delivery System <MAILER-DAEMON@mail.example>',
      subject: 'Undelivered Mail Returned to Sender',
      headers: 'X-Failed-Recipients: piet@klusbedrijf.example',
      answers: 'sent@mail.hetklushuis.be',
      text: 'The address was not found.',
    })
    await dropFiles(app.page, [bounce])
    await app.page
      .getByRole('heading', { level: 1, name: `Niet bezorgd bericht in zaak ${number}` })
      .waitFor()
    await new Reply(app.page).file(number)
    await app.page.getByRole('heading', { level: 1, name: number }).waitFor()
    const letters = app.page.getByRole('region', { name: 'Brieven', exact: true })
    await letters.getByText(/^Kon niet bezorgd worden/).waitFor()
  })

  it('comes with others, one after another; an automatic reply is told apart, and a stranger can be given to a case', async () => {
    await new Shell(app.page).goTo('Werkvoorraad')
    const away = mailFile('afwezig.eml', {
      answers: 'sent@mail.hetklushuis.be',
      subject: 'Automatisch antwoord: uw vraag',
      headers: 'Auto-Submitted: auto-replied',
      text: 'Ik ben met vakantie.',
    })
    const stranger = mailFile('vreemd.eml', {
      from: 'Iemand <iemand@elders.example>',
      subject: 'iets',
      text: 'Ik zag wat er gebeurde.',
    })
    await dropFiles(app.page, [away, stranger])
    const waiting = new Waiting(app.page)
    await waiting.line('Automatisch antwoord: uw vraag').click()
    await app.page.getByText('Dit is een automatisch antwoord.', { exact: false }).waitFor()
    const form = new Reply(app.page)
    expect(await form.form.getByRole('radio', { name: 'Alleen documenten' }).isChecked()).toBe(true)
    await app.page.getByText('Hierna nog 1 e-mail').waitFor()
    await form.file(number)

    const intake = new Intake(app.page)
    await intake.mail.getByText('Ik zag wat er gebeurde.').waitFor()
    await app.page.getByRole('button', { name: 'Hoort bij een zaak' }).click()
    const choice = app.page.getByRole('combobox', { name: 'De zaak' })
    await choice.fill('peeters')
    await app.page.getByRole('option', { name: new RegExp(`^${number}`) }).click()
    await app.page.getByText('U hebt deze zaak gekozen.').waitFor()
    await app.page.getByText('is niet bekend in deze zaak', { exact: false }).waitFor()
    // Who wrote it is not known: nothing is put in anyone's mouth.
    expect(await form.form.getByRole('radio', { name: 'Alleen documenten' }).isChecked()).toBe(true)
    expect(await form.form.getByRole('combobox', { name: 'Gebracht door' }).inputValue()).toBe('other')
    await form.file(number)
    // Nothing waits any more: the list says what became of each.
    await waiting.isDone('iets', number)
    await waiting.isDone('Automatisch antwoord: uw vraag', number)
    await waiting.row('iets').getByRole('link', { name: number }).click()
    await screen.part('Documenten').getByText('iets.eml').first().waitFor()
  })
})
