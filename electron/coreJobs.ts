import type { JobMessage, JobProcess, SpawnJob } from '#core/jobs.ts'
import type { FromCore } from './messages.ts'

type Listeners = { message: ((message: JobMessage) => void)[]; exit: ((detail: string) => void)[] }

/** Starts jobs from the core's process, which cannot start processes itself: it asks main and gets their messages. */
export const spawnThroughMain = (
  tell: (message: FromCore) => void,
): {
  spawn: SpawnJob
  deliver(id: number, message: JobMessage): void
  exited(id: number, detail: string): void
} => {
  const running = new Map<number, Listeners>()
  let last = 0
  const spawn: SpawnJob = (name): JobProcess => {
    const id = ++last
    const listeners: Listeners = { message: [], exit: [] }
    running.set(id, listeners)
    tell({ type: 'spawnJob', id, name })
    return {
      post: (start) => tell({ type: 'startJob', id, start }),
      onMessage: (listener) => listeners.message.push(listener),
      onExit: (listener) => listeners.exit.push(listener),
      kill: () => tell({ type: 'killJob', id }),
    }
  }
  return {
    spawn,
    deliver: (id, message) => {
      for (const listener of running.get(id)?.message ?? []) listener(message)
    },
    exited: (id, detail) => {
      const listeners = running.get(id)
      running.delete(id)
      for (const listener of listeners?.exit ?? []) listener(detail)
    },
  }
}
