import { type ClientContext, type ClientLink, createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { Bridge, PortMessage } from '#shared/host.ts'
import type { Host } from './host.ts'
import { addresses, CoreLost, sendUpload } from './hostCommon.ts'

/** Electron: the contract over a port straight to the core's process, files by their place on disk. */
export const electronHost = (bridge: Bridge<File>): Host => ({
  kind: 'electron',
  client: createORPCClient(new ReconnectingLink(bridge)),
  stage: (files) =>
    Promise.all(files.map((file) => (bridge.hasPath(file) ? bridge.stage(file) : sendUpload(file)))),
  stageMails: (files) =>
    Promise.all(
      files.map((file) => (bridge.hasPath(file) ? bridge.stageMails(file) : sendUpload(file, 'mails'))),
    ),
  // A folder is offered by its path, like a file.
  droppedMails: async ({ files }) => [...files],
  pickFolders: bridge.pickFolders,
  pickFiles: bridge.pickFiles,
  pickDump: bridge.pickDump,
  ...addresses,
  saveExport: bridge.saveExport,
  openExport: bridge.openExport,
  openMail: async (id) => ((await bridge.openExport(id)) ? 'opened' : 'noProgram'),
  openAdministration: bridge.openAdministration,
  canChooseAdministration: true,
  setLanguage: bridge.setLanguage,
  onCoreNews: bridge.onCoreNews,
})

const coreLost = () => new CoreLost('the core fell over during a call')
const isAbort = (error: unknown): boolean => error instanceof Error && error.name === 'AbortError'

type Connection = { readonly link: Promise<RPCLink<ClientContext>>; readonly lost: Promise<never> }

/** Calls over the port of the moment: a new one is asked for when the core fell over and was started again. */
class ReconnectingLink implements ClientLink<ClientContext> {
  readonly #bridge: Bridge<File>
  #connection: Connection
  #lose: (reason: CoreLost) => void = () => undefined

  constructor(bridge: Bridge<File>) {
    this.#bridge = bridge
    this.#connection = this.#connect()
    bridge.onCoreNews((news) => {
      if (news !== 'lost') return
      const lose = this.#lose
      this.#connection = this.#connect()
      lose(coreLost())
    })
  }

  async call(
    path: readonly string[],
    input: unknown,
    options: Parameters<ClientLink<ClientContext>['call']>[2],
  ): Promise<unknown> {
    const { link, lost } = this.#connection
    const answer = link.then((over) => over.call(path, input, options))
    // The port's end aborts the call, often before there is news: that is no abort that anyone asked for.
    const honest = answer.catch((error: unknown) => {
      if (isAbort(error) && !options.signal?.aborted) throw coreLost()
      throw error
    })
    return Promise.race([honest, lost])
  }

  /** Asks for a port. Main answers as soon as there is a core to answer calls. */
  #connect(): Connection {
    const lost = new Promise<never>((_resolve, reject) => {
      this.#lose = reject
    })
    // Nobody may be waiting when it happens.
    lost.catch(() => undefined)
    const link = new Promise<RPCLink<ClientContext>>((resolve) => {
      const ticket = crypto.randomUUID()
      const arrive = (event: MessageEvent<Partial<PortMessage> | null>) => {
        const port = event.ports[0]
        const ours = event.source === window && event.data?.type === 'wederhoor:port'
        if (!ours || event.data?.ticket !== ticket || !port) return
        window.removeEventListener('message', arrive)
        port.start()
        resolve(new RPCLink({ port }))
      }
      window.addEventListener('message', arrive)
      this.#bridge.connect(ticket)
    })
    return { link, lost }
  }
}
