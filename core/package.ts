import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * The folder of the app's package.json, found upward from this file: the same from source, once bundled to `out/`
 * and inside the packed archive.
 */
export const packageRoot = (): string => {
  const from = import.meta.dirname
  for (let folder = from; ; folder = dirname(folder)) {
    if (packageName(folder) === 'wederhoor') return folder
    if (dirname(folder) === folder) throw new Error(`no package of ours above ${from}`)
  }
}

export const packageVersion = (): string => manifest(packageRoot())?.version ?? '0.0.0'

const packageName = (folder: string): string | undefined => manifest(folder)?.name

const manifest = (folder: string): { name?: string; version?: string } | null => {
  try {
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
