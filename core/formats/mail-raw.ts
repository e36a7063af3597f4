import type { Automatic, MailHead, MailWarning } from '#shared/intake/mail.ts'
import type { Instant } from '#shared/kernel/date.ts'
import type { FoundPart } from './parts.ts'

/** A mail as a reader of one format gives it: decoded, but nothing left out, cut off or looked into yet. */
export type RawMail = MailHead & {
  /** What was said of the date, and what it comes to; `said` is empty where nothing was. */
  readonly sent: { readonly said: string; readonly at: Instant | null }
  readonly plain: string
  readonly html: string | null
  readonly parts: readonly FoundPart[]
  readonly automatic: Automatic | null
  /** What the reader had to decide. */
  readonly warnings: readonly MailWarning[]
}
