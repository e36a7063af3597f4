import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addDays } from '#shared/calendar/index.ts'
import { aMail } from '../core/support/mails.ts'
import { aPdf } from '../core/support/office.ts'
import { temporaryFolder } from '../hosts/support/core.ts'
import { violationsOf } from './pages/accessibility.ts'
import { todayHere } from './pages/days.ts'
import { keepEvidence } from './pages/evidence.ts'
import { dropFiles, pickFiles } from './pages/files.ts'
import { Intake } from './pages/Intake.ts'
import { Reply } from './pages/Reply.ts'
import { Shell } from './pages/Shell.ts'
import { Waiting } from './pages/Waiting.ts'
import { describeApp, type LaunchedApp, launchApp } from './support/app.ts'
import { askedIn } from './support/asked.ts'

const names = ['An De Smet', 'Jan Jansen', 'Mia Wouters', 'Tom Claes', 'Els Maes']
const subjectOf = (name: string | undefined) => `Klacht van ${name} aan het adres van Piet Peeters`

describeApp('what comes in together', (kind) => {
  const folder = temporaryFolder()
  const administration = join(folder.folder, 'administration')
  const asked = addDays(todayHere(), -4)
  const mailed = `${new Date(`${addDays(asked, 2)}T12:00:00Z`).toUTCString().replace('GMT', '+0000')}`
  let app: LaunchedApp
  let number: string
  let waiting: Waiting

  const complaint = (nth: number) =>
    aMail({
      id: `complaint-${nth}@post.example`,
      from: `${names[nth]} <persoon${nth}@post.example>`,
      subject: subjectOf(names[nth]),
      text: 'De kraan lekt sinds de plaatsing, en niemand komt nog langs.',
      on: mailed,
    })
  const file = (name: string, content: string): string => {
    const path = join(folder.folder, name)
    mkdirSync(join(path, '..'), { recursive: true })
    writeFileSync(path, content)
    return path
  }

  beforeAll(async () => {
    number = await askedIn(administration, asked)
    app = await launchApp(kind, administration)
    app.page.setDefaultTimeout(15_000)
    waiting = new Waiting(app.page)
    await new Shell(app.page).goTo('Werkvoorraad')
  })
  afterAll(async () => {
    await app?.close()
    await folder.remove()
  })
  keepEvidence(() => app?.page, `gathered ${kind}`)

  it('is a list that says of each file what it is: mails of a folder and beside it, answers, doubles, files', async () => {
    for (const nth of [1, 2, 3, 4]) file(`Postvak IN/2026/${nth}.eml`, complaint(nth))
    file('Postvak IN/.DS_Store', 'x')
    await dropFiles(app.page, [
      file('klacht.eml', complaint(0)),
      join(folder.folder, 'Postvak IN'),
      file('nogmaals.eml', complaint(0)),
      file(
        'antwoord.eml',
        aMail({ answers: 'draft@wederhoor.example', subject: 'Antw: uw vraag', on: mailed, text: 'Ik kom.' }),
      ),
      file(
        'nieuwsbrief.eml',
        aMail({ id: 'n', from: 'Shop <shop@elders.example>', subject: 'Korting', on: mailed }),
      ),
      file('kapot.eml', 'geen e-mail'),
      file('gevel.pdf', aPdf('gevel')),
      file('keuken.pdf', aPdf('keuken')),
    ])
    await app.page.getByRole('heading', { level: 1, name: 'Binnengekomen' }).waitFor()
    for (const name of names) await waiting.row(subjectOf(name)).first().waitFor()
    await waiting.row('Antw: uw vraag').getByText(`Antwoord in zaak ${number}`).waitFor()
    await waiting.row('Korting').getByText('Bij geen zaak herkend').waitFor()
    await waiting.list.getByText('Dezelfde e-mail als klacht.eml').waitFor()
    await waiting.row('kapot.eml').getByText('Dit is geen e-mail', { exact: false }).waitFor()
    await app.page.getByText('9 wachten op u').waitFor()
    expect(await violationsOf(app.page, 'gathered')).toEqual([])
  })

  it('is worked through with the keyboard: Enter opens the review, and after the opening comes the next that waits', async () => {
    await waiting.line(subjectOf(names[0])).first().focus()
    await app.page.keyboard.press('ArrowDown')
    await app.page.keyboard.press('ArrowUp')
    await app.page.keyboard.press('Enter')
    const intake = new Intake(app.page)
    await intake.mail.getByText(subjectOf(names[0])).waitFor()
    await app.page.getByText('Hierna nog 6 e-mails').waitFor()
    await intake.form.getByRole('button', { name: 'Open de zaak' }).press('Control+Enter')
    await intake.mail.getByText(subjectOf(names[1])).waitFor()
    await app.page.getByRole('button', { name: 'Overslaan' }).click()
    await intake.mail.getByText(subjectOf(names[2])).waitFor()
    await app.page.getByRole('link', { name: 'Terug naar de lijst' }).click()
    await waiting.row(subjectOf(names[0])).first().getByText('Opgenomen als').waitFor()
    await waiting.row(subjectOf(names[1])).getByText('Overgeslagen').waitFor()
  })

  it('is still there after another screen, and after the page was loaded again', async () => {
    await new Shell(app.page).goTo('Werkvoorraad')
    await app.page.reload()
    await app.page.getByRole('link', { name: /^Binnengekomen/ }).click()
    await waiting.row(subjectOf(names[1])).getByText('Overgeslagen').waitFor()
    await waiting.row('Antw: uw vraag').waitFor()
  })

  it('takes back a filing: the mail waits again', async () => {
    await waiting.line('Antw: uw vraag').click()
    await new Reply(app.page).file(number)
    await new Shell(app.page).notice(`Vastgelegd in zaak ${number}`).waitFor()
    // The next that waits comes by itself.
    await app.page.getByRole('heading', { level: 1, name: 'Nieuwe klacht' }).waitFor()
    await app.page.getByRole('link', { name: /^Binnengekomen/ }).click()
    await waiting.isDone('Antw: uw vraag', number)
    await waiting
      .row('Antw: uw vraag')
      .getByRole('button', { name: /^Ongedaan maken/ })
      .click()
    await waiting.row('Antw: uw vraag').getByText(`Antwoord in zaak ${number}`).waitFor()
  })

  it('has its loose files put with a case', async () => {
    await app.page.getByRole('button', { name: 'Samen bij een zaak voegen' }).click()
    const dialog = app.page.getByRole('dialog', { name: 'Bij een zaak voegen' })
    await dialog.getByRole('checkbox', { name: /^keuken/ }).uncheck()
    await dialog.getByRole('combobox', { name: 'De zaak' }).fill('peeters')
    await app.page.getByRole('option', { name: new RegExp(`^${number}`) }).click()
    await dialog.getByRole('button', { name: 'Toevoegen' }).click()
    await waiting.isDone('gevel.pdf', number)
    await waiting.row('keuken.pdf').getByText('Geen e-mail').waitFor()
  })

  it('is taken off: first what is done, then all of it', async () => {
    await app.page.getByRole('button', { name: 'Opruimen' }).click()
    await app.page.getByRole('menuitem', { name: 'Haal weg wat klaar is' }).click()
    await waiting.row('gevel.pdf').waitFor({ state: 'detached' })
    await waiting.row('keuken.pdf').waitFor()
    await app.page.getByRole('button', { name: 'Opruimen' }).click()
    await app.page.getByRole('menuitem', { name: 'Haal alles weg' }).click()
    await app.page.getByText('Hier is niets binnengekomen').waitFor()
  })

  it('of hundreds comes line by line, and stopping keeps what was read', async () => {
    for (let nth = 0; nth < 1_500; nth++)
      file(
        `Veel/${String(nth).padStart(4, '0')}.eml`,
        aMail({ id: `v${nth}`, subject: `Bericht ${nth}`, from: 'X <x@y.example>', on: mailed }),
      )
    await dropFiles(app.page, [join(folder.folder, 'Veel')])
    const read = async () => {
      const counted = await app.page
        .getByText(/wachten op u$/)
        .first()
        .textContent()
      return Number.parseInt(counted?.replaceAll('.', '') ?? '', 10)
    }
    // Enough to walk through afterwards.
    await expect.poll(read).toBeGreaterThan(50)
    await app.page.getByRole('button', { name: 'Stoppen' }).click()
    await app.page.getByRole('button', { name: 'Stoppen' }).waitFor({ state: 'detached' })
    const kept = await read()
    expect(kept).toBeGreaterThan(50)
    expect(kept).toBeLessThan(1_500)
  })

  it('keeps the place and the line on which one stands, while lines are set aside and after another screen', async () => {
    const page = () => app.page
    const current = waiting.list.locator('[data-row][tabindex="0"]')
    const idOf = () => current.getAttribute('data-row')
    const stands = async () =>
      (await current.count()) === 1 &&
      (await page().evaluate(() => document.activeElement?.getAttribute('data-row'))) === (await idOf())
    const scrolled = () => waiting.list.evaluate((ul) => ul.parentElement?.scrollTop ?? 0)
    await waiting.line('Bericht').first().focus()
    for (let nth = 1; nth <= 2; nth++) {
      await page().keyboard.press('PageDown')
      await expect.poll(stands).toBe(true)
    }
    const skipped = await idOf()
    await page().keyboard.press('Delete')
    await waiting.list.getByText('Overgeslagen').waitFor()
    await expect.poll(idOf).not.toBe(skipped)
    await expect.poll(stands).toBe(true)
    const next = await idOf()
    await expect.poll(scrolled).toBeGreaterThan(300)
    const place = await scrolled()
    await new Shell(page()).goTo('Werkvoorraad')
    await page()
      .getByRole('link', { name: /^Binnengekomen/ })
      .click()
    await waiting.list.getByText('Overgeslagen').waitFor()
    expect(await idOf()).toBe(next)
    expect(Math.abs((await scrolled()) - place)).toBeLessThan(2)
  })

  if (kind === 'chromium')
    it('stays, and says so, when what was asked could not be done', async () => {
      await app.page.route('**/rpc/gathered/clear', (route) => route.abort())
      await app.page.getByRole('button', { name: 'Opruimen' }).click()
      await app.page.getByRole('menuitem', { name: 'Haal alles weg' }).click()
      await new Shell(app.page).notice(/Dit ging onverwacht mis/).waitFor()
      await waiting.line('Bericht').first().waitFor()
      await app.page.unroute('**/rpc/gathered/clear')
    })

  it('of one mail alone goes straight to its review, also when it is picked', async () => {
    await app.page.getByRole('button', { name: 'Opruimen' }).click()
    await app.page.getByRole('menuitem', { name: 'Haal alles weg' }).click()
    await pickFiles(app, [file('los.eml', complaint(3))], () =>
      app.page.getByRole('button', { name: 'Bestanden kiezen' }).click(),
    )
    await new Intake(app.page).mail.getByText(subjectOf(names[3])).waitFor()
  })
})
