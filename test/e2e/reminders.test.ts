import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import type { Page } from 'playwright-core'
import { afterEach, expect, it } from 'vitest'
import { openCore } from '#core/host.ts'
import { nodeJobRunner } from '#core/jobs/nodeJobRunner.ts'
import { byPhone } from '../core/support/office.ts'
import { temporaryFolder } from '../hosts/support/core.ts'
import { violationsOf } from './pages/accessibility.ts'
import { Shell } from './pages/Shell.ts'
import { Start } from './pages/Start.ts'
import { describeApp, type LaunchedApp, launchApp } from './support/app.ts'

/** An administration with complaints of long ago that nobody acknowledged, and nobody who works in it yet. */
const neglected = async (folder: string, cases: number): Promise<string[]> => {
  const jobs = nodeJobRunner()
  const opened = await openCore({ folder, create: true, host: 'cli', version: '0.0.0-test', jobs })
  if (!opened.ok) throw new Error(opened.refusal.code)
  const { core } = opened
  const client = createRouterClient(core.router, { context: core.context })
  const numbers: string[] = []
  for (let n = 0; n < cases; n += 1)
    numbers.push((await client.intake.open(byPhone({ channel: 'mail' }))).number)
  await core.close()
  return numbers
}

type Notice = { title: string; body: string }
type Shown = Notice & { click: () => void }
type Told = Window & { told?: Shown[] }

/** Takes the place of the desktop's notices, from before the app shows the first one. */
const stubNotices = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const told: Shown[] = []
    ;(window as Told).told = told
    class Stub {
      static permission = 'granted'
      static requestPermission = async () => 'granted'
      onclick: (() => void) | null = null
      constructor(title: string, { body }: { body: string }) {
        told.push({ title, body, click: () => this.onclick?.() })
      }
      close() {}
    }
    Object.defineProperty(window, 'Notification', { value: Stub, configurable: true })
  })
const notices = (page: Page): Promise<Notice[]> =>
  page.evaluate(() => ((window as Told).told ?? []).map(({ title, body }) => ({ title, body })))
const waitForNotice = (page: Page) => page.waitForFunction(() => ((window as Told).told?.length ?? 0) > 0)
const click = (page: Page): Promise<void> => page.evaluate(() => (window as Told).told?.[0]?.click())

describeApp('what is due', (kind) => {
  let app: LaunchedApp | undefined
  const folder = temporaryFolder()
  afterEach(async () => {
    await app?.close()
    app = undefined
    await folder.remove()
  })
  const launched = async (cases: number): Promise<{ page: Page; numbers: string[] }> => {
    const place = join(folder.folder, `administration-${cases}`)
    const numbers = await neglected(place, cases)
    app = await launchApp(kind, place)
    const { page } = app
    page.setDefaultTimeout(15_000)
    await page.getByRole('heading', { name: 'Welkom bij Wederhoor' }).waitFor()
    await stubNotices(page)
    await new Start(page).beginEmpty('Mia Claes')
    await waitForNotice(page)
    return { page, numbers }
  }

  it('is told once, and opens its case', async () => {
    const { page, numbers } = await launched(1)
    const told = await notices(page)
    expect(told).toEqual([
      {
        title: `Zaak ${numbers[0]}`,
        body: expect.stringMatching(
          /^Ontvangst van de klacht bevestigen: \d+ werkdagen te laat\. Lekkende kraan$/,
        ),
      },
    ])
    // The window is seen again, and there is nothing new.
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
    await new Shell(page).goTo('Instellingen')
    expect(await page.getByText('laat geen meldingen').count()).toBe(0)
    expect(await notices(page)).toHaveLength(1)
    await click(page)
    await page.getByRole('heading', { level: 1, name: numbers[0] ?? '' }).waitFor()
  }, 60_000)

  it('stands in the head of its case, and can be saved for a calendar', async () => {
    const { page, numbers } = await launched(1)
    await click(page)
    await page
      .getByRole('list', { name: 'Lopende termijnen' })
      .getByText(/Ontvangst van de klacht bevestigen: \d+ werkdagen te laat/)
      .waitFor()
    await page.getByRole('button', { name: 'Alle termijnen' }).click()
    await page.getByRole('cell', { name: 'Ouderdom van de zaak' }).waitFor()
    expect(await violationsOf(page, 'all clocks', '[role=dialog]')).toEqual([])
    const file = join(folder.folder, 'dagen.ics')
    const save = page.getByRole('button', { name: 'Data naar mijn agenda' })
    if (app?.electron) {
      await app.electron.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = async () => ({ canceled: false, filePath })
      }, file)
      await save.click()
      await page.getByText('De data zijn bewaard.', { exact: false }).first().waitFor()
    } else {
      const [download] = await Promise.all([page.waitForEvent('download'), save.click()])
      await download.saveAs(file)
    }
    expect(readFileSync(file, 'utf8')).toContain(`Zaak ${numbers[0]}: ontvangst van de klacht bevestigen`)
  }, 60_000)

  it('is told in one notice after a long time, and opens the queue', async () => {
    const { page } = await launched(5)
    expect(await notices(page)).toEqual([
      {
        title: 'Werkvoorraad',
        body: '5 termijnen vragen uw aandacht. 5 daarvan zijn te laat.',
      },
    ])
    await new Shell(page).goTo('Instellingen')
    await click(page)
    await page.getByRole('heading', { level: 1, name: 'Werkvoorraad' }).waitFor()
  }, 60_000)
})
