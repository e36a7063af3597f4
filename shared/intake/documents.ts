import type { MailPart } from './mail.ts'

/** What a document of a case is. */
export type DocumentKind =
  | 'agreement'
  | 'invoice'
  | 'photo'
  | 'mail'
  | 'statement'
  | 'letter'
  | 'terms'
  | 'other'

export type ProposedDocument = {
  readonly partIndex: number
  readonly name: string
  readonly mediaType: string
  readonly size: number
  readonly kind: DocumentKind
  readonly reason: KindReason
  readonly certainty: 'proposed' | 'unknown'
  /** False for what belongs to the dressing of the mail: a logo in a signature, an empty file; and for a program. */
  readonly keep: boolean
}

/** `word`: what in the name gave it away. */
export type KindReason =
  | { readonly code: 'name'; readonly word: string }
  | { readonly code: 'mediaType'; readonly mediaType: string }
  | { readonly code: 'dressing' }
  | { readonly code: 'nothing' }

/** In this order: an invoice may name the order that it is for, and the terms go with an agreement. */
const words: readonly { readonly kind: DocumentKind; readonly pattern: RegExp }[] = [
  { kind: 'terms', pattern: /\b(?:\w*voorwaarden|conditions)\b/ },
  {
    kind: 'invoice',
    pattern: /\b(?:\w*(?:factuur|facturen)|facture|invoice|(?:\w*)rekening|creditnota|kredietnota)/,
  },
  {
    kind: 'agreement',
    pattern:
      /\b(?:\w*overeenkomst\w*|contract\w*|\w*offerte\w*|\w*opdracht\w*|bestek|devis|(?:\w*)bon|agreement)\b/,
  },
  {
    kind: 'letter',
    pattern: /\b(?:(?:\w*)brief|aangetekend\w*|ingebrekestelling|aanmaning|lettre|letter)\b/,
  },
  {
    kind: 'statement',
    pattern: /\b(?:verklaring|klacht\w*|getuigenis|relaas|omschrijving|statement|plainte)\b/,
  },
]

/** Smaller pictures within the text are logos and icons. In bytes. */
const smallestPhoto = 15_000

/** What an attachment is likely to be, and why: by its name first, then by its media type. */
export const proposeDocument = (part: MailPart): ProposedDocument => {
  const { partIndex, name, mediaType, size } = part
  const proposed = (kind: DocumentKind, reason: KindReason, keep = true): ProposedDocument => ({
    partIndex,
    name,
    mediaType,
    size,
    kind,
    reason,
    certainty: kind === 'other' ? 'unknown' : 'proposed',
    keep: keep && size > 0,
  })
  const picture = /^(?:image|video)\//.test(mediaType)
  if (mediaType === 'message/rfc822') return proposed('mail', { code: 'mediaType', mediaType })
  if (mediaType === 'application/x-msdownload')
    return proposed('other', { code: 'mediaType', mediaType }, false)
  const spaced = name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/\.[^.]*$/, '')
    .replace(/[^a-z]+/g, ' ')
  for (const { kind, pattern } of words) {
    const word = pattern.exec(spaced)?.[0]
    if (word) return proposed(kind, { code: 'name', word })
  }
  if (picture && part.inline && size < smallestPhoto) return proposed('other', { code: 'dressing' }, false)
  if (picture) return proposed('photo', { code: 'mediaType', mediaType })
  if (mediaType === 'application/vnd.ms-outlook') return proposed('mail', { code: 'mediaType', mediaType })
  return proposed('other', { code: 'nothing' })
}
