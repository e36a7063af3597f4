import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl'

/** How much an archive may ask for: a few kilobytes can unpack to gigabytes. Bytes, unpacked. */
export type ArchiveLimits = {
  readonly entries: number
  readonly unpacked: number
  /** How many times its packed size an entry may become. Small entries are not held to it. */
  readonly ratio: number
}

/** Why an archive is not read any further. */
export type ArchiveFault = 'tooManyEntries' | 'tooLarge' | 'damaged' | 'encrypted' | 'unknownMethod'

/** Never leaves the readers of formats. */
export class ArchiveError extends Error {
  readonly fault: ArchiveFault
  constructor(fault: ArchiveFault, detail = '') {
    super(detail ? `${fault}: ${detail}` : fault)
    this.fault = fault
  }
}

export type ArchiveEntry = {
  /** As it is in the archive, decoded: a path with `/`, which may lead anywhere. */
  readonly path: string
  readonly folder: boolean
  readonly encrypted: boolean
  /** Bytes, as the archive says; reading holds it to that. */
  readonly size: number
  /** Throws `ArchiveError`. */
  read(): Promise<Uint8Array>
}

export type Archive = { readonly entries: readonly ArchiveEntry[]; close(): void }

/** What an entry may become whatever its packed size is: blank pages and empty sheets pack very well. */
const alwaysAllowed = 1024 * 1024

const utf8Flag = 0x800
const unicodePathField = 0x7075

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** The letters of the old DOS (cp437) from 128 up; Windows' own programs still write names in them. */
const cp437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0'

const fromDos = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => (byte < 128 ? String.fromCharCode(byte) : (cp437[byte - 128] ?? ''))).join('')

const letters = /^[\p{L}\p{M}\p{N}\p{Zs}!-~€§°’‘“”–—]*$/u
const plausible = (name: string): boolean => letters.test(name) && !/[αßΓπΣστΦΘΩδφ]/.test(name)

/**
 * The name of an entry: UTF-8 where the archive says so or it can be nothing else; else DOS's letters or Windows' own,
 * whichever makes words.
 */
export const entryName = (bytes: Uint8Array, saysUtf8: boolean): string => {
  try {
    return utf8.decode(bytes)
  } catch {
    const [dos, windows] = [fromDos(bytes), new TextDecoder('windows-1252').decode(bytes)]
    return !saysUtf8 && plausible(dos) ? dos : windows
  }
}

const nameOf = (entry: Entry): string => {
  const raw = entry.fileName as unknown as Uint8Array
  const better = entry.extraFields.find(({ id }) => id === unicodePathField)?.data
  // Version, CRC of the plain name, and the name in UTF-8 (APPNOTE 4.6.9).
  const bytes = better && better.length > 5 ? better.subarray(5) : raw
  return entryName(bytes, better !== undefined || (entry.generalPurposeBitFlag & utf8Flag) !== 0).replaceAll(
    '\\',
    '/',
  )
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

const readEntry = async (file: ZipFile, entry: Entry): Promise<Uint8Array> => {
  if (entry.isEncrypted()) throw new ArchiveError('encrypted')
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8)
    throw new ArchiveError('unknownMethod', String(entry.compressionMethod))
  try {
    const pieces: Uint8Array[] = []
    // yauzl ends the stream with an error as soon as there is more than the entry says.
    for await (const piece of await file.openReadStreamPromise(entry)) pieces.push(piece as Uint8Array)
    return Buffer.concat(pieces)
  } catch (error) {
    throw new ArchiveError('damaged', messageOf(error))
  }
}

/**
 * Opens a ZIP archive, a file by its path or bytes at hand, and lists it. Throws `ArchiveError`: damaged, or one that
 * lists more than the limits allow.
 */
export const openArchive = async (source: string | Uint8Array, limits: ArchiveLimits): Promise<Archive> => {
  const options = { autoClose: false, lazyEntries: true, decodeStrings: false } as const
  let file: ZipFile
  try {
    file = await (typeof source === 'string'
      ? openPromise(source, options)
      : fromBufferPromise(Buffer.from(source.buffer, source.byteOffset, source.length), options))
  } catch (error) {
    throw new ArchiveError('damaged', messageOf(error))
  }
  try {
    const entries: ArchiveEntry[] = []
    let unpacked = 0
    for await (const entry of file.eachEntry()) {
      unpacked += entry.uncompressedSize
      if (entries.length >= limits.entries) throw new ArchiveError('tooManyEntries')
      const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize)
      if (unpacked > limits.unpacked || (entry.uncompressedSize > alwaysAllowed && ratio > limits.ratio))
        throw new ArchiveError('tooLarge')
      const path = nameOf(entry)
      entries.push({
        path,
        folder: path.endsWith('/'),
        encrypted: entry.isEncrypted(),
        size: entry.uncompressedSize,
        read: () => readEntry(file, entry),
      })
    }
    return { entries, close: () => file.close() }
  } catch (error) {
    file.close()
    throw error instanceof ArchiveError ? error : new ArchiveError('damaged', messageOf(error))
  }
}
