import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type UtilityProcess, utilityProcess } from 'electron'
import type { FromCore, ToCore } from './messages.ts'

type JobRequest = Extract<FromCore, { type: 'spawnJob' | 'startJob' | 'killJob' }>

/** The jobs of one core process: started, spoken with and killed as it asks; none outlives it. */
export class MainJobs {
  readonly #running = new Map<number, UtilityProcess>()
  readonly #tell: (message: ToCore) => void

  constructor(tell: (message: ToCore) => void) {
    this.#tell = tell
  }

  handle(request: JobRequest): void {
    if (request.type === 'spawnJob') this.#spawn(request.id, request.name)
    else if (request.type === 'startJob') this.#running.get(request.id)?.postMessage(request.start)
    else this.#running.get(request.id)?.kill()
  }

  killAll(): void {
    for (const job of this.#running.values()) job.kill()
    this.#running.clear()
  }

  #spawn(id: number, name: string): void {
    // Each job is built to a file of its own beside this one.
    const entry = join(import.meta.dirname, 'jobs', `${name}Entry.js`)
    if (!existsSync(entry)) throw new Error(`no such job: ${name}`)
    const job = utilityProcess.fork(entry, [], { serviceName: `Wederhoor ${name}`, stdio: 'inherit' })
    this.#running.set(id, job)
    job.on('message', (message) => this.#tell({ type: 'jobMessage', id, message }))
    job.once('exit', (code) => {
      this.#running.delete(id)
      this.#tell({ type: 'jobExit', id, detail: `exit code ${code}` })
    })
  }
}
