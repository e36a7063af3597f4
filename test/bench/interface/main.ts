/**
 * `npm run bench:interface -- --data DIR [--json] [--runs N] [--only WORDS]`: measures the interface in Chromium, on the web host, with the
 * administration in DIR. The page must have been built (`npm run build`). What is in DIR may be made anew: use a copy.
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser, Page } from 'playwright-core'
import { memoryFlag } from '#core/memory.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { launchChromium } from '../../e2e/support/chromium.ts'
import { startWebProcess, type WebProcess } from '../../e2e/support/webProcess.ts'
import { built } from '../built.ts'
import { spreadOf } from '../measure.ts'
import { type Memory, memoryOf, type Processor, processorOf } from './memory.ts'
import { paintedAt, prepare, scroll, timeOfKey, timeTo } from './page.ts'
import { frameOf, samplesOf } from './samples.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    json: { type: 'boolean', default: false },
    runs: { type: 'string', default: '30' },
    only: { type: 'string', default: '' },
  },
})
const runs = Number(values.runs)
if (!values.data || !Number.isInteger(runs) || runs < 1) {
  console.error('npm run bench:interface -- --data DIR [--json] [--runs N] [--only WORDS]')
  process.exit(2)
}
const { data } = values
const say = (line: string) => void (values.json || console.log(line))

const hasRows = `document.querySelector('li [data-row]') !== null`
const isQueue = `document.querySelector('h1')?.textContent === 'Werkvoorraad' && ${hasRows}`
const isCase = (number: string) =>
  `document.querySelector('h1')?.textContent.includes('${number}') && document.querySelector('#deel-timeline')?.closest('section').querySelector('li') !== null`

type Figure = {
  readonly name: string
  readonly unit: 'ms' | '%' | 'frames'
  readonly runs: number
  readonly p50: number
  readonly p95: number
  /** Milliseconds of a processor for each run, in the mean: they hardly depend on what else the machine does. */
  readonly processor?: Processor
}
const figures: Figure[] = []
const keep = (
  name: string,
  unit: Figure['unit'],
  samples: readonly number[],
  processor?: Processor,
): void => {
  const { p50, p95 } = spreadOf(samples)
  figures.push({ name, unit, runs: samples.length, p50, p95, ...(processor && { processor }) })
  const used = processor ? `, processor: core ${processor.core} ms, page ${processor.page} ms` : ''
  say(
    `${name.padEnd(52)} ${p50.toFixed(1).padStart(9)} ${p95.toFixed(1).padStart(9)} ${unit} (${samples.length})${used}`,
  )
}
const wanted = (name: string): boolean => name.includes(values.only)

/** Measures something again and again, by the clock and by what the processors did meanwhile. */
const keepTimes = async (
  name: string,
  measure: () => Promise<readonly number[]>,
  used: () => Promise<Processor>,
): Promise<void> => {
  const before = await used()
  const times = await measure()
  const after = await used()
  const each = (from: number | null, to: number | null) =>
    from === null || to === null ? null : Math.round((to - from) / times.length)
  keep(name, 'ms', times, { core: each(before.core, after.core), page: each(before.page, after.page) })
}

const openPage = async (browser: Browser, address: string): Promise<Page> => {
  const context = await browser.newContext({ locale: 'nl-BE', viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  await prepare(page)
  await page.goto(address)
  return page
}

const start = (program: string): Promise<WebProcess> => startWebProcess(data, [memoryFlag, program, data])

/** When the host said that something was so; in milliseconds since 1970. */
const saidAt = ({ printed }: WebProcess, what: string): number => {
  const line = printed.find((one) => one.startsWith(`${what} `))
  invariant(line, 'the host did not say it', { what, printed })
  return Number(line.slice(what.length + 1))
}

/** From the start of the core's process until the queue stands on the screen, in three parts. The browser itself runs already. */
const coldStarts = async (browser: Browser, program: string): Promise<void> => {
  const [loaded, open, whole]: [number[], number[], number[]] = [[], [], []]
  for (let run = 0; run < runs; run += 1) {
    const from = performance.timeOrigin + performance.now()
    const web = await start(program)
    const page = await openPage(browser, web.address)
    whole.push((await paintedAt(page, hasRows)) - from)
    loaded.push(saidAt(web, 'loaded') - from)
    open.push(saidAt(web, 'open') - from)
    await page.context().close()
    await web.close()
  }
  keep('cold start until the code is loaded', 'ms', loaded)
  keep('cold start until the administration is open', 'ms', open)
  keep('cold start until the queue is there', 'ms', whole)
}

/** Opened anew each time, so that nothing of the queue is known. */
const queueOpenings = async (page: Page): Promise<readonly number[]> => {
  const times: number[] = []
  for (let run = 0; run < runs; run += 1) {
    await page.goto(`${new URL(page.url()).origin}/#/instellingen`)
    await page.reload()
    await page.getByRole('heading', { level: 1, name: 'Instellingen' }).waitFor()
    await page.waitForLoadState('networkidle')
    times.push(await timeTo(page, '#/', isQueue))
  }
  return times
}

const caseOpenings = async (page: Page, numbers: readonly string[]): Promise<readonly number[]> => {
  const times: number[] = []
  for (const number of numbers.slice(0, runs)) {
    await timeTo(page, '#/instellingen', `document.querySelector('h1')?.textContent === 'Instellingen'`)
    await page.waitForLoadState('networkidle')
    times.push(await timeTo(page, `#/zaken/${number}`, isCase(number)))
  }
  return times
}

const keys = async (page: Page, words: readonly string[]): Promise<readonly number[]> => {
  await timeTo(page, '#/zoeken', `document.querySelector('h1')?.textContent === 'Zoeken'`)
  const box = page.getByRole('searchbox', { name: 'Zoek in alle zaken' })
  const times: number[] = []
  for (const word of words) {
    await box.fill('')
    for (const letter of word) {
      times.push(await timeOfKey(page, letter))
      // As fast as a quick typist.
      await page.waitForTimeout(90)
    }
  }
  await box.fill('')
  return times
}

/** A plain page that is as high, as what a frame costs on this machine at this moment. */
const plainPage = async (browser: Browser): Promise<Page> => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await prepare(page)
  await page.goto('data:text/html,<main style="height:6000000px">.</main>')
  return page
}

const gesture = { distance: 6_000, speed: 3_000 }
const scrolls = async (page: Page, browser: Browser, name: string): Promise<void> => {
  const plain = await plainPage(browser)
  const [cdp, plainCdp] = [
    await page.context().newCDPSession(page),
    await plain.context().newCDPSession(plain),
  ]
  const [list, floor] = [[] as number[], [] as number[]]
  const [dropped, bare] = [[] as number[], [] as number[]]
  for (let run = 0; run < Math.ceil(runs / 2); run += 1) {
    await page.bringToFront()
    const mine = await scroll(page, cdp, gesture)
    await plain.bringToFront()
    const least = await scroll(plain, plainCdp, gesture)
    list.push(frameOf(mine.frames).late)
    dropped.push(frameOf(mine.frames).dropped)
    floor.push(frameOf(least.frames).late)
    bare.push((100 * mine.bare) / mine.frames.length)
  }
  keep(`${name}: frames longer than 25 ms`, '%', list)
  keep(`${name}: … of a plain page by turns`, '%', floor)
  keep(`${name}: frames dropped in 2 s`, 'frames', dropped)
  keep(`${name}: frames with lines that are not there yet`, '%', bare)
  await plain.close()
  await page.bringToFront()
}

/** To the middle of the list at once, and back. */
const jumps = async (page: Page): Promise<readonly number[]> => {
  const times: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const share = ((run * 37) % 100) / 100
    times.push(
      await page.evaluate(async (to) => {
        const { bench } = window as unknown as { bench: { painted(ready: () => boolean): Promise<number> } }
        const list = document.querySelector('ul[aria-label="Zaken"]')?.parentElement
        const from = performance.now()
        if (list) list.scrollTop = to * (list.scrollHeight - list.clientHeight)
        // Scrolled first, drawn after.
        await new Promise(requestAnimationFrame)
        const at = await bench.painted(
          () =>
            document.querySelector('[data-loading]') === null &&
            document.querySelector('[data-row]') !== null,
        )
        return at - from
      }, share),
    )
  }
  return times
}

const samples = await samplesOf(data, runs)
say(`${samples.cases} cases, ${runs} runs each; by the clock of the machine, whatever else it does`)
say(`${''.padEnd(52)}       p50       p95`)
const program = await built(join(import.meta.dirname, 'host.ts'))
const browser = await launchChromium()
let web: WebProcess | null = null
const memory: (Memory & { readonly when: string })[] = []
try {
  if (wanted('cold start')) await coldStarts(browser, program)
  web = await start(program)
  const page = await openPage(browser, web.address)
  await paintedAt(page, hasRows)
  memory.push({ when: 'with the queue open', ...(await memoryOf(web.child.pid, page, browser)) })
  const core = web.child.pid
  const used = () => processorOf(core, browser)
  if (wanted('queue')) keep('the queue, opened', 'ms', await queueOpenings(page))
  if (wanted('case')) await keepTimes('a case, opened', () => caseOpenings(page, samples.numbers), used)
  if (wanted('key'))
    await keepTimes('a key until what it finds is there', () => keys(page, samples.words), used)
  await timeTo(page, '#/', isQueue)
  await page.getByText('Gesloten', { exact: true }).first().click()
  await page.waitForTimeout(1_000)
  if (wanted('scroll')) await scrolls(page, browser, 'closed cases, scrolled')
  if (wanted('jump')) await keepTimes('closed cases, to another place', () => jumps(page), used)
  memory.push({ when: 'after all that', ...(await memoryOf(web.child.pid, page, browser)) })
  invariant(page.url().startsWith(web.address.split('?')[0] ?? ''), 'another page')
} finally {
  await browser.close()
  await web?.close()
}
for (const { when, core, renderer, heap } of memory)
  say(`memory ${when}: core ${core} MB, renderer ${renderer} MB, of which JavaScript ${heap} MB`)
if (values.json) console.log(JSON.stringify({ cases: samples.cases, runs, figures, memory }, null, 2))
