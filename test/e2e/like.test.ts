import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aMail } from '../core/support/mails.ts'
import { temporaryFolder } from '../hosts/support/core.ts'
import { violationsOf } from './pages/accessibility.ts'
import { CasePage } from './pages/CasePage.ts'
import { todayHere } from './pages/days.ts'
import { keepEvidence } from './pages/evidence.ts'
import { launchExample } from './pages/example.ts'
import { dropFiles } from './pages/files.ts'
import { Intake } from './pages/Intake.ts'
import { Shell } from './pages/Shell.ts'
import { describeApp, type LaunchedApp } from './support/app.ts'

describeApp('what was there before', (kind) => {
  const folder = temporaryFolder()
  let app: LaunchedApp
  let page: Page

  beforeAll(async () => {
    app = await launchExample(kind, folder.folder)
    page = app.page
  })
  afterAll(async () => {
    await app?.close()
    await folder.remove()
  })
  keepEvidence(() => page, `like ${kind}`, { story: true })

  const open = async (subject: string): Promise<CasePage> => {
    await new Shell(page).goTo('Zoeken')
    await page.getByRole('searchbox', { name: 'Zoek in alle zaken' }).fill(`"${subject}"`)
    const hits = page.getByRole('region', { name: 'Gevonden zaken' }).getByRole('link')
    await hits.filter({ hasText: subject }).first().click()
    await page.getByRole('heading', { level: 1, name: subject }).waitFor()
    return new CasePage(page)
  }

  it('stands below the documents of a case: cases like it, with why and how they were solved', async () => {
    const like = (await open('Barsten in nieuwe gyprocwand')).part('Zaken zoals deze')
    await like.getByText('Dat zegt niets over wie gelijk heeft.').waitFor()
    const first = like.getByRole('listitem').first()
    expect(await first.innerText()).toMatch(/Gemeenschappelijk: barsten/)
    expect(await first.innerText()).toMatch(/Akkoord: /)
    expect(await like.getByRole('listitem').count()).toBeLessThanOrEqual(5)
    expect(await violationsOf(page, 'cases like this one', 'section[aria-labelledby=deel-like]')).toEqual([])
    const link = first.getByRole('link')
    const subject = (await link.innerText()).replace(/^\S+ /, '')
    await link.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: subject }).waitFor()
  })

  it('stands beside each party: which complaint of his, or about him, it is, and the way to the others', async () => {
    const facts = (await open('Dakgoot achteraan niet afgewerkt')).part('Partijen en feiten')
    const sentence = facts.getByRole('link', {
      name: 'Derde klacht over deze Klussenier in twaalf maanden.',
    })
    await sentence.waitFor()
    expect(await violationsOf(page, 'parties', 'section[aria-labelledby=deel-facts]')).toEqual([])
    await sentence.click()
    await page.getByRole('heading', { level: 1, name: 'Koen Verstraelen' }).waitFor()
  })

  it('is said at intake of who is known, and of who may be meant but is not chosen', async () => {
    const file = join(folder.folder, 'klacht.eml')
    const mail = {
      id: 'again@post.example',
      from: 'Hilde Roels <hilde@elders.example>',
      subject: 'Klacht van Hilde Roels aan het adres van Koen Verstraelen',
      on: new Date(`${todayHere()}T08:00:00Z`).toUTCString().replace('GMT', '+0000'),
      text: 'Beste,\n\nDe dakgoot hangt weer los.\n\nHilde Roels',
    }
    writeFileSync(file, aMail(mail))
    await new Shell(page).goTo('Werkvoorraad')
    await dropFiles(page, [file])
    const intake = new Intake(page)
    await intake.form.waitFor()
    const [customer, klussenier] = [intake.side('Klant'), intake.side('Klussenier')]
    await klussenier.getByText('Vierde klacht over deze Klussenier in twaalf maanden.').waitFor()
    await klussenier.getByText(/^Had al \d+ zaken/).waitFor()
    await intake.chooseWay('Klant', 'Nieuw')
    await intake.form.getByText('Als dit Hilde Roels is: tweede klacht van deze klant.').waitFor()
    expect(await violationsOf(page, 'what came before')).toEqual([])
    await intake.chooseWay('Klant', 'Bekend')
    await customer.getByText('Tweede klacht van deze klant.', { exact: true }).waitFor()
    expect(await intake.form.getByText(/^Als dit/).count()).toBe(0)
  })

  it('is not lost on who types the name of someone known as that of someone new', async () => {
    await new Shell(page).goTo('Werkvoorraad')
    await page.getByRole('link', { name: 'Nieuwe klacht' }).click()
    await page.getByRole('button', { name: 'Zonder e-mail beginnen' }).click()
    const intake = new Intake(page)
    const customer = intake.side('Klant')
    const isSaid = customer.getByRole('status').filter({ hasText: 'Deze naam is al bekend.' })
    await intake.fillIn('Klant', { Naam: 'hilde roels' })
    await isSaid.waitFor()
    await intake.fillIn('Klant', { Naam: 'hilde roelse' })
    await isSaid.waitFor({ state: 'detached' })
    await intake.fillIn('Klant', { Naam: 'Roels, Hilde' })
    const known = isSaid.getByRole('button', { name: /^Hilde Roels/ })
    await known.waitFor()
    expect(await violationsOf(page, 'a name that is known')).toEqual([])
    await known.focus()
    await page.keyboard.press('Enter')
    await customer.getByText('Tweede klacht van deze klant.', { exact: true }).waitFor()
    expect(
      await customer.getByRole('radio', { name: 'Bekend' }).evaluate((one) => one.matches(':focus')),
    ).toBe(true)
  })
})
