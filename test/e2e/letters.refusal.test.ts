import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../hosts/support/core.ts'
import { ago } from './fixtures/correspondence.ts'
import { CasePage } from './pages/CasePage.ts'
import { typed } from './pages/days.ts'
import { keepEvidence } from './pages/evidence.ts'
import { Intake } from './pages/Intake.ts'
import { Outbox } from './pages/Outbox.ts'
import { Shell } from './pages/Shell.ts'
import { Start } from './pages/Start.ts'
import { type LaunchedApp, launchApp } from './support/app.ts'

const customer = { name: 'Renée Lefèvre', email: 'renee.lefevre@courrier.example' }
const klussenier = { name: 'Noor Aerts', email: 'noor@klusbedrijf.example' }
const explanation = 'Bel uw klant eerst zelf, en schrijf op wat u afspreekt.'

// In one host: what differs between the hosts is gone through in the other stories.
describe('a Klussenier and his French-speaking customer', () => {
  const folder = temporaryFolder()
  let app: LaunchedApp
  let dossier: CasePage
  let outbox: Outbox

  beforeAll(async () => {
    app = await launchApp('chromium', join(folder.folder, 'administration'))
    app.page.setDefaultTimeout(20_000)
    dossier = new CasePage(app.page)
    outbox = new Outbox(app, folder.folder, new Map())
    await new Start(app.page).beginEmpty('Mia Claes')
  })
  afterAll(async () => {
    await app?.close()
    await folder.remove()
  })
  keepEvidence(() => app?.page, 'letters refusal', { story: true })

  const toBoth = async (
    letter: string,
    on: ReturnType<typeof ago>,
    readers: readonly (readonly [typeof customer, string])[],
  ): Promise<void> => {
    for (const [reader, says] of readers) {
      const title = `${letter} aan ${reader.name}`
      await dossier.chooseLetter(title)
      await outbox.letter.paper.getByText(says, { exact: false }).first().waitFor()
      const language = await outbox.letter.paper.getByRole('article').getAttribute('lang')
      expect(language).toBe(reader === customer ? 'fr' : 'nl')
      await outbox.send({ title, reader, on })
    }
  }

  it('are told in their own language why there is no mediation', async () => {
    await new Shell(app.page).goTo('Werkvoorraad')
    const intake = await new Intake(app.page).byPhone({
      ...{ customer: customer.name, klussenier: klussenier.name, klussenierComplains: true },
      subject: 'Onbetaald saldo',
      text: 'Het saldo is al twee maanden niet betaald.',
      received: typed(ago(20)),
    })
    await intake.fillIn('Klant', { 'E-mailadres': customer.email })
    await intake.side('Klant').getByRole('combobox', { name: 'Taal' }).selectOption({ label: 'Frans' })
    await intake.fillIn('Klussenier', { 'E-mailadres': klussenier.email })
    await intake.open()
    await dossier.answer('Er zijn pogingen gedaan om het onderling op te lossen', 'Nee')
    const refusing = await dossier.takeStep('Weiger de bemiddeling', 'Bemiddeling weigeren')
    await refusing.fill('Uitleg', explanation)
    await refusing.day('Op', typed(ago(15)))
    await refusing.send()
    for (const { name } of [klussenier, customer])
      await dossier.nextStep
        .getByRole('link', { name: `Brief: Weigering van de bemiddeling aan ${name}` })
        .waitFor()
    await toBoth('Weigering van de bemiddeling', ago(14), [
      [klussenier, explanation],
      [customer, 'nous ne disons pas qui a raison'],
    ])
  }, 240_000)

  it('are told that the case is closed', async () => {
    const closing = await dossier.takeStep('Sluit de zaak', 'Zaak sluiten')
    await closing.choose('Niet ontvankelijk')
    await closing.send()
    await toBoth('Afsluiting', ago(0), [
      [klussenier, 'De klacht voldoet niet aan de voorwaarden'],
      [customer, 'nous avons clôturé le dossier'],
    ])
  }, 240_000)
})
