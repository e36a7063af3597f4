import { implement } from '@orpc/server'
import { contract } from '#shared/contract/index.ts'
import type { HostName } from '#shared/contract/system.ts'
import type { JobRunner } from './jobs.ts'
import type { Uploads } from './uploads.ts'

/** What a use case gets with each call. */
export type CoreContext = {
  readonly folder: string
  readonly host: HostName
  readonly version: string
  readonly jobs: JobRunner
  readonly uploads: Uploads
}

const asked = implement(contract).$context<CoreContext>()

const runtime = (): string =>
  process.versions.electron ? `Electron ${process.versions.electron}` : `Node ${process.versions.node}`

/** The contract's answers. */
export const router = asked.router({
  system: {
    info: asked.system.info.handler(({ context }) => ({
      name: 'Wederhoor',
      version: context.version,
      host: context.host,
      folder: context.folder,
      runtime: runtime(),
    })),
    ping: asked.system.ping.handler(async function* ({ input }) {
      for (let done = 1; done <= input.count; done += 1) {
        await new Promise((resolve) => setImmediate(resolve))
        yield { done, total: input.count }
      }
    }),
  },
})
export type CoreRouter = typeof router
