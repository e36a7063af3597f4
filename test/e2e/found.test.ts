import { join } from 'node:path'
import type { FrameLocator, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { byPhone, openOffice } from '../core/support/office.ts'
import { aDocx, aPdfOf, wordParagraph } from '../core/support/papers.ts'
import { temporaryFolder } from '../hosts/support/core.ts'
import { violationsOf } from './pages/accessibility.ts'
import { keepEvidence } from './pages/evidence.ts'
import { Shell } from './pages/Shell.ts'
import { describeApp, type LaunchedApp, launchApp } from './support/app.ts'

const far = (many: number) => wordParagraph('Zonder meer.').repeat(many)
const htmlMail = `From: Renée <renee@example.be>
To: mediator@example.be
Subject: Over de steigerbuis
Date: Mon, 2 Nov 2026 10:00:00 +0100
MIME-Version: 1.0
Content-Type: text/html; charset=utf-8

<p>Dag,</p>${'<p>Zonder meer.</p>'.repeat(200)}<p>Breng de <b>steiger</b>buis terug.</p>`

const lines = (many: number) => Array.from({ length: many }, (_, nth) => `Regel ${nth} zonder meer.`)

/** What says the word far down, and what does not say it. */
const files = async (): Promise<Readonly<Record<string, string | Uint8Array>>> => ({
  'plan.pdf': await aPdfOf('De steigerbuis.', null, 'Een steiger-\nbuis.', 'Nog een *steiger*buis hier.'),
  'lang.txt': [...lines(300), 'Hier ligt de steigerbuis.', ...lines(300)].join('\n'),
  'brief.docx': await aDocx(
    `${wordParagraph('Zij vragen de Steigerbuizen en een steigerbuis terug.')}${far(200)}${wordParagraph('Een tweede steigerbuis.')}${far(200)}`,
  ),
  'bericht.eml': htmlMail,
  'niets.txt': 'Hier staat het niet.',
})

describeApp('what was found in a document', (kind) => {
  const folder = temporaryFolder()
  const administration = join(folder.folder, 'administration')
  let app: LaunchedApp
  let page: Page

  beforeAll(async () => {
    const { client, core, offer, close } = await openOffice(administration, (end) => void end)
    await client.mediators.register({ name: 'Mia Claes', me: true })
    const { number } = await client.intake.open(byPhone())
    const uploads = []
    for (const [name, content] of Object.entries(await files()))
      uploads.push({ upload: await offer(name, content) })
    await client.cases.attach({ number, files: uploads })
    await core.context.texts.finish()
    await close()
    app = await launchApp(kind, administration)
    page = app.page
    page.setDefaultTimeout(15_000)
    await page.setViewportSize({ width: 1400, height: 900 })
    await new Shell(page).goTo('Zoeken')
    await page.getByRole('searchbox', { name: 'Zoek in alle zaken' }).fill('steigerbuis ')
    await page.getByRole('region', { name: 'Gevonden zaken' }).getByRole('link').click()
  })
  afterAll(async () => {
    await app?.close()
    await folder.remove()
  })
  keepEvidence(() => page, `found ${kind}`)

  const bar = () => page.getByRole('region', { name: 'Gezochte woorden' })
  const inDocument = () => page.getByRole('region', { name: 'Gezocht in dit document' })
  const shown = () => page.getByRole('region', { name: 'Document', exact: true })
  const open = async (name: RegExp): Promise<Locator> => {
    await bar().getByRole('button', { name: 'In 4 documenten' }).click()
    await page.getByRole('menuitem', { name }).click()
    return shown()
  }
  /** Where the place is to which one was led, and what is to be seen. */
  const ledTo = () =>
    page.evaluate(() => {
      const [now] = CSS.highlights.get('found-now') ?? []
      if (!(now instanceof Range)) return null
      const { top, bottom } = now.getBoundingClientRect()
      const isSeen = top > 0 && bottom < window.innerHeight
      return { text: String(now), isSeen }
    })

  it('is told beside the case, with the documents that say it', async () => {
    await expect.poll(() => bar().getByRole('status').innerText()).toBe('Niet op deze pagina')
    await bar().getByRole('button', { name: 'In 4 documenten' }).click()
    const names = await page.getByRole('menuitem').allInnerTexts()
    expect(names.map((name) => name.trim())).toEqual([
      'plan.pdf 3 keer',
      'lang.txt 1 keer',
      'brief.docx 2 keer',
      'bericht.eml 2 keer',
    ])
    await page.keyboard.press('Escape')
  })

  it('is marked on the pages of a PDF, from one to the next, where its text can be read', async () => {
    const view = await open(/^plan\.pdf/)
    await expect.poll(() => inDocument().getByRole('status').innerText()).toBe('1 van 3')
    await expect.poll(ledTo).toEqual({ text: 'steigerbuis', isSeen: true })
    expect(await view.getByRole('article', { name: 'Bladzijde 1 van 4' }).innerText()).toContain(
      'De steigerbuis.',
    )
    await inDocument().getByRole('button', { name: 'Volgende plaats' }).click()
    await expect.poll(ledTo).toEqual({ text: 'steiger-buis', isSeen: true })
    await inDocument().getByRole('button', { name: 'Volgende plaats' }).click()
    await expect.poll(() => inDocument().getByRole('status').innerText()).toBe('3 van 3')
    const last = view.getByRole('article', { name: 'Bladzijde 4 van 4' })
    await last.getByText('buis hier.').waitFor()
    await expect.poll(ledTo).toEqual({ text: 'steigerbuis', isSeen: true })
    expect(await violationsOf(page, 'found in a document')).toEqual([])
  })

  it('is brought into sight far down in a long text', async () => {
    await open(/^lang\.txt/)
    await expect.poll(() => inDocument().getByRole('status').innerText()).toBe('1 van 1')
    await expect.poll(ledTo).toEqual({ text: 'steigerbuis', isSeen: true })
  })

  /** Within a strange page, into which only the test can look. */
  const ledToIn = (frame: FrameLocator) =>
    frame.locator('body').evaluate(() => {
      const all = Array.from(document.querySelectorAll('mark'))
      const parts = all.filter((one) => getComputedStyle(one).display === 'inline-block')
      const [now] = parts
      if (!now) return null
      const { top, bottom } = now.getBoundingClientRect()
      const isSeen = top > 0 && bottom < window.innerHeight
      return { text: parts.map((one) => one.textContent).join(''), nth: all.indexOf(now), isSeen }
    })

  it('is marked in a text of Word, from one to the next', async () => {
    const view = await open(/^brief\.docx/)
    const frame = view.frameLocator('iframe')
    await expect.poll(() => inDocument().getByRole('status').innerText()).toBe('1 van 2')
    expect(await frame.locator('mark').allInnerTexts()).toEqual(['steigerbuis', 'steigerbuis'])
    expect(await view.locator('iframe').getAttribute('sandbox')).toBe('')
    await expect.poll(() => ledToIn(frame)).toEqual({ text: 'steigerbuis', nth: 0, isSeen: true })
    const stepsBack = await page.evaluate(() => history.length)
    await inDocument().getByRole('button', { name: 'Volgende plaats' }).click()
    await expect.poll(() => inDocument().getByRole('status').innerText()).toBe('2 van 2')
    await expect.poll(() => ledToIn(frame)).toEqual({ text: 'steigerbuis', nth: 1, isSeen: true })
    // Then one goes where one will.
    await page.waitForTimeout(500)
    await view.locator('iframe').hover()
    await expect
      .poll(async () => {
        await page.mouse.wheel(0, -2_000)
        return await frame.locator('body').evaluate(() => window.scrollY)
      })
      .toBeLessThan(100)
    await inDocument().getByRole('button', { name: 'Vorige plaats' }).click()
    await expect.poll(() => ledToIn(frame)).toEqual({ text: 'steigerbuis', nth: 0, isSeen: true })
    expect(await page.evaluate(() => history.length)).toBe(stepsBack)
  })

  it('is marked in a mail as it was sent, below what its head says', async () => {
    const view = await open(/^bericht\.eml/)
    await expect.poll(() => inDocument().getByRole('status').innerText()).toBe('1 van 2')
    await expect.poll(ledTo).toEqual({ text: 'steigerbuis', isSeen: true })
    await view.getByText('Zoals verzonden').click()
    await inDocument().getByRole('button', { name: 'Volgende plaats' }).click()
    await expect.poll(() => inDocument().getByRole('status').innerText()).toBe('2 van 2')
    const frame = view.frameLocator('iframe')
    await expect.poll(() => ledToIn(frame)).toEqual({ text: 'steigerbuis', nth: 0, isSeen: true })
    expect(await ledTo()).toBeNull()
    await inDocument().getByRole('button', { name: 'Volgende plaats' }).click()
    await expect.poll(ledTo).toEqual({ text: 'steigerbuis', isSeen: true })
  })

  it('is marked no more when that is asked', async () => {
    await bar().getByRole('button', { name: 'Niet meer markeren' }).click()
    await bar().waitFor({ state: 'detached' })
    await expect.poll(() => shown().frameLocator('iframe').locator('mark').count()).toBe(0)
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0)
  })

  it('is looked for in the case itself, and in its documents, with Ctrl+F', async () => {
    await page.keyboard.press('Control+F')
    const box = bar().getByRole('textbox', { name: 'Zoek in deze zaak' })
    await expect.poll(() => box.evaluate((element) => element === document.activeElement)).toBe(true)
    await box.pressSequentially('renée')
    await expect.poll(() => bar().getByRole('status').innerText()).toMatch(/^1 van [2-9]/)
    expect((await ledTo())?.text).toMatch(/^ren[eé]e/i)
    await page.keyboard.press('Enter')
    await expect.poll(() => bar().getByRole('status').innerText()).toMatch(/^2 van/)
    await page.keyboard.press('Shift+Enter')
    await expect.poll(() => bar().getByRole('status').innerText()).toMatch(/^1 van/)
    await box.fill('Regel 599')
    await bar().getByRole('button', { name: 'In lang.txt' }).click()
    await expect.poll(() => inDocument().getByRole('status').innerText()).toMatch(/^1 van/)
    await box.press('Control+F')
    await page.keyboard.type('plan')
    await expect.poll(() => box.inputValue()).toBe('plan')
    await expect.poll(ledTo).toMatchObject({ text: 'plan', isSeen: true })
    expect(await violationsOf(page, 'search in a case')).toEqual([])
    await page.keyboard.press('Escape')
    await bar().waitFor({ state: 'detached' })
    await shown().waitFor() // what is open beside the case stays open
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0)
  })
})
