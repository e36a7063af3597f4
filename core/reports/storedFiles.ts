import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { documentPath, hashOfFile } from '#db/documents.ts'
import type { Case } from '#shared/case/state.ts'
import type { FileTrouble, FileTroubles } from '#shared/dossier/files.ts'
import type { EntryId, Sha256, TermsId } from '#shared/kernel/id.ts'
import { mailCarries } from './mailCarries.ts'

/** In bytes. What one dossier carries must fit in the memory of the process that makes it. */
const largestFile = 100 * 1024 * 1024
const largestTogether = 400 * 1024 * 1024

type Stored = { readonly id: EntryId | TermsId; readonly sha256: Sha256; readonly mediaType?: string }

const filesIn = ({ documents, terms }: Case): readonly Stored[] => (terms ? [...documents, terms] : documents)

/** A file that the disk cannot give any more is no longer what was stored. */
const hashIfReadable = async (path: string): Promise<Sha256 | null> => {
  try {
    return await hashOfFile(path)
  } catch {
    return null
  }
}

const troubleWith = async (path: string, { sha256 }: Stored, room: number): Promise<FileTrouble | number> => {
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) return 'fileMissing'
  if (found.size > Math.min(largestFile, room)) return 'fileTooLarge'
  return (await hashIfReadable(path)) === sha256 ? found.size : 'fileChanged'
}

/** What holds other files in a way that is not looked into here: cleared never. */
const closed: ReadonlySet<string> = new Set(['application/zip', 'application/vnd.ms-outlook'])

/** Whether a file may carry, as an attachment, one of the documents that its reader was not shown. */
const mayCarry = async (path: string, mediaType: string, hidden: ReadonlySet<Sha256>): Promise<boolean> =>
  closed.has(mediaType) ||
  (mediaType === 'message/rfc822' && (await mailCarries(await readFile(path), hidden)))

/**
 * Reads every file of `seen` (the case as its reader may see it) and gives those that cannot go into a dossier as they
 * are. `whole` is the same case unredacted: a file that may carry a document which the reader was not shown stays out.
 */
export const findTroubles = async (
  folder: string,
  { seen, whole }: { seen: Case; whole: Case },
): Promise<FileTroubles> => {
  const files = filesIn(seen)
  const shown = new Set(files.map(({ sha256 }) => sha256))
  return troublesAmong(folder, files, {
    hidden: new Set(whole.documents.flatMap(({ sha256 }) => (shown.has(sha256) ? [] : [sha256]))),
  })
}

/** Reads files that are to be given to someone, and gives those that cannot be. `hidden`: what is kept from him. */
export const troublesAmong = async (
  folder: string,
  files: readonly Stored[],
  { hidden }: { readonly hidden: ReadonlySet<Sha256> },
): Promise<FileTroubles> => {
  const troubles = new Map<EntryId | TermsId, FileTrouble>()
  let room = largestTogether
  for (const file of files) {
    const path = join(folder, documentPath(file.sha256))
    const found = await troubleWith(path, file, room)
    if (typeof found === 'string') troubles.set(file.id, found)
    else if (hidden.size > 0 && (await mayCarry(path, file.mediaType ?? '', hidden)))
      troubles.set(file.id, 'carriesUndisclosed')
    else room -= found
  }
  return troubles
}
