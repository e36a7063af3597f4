import type { CarriedMail, MailContent, MailPart, MailWarning } from '#shared/intake/mail.ts'
import type { Instant } from '#shared/kernel/date.ts'
import { isCalendar, wordsOfCalendar } from './mail-calendar.ts'
import { contentOf } from './mail-content.ts'
import type { RawRead } from './mail-eml.ts'
import { withPlaces } from './mail-inline.ts'
import { attachmentOf, attachmentWarnings, isMail, type MailAttachment } from './mail-parts.ts'
import type { RawMail } from './mail-raw.ts'
import { TakenNames } from './names.ts'
import { containerOf, type FoundPart, type Opened } from './parts.ts'

/** A part in a part in a part: so deep a mail is looked into. */
const deepest = 8
/** Of all parts together, those within parts included. */
const mostParts = 2000
/** In bytes: what may come out of the parts of one mail, besides the parts themselves. */
const mostOpened = 512 * 1024 * 1024

export type TreeOptions = {
  readonly now: Instant
  readonly read: (bytes: Uint8Array) => Promise<RawRead>
  /** False leaves closed what only a process of its own may open. */
  readonly open: boolean
}

export type MailTree = {
  readonly content: MailContent
  readonly html: string | null
  readonly attachments: readonly MailAttachment[]
  /** Something was left closed because `open` was false. */
  readonly leftClosed: boolean
}

/**
 * A mail with all that is in its parts: mails within it are read, containers opened, so far down as `deepest`,
 * `mostParts` and `mostOpened` allow. Each part is followed by what came out of it. Where a limit is met, the rest
 * is left closed, with a warning.
 */
export const mailTree = async (mail: RawMail, { now, read, open }: TreeOptions): Promise<MailTree> => {
  const parts: MailAttachment[] = []
  const carried: CarriedMail[] = []
  const names = new TakenNames()
  let opened = 0
  let leftClosed = false
  let full = false

  type Body = NonNullable<Opened['body']>
  type Below = { readonly warnings: MailWarning[]; readonly bodies: readonly Body[] }
  type Place = { readonly depth: number; readonly within: number | null }

  const takeAll = async (found: readonly FoundPart[], place: Place): Promise<Below> => {
    const warnings: MailWarning[] = []
    const bodies: Body[] = []
    for (const part of found) {
      if (parts.length >= mostParts) {
        if (!full) warnings.push({ code: 'tooManyParts', facts: { limit: mostParts } })
        full = true
        break
      }
      const below = await take(part, place)
      warnings.push(...below.warnings)
      bodies.push(...below.bodies)
    }
    return { warnings, bodies }
  }

  const take = async (part: FoundPart, { depth, within }: Place): Promise<Below> => {
    const partIndex = parts.length
    const attachment = attachmentOf(part, { partIndex, within, names })
    parts.push(attachment)
    const below = await look(part, attachment, depth)
    return { ...below, warnings: [...attachmentWarnings(part, attachment), ...below.warnings] }
  }

  const look = async (part: FoundPart, attachment: MailAttachment, depth: number): Promise<Below> => {
    const { name, mediaType, partIndex, size } = attachment
    const nothing = (...warnings: MailWarning[]): Below => ({ warnings, bodies: [] })
    const known = { ...part, name, mediaType }
    if (isCalendar(part)) {
      const plain = wordsOfCalendar(part.bytes)
      return plain === null ? nothing() : { warnings: [], bodies: [{ plain, html: null }] }
    }
    const container = containerOf(known)
    if (size === 0 || (!isMail(mediaType) && !container)) return nothing()
    if (depth >= deepest) return nothing({ code: 'nestedTooDeep', facts: { name, limit: deepest } })
    if (opened + size > mostOpened)
      return nothing({ code: 'openedTooLarge', facts: { name, limit: mostOpened } })
    if (!open && (container || mediaType !== 'message/rfc822')) {
      leftClosed = true
      return nothing()
    }
    if (container) {
      const found = await container.open(known, mostOpened - opened)
      opened += found.parts.reduce((sum, { bytes }) => sum + bytes.length, 0)
      const below = await takeAll(found.parts, { depth: depth + 1, within: partIndex })
      return {
        warnings: [...found.warnings, ...below.warnings],
        bodies: found.body ? [found.body] : [],
      }
    }
    opened += size
    const mail = await read(part.bytes)
    if (!mail.accepted) return nothing({ code: 'attachedMailUnreadable', facts: { name } })
    return carry(mail.raw, partIndex, depth)
  }

  const carry = async (raw: RawMail, partIndex: number, depth: number): Promise<Below> => {
    const place = carried.length
    const below = await takeAll(raw.parts, { depth: depth + 1, within: partIndex })
    const html = raw.html ?? below.bodies[0]?.html ?? null
    parts.push(...withPlaces(parts.splice(partIndex + 1), html))
    const { content } = contentOf(raw, {
      attachments: parts.slice(partIndex + 1).map(withoutBytes),
      carried: [],
      body: below.bodies[0] ?? null,
      warnings: below.warnings,
      now,
    })
    carried.splice(place, 0, { partIndex, content })
    // What is wrong with a part is said of the outermost mail as well, where all parts are listed.
    return { warnings: below.warnings, bodies: [] }
  }

  const below = await takeAll(mail.parts, { depth: 0, within: null })
  const body = below.bodies[0] ?? null
  const placed = withPlaces(parts, mail.html ?? body?.html ?? null)
  const attachments = placed.map(withoutBytes)
  const { content, html } = contentOf(mail, { attachments, carried, body, warnings: below.warnings, now })
  return { content, html, attachments: placed, leftClosed }
}

const withoutBytes = ({ bytes: _, ...part }: MailAttachment): MailPart => part
