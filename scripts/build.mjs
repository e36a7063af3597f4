// Builds what is stale: the page to out/renderer, the desktop host to out/electron. `--all` builds everything.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureInstalled, root, tool } from './tools.mjs'

const targets = [
  {
    name: 'renderer',
    sources: ['shared', 'renderer', 'vite.config.ts', 'package-lock.json'],
    configs: ['vite.config.ts'],
    result: 'out/renderer/index.html',
  },
  {
    name: 'electron',
    sources: [
      'shared',
      'db',
      'core',
      'electron',
      'vite.electron.config.ts',
      'vite.preload.config.ts',
      'package.json',
      'package-lock.json',
    ],
    // In this order: the first empties the folder.
    configs: ['vite.electron.config.ts', 'vite.preload.config.ts'],
    result: 'out/electron/preload.cjs',
  },
]

const files = (path) =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .sort()
        .flatMap((name) => files(join(path, name)))
    : [path]

/** One hash over the names and the contents of everything a target is made from. */
const fingerprint = ({ sources }) => {
  const hash = createHash('sha256')
  for (const path of sources.flatMap((source) => files(join(root, source))))
    hash.update(`${path}\0`).update(readFileSync(path)).update('\0')
  return hash.digest('hex')
}

/** Builds the targets whose sources changed since they were built. Gives whether all went well. */
export const buildStale = async ({ all = false } = {}) => {
  mkdirSync(join(root, '.cache'), { recursive: true })
  for (const target of targets) {
    const stamp = join(root, '.cache', `built-${target.name}`)
    const now = fingerprint(target)
    const fresh =
      !all &&
      existsSync(join(root, target.result)) &&
      existsSync(stamp) &&
      readFileSync(stamp, 'utf8') === now
    if (fresh) continue
    console.log(`Building ${target.name}…`)
    for (const config of target.configs) {
      const code = await tool('vite', ['build', '--config', config, '--logLevel', 'warn'])
      if (code !== 0) return false
    }
    writeFileSync(stamp, now)
  }
  return true
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await ensureInstalled()
  process.exit((await buildStale({ all: process.argv.includes('--all') })) ? 0 : 1)
}
