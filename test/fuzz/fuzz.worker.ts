import { parentPort, workerData } from 'node:worker_threads'
import fc from 'fast-check'
import { type CourseName, courses } from './courses.ts'

/** `shared`: how many inputs were begun, the length of the one at hand, and its bytes. */
export type FuzzOrder = {
  readonly course: CourseName
  readonly runs: number
  readonly shared: SharedArrayBuffer
}

const { course, runs, shared } = workerData as FuzzOrder
const counters = new Int32Array(shared, 0, 2)
const atHand = new Uint8Array(shared, 8)
const { input, survives } = courses[course]

/** Puts the input where the test finds it, should this thread never answer again. */
const show = (bytes: Uint8Array): void => {
  atHand.set(bytes.subarray(0, atHand.length))
  Atomics.store(counters, 1, Math.min(bytes.length, atHand.length))
  Atomics.add(counters, 0, 1)
}

const details = await fc.check(
  fc.asyncProperty(input, async (bytes) => {
    show(bytes)
    await survives(bytes)
  }),
  { numRuns: runs },
)
parentPort?.postMessage(
  details.failed
    ? {
        failed: `${String(details.errorInstance)} (seed ${details.seed}, path ${details.counterexamplePath})`,
        input: details.counterexample && Buffer.from(details.counterexample[0]).toString('base64'),
      }
    : { failed: null },
)
