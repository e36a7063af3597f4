/**
 * The job's side of `core/jobs.ts`. Its main thread only carries messages and watches time and memory; the work
 * runs in a worker thread, so that a WebAssembly call of a minute cannot keep the watch from ending the process.
 */
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { refusal } from '#shared/kernel/decider.ts'
import type { JobMessage, JobName, JobOutcome, JobStart, Jobs } from '../jobs.ts'

/** Electron's `process.parentPort` in a utilityProcess, as far as it is used here. */
type UtilityPort = {
  on(event: 'message', listener: (event: { data: JobStart }) => void): void
  postMessage(message: JobMessage): void
}
type Parent = {
  onStart(listener: (start: JobStart) => void): void
  post(message: JobMessage): void
}

const parent = (): Parent => {
  const utility = (process as NodeJS.Process & { parentPort?: UtilityPort }).parentPort
  if (utility)
    return {
      onStart: (listener) => utility.on('message', ({ data }) => listener(data)),
      post: (message) => utility.postMessage(message),
    }
  // A forked process must not outlive the one that wants its work.
  process.on('disconnect', () => process.exit())
  return {
    onStart: (listener) => process.on('message', listener),
    post: (message) => process.send?.(message),
  }
}

const watchInterval = 100

/** Starts the worker, passes its messages on, and ends the work that takes too long or too much. */
const watch = (entry: string): void => {
  const { onStart, post } = parent()
  onStart(({ input, limits }) => {
    const worker = new Worker(new URL(entry), { workerData: input })
    let answered = false
    // The parent kills the process once it has the answer: an exit from here could lose the message.
    const answer = (message: JobMessage) => {
      if (answered) return
      answered = true
      clearInterval(memoryWatch)
      clearTimeout(timeWatch)
      post(message)
    }
    const end = (message: JobMessage) => {
      answer(message)
      void worker.terminate()
    }
    const timeWatch = setTimeout(() => {
      end({
        type: 'refused',
        refusal: refusal('jobTookTooLong', { seconds: limits.seconds }),
      })
    }, limits.seconds * 1000)
    const memoryWatch = setInterval(() => {
      if (process.memoryUsage.rss() > limits.megabytes * 1024 * 1024)
        end({
          type: 'refused',
          refusal: refusal('jobNeededTooMuchMemory', {
            megabytes: limits.megabytes,
          }),
        })
    }, watchInterval)
    worker.on('message', (message: JobMessage) => {
      if (message.type === 'progress') post(message)
      else answer(message)
    })
    const failed = (detail: string) => answer({ type: 'refused', refusal: refusal('jobFailed', { detail }) })
    worker.on('error', (error) =>
      failed(error instanceof Error ? (error.stack ?? error.message) : String(error)),
    )
    worker.on('exit', (code) => failed(`worker ended with ${code}`))
  })
}

type Work<N extends JobName> = (
  input: Jobs[N]['input'],
  onProgress: (progress: Jobs[N]['progress']) => void,
) => Promise<JobOutcome<Jobs[N]['result']>>

/** What an entry file calls with its own `import.meta.url` and its work. */
export const runAsJob = <N extends JobName>(entry: string, work: Work<N>): void => {
  const port = parentPort
  if (isMainThread || !port) {
    watch(entry)
    return
  }
  const post = (message: JobMessage) => port.postMessage(message)
  const answer = (outcome: JobOutcome<Jobs[N]['result']>) =>
    post(
      outcome.ok ? { type: 'done', result: outcome.result } : { type: 'refused', refusal: outcome.refusal },
    )
  void work(workerData, (progress) => post({ type: 'progress', progress })).then(answer, (error: unknown) => {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
    post({ type: 'refused', refusal: refusal('jobFailed', { detail }) })
  })
}
