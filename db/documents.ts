import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { type FileHandle, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { sha256 as contentHash, type Sha256 } from '#shared/kernel/id.ts'
import { syncFolder } from './durable.ts'
import { errorCode, isDiskFull } from './failures.ts'
import { type Outcome, type Refused, refused } from './outcome.ts'

const documents = 'documents'
/** Inside `documents`, so that the rename to the final name never crosses to another disk. */
const unfinished = join(documents, 'unfinished')

/** Where a content is, from the folder of the administration: `documents/ab/cdef…`. */
export const documentPath = (content: Sha256): string =>
  `${documents}/${content.slice(0, 2)}/${content.slice(2)}`

/** A file by its path, or content that arrives in pieces under a name. */
export type Source = string | { readonly name: string; readonly content: AsyncIterable<Uint8Array> }

export type Kept = {
  readonly sha256: Sha256
  /** In bytes. */
  readonly size: number
}

/**
 * Copies a file into the administration, in pieces, and gives the hash and size of what was copied. When this
 * returns `ok`, the content has its final name and both are on the disk, so an event may refer to it. The same
 * content is kept once. The original is left alone.
 * Refuses `fileMissing`, `fileUnreadable`, `notAFile`, `emptyFile`, `fileTooLarge` (more
 * than `limit` bytes), `diskFull`; nothing is left behind then.
 */
export const keepDocument = async (folder: string, source: Source, limit: number): Promise<Outcome<Kept>> => {
  const name = typeof source === 'string' ? basename(source) : source.name
  if (typeof source === 'string') {
    const objection = await objectionTo(source, name, limit)
    if (objection) return objection
  }
  const temporary = join(folder, unfinished, randomUUID())
  try {
    await mkdir(dirname(temporary), { recursive: true })
    const content = typeof source === 'string' ? createReadStream(source) : source.content
    const copied = await copy(content, temporary, name, limit)
    if (!copied.ok) return copied
    if (copied.size === 0) return refused('emptyFile', {})
    await giveFinalName(folder, temporary, copied.sha256)
    return copied
  } catch (error) {
    if (isDiskFull(error)) return refused('diskFull', {})
    throw error
  } finally {
    await rm(temporary, { force: true })
  }
}

/** What can be seen before reading. A pipe or a device is no file: it might never end. */
const objectionTo = async (path: string, name: string, limit: number): Promise<Refused | null> => {
  try {
    const found = await stat(path)
    if (!found.isFile()) return refused('notAFile', { name })
    if (found.size > limit) return refused('fileTooLarge', { size: found.size, limit })
    return null
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return refused('fileMissing', { name })
    return refused('fileUnreadable', { name })
  }
}

const copy = async (
  content: AsyncIterable<Uint8Array>,
  temporary: string,
  name: string,
  limit: number,
): Promise<Outcome<Kept>> => {
  const sum = createHash('sha256')
  let size = 0
  const target = await open(temporary, 'wx', 0o600)
  try {
    const pieces = content[Symbol.asyncIterator]()
    try {
      for (;;) {
        const piece = await nextPiece(pieces)
        if (piece === 'unreadable') return refused('fileUnreadable', { name })
        if (piece === 'end') break
        size += piece.byteLength
        if (size > limit) return refused('fileTooLarge', { size, limit })
        sum.update(piece)
        await writeAll(target, piece)
      }
    } finally {
      await pieces.return?.()
    }
    await target.chmod(0o444) // the original is never changed, not by a viewer that saves either
    await target.sync()
  } finally {
    await target.close()
  }
  return { ok: true, sha256: sum.digest('hex') as Sha256, size }
}

/** Failing to read says something of the source; failing to write, of our own disk. */
const nextPiece = async (pieces: AsyncIterator<Uint8Array>): Promise<Uint8Array | 'end' | 'unreadable'> => {
  try {
    const { done, value } = await pieces.next()
    return done ? 'end' : value
  } catch {
    return 'unreadable'
  }
}

const writeAll = async (target: FileHandle, piece: Uint8Array): Promise<void> => {
  let written = 0
  while (written < piece.byteLength) written += (await target.write(piece, written)).bytesWritten
}

const giveFinalName = async (folder: string, temporary: string, content: Sha256): Promise<void> => {
  const final = join(folder, documentPath(content))
  await mkdir(dirname(final), { recursive: true })
  // What is there under this name and is not this content was damaged: it is replaced.
  if ((await hashOfFile(final)) !== content) await rename(temporary, final)
  // Also when all was there: whoever put it there may not have come this far yet.
  for (const changed of [dirname(final), join(folder, documents), folder]) syncFolder(changed)
}

/** The hash of a file that is kept; null when there is none. */
export const hashOfFile = async (path: string): Promise<Sha256 | null> => {
  const sum = createHash('sha256')
  try {
    for await (const piece of createReadStream(path)) sum.update(piece)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
  return sum.digest('hex') as Sha256
}

/** Every document that is kept, in the order of their names, whether an event refers to it or not. `size` as it is now. */
export const documentsOnDisk = (folder: string): Kept[] => {
  const root = join(folder, documents)
  if (!existsSync(root)) return []
  const found = readdirSync(root, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    const path = join(entry.parentPath, entry.name)
    const named = contentHash.safeParse(basename(entry.parentPath) + entry.name)
    const ours = named.success && entry.isFile() && path === join(folder, documentPath(named.data))
    return ours ? [{ sha256: named.data, size: statSync(path).size }] : []
  })
  return found.sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1))
}

/** Clears away what was being copied when the app was ended. Only when nobody else has the administration. */
export const clearUnfinished = (folder: string): void =>
  rmSync(join(folder, unfinished), { recursive: true, force: true })

export type DocumentDamage = { readonly sha256: Sha256; readonly what: 'missing' | 'damaged' }

/** Reads every document that is referred to, and gives those that are not there or not what they were. */
export const verifyDocuments = async (
  folder: string,
  expected: Iterable<Kept>,
): Promise<DocumentDamage[]> => {
  const damages: DocumentDamage[] = []
  for (const { sha256, size } of expected) {
    const path = join(folder, documentPath(sha256))
    const found = statSync(path, { throwIfNoEntry: false })
    if (!found) damages.push({ sha256, what: 'missing' })
    else if (found.size !== size || (await hashIfReadable(path)) !== sha256)
      damages.push({ sha256, what: 'damaged' })
  }
  return damages
}

/** A file that the disk cannot give any more is damaged too: that is what is asked here. */
const hashIfReadable = async (path: string): Promise<Sha256 | null> => {
  try {
    return await hashOfFile(path)
  } catch {
    return null
  }
}
