import { join } from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { app, MessageChannelMain, type MessagePortMain, type UtilityProcess, utilityProcess } from 'electron'
import type { Making } from '#core/administration/bringUp.ts'
import { memoryFlag } from '#core/memory.ts'
import type { Refusal } from '#shared/refusals.ts'
import { MainJobs } from './mainJobs.ts'
import type { control, FromCore, NamedAdministration, ToCore } from './messages.ts'

export type Control = ContractRouterClient<typeof control>

export type CoreEvents = {
  /** It fell over; another is being started. */
  lost(): void
  /** Calls are answered again, over new ports. */
  back(): void
  /** It makes something again before it opens the administration. */
  making(making: Making): void
  /** It keeps falling over and is not started again. */
  gone(): void
}

/** How often the core may fall over before it is left alone: more than this many times in `crashWindow`. */
const crashesAllowed = 4
const crashWindow = 60_000
/** How long the core gets to let go of the administration. */
const closeTime = 5_000

type Opened =
  | { readonly ok: true; readonly control: Control }
  | { readonly ok: false; readonly refusal: Refusal }

/** The core's process as main sees it: started, spoken with, started again when it falls over. */
export class CoreProcess {
  readonly #events: CoreEvents
  #administration: NamedAdministration = { folder: '', example: false }
  #child: UtilityProcess | null = null
  #opened: Promise<Opened> = new Promise(() => undefined)
  #crashes: number[] = []

  constructor(events: CoreEvents) {
    this.#events = events
  }

  get folder(): string {
    return this.#administration.folder
  }

  /** Opens an administration, in a new process; the one before is closed first. Null when it is open. */
  async open(administration: NamedAdministration): Promise<Refusal | null> {
    await this.close()
    this.#administration = administration
    this.#opened = this.#start()
    const opened = await this.#opened
    return opened.ok ? null : opened.refusal
  }

  /** The files' side of the core, as soon as it is open. Rejects when the administration was refused. */
  async control(): Promise<Control> {
    const opened = await this.#opened
    if (!opened.ok) throw new Error(`the administration is not open: ${opened.refusal.code}`)
    return opened.control
  }

  /** A port over which a page can call the contract, as soon as the core is open. */
  async connect(): Promise<MessagePortMain> {
    await this.control()
    const { port1, port2 } = new MessageChannelMain()
    this.#child?.postMessage({ type: 'connect' } satisfies ToCore, [port1])
    return port2
  }

  /** Lets the core let go of the administration, and ends it. */
  async close(): Promise<void> {
    const child = this.#child
    if (!child) return
    this.#child = null
    const exited = new Promise((resolve) => child.once('exit', resolve))
    const late = new Promise((resolve) => setTimeout(resolve, closeTime))
    const closed = this.control().then((control) => control.close())
    await Promise.race([closed.catch(console.error), exited, late])
    child.kill()
    await exited
  }

  #start(): Promise<Opened> {
    const child = utilityProcess.fork(join(import.meta.dirname, 'core.js'), [], {
      serviceName: 'Wederhoor core',
      // Electron gives a flag of V8 on by Chromium's own switch only.
      execArgv: [`--js-flags=${memoryFlag}`],
      stdio: 'inherit',
    })
    this.#child = child
    const jobs = new MainJobs((message) => child.postMessage(message))
    const { port1, port2 } = new MessageChannelMain()
    const control: Control = createORPCClient(new RPCLink({ port: port2 }))
    port2.start()
    child.once('spawn', () =>
      child.postMessage(
        { type: 'open', administration: this.#administration, version: app.getVersion() } satisfies ToCore,
        [port1],
      ),
    )
    child.once('exit', () => {
      jobs.killAll()
      // Taken out before an end that was asked for.
      if (this.#child === child) this.#fellOver()
    })
    return new Promise((resolve) => {
      child.on('message', (message: FromCore) => {
        if (message.type === 'ready') resolve({ ok: true, control })
        else if (message.type === 'refused') resolve({ ok: false, refusal: message.refusal })
        else if (message.type === 'making') this.#events.making(message.making)
        else jobs.handle(message)
      })
    })
  }

  #fellOver(): void {
    this.#child = null
    const now = performance.now()
    this.#crashes = [...this.#crashes.filter((at) => now - at < crashWindow), now]
    if (this.#crashes.length > crashesAllowed) {
      this.#events.gone()
      return
    }
    this.#events.lost()
    this.#opened = this.#start()
    void this.#opened.then((opened) => (opened.ok ? this.#events.back() : this.#events.gone()))
  }
}
