import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Waits until what fades or slides has arrived: half of a fade has half of a contrast. */
const settled = (page: Page) =>
  page.waitForFunction(() =>
    document.getAnimations().every(({ playState, effect }) => {
      const endless = effect?.getComputedTiming().iterations === Number.POSITIVE_INFINITY
      return endless || playState !== 'running'
    }),
  )

/** What axe finds serious or critical on the page, or in one part of it: rule, and where. `rules`: only these. */
const seriousViolations = async (page: Page, within?: string, rules?: string[]): Promise<string[]> => {
  await settled(page)
  // Evaluated by the test's own debugger: the page's policy allows no script of others.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  return page.evaluate(
    async ([selector, only]) => {
      const { axe: checker } = window as unknown as { axe: typeof axe }
      const { violations } = await checker.run(selector ?? document, {
        resultTypes: ['violations'],
        ...(only ? { runOnly: only } : {}),
      })
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .flatMap(({ id, nodes }) =>
          nodes.slice(0, 4).map(({ target, html }) => `${id}: ${target} ${html.slice(0, 160)}`),
        )
    },
    [within, rules] as const,
  )
}

/** The same in light and in dark, where only the colours differ; each finding with its look and `what` it is in. */
export const violationsOf = async (page: Page, what: string, within?: string): Promise<string[]> => {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor()
    const rules = colorScheme === 'dark' ? ['color-contrast'] : undefined
    for (const one of await seriousViolations(page, within, rules))
      found.push(`${what}, ${colorScheme}: ${one}`)
  }
  return found
}
