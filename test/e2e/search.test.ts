import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { SavedSearchCommand } from '#shared/search/saved.ts'
import { openComplaints, openOffice } from '../core/support/office.ts'
import { temporaryFolder } from '../hosts/support/core.ts'
import { electronClient } from '../hosts/support/electronClient.ts'
import { violationsOf } from './pages/accessibility.ts'
import { keepEvidence } from './pages/evidence.ts'
import { Shell } from './pages/Shell.ts'
import { describeApp, type LaunchedApp, launchApp } from './support/app.ts'

const said = [
  ['Piet Peeters', 'Anna Meijer', 'Lekkende dakgoot', 'De dakgoot lekt sinds de storm.'],
  ['Piet Peeters', 'Bram Jansen', 'Scheve tegels', 'De tegels liggen scheef en het dak lekt.'],
  ['Rita Claes', 'Zoë de Vries', 'Dak en goot', 'Alles is nat.'],
] as const

describeApp('searching', (kind) => {
  const folder = temporaryFolder()
  const administration = join(folder.folder, 'administration')
  let app: LaunchedApp
  let page: Page

  beforeAll(async () => {
    const office = await openOffice(administration, (end) => void end)
    await openComplaints(office.client, said)
    const { id } = await office.client.mediators.register({ name: 'Mia Claes', email: null })
    await office.client.mediators.iAm({ id: id as never })
    await office.close()
    app = await launchApp(kind, administration)
    page = app.page
    page.setDefaultTimeout(15_000)
    await new Shell(page).goTo('Zoeken')
  })
  afterAll(async () => {
    await app?.close()
    await folder.remove()
  })
  keepEvidence(() => page, `search ${kind}`)

  const box = () => page.getByRole('searchbox', { name: 'Zoek in alle zaken' })
  const hits = () => page.getByRole('region', { name: 'Gevonden zaken' }).getByRole('link')
  const numbers = async (count: number): Promise<readonly string[]> => {
    await expect.poll(() => hits().count()).toBe(count)
    return (await hits().allInnerTexts()).map((text) => /2026-\d{4}/.exec(text)?.[0] ?? text)
  }

  /** Changes the saved searches as another window would: this one hears nothing of it. */
  const elsewhere = async (command: SavedSearchCommand): Promise<void> => {
    if (kind === 'electron') await (await electronClient(page)).search.changeSaved(command)
    else
      expect(
        await page.evaluate(
          async (json) =>
            (
              await fetch('/rpc/search/changeSaved', {
                method: 'POST',
                headers: { 'content-type': 'application/json' },
                body: JSON.stringify({ json }),
              })
            ).status,
          command,
        ),
      ).toBe(200)
  }

  it('finds names by their first letters, and words in a text', async () => {
    await box().fill('dak')
    expect(await numbers(3)).toEqual(['2026-0003', '2026-0002', '2026-0001'])
    await box().fill('meyer lekt')
    expect(await numbers(1)).toEqual(['2026-0001'])
    expect(await hits().first().locator('mark').allInnerTexts()).toContain('lekt')
  })

  it('finds what was mistyped, says so, and looks for the right word on a click', async () => {
    await box().fill('dakgot storm')
    expect(await numbers(1)).toEqual(['2026-0001'])
    await page.getByRole('status').filter({ hasText: 'Geen zaken met precies wat u typte.' }).waitFor()
    await page.getByRole('heading', { name: /^Woorden of namen/ }).waitFor()
    expect(await hits().first().locator('mark').allInnerTexts()).toContain('dakgoot')
    expect(await violationsOf(page, 'search')).toEqual([])
    await page.getByRole('button', { name: 'dakgoot', exact: true }).click()
    await expect.poll(() => box().inputValue()).toBe('dakgoot storm')
    expect(await numbers(1)).toEqual(['2026-0001'])
    await page.getByRole('heading', { name: /^Woorden of namen/ }).waitFor({ state: 'detached' })
  })

  it('marks what was found in the case that is opened, and leads from one place to the next', async () => {
    await box().fill('meyer lekt')
    await numbers(1)
    await hits().first().click()
    const bar = page.getByRole('region', { name: 'Gezochte woorden' })
    await expect.poll(() => bar.getByRole('status').innerText()).toMatch(/^1 van [2-9]/)
    const marked = (name: string) =>
      page.evaluate(
        (of) => Array.from(CSS.highlights.get(of) ?? [], (range) => String(range).toLowerCase()),
        name,
      )
    expect([...new Set(await marked('found'))].toSorted()).toEqual(['lekt', 'meijer'])
    for (let steps = 0; !(await marked('found-now')).includes('lekt'); steps += 1) {
      expect(steps).toBeLessThan(20)
      await bar.getByRole('button', { name: 'Volgende plaats' }).click()
    }
    const [top = -1, bottom = 0, height = 0] = await page.evaluate(() => {
      const [now] = CSS.highlights.get('found-now') ?? []
      const { top, bottom } = (now as Range).getBoundingClientRect()
      return [top, bottom, window.innerHeight]
    })
    expect(top).toBeGreaterThan(0)
    expect(bottom).toBeLessThan(height)
    expect(await violationsOf(page, 'case')).toEqual([])
    await bar.getByRole('button', { name: 'Niet meer markeren' }).click()
    await bar.waitFor({ state: 'detached' })
    expect(await marked('found')).toEqual([])
    await page.goBack()
    expect(await numbers(1)).toEqual(['2026-0001'])
  })

  it('puts names that sound alike after the name itself', async () => {
    await box().fill('klant:janssen ')
    await page.getByRole('button', { name: 'Jansen', exact: true }).waitFor()
    expect(await numbers(1)).toEqual(['2026-0002'])
  })

  it('completes a field and its value with the keyboard', async () => {
    await box().fill('')
    await box().pressSequentially('dak kluss')
    await page.getByRole('option', { name: /^klussenier:/ }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect.poll(() => box().inputValue()).toBe('dak klussenier:')
    await box().pressSequentially('ri')
    await page.getByRole('option', { name: /Rita Claes/ }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect.poll(() => box().inputValue()).toBe('dak klussenier:"Rita Claes" ')
    expect(await numbers(1)).toEqual(['2026-0003'])
  })

  it('narrows by what was found, and takes that back', async () => {
    await box().fill('alles OF liggen')
    await numbers(2)
    await page.getByRole('button', { name: /Piet Peeters/ }).click()
    expect(await numbers(1)).toEqual(['2026-0002'])
    await page.getByRole('button', { name: /Piet Peeters/, pressed: true }).click()
    await numbers(2)
  })

  it('tells at its place what it does not understand', async () => {
    await box().fill('dak stap:hoort')
    const problem = page.getByRole('status').filter({ hasText: 'Bedoelt u ‘hoor’?' })
    await problem.waitFor()
    expect(await problem.locator('mark').innerText()).toBe('hoort')
    await numbers(3)
    expect(await violationsOf(page, 'search')).toEqual([])
  })

  it('takes no more than can be searched, and tells what is too much once', async () => {
    await box().fill('dak '.repeat(1_000))
    await expect.poll(async () => (await box().inputValue()).length).toBe(1_000)
    await page.getByText('Dit is te lang om te zoeken.').waitFor()
    await box().fill('('.repeat(60))
    const problems = page.getByRole('status').getByRole('listitem')
    await expect.poll(() => problems.count()).toBe(3)
  })

  it('saves a search with one click, counts it in the side bar, and brings it back when its removal is undone', async () => {
    const bar = page.getByRole('navigation', { name: 'Hoofdmenu' })
    await box().fill('klussenier:"Piet Peeters" lekt')
    await page.getByRole('button', { name: 'Bewaren' }).click()
    const link = bar.getByRole('link', { name: /Piet Peeters, lekt/ })
    expect(await link.innerText()).toMatch(/2$/)
    await page.getByRole('button', { name: 'Bewaard als Piet Peeters, lekt' }).click()
    await page.getByRole('menuitem', { name: 'Naam wijzigen' }).click()
    await page.getByRole('textbox', { name: 'Naam' }).fill('Lekken van Piet')
    await page.keyboard.press('Enter')
    const renamed = bar.getByRole('link', { name: /Lekken van Piet/ })
    await renamed.waitFor()
    await box().fill('')
    const row = page.getByRole('region', { name: 'Bewaarde zoekopdrachten' }).getByRole('listitem')
    expect(await row.innerText()).toMatch(/2 zaken/)
    expect(await violationsOf(page, 'saved searches')).toEqual([])
    await row.getByRole('button', { name: 'Wat u met Lekken van Piet kunt doen' }).click()
    await page.getByRole('menuitem', { name: 'Verwijderen' }).click()
    await renamed.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Ongedaan maken' }).click()
    await renamed.click()
    await expect.poll(() => box().inputValue()).toBe('klussenier:"Piet Peeters" lekt')
    expect(await numbers(2)).toEqual(['2026-0002', '2026-0001'])
  })

  it('reaches a saved search through the palette, and marks what of it is not understood', async () => {
    await box().fill('dak verzonnenveld:x')
    await page.getByRole('button', { name: 'Bewaren' }).click()
    await page.keyboard.press('Control+K')
    await page.getByRole('textbox', { name: 'Ga naar…' }).fill('dak, x')
    await page.getByRole('button', { name: /verzonnenveld/ }).click()
    await expect.poll(() => box().inputValue()).toBe('dak verzonnenveld:x')
    const marked = page.getByRole('navigation').getByRole('link', { name: /Dak, x/ })
    expect(await marked.getAttribute('title')).toMatch(/niet begrepen/)
  })

  it('leaves room for what is typed, and the whole stage of a hit, on a window of 1024 that is enlarged twice', async () => {
    await page.setViewportSize({ width: 512, height: 700 })
    await box().fill('dak')
    await hits().first().waitFor()
    expect((await box().boundingBox())?.width).toBeGreaterThan(350)
    const stages = page.getByRole('region', { name: 'Gevonden zaken' }).locator('[data-stage]')
    expect(await stages.evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth))).toEqual(
      [],
    )
    await page.setViewportSize({ width: 1024, height: 700 })
  })

  it('leaves undoing in sight however long a name is', async () => {
    await page.setViewportSize({ width: 1024, height: 700 })
    await box().fill('n'.repeat(300))
    await page.getByRole('button', { name: 'Bewaren' }).click()
    const notice = page.locator('.mantine-Notification-root').filter({ hasText: 'Bewaard als Nnn' })
    const undo = notice.getByRole('button', { name: 'Ongedaan maken' })
    await undo.waitFor()
    // Both at one moment: the notice slides in.
    const room = await notice.evaluate((root) => {
      const inner = [...root.querySelectorAll('button')].find(
        ({ innerText }) => innerText === 'Ongedaan maken',
      )
      return root.getBoundingClientRect().right - (inner?.getBoundingClientRect().right ?? Number.NaN)
    })
    expect(room).toBeGreaterThan(0)
    await undo.click()
    await notice.waitFor({ state: 'detached' })
  })

  it('keeps the other screens in sight however many searches are saved', async () => {
    const texts = Array.from({ length: 20 }, (_, nth) => `klacht ${nth}`)
    for (const text of texts) await elsewhere({ type: 'saveSearch', text, name: text, before: null })
    await page.reload()
    const bar = page.getByRole('navigation', { name: 'Hoofdmenu' })
    await bar.getByRole('link', { name: /klacht 19/ }).waitFor({ state: 'attached' })
    const last = await bar.getByRole('link', { name: 'Instellingen' }).boundingBox()
    expect((last?.y ?? 700) + (last?.height ?? 0)).toBeLessThan(700)
    for (const text of texts) await elsewhere({ type: 'removeSearch', text })
    await page.reload()
    await page.setViewportSize({ width: 1280, height: 860 })
  })

  it('shows that a saved search is gone once it turns out that another window removed it', async () => {
    await new Shell(page).goTo('Zoeken')
    await box().fill('scheef')
    await page.getByRole('button', { name: 'Bewaren' }).click()
    const saved = page.getByRole('button', { name: 'Bewaard als Scheef' })
    await saved.waitFor()
    await elsewhere({ type: 'removeSearch', text: 'scheef' })
    await saved.click()
    await page.getByRole('menuitem', { name: 'Naam wijzigen' }).click()
    await page.getByRole('textbox', { name: 'Naam' }).fill('Scheve zaken')
    await page.keyboard.press('Enter')
    await page.locator('.mantine-Notification-root').filter({ hasText: 'Niet gevonden' }).waitFor()
    await page.getByRole('button', { name: 'Bewaren', exact: true }).waitFor()
    expect(await box().inputValue()).toBe('scheef')
  })
})
