import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../hosts/support/core.ts'
import { keepEvidence } from './pages/evidence.ts'
import { launchExample } from './pages/example.ts'
import type { LaunchedApp } from './support/app.ts'

// 800 pixels, the narrowest window, are 400 of the page's at 200 %. French has the longest words.
describe('the narrowest window, enlarged twice', () => {
  const folder = temporaryFolder()
  let app: LaunchedApp
  let page: Page

  beforeAll(async () => {
    app = await launchExample('chromium', folder.folder)
    page = app.page
    await page.setViewportSize({ width: 400, height: 800 })
  })
  afterAll(async () => {
    await app?.close()
    await folder.remove()
  })
  keepEvidence(() => page, 'narrow')

  const open = (hash: string) =>
    page.evaluate((address) => {
      window.location.hash = address
    }, hash)

  /** Words that are cut off, and what can be clicked but sticks out of what it stands in. */
  const cut = (within: string): Promise<readonly string[]> =>
    page.locator(within).evaluateAll((places) =>
      places.flatMap((place) =>
        [...place.querySelectorAll<HTMLElement>('*')]
          .filter((one) => {
            const { overflowX, clipPath } = getComputedStyle(one)
            const hides = overflowX !== 'visible' && overflowX !== 'auto' && clipPath === 'none'
            const wide = hides && one.clientWidth > 1 && one.scrollWidth > one.clientWidth + 1
            const out =
              one.matches('button, a') &&
              one.getBoundingClientRect().right > place.getBoundingClientRect().right + 1
            return wide || out
          })
          .map((one) => `${one.tagName} ${one.innerText}`),
      ),
    )

  it('says in the language that was chosen that it is kept', async () => {
    await open('/instellingen')
    await page.getByRole('combobox', { name: 'Taal' }).click()
    await page.getByRole('option', { name: 'Frans' }).click()
    await page.locator('.mantine-Notification-root').filter({ hasText: 'Enregistré.' }).waitFor()
  })

  it('shows in the queue who complains about whom, and what is next', async () => {
    await open('/')
    await page.locator('[data-row]').first().waitFor()
    expect(await cut('[data-row]')).toEqual([])
  })

  it('shows the names of people whole', async () => {
    await open('/klanten')
    await page.getByRole('link', { name: /An en Bram Peeters/ }).waitFor()
    expect(await cut('[data-row]')).toEqual([])
  })

  it('shows of a hit who complains about whom', async () => {
    await open('/zoeken?vraag=tegels')
    await page.locator('mark').first().waitFor()
    expect(await cut('[data-row]')).toEqual([])
  })

  it('leaves the letter of a saved search in sight', async () => {
    await page.getByRole('button', { name: 'Enregistrer' }).click()
    const saved = page
      .getByRole('navigation', { name: /principal/ })
      .getByRole('link', { name: /^Tegels \d+$/ })
    await saved.waitFor()
    expect(
      await saved
        .locator('span')
        .last()
        .evaluate(({ clientWidth }) => clientWidth),
    ).toBeLessThan(2)
  })

  it('leaves what can be done in a case within its card, and its words whole', async () => {
    await open('/zaken/2026-0027')
    await page.getByRole('region', { name: 'Étape suivante' }).waitFor()
    expect(await cut('section[aria-label="Étape suivante"]')).toEqual([])
    expect(await cut('section[aria-labelledby=deel-conditions]')).toEqual([])
  })
})
