import type { Dirent } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { LeftOut } from '#shared/intake/gathered.ts'

/**
 * `deepest`: no mail program puts its folders deeper. `most`: files and folders that are looked at; more is no folder of
 * mails.
 */
export const walkLimits = { deepest: 16, most: 100_000 }

/** What file systems and mail programs keep beside the files. */
const hidden = /^(?:\.|thumbs\.db$|desktop\.ini$|__macosx$)/i

/** `name`: from the folder down, with `/`. */
export type FoundFile = { readonly path: string; readonly name: string }
export type Walked =
  | FoundFile
  | { readonly unreadable: string }
  | { readonly name: string; readonly left: LeftOut }

/**
 * The files in a folder and in those under it, by their names. Links are not followed, so that it ends; hidden files
 * are left out. A folder that cannot be read is told, and the others are gone through all the same; and so is what lies
 * beyond the limits.
 */
export async function* walk(
  folder: string,
  name: string,
  { deepest, most }: typeof walkLimits = walkLimits,
): AsyncGenerator<Walked> {
  let seen = 0
  const waiting = [{ path: folder, name, depth: 0 }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const here = next
    const found: Dirent[] | null = await readdir(here.path, { withFileTypes: true }).catch(() => null)
    if (!found) {
      yield { unreadable: here.name }
      continue
    }
    const shown = found.filter((entry) => !hidden.test(entry.name)).sort((a, b) => (a.name < b.name ? -1 : 1))
    const entries = shown.slice(0, most - seen)
    seen += entries.length
    const placed = entries.map((entry) => ({
      entry,
      path: join(here.path, entry.name),
      name: `${here.name}/${entry.name}`,
    }))
    for (const { entry, ...file } of placed) if (entry.isFile()) yield file
    const folders = placed.filter(({ entry }) => entry.isDirectory())
    if (shown.length > entries.length || (seen >= most && folders.length + waiting.length > 0)) {
      yield { name, left: { code: 'tooManyFiles', count: most } }
      return
    }
    for (const { entry: _, ...under } of folders.toReversed())
      if (here.depth < deepest) waiting.push({ ...under, depth: here.depth + 1 })
      else yield { name: under.name, left: { code: 'tooDeep', count: deepest } }
  }
}
