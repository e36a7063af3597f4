import type { Readable } from 'node:stream'
import { promisify } from 'node:util'
import yauzl from 'yauzl'
import { tableLimits } from '#shared/tables/cell.ts'
import { Refusing } from './refusing.ts'

/** More files than any workbook has. */
const mostEntries = 10_000

/** A ZIP archive that is read where it lies. What an entry says of its size is held to while it is read. */
export type Archive = {
  has(name: string): boolean
  /** Bytes, unpacked. */
  sizeOf(name: string): number
  /** The content of an entry, piece by piece. */
  read(name: string): Promise<Readable>
  close(): void
}

const openFile = promisify<string, yauzl.Options, yauzl.ZipFile>(yauzl.open)

/**
 * Opens an archive and lists it. Throws `Refusing` where it has too many files or would unpack to more than a table may
 * be; and yauzl's own errors where it is damaged.
 */
export const openArchive = async (path: string): Promise<Archive> => {
  const file = await openFile(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true })
  const entries = new Map<string, yauzl.Entry>()
  try {
    await new Promise<void>((resolve, reject) => {
      file.on('error', reject)
      file.on('end', () => resolve())
      file.on('entry', (entry: yauzl.Entry) => {
        entries.set(entry.fileName.toLowerCase(), entry)
        if (entries.size > mostEntries || entry.uncompressedSize > tableLimits.unpacked)
          reject(new Refusing('tableUnpacksTooLarge', { limit: tableLimits.unpacked }))
        else file.readEntry()
      })
      file.readEntry()
    })
  } catch (error) {
    file.close()
    throw error
  }
  const find = (name: string) => entries.get(name.replace(/^\//, '').toLowerCase())
  return {
    has: (name) => find(name) !== undefined,
    sizeOf: (name) => find(name)?.uncompressedSize ?? 0,
    read: (name) =>
      new Promise((resolve, reject) => {
        const entry = find(name)
        if (!entry) reject(new Error(`not in the archive: ${name}`))
        else file.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)))
      }),
    close: () => file.close(),
  }
}
