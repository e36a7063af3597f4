/** The core's own process (Electron's utilityProcess): one administration, for as long as the process lives. */

import { implement } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import type { MessagePortMain } from 'electron'
import { type Core, openCore } from '#core/host.ts'
import { jobRunner } from '#core/jobs.ts'
import { dumpLimit } from '#shared/host.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { spawnThroughMain } from './coreJobs.ts'
import { control, type FromCore, type ToCore } from './messages.ts'

const main = process.parentPort
const tell = (message: FromCore): void => main.postMessage(message)
const jobs = spawnThroughMain(tell)
let core: Core | null = null

// Ctrl-C in a terminal reaches every process of the app: the main process then closes this one in order.
process.on('SIGINT', () => undefined)

main.on('message', ({ data, ports }) => {
  const message = data as ToCore
  if (message.type === 'jobMessage') jobs.deliver(message.id, message.message)
  else if (message.type === 'jobExit') jobs.exited(message.id, message.detail)
  else {
    const port = ports[0]
    invariant(port, 'no port with a message', message)
    if (message.type === 'open') void open(message, port)
    else connect(port)
  }
})

const open = async (message: Extract<ToCore, { type: 'open' }>, port: MessagePortMain): Promise<void> => {
  const opened = await openCore({
    ...message.administration,
    create: true,
    host: 'electron',
    version: message.version,
    jobs: jobRunner(jobs.spawn),
    making: (making) => tell({ type: 'making', making }),
  })
  if (!opened.ok) return tell({ type: 'refused', refusal: opened.refusal })
  core = opened.core
  new RPCHandler(controlRouter(core)).upgrade(port)
  port.start()
  tell({ type: 'ready' })
}

const connect = (port: MessagePortMain): void => {
  invariant(core, 'a page before the administration')
  new RPCHandler(core.router).upgrade(port, { context: core.context })
  port.start()
}

const controlRouter = (opened: Core) => {
  const asked = implement(control)
  return asked.router({
    stage: asked.stage.handler(({ input }) => opened.uploads.stage(input.path)),
    stageMails: asked.stageMails.handler(({ input }) => opened.uploads.stageMails(input.path)),
    stageDump: asked.stageDump.handler(({ input }) => opened.uploads.stage(input.path, dumpLimit)),
    temporaryFolder: asked.temporaryFolder.handler(() => opened.temporaryFolder),
    stageTemporary: asked.stageTemporary.handler(({ input }) =>
      opened.uploads.add({ ...input, temporary: true }),
    ),
    documentFile: asked.documentFile.handler(({ input }) => opened.documentFile(input)),
    exportFile: asked.exportFile.handler(({ input }) => opened.exportFile(input)),
    close: asked.close.handler(() => opened.close()),
  })
}
