import { randomUUID } from 'node:crypto'
import { stat, unlink } from 'node:fs/promises'
import { basename } from 'node:path'
import { mailboxLimit, type Staged, type StagedFile, uploadLimit } from '#shared/host.ts'

/** A file that the mediator offered and that no command has used yet. */
export type Upload = {
  readonly path: string
  readonly name: string
  /** Bytes. */
  readonly size: number
  /** The file is our copy, to be deleted when it is taken or forgotten; otherwise it is the mediator's own. */
  readonly temporary: boolean
}

/**
 * The files that were offered, by token. The interface never names a path: it gets a token for what the
 * mediator dropped or picked, and hands that token to a command, which takes the file by it.
 */
export class Uploads {
  readonly #files = new Map<string, Upload>()
  readonly #folders = new Map<string, string>()
  readonly #held = new Set<string>()

  /** Registers a file and gives its token. */
  add(upload: Upload): StagedFile {
    const token = randomUUID()
    this.#files.set(token, upload)
    return { upload: token, name: upload.name, size: upload.size }
  }

  /** Registers a file of at most `limit` bytes where it lies. It is only read when a command takes it. */
  async stage(path: string, limit = uploadLimit): Promise<Staged> {
    const name = basename(path)
    const found = await stat(path).catch(() => null)
    if (!found) return { ok: false, name, failure: 'unreadable' }
    if (!found.isFile()) return { ok: false, name, failure: 'notAFile' }
    if (found.size > limit) return { ok: false, name, failure: 'tooLarge' }
    return { ok: true, file: this.add({ path, name, size: found.size, temporary: false }) }
  }

  /** Registers a folder, or a file of at most `limit` bytes, for `intake.gather`. */
  async stageMails(path: string, limit = mailboxLimit): Promise<Staged> {
    const found = await stat(path).catch(() => null)
    if (!found?.isDirectory()) return this.stage(path, limit)
    const token = randomUUID()
    this.#folders.set(token, path)
    return { ok: true, file: { upload: token, name: basename(path), size: 0, folder: true } }
  }

  /** The folder behind a token, or null. It is never taken for a file. */
  folder(token: string): string | null {
    return this.#folders.get(token) ?? null
  }

  /** Keeps a file that a command used, so that what was done with it can be undone and done again; until `release`. */
  hold(token: string): void {
    this.#held.add(token)
  }

  async release(token: string): Promise<void> {
    this.#held.delete(token)
    await this.forget(token)
  }

  /** The file behind a token, or null. It stays registered, so that a refused command can be tried again. */
  take(token: string): Upload | null {
    return this.#files.get(token) ?? null
  }

  /** Drops a token once its file is stored or no longer wanted, and deletes the copy if it was ours; not one that is held. */
  async forget(token: string): Promise<void> {
    if (this.#held.has(token)) return
    this.#folders.delete(token)
    const upload = this.#files.get(token)
    this.#files.delete(token)
    if (upload?.temporary) await removeIfThere(upload.path)
  }

  /** Drops everything: the end of the process. */
  async clear(): Promise<void> {
    this.#held.clear()
    this.#folders.clear()
    await Promise.all([...this.#files.keys()].map((token) => this.forget(token)))
  }
}

/** Deletes a file; that it is gone already is as good. */
export const removeIfThere = async (path: string): Promise<void> => {
  try {
    await unlink(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}
