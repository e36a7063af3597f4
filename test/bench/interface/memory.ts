import { readFileSync } from 'node:fs'
import type { Browser, CDPSession, Page } from 'playwright-core'

/** MB that a process has in memory; null where the system does not tell (it does on Linux). */
const residentOf = (pid: number | undefined): number | null => {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1_000)
  } catch {
    return null
  }
}

/** Milliseconds of a processor that a process has used so far, to the nearest ten; null where the system does not tell. */
const usedBy = (pid: number | undefined): number | null => {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
    return (Number(fields[11]) + Number(fields[12])) * 10
  } catch {
    return null
  }
}

export type Processor = { readonly core: number | null; readonly page: number | null }

/** Milliseconds of a processor that the core and the process that draws the page have used so far. */
export const processorOf = async (core: number | undefined, browser: Browser): Promise<Processor> => {
  const all = (await renderersOf(browser)).map(usedBy)
  return {
    core: usedBy(core),
    page: all.includes(null) ? null : all.reduce<number>((sum, used) => sum + (used ?? 0), 0),
  }
}

/** MB of JavaScript in a page, after what is not used any more was cleared away. */
const heapOf = async (cdp: CDPSession): Promise<number> => {
  await cdp.send('HeapProfiler.collectGarbage')
  await cdp.send('Performance.enable')
  const { metrics } = await cdp.send('Performance.getMetrics')
  const used = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN
  return Math.round(used / 1_000_000)
}

/** The processes of a browser that draw pages. */
const renderersOf = async (browser: Browser): Promise<readonly number[]> => {
  const cdp = await browser.newBrowserCDPSession()
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo')
  await cdp.detach()
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id)
}

/** MB of the process that draws the page: the largest of the browser's. */
const rendererOf = async (browser: Browser): Promise<number | null> => {
  const sizes = (await renderersOf(browser)).flatMap((id) => residentOf(id) ?? [])
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
