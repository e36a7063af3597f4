import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { temporaryFolder } from '../hosts/support/core.ts'
import { violationsOf } from './pages/accessibility.ts'
import { CasePage } from './pages/CasePage.ts'
import { CommandDialog } from './pages/CommandDialog.ts'
import { keepEvidence } from './pages/evidence.ts'
import { launchExample } from './pages/example.ts'
import { pickFiles } from './pages/files.ts'
import { LetterPage } from './pages/LetterPage.ts'
import { Shell } from './pages/Shell.ts'
import { TemplatesPage } from './pages/TemplatesPage.ts'
import { describeApp, type LaunchedApp } from './support/app.ts'

const said = 'Wij horen graag uw kant van het verhaal.'

describeApp('letters', (kind) => {
  const folder = temporaryFolder()
  let app: LaunchedApp
  let letter: LetterPage
  let screen: CasePage
  /** A case whose respondent is to be asked, one in which a proposal is to be made, one without a Klussenier. */
  let [asks, proposes, nameless]: [string, string, string] = ['', '', '']

  beforeAll(async () => {
    app = await launchExample(kind, folder.folder)
    letter = new LetterPage(app)
    screen = new CasePage(app.page)
    const numberOf = async (subject: string) =>
      (await app.page.locator('[data-row]', { hasText: subject }).getAttribute('data-row')) ?? ''
    asks = await numberOf('Parket beschadigd')
    proposes = await numberOf('Hellend dak lekt')
    nameless = await numberOf('Siliconenvoeg')
  })
  afterAll(async () => {
    await app?.close()
    await folder.remove()
  })
  keepEvidence(() => app?.page, `letters ${kind}`)

  it('are written from the next step, and printed as they are typed', async () => {
    await screen.goTo(asks)
    await screen.nextStep.getByRole('link', { name: 'Vraag de verweerder om een reactie' }).click()
    await app.page
      .getByRole('heading', { level: 1, name: 'Vraag om een reactie aan Sofie Lammens' })
      .waitFor()
    await letter.text.press('Control+Home')
    await letter.text.pressSequentially(`${said}\n\n`)
    await letter.paper.getByText(said).waitFor()
    expect(await violationsOf(app.page, 'a letter')).toEqual([])
  })

  it('say what would tip the balance, and mend it with one click', async () => {
    await letter.details.getByRole('checkbox', { name: 'kras parket.jpg' }).uncheck()
    await letter
      .part('Versturen')
      .getByText(/heeft 1 stuk nog niet gezien/)
      .waitFor()
    await letter
      .part('Tekst')
      .getByText(/Uw tekst is gebleven/)
      .waitFor()
    expect(await letter.text.inputValue()).toContain(said)
    await letter.button('1 stuk meesturen').click()
    await letter
      .part('Versturen')
      .getByText(/heeft 1 stuk nog niet gezien/)
      .waitFor({ state: 'detached' })
    await letter
      .part('Tekst')
      .getByText(/Uw tekst is gebleven/)
      .waitFor({ state: 'detached' })
  })

  it('that were not sent are seen on the case, and gone on with', async () => {
    await app.page.getByRole('link', { name: `Terug naar zaak ${asks}` }).click()
    const unsent = screen.part('Brieven').getByText(/^Niet verstuurd: Vraag om een reactie aan Sofie Lammens/)
    await unsent.waitFor()
    await screen
      .part('Brieven')
      .getByRole('link', { name: /^Verder schrijven/ })
      .click()
    await expect.poll(() => letter.text.inputValue()).toContain(said)
  })

  it('are shown as the PDF that goes out', async () => {
    await letter.showPdf()
  }, 90_000)

  it('open in the mail program with what the screen shows', async () => {
    const mail = await letter.openMail()
    expect(mail.to?.map(({ address }) => address)).toEqual(['sofie.lammens@klussenier.example'])
    expect(mail.subject).toBe(await letter.subject.inputValue())
    expect(mail.headers.find(({ key }) => key === 'x-unsent')?.value).toBe('1')
    const plain = (text: string | undefined) => (text ?? '').replace(/\s+/g, ' ').trim()
    expect(plain(mail.text)).toContain(plain(await letter.text.inputValue()))
    expect(mail.attachments.map(({ filename }) => filename)).toEqual([
      'Offerte en opdracht.pdf',
      'kras parket.jpg',
    ])
  }, 60_000)

  it('are recorded as sent with their proof, and start what they start', async () => {
    const receipt = join(folder.folder, 'ontvangstbewijs.txt')
    writeFileSync(receipt, 'Ontvangen door S. Lammens.')
    const dialog = await letter.markSent()
    await pickFiles(app, [receipt], () => dialog.button('Bestand kiezen').click())
    await dialog.root.getByText(/^ontvangstbewijs\.txt/).waitFor()
    await dialog.fill('Volgnummer of toelichting', '3232 0001')
    expect(await violationsOf(app.page, 'marking a letter as sent', '[role=dialog]')).toEqual([])
    await dialog.send()
    const letters = screen.part('Brieven')
    await letters.getByText('Vraag om een reactie aan Sofie Lammens', { exact: true }).waitFor()
    await letters.getByText(/antwoord gevraagd tot en met .* 5 stukken bezorgd$/).waitFor()
    await letters.getByText(/3232 0001$/).waitFor()
    await letters.getByRole('button', { name: 'Bekijk ontvangstbewijs.txt' }).waitFor()
    expect(await letters.getByText(/^Niet verstuurd/).count()).toBe(0)
  }, 90_000)

  it('are not sent any more once that is undone, and their text is there again', async () => {
    await new Shell(app.page)
      .notice('Vastgelegd als verstuurd')
      .getByRole('button', { name: 'Ongedaan maken' })
      .click()
    const letters = screen.part('Brieven')
    await letters.getByText(/^Niet verstuurd/).waitFor()
    await letters.getByText('Nog geen brieven verstuurd.').waitFor()
    await letters.getByRole('link', { name: /^Verder schrijven/ }).click()
    await expect.poll(() => letter.text.inputValue()).toContain(said)
  })

  it('say what they lack, with the way to where it is filled in', async () => {
    await letter.goTo(proposes, 'proposal', 'complainant')
    await app.page.getByRole('alert').getByText('Er ontbreekt: tekst van het advies of voorstel.').waitFor()
    await app.page.getByRole('alert').getByRole('button', { name: 'Vul aan' }).click()
    await app.page.keyboard.type('De goot wordt vernieuwd.')
    await letter.paper.getByText('De goot wordt vernieuwd.').waitFor()
    await letter.goTo(nameless, 'progress', 'respondent')
    await app.page.getByRole('alert').getByText('Vul eerst in wie de verweerder is.').waitFor()
    await app.page.getByRole('alert').getByRole('link', { name: 'Vul aan' }).click()
    await new CommandDialog(app.page, 'Partijen verbeteren').root.waitFor()
    await app.page.keyboard.press('Escape')
  })

  it('begin with a model text that is refused with the name of a field that there is not, until it is mended', async () => {
    await new Shell(app.page).goTo('Instellingen')
    const templates = await new TemplatesPage(app.page).open()
    await templates.choose('Brief', 'Stand van zaken')
    await templates.add('\n\nGroet van {{naam van de hond}}.')
    await app.page.getByText(/Dit veld bestaat niet voor deze brief: “naam van de hond”/).waitFor()
    expect(await templates.save.isDisabled()).toBe(true)
    expect(await violationsOf(app.page, 'model texts')).toEqual([])
    const words = await templates.text.inputValue()
    await templates.text.fill(words.replace('{{naam van de hond}}.', ''))
    await templates.text.press('Control+End')
    await templates.insert('Naam van de klager')
    await templates.preview.getByText(/Groet van .+/).waitFor()
    await templates.save.click()
    await new Shell(app.page).notice('Versie 1 is bewaard').waitFor()
    await templates.versions.getByText('Versie 1').waitFor()
    await templates.versions.getByRole('button', { name: 'Vergelijk: Tekst van Wederhoor' }).click()
    await app.page.getByText('Groet van {{naam van de klager}}').last().waitFor()
  })

  it('are made from the version in use, and say so', async () => {
    await letter.goTo(asks, 'progress', 'complainant')
    await letter
      .part('Tekst')
      .getByText(/Modeltekst: versie 1/)
      .waitFor()
    await letter.paper.getByText('Groet van Dirk en Mia Lenaerts').waitFor()
  })
})
