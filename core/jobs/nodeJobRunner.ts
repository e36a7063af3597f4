import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { type JobName, type JobRunner, jobRunner } from '../jobs.ts'

const sourceEntry = (name: JobName): string => fileURLToPath(new URL(`./${name}Entry.ts`, import.meta.url))

/**
 * Jobs as forked Node processes: for the web host, the command line and the tests.
 * `entry` gives the file to run for a job; the sources' own, unless a host has bundled them.
 */
export const nodeJobRunner = (
  entry: (name: JobName) => string = sourceEntry,
  onStarted: (pid: number) => void = () => {},
): JobRunner =>
  jobRunner((name) => {
    // No flags of this process are passed on: a test runner's loaders do not belong in a job.
    const child = fork(entry(name), [], { execArgv: [], serialization: 'advanced' })
    if (child.pid !== undefined) onStarted(child.pid)
    return {
      post: (message) => child.send(message),
      onMessage: (listener) => child.on('message', listener),
      onExit: (listener) => {
        child.on('error', (error) => listener(error.message))
        child.once('exit', (code, signal) => listener(signal ?? `exit code ${code}`))
      },
      kill: () => child.kill('SIGKILL'),
    }
  })
