import { Worker } from 'node:worker_threads'
import { describe, expect, it } from 'vitest'
import { type CourseName, courses } from './courses.ts'
import type { FuzzOrder } from './fuzz.worker.ts'

/** `npm run fuzz` asks for many. */
const runs = Number(process.env.FUZZ_RUNS ?? 300)
/** Seconds for one input; a machine that others use may be slow. */
const patience = 60
const largest = 16 * 1024 * 1024

/** Runs a course in a thread of its own, which can be ended where it hangs. Gives what went wrong, or null. */
const run = (course: CourseName): Promise<string | null> =>
  new Promise((resolve) => {
    const shared = new SharedArrayBuffer(8 + largest)
    const counters = new Int32Array(shared, 0, 2)
    const workerData: FuzzOrder = { course, runs, shared }
    const worker = new Worker(new URL('./fuzz.worker.ts', import.meta.url), { workerData })
    let seen = { begun: -1, since: performance.now() }
    const end = (wrong: string | null) => {
      clearInterval(watch)
      void worker.terminate()
      resolve(wrong)
    }
    const watch = setInterval(() => {
      const begun = Atomics.load(counters, 0)
      if (begun !== seen.begun) seen = { begun, since: performance.now() }
      else if (performance.now() - seen.since > patience * 1000) {
        const input = Buffer.from(shared, 8, Atomics.load(counters, 1)).toString('base64')
        end(`input ${begun} took more than ${patience} s: ${input}`)
      }
    }, 500)
    worker.on('message', ({ failed, input }: { failed: string | null; input?: string }) =>
      end(failed && `${failed}: ${input}`),
    )
    worker.on('error', (error) => end(String(error)))
    worker.on('exit', (code) => end(`the thread ended with ${code}`))
  })

/** In milliseconds; 0: for as long as many runs take, each of which is waited for by itself. */
const timeout = process.env.FUZZ_RUNS === undefined ? 600_000 : 0

describe('whatever comes in, it is read or refused, and nothing hangs', { timeout }, () => {
  it.each(Object.keys(courses) as CourseName[])('%s', async (course) => {
    expect(await run(course)).toBeNull()
  })
})
