import { todayOf } from '../context.ts'
import { verify } from '../system/verify.ts'
import { asked } from './asked.ts'

const runtime = (): string =>
  process.versions.electron ? `Electron ${process.versions.electron}` : `Node ${process.versions.node}`

export const system = {
  info: asked.system.info.handler(({ context }) => ({
    name: 'Wederhoor',
    version: context.version,
    host: context.host,
    folder: context.administration.folder,
    runtime: runtime(),
    example: context.example,
    today: todayOf(context),
  })),
  verify: asked.system.verify.handler(({ context }) => verify(context)),
  ping: asked.system.ping.handler(async function* ({ input }) {
    for (let done = 1; done <= input.count; done += 1) {
      await new Promise((resolve) => setImmediate(resolve))
      yield { done, total: input.count }
    }
  }),
}
