// What the scripts share. They start on whatever Node npm has (20 or newer) and run the rest on the project's own.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
export const windows = process.platform === 'win32'
const modules = join(root, 'node_modules')

/** The project's Node, from its package. */
export const node = () => {
  const own = join(modules, 'node', 'bin', windows ? 'node.exe' : 'node')
  return existsSync(own) ? own : process.execPath
}

/** A run in which plain `node` is the project's own as well. */
const environment = (extra) => ({
  ...process.env,
  PATH: [dirname(node()), process.env.PATH].join(windows ? ';' : ':'),
  ...extra,
})

/**
 * Runs a program to its end and gives its exit code (1 when a signal ended it, 127 when it could not be started).
 * Ctrl-C reaches the program as well: it is waited for, so that it can end in order.
 */
export const run = (program, args, { env, timeout, ...options } = {}) =>
  new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, stdio: 'inherit', env: environment(env), ...options })
    const wait = () => undefined
    const pass = () => child.kill('SIGTERM')
    process.on('SIGINT', wait).on('SIGTERM', pass)
    const timer = timeout && setTimeout(() => child.kill(), timeout)
    const end = (code) => {
      clearTimeout(timer)
      process.off('SIGINT', wait).off('SIGTERM', pass)
      resolve(code)
    }
    child.once('error', (error) => {
      console.error(`${program}: ${error.message}`)
      end(127)
    })
    child.once('exit', (code) => end(code ?? 1))
  })

const packages = { tsc: 'typescript', biome: '@biomejs/biome' }

/** The file that a package's command runs, so that it works without a shell on every platform. */
export const commandFile = (name) => {
  const folder = join(modules, packages[name] ?? name)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, typeof bin === 'string' ? bin : bin[name])
}

/** Runs a package's command on the project's Node. */
export const tool = (name, args, options) => run(node(), [commandFile(name), ...args], options)

const readPackages = (path) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages
  } catch {
    return null
  }
}

/** Whether node_modules is what the lock file says. What is for other platforms may be absent. */
const isInstalled = () => {
  const wanted = readPackages(join(root, 'package-lock.json'))
  const found = readPackages(join(modules, '.package-lock.json'))
  if (!wanted || !found) return false
  return Object.entries(wanted).every(
    ([path, { version, optional, peer }]) =>
      path === '' || found[path]?.version === version || (!found[path] && (optional || peer)),
  )
}

/** Installs what the lock file names, when that is not what is there. Ends the script when it cannot. */
export const ensureInstalled = async () => {
  if (isInstalled()) return
  console.log('Installing what the lock file names…')
  // Windows cannot delete the Node that may be running this script, as `npm ci` would.
  const how = windows && existsSync(modules) ? 'install' : 'ci'
  const code = await run('npm', [how, '--no-fund', '--no-audit', '--loglevel=error'], { shell: windows })
  if (code !== 0) {
    console.error('npm could not install what is needed; see above.')
    process.exit(1)
  }
}
