import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../hosts/support/core.ts'
import { writePapers } from './fixtures/papers.ts'
import { violationsOf } from './pages/accessibility.ts'
import { CasePage } from './pages/CasePage.ts'
import { keepEvidence } from './pages/evidence.ts'
import { launchExample } from './pages/example.ts'
import { dropFiles } from './pages/files.ts'
import { Queue } from './pages/Queue.ts'
import { Shell } from './pages/Shell.ts'
import { type LaunchedApp, launchApp } from './support/app.ts'

const dialog = '[role=dialog]'
const goTo = (page: Page, hash: string) =>
  page.evaluate((to) => {
    window.location.hash = to
  }, hash)

/** One case of each stage, by its number. */
const oneOfEachStage = async (page: Page): Promise<string[]> => {
  const lines = await page.locator('[data-row]').all()
  const found = new Map<string, string>()
  for (const line of lines) {
    const number = await line.getAttribute('data-row')
    const stage = await line.locator('[data-stage]').innerText()
    if (number && !found.has(stage)) found.set(stage, number)
  }
  return [...found.values()]
}

describe('nobody is kept out of any screen', () => {
  const folder = temporaryFolder()
  let app: LaunchedApp
  let page: Page

  beforeAll(async () => {
    app = await launchExample('chromium', folder.folder)
    page = app.page
    await page.emulateMedia({ reducedMotion: 'reduce' })
  })
  afterAll(async () => {
    await app?.close()
    await folder.remove()
  })
  keepEvidence(() => page, 'axe')

  it('finds nothing serious on the screens beside the cases', async () => {
    const found = await violationsOf(page, 'queue')
    await page.getByText('Gesloten', { exact: true }).first().click()
    await new Queue(page).line(/./).first().waitFor()
    found.push(...(await violationsOf(page, 'closed cases')))
    for (const [hash, heading] of [
      ['#/zoeken', 'Zoeken'],
      ['#/klusseniers', 'Klusseniers'],
      ['#/cijfers', 'Cijfers'],
      ['#/voorwaarden', 'Voorwaarden'],
      ['#/instellingen', 'Instellingen'],
      ['#/nieuw', 'Nieuwe klacht'],
    ] as const) {
      await goTo(page, hash)
      await page.getByRole('heading', { level: 1, name: heading }).waitFor()
      found.push(...(await violationsOf(page, heading)))
    }
    await page.getByRole('button', { name: 'Zonder e-mail beginnen' }).click()
    await page.getByRole('form', { name: 'De zaak' }).waitFor()
    found.push(...(await violationsOf(page, 'complaint without a mail')))
    await goTo(page, '#/nergens')
    await page.getByText('Deze pagina bestaat niet').waitFor()
    found.push(...(await violationsOf(page, 'no such screen')))
    await goTo(page, '#/zoeken')
    await page.getByRole('searchbox').fill('de')
    await page.getByRole('region', { name: 'Gevonden zaken' }).waitFor()
    found.push(...(await violationsOf(page, 'search results')))
    await goTo(page, '#/zaken/9999-0001')
    await page.getByRole('alert').waitFor()
    found.push(...(await violationsOf(page, 'a case that is not there')))
    expect(found).toEqual([])
  })

  it('begins no movement at all for who wants none, so that the dark comes at once', async () => {
    await goTo(page, '#/')
    await new Queue(page).line(/./).first().waitFor()
    const begun = await page.evaluate(() => {
      const { documentElement: root } = document
      const before = root.getAttribute('data-mantine-color-scheme') ?? 'light'
      root.setAttribute('data-mantine-color-scheme', before === 'light' ? 'dark' : 'light')
      const moving = document.getAnimations().filter((one) => one instanceof CSSTransition)
      root.setAttribute('data-mantine-color-scheme', before)
      return moving.length
    })
    expect(begun).toBe(0)
  })

  it('finds nothing serious on a mail that is reviewed, someone’s card, and the windows of the screens', async () => {
    await goTo(page, '#/')
    await page.getByRole('heading', { level: 1, name: 'Werkvoorraad' }).waitFor()
    await dropFiles(page, [(await writePapers(folder.folder)).complaint])
    await page.getByRole('region', { name: 'De e-mail' }).waitFor()
    const found = await violationsOf(page, 'review')
    await goTo(page, '#/klusseniers')
    await page.getByRole('button', { name: 'Nieuwe Klussenier' }).click()
    await page.getByRole('dialog').waitFor()
    found.push(...(await violationsOf(page, 'new Klussenier', dialog)))
    await page.keyboard.press('Escape')
    await page.getByRole('list', { name: 'Klusseniers' }).getByRole('link').first().click()
    await page.getByRole('heading', { name: 'Zaken door de jaren' }).waitFor()
    found.push(...(await violationsOf(page, 'Klussenier')))
    await page.getByRole('button', { name: 'Gegevens verbeteren' }).click()
    await page.getByRole('dialog').waitFor()
    found.push(...(await violationsOf(page, 'correct someone', dialog)))
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+k')
    await new Shell(page).palette.waitFor()
    found.push(...(await violationsOf(page, 'palette', dialog)))
    await page.keyboard.press('Escape')
    expect(found).toEqual([])
  })

  it('finds nothing serious on a case in any stage, nor in any of its forms', async () => {
    await goTo(page, '#/')
    const queue = new Queue(page)
    await page.getByText('Open', { exact: true }).first().click()
    await queue.line(/./).first().waitFor()
    const numbers = await oneOfEachStage(page)
    await page.getByText('Gesloten', { exact: true }).first().click()
    await queue.line(/./).first().waitFor()
    numbers.push(...(await oneOfEachStage(page)).filter((number) => !numbers.includes(number)))
    expect(numbers.length).toBeGreaterThanOrEqual(6)

    const screen = new CasePage(page)
    const seen = new Set<string>(['Document toevoegen', 'Laatste stap ongedaan maken'])
    const found: string[] = []
    for (const number of numbers) {
      await screen.goTo(number)
      await screen.timeline.getByRole('listitem').first().waitFor()
      found.push(...(await violationsOf(page, number)))
      await page.getByRole('button', { name: 'Meer acties' }).click()
      const items = page.getByRole('menuitem')
      await items.first().waitFor()
      if (number === numbers[0]) found.push(...(await violationsOf(page, 'more actions', '[role=menu]')))
      const possible = await page.locator('[role=menuitem]:not([aria-disabled])').allInnerTexts()
      await page.keyboard.press('Escape')
      for (const item of possible.filter((name) => !seen.has(name))) {
        seen.add(item)
        await page.getByRole('button', { name: 'Meer acties' }).click()
        await page.getByRole('menuitem', { name: item, exact: true }).click()
        await page.getByRole('dialog').waitFor()
        found.push(...(await violationsOf(page, item, dialog)))
        await page.keyboard.press('Escape')
        await page.getByRole('dialog').waitFor({ state: 'detached' })
      }
    }
    await page.getByRole('button', { name: 'Dossier exporteren' }).click()
    await page.getByRole('dialog').waitFor()
    found.push(...(await violationsOf(page, 'export', dialog)))
    await page.keyboard.press('Escape')
    expect(seen.size).toBeGreaterThan(25)
    expect(found).toEqual([])
  }, 480_000)

  it('finds nothing serious on documents of each kind beside a case', async () => {
    await goTo(page, '#/')
    const found: string[] = []
    const wanted = new Set(['Factuur', 'Foto', 'E-mail'])
    const queue = new Queue(page)
    await page.getByText('Open', { exact: true }).first().click()
    await queue.line(/./).first().waitFor()
    const numbers = await page
      .locator('[data-row]')
      .evaluateAll((lines) => lines.map((line) => line.getAttribute('data-row') ?? ''))
    const screen = new CasePage(page)
    for (const number of numbers) {
      if (wanted.size === 0) break
      await screen.goTo(number)
      for (const kind of wanted) {
        const line = screen
          .part('Documenten')
          .getByRole('listitem')
          .filter({ hasText: `${kind} ·` })
          .first()
        const link = line.getByRole('button', { name: /^Bekijk/ })
        if ((await link.count()) === 0) continue
        wanted.delete(kind)
        await link.click()
        await page.getByRole('region', { name: 'Document', exact: true }).waitFor()
        found.push(...(await violationsOf(page, kind, '[aria-label="Document"]')))
        await page.getByRole('button', { name: 'Document sluiten' }).click()
      }
    }
    expect([...wanted]).toEqual([])
    expect(found).toEqual([])
  })
})

describe('nobody is kept out before there is anything', () => {
  const folder = temporaryFolder()
  let app: LaunchedApp

  beforeAll(async () => {
    app = await launchApp('chromium', join(folder.folder, 'administration'))
    app.page.setDefaultTimeout(15_000)
    await app.page.emulateMedia({ reducedMotion: 'reduce' })
  })
  afterAll(async () => {
    await app?.close()
    await folder.remove()
  })
  keepEvidence(() => app?.page, 'axe empty')

  it('finds nothing serious at the first start, on empty screens, and where asking fails', async () => {
    const { page } = app
    await page.getByRole('textbox', { name: 'Uw naam' }).waitFor()
    const found = await violationsOf(page, 'first start')
    await page.getByRole('textbox', { name: 'Uw naam' }).fill('Mia')
    await page.getByRole('button', { name: 'Beginnen' }).click()
    for (const [hash, text] of [
      ['#/', 'Nog geen zaken'],
      ['#/klusseniers', 'Nog geen Klusseniers'],
      ['#/cijfers', 'Nog geen zaken'],
      ['#/voorwaarden', 'Nog geen voorwaarden'],
      ['#/zoeken', 'Typ een woord om te zoeken'],
    ] as const) {
      await goTo(page, hash)
      await page.getByText(text).waitFor()
      found.push(...(await violationsOf(page, text)))
    }
    await page.route('**/rpc/people/**', (route) => route.abort())
    await goTo(page, '#/klusseniers/0192d2f0-0000-7000-8000-000000000000')
    await page.getByRole('button', { name: 'Opnieuw proberen' }).waitFor()
    found.push(...(await violationsOf(page, 'failed')))
    expect(found).toEqual([])
  })
})
