/**
 * `node host.js FOLDER`: the web host as built code, because the app is built too. Says when its code was loaded and when the
 * administration was open (milliseconds since 1970), then its address. Ends at SIGTERM.
 */
import { join } from 'node:path'
import { openCore } from '#core/host.ts'
import { nodeJobRunner } from '#core/jobs/nodeJobRunner.ts'
import { packageRoot, packageVersion } from '#core/package.ts'
import { startWebHost } from '../../../web/server.ts'

const say = (what: string) => console.log(`${what} ${Math.round(performance.timeOrigin + performance.now())}`)

say('loaded')
const opened = await openCore({
  folder: process.argv[2] ?? '',
  host: 'web',
  version: packageVersion(),
  // Jobs run from their sources: nothing that is measured waits for one.
  jobs: nodeJobRunner((name) => join(packageRoot(), 'core', 'jobs', `${name}Entry.ts`)),
})
if (!opened.ok) throw new Error(opened.refusal.code)
const { core } = opened
say('open')
const host = await startWebHost({
  page: join(packageRoot(), 'out', 'renderer'),
  core: () => core,
  openAdministration: async () => false,
})
console.log(host.address)
process.once('SIGTERM', () => void host.close().then(() => core.close()))
