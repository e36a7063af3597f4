import { extensionOf } from './media.ts'

export { mediaTypeOf } from './media.ts'

const longest = 120
/** Most file systems stop at 255 bytes; an accent or an emoji takes up to four. */
const mostBytes = 240

/** Names that Windows keeps for devices, with any extension. */
const reserved = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i

const encoder = new TextEncoder()
const graphemes = new Intl.Segmenter('nl', { granularity: 'grapheme' })

/**
 * A file name for a document: the last part of a path, without control, bidirectional and other unseen
 * characters, without what Windows does not allow, at most 120 characters with its extension kept.
 * @param proposed as the sender wrote it; null or unusable gives `bijlage-2.pdf`, `foto-2.jpg`, `bericht-2.eml`
 * @param place counted from 1, for such a name
 */
export const documentName = (proposed: string | null, mediaType: string, place: number): string => {
  const cleaned = clean(proposed ?? '')
  if (!/[\p{L}\p{N}\p{S}]/u.test(cleaned.replace(/\.[^.]*$/, ''))) return defaultName(mediaType, place)
  const { stem, extension } = split(cleaned)
  const usual = extensionOf(mediaType)
  const end = extension || (usual ? `.${usual}` : '')
  return withExtension(reserved.test(stem + end) ? `_${stem}` : stem, end)
}

const defaultName = (mediaType: string, place: number): string => {
  const extension = extensionOf(mediaType)
  const word = mediaType.startsWith('image/')
    ? 'foto'
    : mediaType === 'message/rfc822'
      ? 'bericht'
      : 'bijlage'
  return `${word}-${place}${extension ? `.${extension}` : ''}`
}

const clean = (name: string): string =>
  (name.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? '')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\ufffd]/gu, '')
    .replace(/[<>:"|?*]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[ .]+|[ .]+$/g, '')

const split = (name: string): { stem: string; extension: string } => {
  const extension = /\.[a-z0-9]{1,10}$/i.exec(name)?.[0] ?? ''
  return { stem: name.slice(0, name.length - extension.length), extension }
}

/** Cuts the stem, between whole characters, until stem, `mark` and extension fit. */
const withExtension = (stem: string, extension: string, mark = ''): string => {
  const end = mark + extension
  let kept = ''
  for (const { segment } of graphemes.segment(stem.slice(0, longest))) {
    const longer = kept + segment
    if (longer.length + end.length > longest || encoder.encode(longer + end).length > mostBytes) break
    kept = longer
  }
  return kept.replace(/[ .]+$/, '') + end
}

/** Names that are taken. Case does not tell them apart, as on Windows and macOS. */
export class TakenNames {
  readonly #taken = new Set<string>()
  /** Where counting goes on for a name that was asked for before: thousands of one name would take minutes. */
  readonly #counted = new Map<string, number>()

  /** The name itself, or `name (2).pdf` when it is taken; taken from then on. */
  take(name: string): string {
    const { stem, extension } = split(name)
    const asked = name.toLowerCase()
    let candidate = name
    let count = this.#counted.get(asked) ?? 2
    for (; this.#taken.has(candidate.toLowerCase()); count++)
      candidate = withExtension(stem, extension, ` (${count})`)
    this.#counted.set(asked, count)
    this.#taken.add(candidate.toLowerCase())
    return candidate
  }
}

/** The name itself, or `name (2).pdf` when it is taken. Case does not tell names apart, as on Windows and macOS. */
export const uniqueName = (name: string, taken: ReadonlySet<string>): string => {
  const { stem, extension } = split(name)
  let candidate = name
  for (let count = 2; taken.has(candidate.toLowerCase()); count++)
    candidate = withExtension(stem, extension, ` (${count})`)
  return candidate
}

/** `documentName` for all parts of one mail, in order: safe, and no two the same. */
export const documentNames = (
  parts: readonly { readonly proposed: string | null; readonly mediaType: string }[],
): string[] => {
  const names = new TakenNames()
  return parts.map(({ proposed, mediaType }, index) =>
    names.take(documentName(proposed, mediaType, index + 1)),
  )
}
