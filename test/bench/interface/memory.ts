import { readFileSync } from 'node:fs'
import type { Browser, CDPSession, Page } from 'playwright-core'

/** MB that a process has in memory; null where the system does not tell (it does on Linux). */
export const residentOf = (pid: number | undefined): number | null => {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1_000)
  } catch {
    return null
  }
}

/** MB of JavaScript in a page, after what is not used any more was cleared away. */
export const heapOf = async (cdp: CDPSession): Promise<number> => {
  await cdp.send('HeapProfiler.collectGarbage')
  await cdp.send('Performance.enable')
  const { metrics } = await cdp.send('Performance.getMetrics')
  const used = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN
  return Math.round(used / 1_000_000)
}

/** MB of the process that draws the page: the largest of the browser's. */
export const rendererOf = async (browser: Browser): Promise<number | null> => {
  const cdp = await browser.newBrowserCDPSession()
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo')
  await cdp.detach()
  const sizes = processInfo
    .filter(({ type }) => type === 'renderer')
    .flatMap(({ id }) => residentOf(id) ?? [])
  return sizes.length > 0 ? Math.max(...sizes) : null
}

export type Memory = {
  readonly core: number | null
  readonly renderer: number | null
  readonly heap: number
}

export const memoryOf = async (core: number | undefined, page: Page, browser: Browser): Promise<Memory> => {
  const cdp = await page.context().newCDPSession(page)
  const heap = await heapOf(cdp)
  await cdp.detach()
  return { core: residentOf(core), renderer: await rendererOf(browser), heap }
}
