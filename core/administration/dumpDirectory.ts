import { crc32 } from 'node:zlib'
import type { Entry } from 'yauzl'
import { type Outcome, type Refused, refused } from '#db/outcome.ts'
import {
  documentEntry,
  dumpEntries,
  dumpVersion,
  entryNamed,
  type Manifest,
  manifest,
  manifestHead,
} from '#shared/dump/format.ts'
import { uploadLimit } from '#shared/host.ts'
import type { Sha256 } from '#shared/kernel/id.ts'
import type { Zip } from '../formats/unzip.ts'

/** Bytes of the manifest: far more than any that was ever made. */
const manifestLimit = 16 * 1024 * 1024
/** How many times its packed size an entry may be, beyond the first megabytes: hashes do not pack well. */
const packedAtMost = 200
const packedFreely = 64 * 1024 * 1024

/** A dump whose entries all have a place in it, and whose manifest agrees with them. Sizes in bytes. */
export type Directory = {
  readonly manifest: Manifest
  readonly events: Entry
  readonly drafts: Entry
  readonly documents: ReadonlyMap<Sha256, Entry>
  /** What all of it becomes. */
  readonly size: number
}

const sizeLimit = (name: string, packed: number): number => {
  if (name === dumpEntries.manifest) return manifestLimit
  return name === dumpEntries.events || name === dumpEntries.drafts
    ? Math.max(packedFreely, packed * packedAtMost)
    : uploadLimit
}

/** What is wrong with an entry by what the directory says of it, before a byte of it is read. */
const objectionTo = (entry: Entry): Refused | null => {
  const { fileName: name, uncompressedSize: size, compressedSize } = entry
  if (!entryNamed(name)) return refused('dumpEntryUnexpected', { entry: name })
  if (!entry.canDecodeFileData()) return refused('dumpUnreadable', { detail: name })
  const limit = sizeLimit(name, compressedSize)
  return size > limit ? refused('dumpEntryTooLarge', { entry: name, size, limit }) : null
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const readManifest = async (
  zip: Zip,
  entry: Entry,
  name: string,
): Promise<Outcome<{ manifest: Manifest }>> => {
  const pieces: Uint8Array[] = []
  try {
    for await (const piece of await zip.read(entry)) pieces.push(piece)
  } catch (error) {
    return refused('dumpUnreadable', { detail: error instanceof Error ? error.message : String(error) })
  }
  const bytes = Buffer.concat(pieces)
  const changed = refused('dumpEntryChanged', { entry: entry.fileName })
  if (crc32(bytes) !== entry.crc32) return changed
  const said = parsed(bytes.toString())
  const head = manifestHead.safeParse(said)
  if (!head.success) return refused('notADump', { name })
  if (head.data.version > dumpVersion)
    return refused('newerDump', { found: head.data.version, known: dumpVersion })
  const whole = manifest.safeParse(said)
  return whole.success ? { ok: true, manifest: whole.data } : changed
}

/**
 * Looks through the directory of a dump and reads its manifest. Refuses what has no manifest of ours (`notADump`,
 * `newerDump`), and any entry that is one too many, missing, or that would become too large.
 */
export const readDirectory = async (zip: Zip, name: string): Promise<Outcome<{ directory: Directory }>> => {
  const { entries } = zip
  const [first, events, drafts] = (['manifest', 'events', 'drafts'] as const).map((one) =>
    entries.get(dumpEntries[one]),
  )
  if (!first) return refused('notADump', { name })
  // Before anything is read, and also before the manifest is.
  for (const entry of entries.values()) {
    const objection = objectionTo(entry)
    if (objection) return objection
  }
  const said = await readManifest(zip, first, name)
  if (!said.ok) return said
  if (!events) return refused('dumpEntryMissing', { entry: dumpEntries.events })
  if (!drafts) return refused('dumpEntryMissing', { entry: dumpEntries.drafts })
  const documents = new Map<Sha256, Entry>()
  let size = 0
  for (const entry of entries.values()) {
    const place = entryNamed(entry.fileName)
    if (place?.is === 'document') documents.set(place.sha256, entry)
    size += entry.uncompressedSize
  }
  const twice = said.manifest.documents.absent.find(({ sha256 }) => documents.has(sha256))
  if (twice) return refused('dumpEntryTwice', { entry: documentEntry(twice.sha256) })
  if (documents.size !== said.manifest.documents.count)
    return refused('dumpEntryChanged', { entry: dumpEntries.manifest })
  return { ok: true, directory: { manifest: said.manifest, events, drafts, documents, size } }
}
