import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openComplaints, openOffice } from '../core/support/office.ts'
import { temporaryFolder } from '../hosts/support/core.ts'
import { keepEvidence } from './pages/evidence.ts'
import { Shell } from './pages/Shell.ts'
import { type LaunchedApp, launchApp } from './support/app.ts'

describe('the palette', () => {
  const folder = temporaryFolder()
  const administration = join(folder.folder, 'administration')
  let app: LaunchedApp
  let page: Page

  beforeAll(async () => {
    const office = await openOffice(administration, (end) => void end)
    await openComplaints(office.client, [['Piet Peeters', 'Anna Meijer', 'Dakgoot', 'De goot lekt.']])
    const { id } = await office.client.mediators.register({ name: 'Mia Claes', email: null })
    await office.client.mediators.iAm({ id: id as never })
    await office.close()
    app = await launchApp('chromium', administration)
    page = app.page
    page.setDefaultTimeout(15_000)
  })
  afterAll(async () => {
    await app?.close()
    await folder.remove()
  })
  keepEvidence(() => page, 'palette')

  it('says that it searches until it knows that there is nothing', async () => {
    const { palette, navigation } = new Shell(page)
    await navigation.waitFor()
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route('**/rpc/search/cases', async (route) => {
      await held
      await route.continue()
    })
    await page.keyboard.press('Control+K')
    const asked = page.waitForRequest('**/rpc/search/cases')
    await palette.getByRole('textbox').fill('zzzz')
    await asked
    await palette.getByText('Even zoeken…').waitFor()
    expect(await palette.getByText('Niets gevonden.').count()).toBe(0)
    release()
    await palette.getByText('Niets gevonden.').waitFor()
    await palette.getByRole('textbox').fill('goot')
    await palette.getByRole('button', { name: /Anna Meijer tegen Piet Peeters/ }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: '2026-0001' }).waitFor()
  })

  it('opens a case with the words marked that are not to be seen on its line', async () => {
    const { palette } = new Shell(page)
    const found = page.getByRole('region', { name: 'Gezochte woorden' })
    await found.getByText('goot', { exact: true }).waitFor()
    await page.keyboard.press('Control+K')
    await palette.getByRole('textbox').fill('meijer')
    await palette.getByRole('button', { name: /Anna Meijer tegen Piet Peeters/ }).waitFor()
    await page.keyboard.press('Enter')
    await found.waitFor({ state: 'detached' })
  })

  it('takes every letter from the shortcut on, also of a hand faster than the machine', async () => {
    const { palette } = new Shell(page)
    const session = await page.context().newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    for (const pause of [0, 15]) {
      await page.keyboard.press('Control+K')
      await page.keyboard.type('Instellingen')
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { level: 1, name: 'Instellingen' }).waitFor()
      await page.waitForTimeout(pause)
      await page.keyboard.press('Control+K')
      await page.keyboard.type('lekt')
      expect(await palette.getByRole('textbox').inputValue()).toBe('lekt')
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { level: 1, name: '2026-0001' }).waitFor()
    }
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
    await session.detach()
  })

  it('leaves the reader where he was when it is put away', async () => {
    const { palette, navigation } = new Shell(page)
    const link = navigation.getByRole('link', { name: /^Zoeken/ })
    await link.focus()
    await page.keyboard.press('Control+K')
    await palette.getByRole('textbox').waitFor()
    await page.keyboard.press('Escape')
    await palette.waitFor({ state: 'hidden' })
    await expect.poll(() => link.evaluate((element) => element === document.activeElement)).toBe(true)
  })
})
