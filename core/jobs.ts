/**
 * Work in a process of its own: hostile or heavy files cannot hang or bloat the core, and a job can be killed.
 *
 * A host gives one thing, a `SpawnJob`: start the entry of that name and carry messages (structured clone) both
 * ways. `jobRunner(spawn)` makes the `JobRunner` that use cases get. The entries lie in `core/jobs/<name>Entry.ts`;
 * a bundling host builds each of them to a file of its own. An entry speaks over `process.send` (Node's fork) as
 * well as over `process.parentPort` (Electron's utilityProcess), and works under both without knowing which.
 *
 * The conversation: the parent posts one `JobStart`; the job posts any number of progress messages, then exactly
 * one `done` or `refused`; the parent then kills it. To cancel, the parent kills. Limits of time and memory are kept
 * inside the job's process (its main thread watches, a worker thread works): a host has nothing to do for them.
 */

import type { Loaded, LoadProgress } from '#shared/contract/administration.ts'
import { refusal } from '#shared/kernel/decider.ts'
import type { Refusal } from '#shared/refusals.ts'
import type { TableFile } from '#shared/tables/file.ts'
import type { LoadOrder } from './administration/loadDump.ts'
import type { TextRead, TextsOrder } from './documents/texts.ts'
import type { PaperOrder } from './formats/documents/paper.ts'
import type { MailFile, MailFileOrder } from './formats/mailFile.ts'
import type { MboxOrder, MboxProgress, SplitMbox } from './formats/mbox.ts'
import type { Drawn, DrawOrder } from './formats/pictures/draw.ts'
import type { TableOrder, TableProgress } from './formats/tables/readTable.ts'
import type { UnzipOrder, Unzipped } from './formats/unzipFiles.ts'
import type { Typeset, TypesettingJob, TypesettingProgress } from './typesetting/job.ts'

/** Every kind of job: what it takes, tells on the way, and gives. All plain structured-clonable data. */
export type Jobs = {
  typeset: {
    input: TypesettingJob
    progress: TypesettingProgress
    result: Typeset
  }
  loadDump: { input: LoadOrder; progress: LoadProgress; result: Loaded }
  readMail: { input: MailFileOrder; progress: never; result: MailFile }
  splitMbox: { input: MboxOrder; progress: MboxProgress; result: SplitMbox }
  drawPicture: { input: DrawOrder; progress: never; result: Drawn }
  readPaper: { input: PaperOrder; progress: never; result: { html: string } }
  unpackZip: { input: UnzipOrder; progress: never; result: Unzipped }
  readTexts: { input: TextsOrder; progress: TextRead; result: null }
  readTable: { input: TableOrder; progress: TableProgress; result: TableFile }
}
export type JobName = keyof Jobs

/** Wall-clock seconds and resident megabytes of the job's whole process. */
export type JobLimits = {
  readonly seconds: number
  readonly megabytes: number
}

/** What the parent posts, once. */
export type JobStart = { readonly input: unknown; readonly limits: JobLimits }

/** What the job posts. */
export type JobMessage =
  | { readonly type: 'progress'; readonly progress: unknown }
  | { readonly type: 'done'; readonly result: unknown }
  | { readonly type: 'refused'; readonly refusal: Refusal }

/** A started process, as a host offers it. `kill` is at once and may be called more than once. */
export type JobProcess = {
  post(message: JobStart): void
  onMessage(listener: (message: JobMessage) => void): void
  /** Called after the last message. `detail`: exit code or signal, for the log. */
  onExit(listener: (detail: string) => void): void
  kill(): void
}
export type SpawnJob = (name: JobName) => JobProcess

export type JobOutcome<T> =
  | { readonly ok: true; readonly result: T }
  | { readonly ok: false; readonly refusal: Refusal }

export type JobOptions<P> = {
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: P) => void
  readonly limits?: Partial<JobLimits>
}

export type JobRunner = {
  /** Never rejects: cancelled, too long, too big and fallen over are refusals (`job…` codes). */
  run<N extends JobName>(
    name: N,
    input: Jobs[N]['input'],
    options?: JobOptions<Jobs[N]['progress']>,
  ): Promise<JobOutcome<Jobs[N]['result']>>
}

const defaultLimits: JobLimits = { seconds: 300, megabytes: 3072 }

/** A runner over a host's way to start processes. */
export const jobRunner = (spawn: SpawnJob): JobRunner => ({
  run: (name, input, options = {}) =>
    new Promise((resolve) => {
      type Out = Parameters<typeof resolve>[0]
      const { signal, onProgress, limits } = options
      if (signal?.aborted) return resolve({ ok: false, refusal: refusal('jobCancelled', {}) })

      const job = spawn(name)
      let outcome: Out | undefined
      const cancel = () => {
        outcome ??= { ok: false, refusal: refusal('jobCancelled', {}) }
        job.kill()
      }
      signal?.addEventListener('abort', cancel, { once: true })
      job.onMessage((message) => {
        if (message.type === 'progress') onProgress?.(message.progress as never)
        else {
          outcome ??=
            message.type === 'refused'
              ? { ok: false, refusal: message.refusal }
              : { ok: true, result: message.result as never }
          job.kill()
        }
      })
      job.onExit((detail) => {
        signal?.removeEventListener('abort', cancel)
        resolve(outcome ?? { ok: false, refusal: refusal('jobFailed', { detail }) })
      })
      job.post({ input, limits: { ...defaultLimits, ...limits } })
    }),
})
