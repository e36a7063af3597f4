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
  /**
   * False for what belongs to the dressing of the mail (a logo in a signature, an empty file), for a program, and for an
   * archive whose content is listed: the mail itself keeps all of them.
   */
  readonly keep: boolean
}

/** `word`: what gave it away, in the name or in the text. */
export type KindReason =
  | { readonly code: 'name'; readonly word: string }
  | { readonly code: 'says'; readonly word: string }
  | { readonly code: 'mediaType'; readonly mediaType: string }
  /** The picture names the camera that made it. */
  | { readonly code: 'camera'; readonly maker: string }
  /** A picture of a page of paper, or a PDF without text. */
  | { readonly code: 'scan' }
  /** Attached by whoever wrote the mail, however small. */
  | { readonly code: 'attached' }
  | { readonly code: 'dressing' }
  /** What is in it stands below it. */
  | { readonly code: 'unpacked' }
  | { readonly code: 'nothing' }

type Words = readonly { readonly kind: DocumentKind; readonly pattern: RegExp }[]

/** In this order: an invoice may name the order that it is for, and the terms go with an agreement. */
const inNames: Words = [
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

/** What a first page says of itself, in its first lines: as a title, not in passing. */
const inTitles: Words = [
  {
    kind: 'terms',
    pattern: /^\s*(?:algemene |uitvoerings?|verkoops?|leverings?)?voorwaarden\b|^\s*conditions générales\b/,
  },
  {
    kind: 'invoice',
    pattern:
      /^\s*(?:\w*factuur|facture|invoice|creditnota|note de crédit)\b|\b(?:factuurnummer|factuur ?n(?:r|o)\b|numéro de facture)/,
  },
  {
    kind: 'agreement',
    pattern:
      /^\s*(?:\w*overeenkomst|aannemings?contract|contract|\w*offerte|prijsofferte|bestelbon|werkbon|opdracht(?:bevestiging)?|bon de commande|devis)\b/,
  },
  {
    kind: 'letter',
    pattern: /^\s*(?:aangetekende?(?: brief| zending)?|ingebrekestelling|aanmaning|mise en demeure)\b/,
  },
  { kind: 'statement', pattern: /^\s*(?:getuigen)?verklaring\b|^\s*klacht(?:brief|formulier)?\b/ },
]

/** Where both parties are to sign: an agreement, whatever it is called. */
const signatures =
  /\b(?:voor akkoord|gelezen en goedgekeurd|lu et approuvé|pour accord|handtekening (?:van de )?(?:klant|opdrachtgever))\b/

/** Lines at the top of a page in which it says what it is. */
const titleLines = 14

/** What a text says that it is; null when it says nothing of the kind. */
const kindSaid = (text: string): { readonly kind: DocumentKind; readonly word: string } | null => {
  const lines = text.toLowerCase().split('\n')
  const top = lines.filter((line) => line.trim() !== '').slice(0, titleLines)
  for (const { kind, pattern } of inTitles)
    for (const line of top) {
      const word = pattern.exec(line)?.[0].trim()
      if (word) return { kind, word }
    }
  const signed = signatures.exec(text.toLowerCase())?.[0]
  return signed ? { kind: 'agreement', word: signed } : null
}

/** Names that mail programs and makers of signatures give; never a camera. */
const dressingNames =
  /^(?:image\d{3}|~wrd\d+|outlook-|logo|signature|handtekening|icon|spacer|banner|footer|facebook|linkedin|twitter|instagram|youtube|unnamed|oledata)/i
/** Names that cameras and telephones give. */
const cameraNames = /^(?:img|dsc[fn_]?|pxl|p\d{7}|foto|photo|whatsapp|signal|scan|\d{8}_\d{6})[-_ ]?\d*/i

/** In pixels: a picture with a shorter side than this, or a shape like a bar, shows no work. */
const smallestSide = 200
const longestShape = 2.8
/** Without its size in pixels, what is smaller within the text is a logo. In bytes. */
const smallestPhoto = 15_000

type Sized = NonNullable<MailPart['picture']>

const isBar = ({ width, height }: Sized): boolean =>
  Math.max(width, height) / Math.max(1, Math.min(width, height)) >= longestShape
const isTiny = ({ width, height }: Sized): boolean => Math.min(width, height) < smallestSide

/**
 * Whether a picture that is shown within a mail is dressing. What was attached and is shown nowhere never is: whoever
 * wrote the mail put it there. Each sign counts; where it stands counts most.
 */
const isDressing = (part: MailPart): boolean => {
  const { inline, shownIn, name, size, picture = null } = part
  if ((!inline && shownIn === undefined) || picture?.maker) return false
  const signs = [
    ...(shownIn === 'signature' ? [2] : []),
    ...(shownIn === 'quoted' ? [1] : []),
    ...(dressingNames.test(name) ? [1] : []),
    ...(cameraNames.test(name) ? [-2] : []),
    ...(picture && isTiny(picture) ? [1] : []),
    ...(picture && isBar(picture) ? [1] : []),
    ...(!picture && size < smallestPhoto ? [2] : []),
    ...(picture && Math.min(picture.width, picture.height) >= 600 ? [-1] : []),
  ]
  return signs.reduce((sum, sign) => sum + sign, 0) >= 2
}

/** Sheets of paper: √2, in either direction, and as many pixels as a scanner or an app for scanning makes. */
const isSheet = ({ width, height, maker }: Sized): boolean => {
  const [long, short] = [Math.max(width, height), Math.min(width, height)]
  return !maker && short >= 900 && Math.abs(long / short / Math.SQRT2 - 1) < 0.025
}
const scanners = /scan|lens|docs?\b|fine ?reader|ricoh|konica|kyocera|xerox|brother|canon ir|epson/i

const spaced = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/\.[^.]*$/, '')
    .replace(/[^a-z]+/g, ' ')

const windowsProgram = 'application/x-msdownload'
/** Ends of names that Windows runs on a double click. */
const runnable = /\.(exe|com|scr|pif|bat|cmd|ps1|vbs|vbe|js|jse|wsf|hta|msi|lnk|reg|jar)$/i

/** Whether opening it starts it, by its content or by its name. */
export const isProgram = ({ name, mediaType }: Pick<MailPart, 'name' | 'mediaType'>): boolean =>
  mediaType === windowsProgram || runnable.test(name)

/** However it is named: the name of a mail that is attached is its subject. */
const mails: readonly string[] = ['message/rfc822', 'application/vnd.ms-outlook']

type Told = { readonly kind: DocumentKind; readonly reason: KindReason; readonly keep?: false }

const pictureKind = (part: MailPart): Told => {
  const { mediaType, picture = null, inline } = part
  if (isDressing(part)) return { kind: 'other', reason: { code: 'dressing' }, keep: false }
  if (picture?.software && scanners.test(picture.software)) return { kind: 'other', reason: { code: 'scan' } }
  if (picture?.maker && !scanners.test(picture.maker))
    return { kind: 'photo', reason: { code: 'camera', maker: picture.maker } }
  if (picture && isSheet(picture)) return { kind: 'other', reason: { code: 'scan' } }
  return inline
    ? { kind: 'photo', reason: { code: 'mediaType', mediaType } }
    : { kind: 'photo', reason: { code: 'attached' } }
}

const told = (part: MailPart): Told => {
  const { name, mediaType, text = null } = part
  if (mails.includes(mediaType)) return { kind: 'mail', reason: { code: 'mediaType', mediaType } }
  if (mediaType === windowsProgram)
    return { kind: 'other', reason: { code: 'mediaType', mediaType }, keep: false }
  const ending = runnable.exec(name)?.[0]
  if (ending) return { kind: 'other', reason: { code: 'name', word: ending }, keep: false }
  const words = spaced(name)
  for (const { kind, pattern } of inNames) {
    const word = pattern.exec(words)?.[0]
    if (word) return { kind, reason: { code: 'name', word } }
  }
  if (/^(?:image|video)\//.test(mediaType)) return pictureKind(part)
  const said = text && kindSaid(text)
  if (said) return { kind: said.kind, reason: { code: 'says', word: said.word } }
  if (mediaType === 'application/pdf' && text === '') return { kind: 'other', reason: { code: 'scan' } }
  return { kind: 'other', reason: { code: 'nothing' } }
}

/**
 * What an attachment is likely to be, and why: by its name first, then by what it says or, for a picture, by how it was
 * made and where it stands. Never certain.
 */
export const proposeDocument = (part: MailPart): ProposedDocument => {
  const { partIndex, name, mediaType, size } = part
  const { kind, reason, keep = true } = told(part)
  const certainty = kind === 'other' ? 'unknown' : 'proposed'
  return { partIndex, name, mediaType, size, kind, reason, certainty, keep: keep && size > 0 }
}

/** A ZIP, and the `winmail.dat` of Outlook. */
const wrappings: readonly string[] = ['application/zip', 'application/ms-tnef']

/** All attachments of a mail: an archive whose content is among them is not kept beside it. */
export const proposeDocuments = (parts: readonly MailPart[]): ProposedDocument[] => {
  const opened = new Set(parts.map(({ within }) => within))
  return parts.map((part) => {
    const proposed = proposeDocument(part)
    return wrappings.includes(part.mediaType) && opened.has(part.partIndex)
      ? { ...proposed, kind: 'other', certainty: 'unknown', reason: { code: 'unpacked' }, keep: false }
      : proposed
  })
}
