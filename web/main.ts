/**
 * The app in the system's browser: `node web/main.ts [--data DIR] [--port N] [--no-open]`.
 * Prints the address with its one-time token on standard output, and ends at SIGINT or SIGTERM.
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Making } from '#core/administration/bringUp.ts'
import { administrationFolders, userDataFolder } from '#core/folders.ts'
import { type Core, openCore } from '#core/host.ts'
import { nodeJobRunner } from '#core/jobs/nodeJobRunner.ts'
import { packageRoot, packageVersion } from '#core/package.ts'
import type { WhichAdministration } from '#shared/host.ts'
import { refusalSentence, wordsFor } from '#shared/words/index.ts'
import { hasDisplay, openBrowser } from './open.ts'
import { startWebHost } from './server.ts'

const t = wordsFor('nl')

const usage = (): never => {
  console.error(t('host.webUsage'))
  process.exit(2)
}

const options = () => {
  try {
    const { values } = parseArgs({
      options: {
        data: { type: 'string' },
        port: { type: 'string' },
        open: { type: 'boolean', default: true },
      },
      allowNegative: true,
    })
    const port = Number(values.port ?? 0)
    return Number.isInteger(port) && port >= 0 && port < 65536 ? { ...values, port } : usage()
  } catch {
    return usage()
  }
}

const { data, port, open } = options()
const folders = administrationFolders(userDataFolder(), data)
const jobs = nodeJobRunner()

/** On the terminal, for there is no page yet: a line for each tenth. */
let told = ''
const making = ({ making: what, done }: Making) => {
  const line = t(`host.making.${what}`, { percent: Math.floor(done * 10) * 10 })
  if (line !== told) console.error(line)
  told = line
}

const opened = (folder: string, loaded = false) =>
  openCore({
    folder,
    loaded,
    create: true,
    example: folder === folders.example,
    host: 'web',
    version: packageVersion(),
    jobs,
    making,
  })

const first = await opened(folders.own)
if (!first.ok) {
  console.error(t('host.cannotOpen', { folder: folders.own }), refusalSentence(t, first.refusal))
  process.exit(1)
}
let core: Core = first.core

/** The open one has the folder: it is let go first, and comes back when the loaded one cannot take its place. */
const openLoaded = async (): Promise<boolean> => {
  const { folder } = core.context.administration
  await core.close()
  const next = await opened(folder, true)
  const now = next.ok ? next : await opened(folder)
  if (!now.ok) throw new Error(`the administration does not open any more: ${now.refusal.code}`)
  core = now.core
  return next.ok
}

/** The other one is opened before this one is let go, so that a failure leaves the mediator where he was. */
const openAdministration = async (which: WhichAdministration): Promise<boolean> => {
  if (which === 'loaded') return openLoaded()
  const folder = which === 'example' ? folders.example : folders.own
  if (folder === core.context.administration.folder) return true
  const next = await opened(folder)
  if (!next.ok) return false
  const previous = core
  core = next.core
  await previous.close()
  return true
}

const host = await startWebHost({
  page: join(packageRoot(), 'out', 'renderer'),
  core: () => core,
  openAdministration,
  port,
})

const shown = open && hasDisplay() && (await openBrowser(host.address))
console.log(
  shown
    ? t('host.openedInBrowser', { address: host.address })
    : t('host.openThis', { address: host.address }),
)

const end = async () => {
  await host.close()
  await core.close()
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end())
