import { open as openFile } from 'node:fs/promises'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { type Outcome, refused } from '#db/outcome.ts'

/** A ZIP file that was opened for reading, with all that its directory lists. */
export type Zip = {
  readonly entries: ReadonlyMap<string, Entry>
  /** The content of an entry, unpacked; ends with an error when it has not the size that the directory says. */
  read(entry: Entry): Promise<AsyncIterable<Uint8Array>>
  close(): void
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** `PK`, as every ZIP file begins that has something in it. */
const beginsAsZip = async (path: string): Promise<boolean> => {
  const file = await openFile(path, 'r')
  try {
    const head = new Uint8Array(2)
    await file.read(head, 0, 2, 0)
    return head[0] === 0x50 && head[1] === 0x4b
  } finally {
    await file.close()
  }
}

/**
 * Opens a ZIP file and lists what is in it. Refuses `fileUnreadable`, `notADump` for what is no ZIP, `dumpUnreadable`
 * for one that was cut off or damaged, `dumpEntryTwice`.
 */
export const openZip = async (path: string, name: string): Promise<Outcome<{ zip: Zip }>> => {
  const isZip = await beginsAsZip(path).catch(() => null)
  if (isZip === null) return refused('fileUnreadable', { name })
  if (!isZip) return refused('notADump', { name })
  let file: ZipFile
  try {
    file = await openPromise(path, { autoClose: false, lazyEntries: true, strictFileNames: true })
  } catch (error) {
    return refused('dumpUnreadable', { detail: messageOf(error) })
  }
  const entries = new Map<string, Entry>()
  try {
    for await (const entry of file.eachEntry()) {
      if (entries.has(entry.fileName)) {
        file.close()
        return refused('dumpEntryTwice', { entry: entry.fileName })
      }
      entries.set(entry.fileName, entry)
    }
  } catch (error) {
    file.close()
    return refused('dumpUnreadable', { detail: messageOf(error) })
  }
  return {
    ok: true,
    zip: { entries, read: (entry) => file.openReadStreamPromise(entry), close: () => file.close() },
  }
}
