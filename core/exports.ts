import { randomUUID } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FoundFile } from './serving.ts'

/**
 * Finished dossiers and other exports, until the app ends: the page saves or opens one by its id and never names a path.
 * They lie in the administration's temporary folder, which is emptied at each start.
 */
export class Exports {
  readonly #folder: string
  readonly #files = new Map<string, FoundFile>()

  constructor(temporaryFolder: string) {
    this.#folder = join(temporaryFolder, 'exports')
  }

  /** A new place for an export of that name. */
  async place(name: string): Promise<{ id: string; path: string }> {
    const id = randomUUID()
    const folder = join(this.#folder, id)
    await mkdir(folder, { recursive: true })
    return { id, path: join(folder, name) }
  }

  /** A small file, as an export of that name; its id. Where it cannot be written whole, nothing is left of it. */
  async put(file: Omit<FoundFile, 'path'>, content: string | Uint8Array): Promise<string> {
    const { id, path } = await this.place(file.name)
    try {
      await writeFile(path, content, { flag: 'wx' })
    } catch (error) {
      await this.drop(id)
      throw error
    }
    this.add(id, { ...file, path })
    return id
  }

  /** The file at a place is whole. */
  add(id: string, file: FoundFile): void {
    this.#files.set(id, file)
  }

  find(id: string): FoundFile | null {
    return this.#files.get(id) ?? null
  }

  /** Takes all of them away: the end of the process. */
  async clear(): Promise<void> {
    this.#files.clear()
    await rm(this.#folder, { recursive: true, force: true })
  }

  /** Takes away a place where no export came. */
  async drop(id: string): Promise<void> {
    this.#files.delete(id)
    await rm(join(this.#folder, id), { recursive: true, force: true })
  }
}
