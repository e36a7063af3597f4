import type { MailWarning } from '#shared/intake/mail.ts'
import { type ArchiveEntry, ArchiveError, type ArchiveLimits, openArchive } from './archive.ts'
import type { Container, FoundPart, KnownPart, Opened } from './parts.ts'

/** More files than anyone sends with a complaint, and far from what makes a mail slow to look at. */
export const zipLimits: ArchiveLimits = { entries: 1000, unpacked: 400 * 1024 * 1024, ratio: 500 }

/** A ZIP in a ZIP in a ZIP. */
const deepestZip = 3

/** What systems put in by themselves. */
const byItself = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|\._[^/]*$|Thumbs\.db$|desktop\.ini$)/i

/** Files that are archives inside, and documents to who sent them. */
const documents = /\.(?:pages|numbers|key|jar|apk|kmz|epub|sketch|3mf|ods|odp|odg)$/i

/** The files in an archive that a person put there. */
export const ownEntries = (entries: readonly ArchiveEntry[]): ArchiveEntry[] =>
  entries.filter(({ path, folder, size }) => !folder && size > 0 && !byItself.test(path))

/** Whether a file is a ZIP whose content counts as files of their own. */
export const isZip = ({ name, mediaType }: Pick<KnownPart, 'name' | 'mediaType'>): boolean =>
  mediaType === 'application/zip' && !documents.test(name)

/** How many archives the bytes of an archive came out of: it is the same array that comes back to be opened. */
const depths = new WeakMap<Uint8Array, number>()

const closed = (warning: MailWarning): Opened => ({ parts: [], warnings: [warning] })

const unpack = async (part: KnownPart, room: number): Promise<Opened> => {
  const { name, bytes } = part
  const depth = depths.get(bytes) ?? 1
  if (depth > deepestZip) return closed({ code: 'nestedTooDeep', facts: { name, limit: deepestZip } })
  const archive = await openArchive(bytes, { ...zipLimits, unpacked: Math.min(zipLimits.unpacked, room) })
  try {
    const parts: FoundPart[] = []
    let locked = 0
    let broken = 0
    for (const entry of ownEntries(archive.entries)) {
      const content = await entry.read().catch((error: unknown) => {
        if (!(error instanceof ArchiveError)) throw error
        if (error.fault === 'encrypted') locked += 1
        else broken += 1
        return null
      })
      if (content === null) continue
      depths.set(content, depth + 1)
      parts.push({ proposed: entry.path, declared: '', bytes: content, inline: false, contentId: null })
    }
    const warnings: MailWarning[] = []
    if (locked > 0) warnings.push({ code: 'archiveLocked', facts: { name, count: locked } })
    if (broken > 0) warnings.push({ code: 'archiveBroken', facts: { name, count: broken } })
    return { parts, warnings }
  } finally {
    archive.close()
  }
}

/** A ZIP among the parts of a mail: each of its files becomes a part; one that cannot be had is told of. */
export const zipContainer: Container = {
  holds: isZip,
  open: async (part, room) => {
    try {
      return await unpack(part, room)
    } catch (error) {
      if (!(error instanceof ArchiveError)) throw error
      const { name } = part
      return closed(
        error.fault === 'tooLarge' || error.fault === 'tooManyEntries'
          ? {
              code: 'archiveTooLarge',
              facts: { name, count: zipLimits.entries, megabytes: zipLimits.unpacked / 1024 ** 2 },
            }
          : { code: 'archiveUnreadable', facts: { name } },
      )
    }
  },
}
