// `npm start [-- --data DIR]`: installs and builds what is missing, then opens the app on the administration.
import { join } from 'node:path'
import { placeBindingOf } from './binding.mjs'
import { buildStale } from './build.mjs'
import { findElectron, noWindow } from './electron.mjs'
import { ensureInstalled, node, root, run } from './tools.mjs'

/** An Electron that ends with an error this soon did not show its window. */
const startTime = 5_000

const usage = 'Usage: npm start [-- --data DIR]'
const args = process.argv.slice(2)
if (args.length === 1 && ['--help', '-h'].includes(args[0])) {
  console.log(usage)
  process.exit(0)
}
const wrong = args.length > 0 && !(args.length === 2 && args[0] === '--data') && !/^--data=./.test(args[0])
if (wrong) {
  console.error(usage)
  process.exit(2)
}
const data = args.length === 2 ? ['--data', args[1]] : args

/** Why Electron cannot be started here, or null. Chromium refuses its sandbox to root, and it stays on. */
const obstacle = (electron) => {
  if (!electron) return "Electron's binary could not be had"
  return (
    noWindow() ??
    (process.platform === 'linux' && process.getuid() === 0 ? 'Electron does not run as root' : null)
  )
}

const inBrowser = (why) => {
  console.log(`${why}: Wederhoor runs in the browser instead. Ctrl-C ends it.`)
  return run(node(), ['--max-semi-space-size=4', join(root, 'web', 'main.ts'), ...data])
}

await ensureInstalled()
if (!(await buildStale())) process.exit(1)

const electron = await findElectron()
const why = obstacle(electron)
if (why) process.exit(await inBrowser(why))

placeBindingOf(electron)
const started = performance.now()
const code = await run(electron, [root, ...data])
const failed = code !== 0 && performance.now() - started < startTime
process.exit(failed ? await inBrowser(`Electron ended with code ${code}`) : code)
