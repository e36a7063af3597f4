import { closeSync, ftruncateSync, openSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPdf } from '../core/typesetting/support.ts'
import { temporaryFolder } from '../hosts/support/core.ts'
import { electronClient } from '../hosts/support/electronClient.ts'
import { CasePage } from './pages/CasePage.ts'
import { todayHere } from './pages/days.ts'
import { ExportDialog } from './pages/ExportDialog.ts'
import { keepEvidence } from './pages/evidence.ts'
import { dropFiles } from './pages/files.ts'
import { Intake } from './pages/Intake.ts'
import { Queue } from './pages/Queue.ts'
import { Shell } from './pages/Shell.ts'
import { Start } from './pages/Start.ts'
import { describeApp, type LaunchedApp, launchApp } from './support/app.ts'
import { launchChromium } from './support/chromium.ts'
import { startWebProcess } from './support/webProcess.ts'

const customer = `Séán "de kneu" O'Brien 🛠️`
const klussenier = 'يוסף بن عمر <b>&amp;'
const call = { customer, klussenier, subject: 'Scheve plinten', text: 'De plinten "staan" scheef 😕.' }
const noteName = 'Interne notitie toevoegen'

const begin = async (page: Page): Promise<string> => {
  page.setDefaultTimeout(15_000)
  await new Start(page).beginEmpty('Mia Claes')
  return (await new Intake(page).byPhone(call)).open()
}

describeApp('what goes wrong at a desk', (kind) => {
  const folder = temporaryFolder()
  const administration = join(folder.folder, 'administration')
  let app: LaunchedApp
  let page: Page
  let screen: CasePage
  let number: string

  beforeAll(async () => {
    app = await launchApp(kind, administration)
    page = app.page
    screen = new CasePage(page)
    number = await begin(page)
  })
  afterAll(async () => {
    await app?.close()
    await folder.remove()
  })
  keepEvidence(() => page, `breaking ${kind}`)

  const file = (name: string, content: string | number): string => {
    const path = join(folder.folder, name)
    if (typeof content === 'string') writeFileSync(path, content)
    else {
      const handle = openSync(path, 'w')
      ftruncateSync(handle, content)
      closeSync(handle)
    }
    return path
  }
  const notes = () => screen.part('Interne notities').getByRole('listitem')

  it('records once what is sent with a double click', async () => {
    await screen.goTo(number)
    const note = await screen.openIn('Interne notities', noteName)
    await note.fill('Tekst', 'Eén keer gezegd.')
    await note.button(noteName).dblclick()
    await note.root.waitFor({ state: 'hidden' })
    // Both are asked for again after the command, each in its own time.
    const told = screen.timeline.getByText('Interne notitie toegevoegd')
    await notes().first().waitFor()
    await told.first().waitFor()
    expect(await notes().count()).toBe(1)
    expect(await told.count()).toBe(1)
  })

  it('refuses with a sentence what is no mail, empty or far too large, and opens nothing', async () => {
    const shell = new Shell(page)
    for (const [path, sentence] of [
      [file('tekst.eml', 'zomaar een tekst\nzonder kop'), /Dit is geen e-mail/],
      [file('leeg.eml', ''), /Dit bestand is leeg/],
    ] as const) {
      await shell.goTo('Werkvoorraad')
      await dropFiles(page, [path])
      await page.getByRole('alert').filter({ hasText: sentence }).waitFor()
    }
    await shell.goTo('Werkvoorraad')
    await dropFiles(page, [file('film.eml', 250 * 1024 * 1024)])
    await shell.notice(/film\.eml is te groot/).waitFor()
    expect(await new Queue(page).line(/./).count()).toBe(1)
  })

  it('shows names with quotes, pictures and another direction as they are', async () => {
    await screen.goTo(number)
    const facts = screen.part('Partijen en feiten')
    expect(await facts.getByText(customer, { exact: true }).count()).toBe(1)
    expect(await facts.getByText(klussenier, { exact: true }).count()).toBe(1)
    const exporting = await new ExportDialog(app).open()
    await exporting.make('Intern', 'Archief')
    const { pages } = await readPdf(await exporting.save(folder.folder))
    const text = pages.join('\n')
    expect(text).toContain("O'Brien")
    expect(text).toContain('&amp;')
    await exporting.close()
  }, 120_000)

  it('says that a case was changed meanwhile, shows it, and keeps what was typed', async () => {
    await screen.goTo(number)
    const note = await screen.openIn('Interne notities', noteName)
    await note.fill('Tekst', 'Hier geschreven.')
    if (kind === 'electron') {
      // There is one window: what changes the case is another caller of the contract.
      const client = await electronClient(page)
      await client.cases.do({
        number,
        command: { type: 'addNote', on: todayHere(), text: 'Elders geschreven.' },
      })
    } else {
      const other = await page.context().newPage()
      await other.goto(page.url())
      const elsewhere = await new CasePage(other).openIn('Interne notities', noteName)
      await elsewhere.fill('Tekst', 'Elders geschreven.')
      await elsewhere.send()
      await other.close()
    }
    await note.button(noteName).click()
    await new Shell(page).notice(/intussen ergens anders gewijzigd/).waitFor()
    await notes().filter({ hasText: 'Elders geschreven.' }).waitFor()
    expect(await note.field('Tekst').inputValue()).toBe('Hier geschreven.')
    await note.send()
    await notes().filter({ hasText: 'Hier geschreven.' }).waitFor()
  })

  if (kind === 'chromium')
    it('says that a step could not be done, also behind one that was taken back', async () => {
      const shell = new Shell(page)
      await screen.goTo(number)
      await page.keyboard.press('Control+z')
      await shell.notice('De laatste stap is ongedaan gemaakt').waitFor()
      await page.route('**/rpc/cases/do', (route) => route.abort())
      await screen
        .part('Voorwaarden voor bemiddeling')
        .getByRole('radiogroup', { name: 'De Klussenier is bekendgemaakt' })
        .getByText('Nee', { exact: true })
        .click()
      await shell.notice(/Dit ging onverwacht mis/).waitFor()
      await page.unroute('**/rpc/cases/do')
    })

  it('shows the same days wherever the computer thinks it is', async () => {
    const shown = async (on: LaunchedApp) => {
      await new CasePage(on.page).goTo(number)
      await new CasePage(on.page).timeline.getByText('Zaak geopend').waitFor()
      await on.page.getByText('geen andere zaken met dezelfde').waitFor()
      return on.page.getByRole('main').innerText()
    }
    const before = await shown(app)
    const zone = process.env.TZ
    for (const other of ['Pacific/Auckland', 'America/Los_Angeles']) {
      await app.close()
      process.env.TZ = other
      try {
        app = await launchApp(kind, administration)
      } finally {
        if (zone === undefined) delete process.env.TZ
        else process.env.TZ = zone
      }
      page = app.page
      screen = new CasePage(page)
      page.setDefaultTimeout(15_000)
      expect(await page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone)).toBe(other)
      expect(await shown(app)).toBe(before)
    }
  })

  it('moves nothing for who does not want movement', async () => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await screen.goTo(number)
    await screen.openIn('Interne notities', noteName)
    const moving = await page.evaluate(
      () =>
        document.getAnimations().filter(({ effect }) => Number(effect?.getComputedTiming().duration) > 20)
          .length,
    )
    expect(moving).toBe(0)
    await page.keyboard.press('Escape')
  })
})

describeApp('a text that is being typed', (kind) => {
  const folder = temporaryFolder()
  const administration = join(folder.folder, 'administration')
  const text = 'Een lange overweging die niemand twee keer wil typen.'

  it('is there again when the core fell over in the middle', async () => {
    if (kind === 'electron') {
      const app = await launchApp(kind, administration)
      const { page, electron } = app
      const number = await begin(page)
      const screen = new CasePage(page)
      const note = await screen.openIn('Interne notities', noteName)
      await note.fill('Tekst', text)
      const core = await electron?.evaluate(
        ({ app: host }) => host.getAppMetrics().find(({ name }) => name === 'Wederhoor core')?.pid ?? 0,
      )
      expect(core).toBeGreaterThan(0)
      process.kill(core ?? 0, 'SIGKILL')
      await page.getByText(/gegevenskern is opnieuw gestart/).waitFor()
      expect(await note.field('Tekst').inputValue()).toBe(text)
      await note.send()
      await screen.part('Interne notities').getByText(text).waitFor()
      expect(number).toMatch(/^\d{4}-\d{4}$/)
      await app.close()
    } else {
      const browser = await launchChromium()
      const first = await startWebProcess(administration)
      const page = await browser.newPage()
      await page.goto(first.address)
      const number = await begin(page)
      const note = await new CasePage(page).openIn('Interne notities', noteName)
      const kept = page.waitForResponse((response) => response.url().includes('/rpc/drafts/keep'))
      await note.fill('Tekst', text)
      await kept
      const gone = new Promise((resolve) => first.child.once('exit', resolve))
      first.child.kill('SIGKILL')
      await gone
      await note.button(noteName).click()
      await note.failure.waitFor()
      expect(await note.field('Tekst').inputValue()).toBe(text)

      const second = await startWebProcess(administration)
      await page.goto(second.address)
      const screen = new CasePage(page)
      await screen.goTo(number)
      const again = await screen.openIn('Interne notities', noteName)
      await again.root.getByText('Uw tekst van daarnet staat er weer.').waitFor()
      expect(await again.field('Tekst').inputValue()).toBe(text)
      await again.send()
      await browser.close()
      await second.close()
    }
    await folder.remove()
  })
})

describe('a small window', () => {
  const folder = temporaryFolder()
  let app: LaunchedApp

  beforeAll(async () => {
    app = await launchApp('chromium', join(folder.folder, 'administration'))
    await begin(app.page)
  })
  afterAll(async () => {
    await app?.close()
    await folder.remove()
  })
  keepEvidence(() => app?.page, 'small window')

  // 1280 pixels at 200 % are 640 of the page's.
  it.each([
    [1024, 700],
    [640, 400],
  ])('needs no scrolling sideways at %i × %i', async (width, height) => {
    const { page } = app
    await page.setViewportSize({ width, height })
    const wider = () =>
      page.evaluate(() =>
        [document.documentElement, document.querySelector('main')]
          .filter((one) => one && one.scrollWidth > one.clientWidth + 1)
          .map((one) => `${one?.tagName} ${one?.scrollWidth} > ${one?.clientWidth}`),
      )
    const queue = new Queue(page)
    await page.evaluate(() => {
      window.location.hash = '#/'
    })
    await queue.line('Scheve plinten').waitFor()
    expect(await wider()).toEqual([])
    await queue.open('Scheve plinten')
    await new CasePage(page).timeline.getByText('Zaak geopend').waitFor()
    expect(await wider()).toEqual([])
  })
})
