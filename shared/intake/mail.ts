import type { Instant } from '../kernel/date.ts'

/** `name` as the sender wrote it; `address` in lower case. One of the two may be missing, never both. */
export type MailAddress = { readonly name: string | null; readonly address: string | null }

/** What a mail carries besides its text, without the bytes. */
export type MailPart = {
  /** Safe as a file name on every platform, and unique within the mail. */
  readonly name: string
  /** Decided by the content, see `mediaTypeOf`. */
  readonly mediaType: string
  /** In bytes. */
  readonly size: number
  /** Shown within the text (a logo under a signature, a pasted picture). */
  readonly inline: boolean
  /** Without angle brackets: what `cid:` in the HTML refers to. */
  readonly contentId: string | null
  /** Where the HTML refers to it: in what was newly written, under the signature, or in an earlier mail that is quoted. */
  readonly shownIn?: 'text' | 'signature' | 'quoted'
  /** Of a picture whose first bytes say so: its size in pixels, and the camera or the program that made it. */
  readonly picture?: {
    readonly width: number
    readonly height: number
    readonly maker: string | null
    readonly software: string | null
  }
  /** What its first page says, where that was looked at: at most 4,000 characters; empty for a scan. */
  readonly text?: string
  /** Place among the attachments, from 0. */
  readonly partIndex: number
  /** The `partIndex` of the part that this one came out of (a ZIP, winmail.dat, an attached mail); null for the mail's own. */
  readonly within: number | null
}

/**
 * A mail that another carries as an attachment, read like any other. Its `attachments` are those of the outermost mail
 * that came out of it, with the same `partIndex`; its own `carried` is empty: all are listed with the outermost.
 */
export type CarriedMail = { readonly partIndex: number; readonly content: MailContent }

/** What a reader could not find or had to decide. The sentences are in `shared/words`. */
export type MailWarningFacts = {
  noMessageId: Record<never, never>
  noDate: Record<never, never>
  /** The header is there, but is no date, or lies before mail existed or in the future. */
  implausibleDate: { date: string }
  noSubject: Record<never, never>
  noSender: Record<never, never>
  emptyText: Record<never, never>
  /** There was no plain text: it was made from the HTML. */
  textFromHtml: Record<never, never>
  /** `at`: the number of characters kept. The original mail keeps all of it. */
  textCutOff: { at: number }
  /** Some bytes were no text in the character set that the mail names. */
  undecodableText: Record<never, never>
  /** The text cannot be in the character set that the mail names. */
  charsetGuessed: { said: string; used: string }
  /** The mail names none, and it makes a difference. */
  charsetMissing: { used: string }
  /** A mailer on the way took UTF-8 for something else and encoded it once more: that was undone. */
  encodedTwice: Record<never, never>
  /** It was saved before it was sent. */
  draft: Record<never, never>
  /** S/MIME or PGP: only who has the key can read it. */
  encrypted: Record<never, never>
  signatureNotVerified: Record<never, never>
  attachmentWithoutName: { name: string }
  emptyAttachment: { name: string }
  /** The content is something else than the mail says. */
  typeDiffers: { name: string; declared: string; found: string }
  /** An attachment that Windows would run. */
  program: { name: string }
  nestedMail: { name: string }
  /** It ends in the middle: some of what was in it may be missing. */
  packingDamaged: { name: string }
  /** For a calendar. */
  invitation: { name: string }
  /** A part within so many others that it was not looked into. */
  nestedTooDeep: { name: string; limit: number }
  attachedMailUnreadable: { name: string }
  /** The parts after these are left out. */
  tooManyParts: { limit: number }
  /** It was not looked into: in bytes, what would come out of all parts together. */
  openedTooLarge: { name: string; limit: number }
  /** A ZIP that is damaged, or no ZIP. */
  archiveUnreadable: { name: string }
  /** It has more than `count` files, or more than so many megabytes would come out of it. */
  archiveTooLarge: { name: string; count: number; megabytes: number }
  /** So many of its files ask for a password. */
  archiveLocked: { name: string; count: number }
  /** So many of its files are damaged, or packed in a way that is not known here. */
  archiveBroken: { name: string; count: number }
}
export type MailWarningCode = keyof MailWarningFacts
export type MailWarning = {
  [C in MailWarningCode]: { readonly code: C; readonly facts: MailWarningFacts[C] }
}[MailWarningCode]

/**
 * A mail that no person wrote: an answer that a program sends in someone's absence, or a report of what became of a
 * mail. `about`: the Message-ID of that mail, without brackets; `recipients`: addresses in lower case.
 */
export type Automatic =
  | { readonly is: 'autoReply' }
  | {
      readonly is: 'undelivered' | 'receipt'
      readonly about: string | null
      readonly recipients: readonly string[]
    }

/** Of whom a mail is, to whom, about what, and which mails it follows. */
export type MailHead = {
  /** Without angle brackets; null when there is none (the caller then knows the mail by its SHA-256). */
  readonly messageId: string | null
  readonly inReplyTo: string | null
  /** Oldest first. */
  readonly references: readonly string[]
  readonly from: MailAddress | null
  readonly to: readonly MailAddress[]
  readonly cc: readonly MailAddress[]
  /** Where answers are to go, where that is said. */
  readonly replyTo: readonly MailAddress[]
  readonly subject: string | null
}

/** A mail as the intake needs it, whatever format it came in. */
export type MailContent = MailHead & {
  readonly date: Instant | null
  /** False when there is no date, or one that cannot be right. */
  readonly datePlausible: boolean
  /** Plain text with `\n` line ends. */
  readonly text: string
  /** With what came out of them, each after the part that it came out of. */
  readonly attachments: readonly MailPart[]
  /** The mails among the attachments, in their order, as far down as they were read. */
  readonly carried: readonly CarriedMail[]
  /** Null for a mail that a person wrote. */
  readonly automatic: Automatic | null
  readonly warnings: readonly MailWarning[]
}
