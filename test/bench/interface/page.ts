import type { CDPSession, Page } from 'playwright-core'

/** What runs in the page: it must stand by itself. Times are of the page's own clock, in milliseconds. */
const inPage = (): void => {
  type Bench = {
    painted: (ready: () => boolean) => Promise<number>
    keyed: Promise<number> | null
    frames: number[]
    /** Frames in which a line was in sight that was not there yet. */
    bare: number
    recording: boolean
  }
  const bench: Bench = {
    keyed: null,
    frames: [],
    bare: 0,
    recording: false,
    // What is there when a frame begins is painted in it: the next task is after that.
    painted: (ready) =>
      new Promise((resolve, reject) => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => resolve(performance.now())
        const from = performance.now()
        const look = () => {
          if (ready()) return port2.postMessage(null)
          if (performance.now() - from > 30_000) return reject(new Error(`never painted: ${ready}`))
          requestAnimationFrame(look)
        }
        requestAnimationFrame(look)
      }),
  }
  Object.assign(window, { bench })
  document.addEventListener(
    'keydown',
    ({ timeStamp, target }) => {
      if (!(target instanceof HTMLInputElement)) return
      bench.keyed = bench
        .painted(() => document.querySelector('[data-words]')?.getAttribute('data-words') === target.value)
        .then((at) => at - timeStamp)
    },
    true,
  )
}

type InPage = {
  bench: {
    painted: (ready: () => boolean) => Promise<number>
    keyed: Promise<number> | null
    frames: number[]
    bare: number
    recording: boolean
  }
}

export const prepare = (page: Page): Promise<unknown> => page.addInitScript(inPage)

/** Goes to a screen; gives the milliseconds until it was painted. `ready` says in the page whether it is all there. */
export const timeTo = (page: Page, address: string, ready: string): Promise<number> =>
  page.evaluate(
    async ([to, test]) => {
      const { bench } = window as unknown as InPage
      const from = performance.now()
      location.hash = to
      const isReady = new Function(`return ${test}`) as () => boolean
      return (await bench.painted(isReady)) - from
    },
    [address, ready] as const,
  )

/** When something was painted, on the clock of the machine. */
export const paintedAt = (page: Page, ready: string): Promise<number> =>
  page.evaluate(async (test) => {
    const { bench } = window as unknown as InPage
    return performance.timeOrigin + (await bench.painted(new Function(`return ${test}`) as () => boolean))
  }, ready)

/** Types a key; gives the milliseconds until what it finds was painted. */
export const timeOfKey = async (page: Page, key: string): Promise<number> => {
  await page.keyboard.press(key)
  return page.evaluate(() => {
    const { bench } = window as unknown as InPage
    return bench.keyed ?? Number.NaN
  })
}

export type Scrolled = { readonly frames: readonly number[]; readonly bare: number }

/** Turns the wheel over the middle of the page; gives how long each frame took, in milliseconds. */
export const scroll = async (
  page: Page,
  cdp: CDPSession,
  { distance, speed }: { readonly distance: number; readonly speed: number },
): Promise<Scrolled> => {
  await page.evaluate(() => {
    const { bench } = window as unknown as InPage
    bench.frames = []
    bench.bare = 0
    bench.recording = true
    let last = performance.now()
    const frame = (now: number) => {
      bench.frames.push(now - last)
      last = now
      const bare = [...document.querySelectorAll('[data-loading]')].some((row) => {
        const { top, bottom } = row.getBoundingClientRect()
        return bottom > 200 && top < innerHeight
      })
      if (bare) bench.bare += 1
      if (bench.recording) requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
  })
  await cdp.send('Input.synthesizeScrollGesture', {
    x: 500,
    y: 450,
    yDistance: -distance,
    speed,
    gestureSourceType: 'mouse',
  })
  return page.evaluate(() => {
    const { bench } = window as unknown as InPage
    bench.recording = false
    return { frames: bench.frames.slice(1), bare: bench.bare }
  })
}
