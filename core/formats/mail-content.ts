import { maximum } from '#shared/case/facts.ts'
import type { CarriedMail, MailContent, MailPart, MailWarning } from '#shared/intake/mail.ts'
import type { Instant } from '#shared/kernel/date.ts'
import { isPlausible } from './mail-date.ts'
import type { RawMail } from './mail-raw.ts'
import { longestHtml, textOfHtml, tidy } from './mail-text.ts'

type Around = {
  readonly attachments: readonly MailPart[]
  readonly carried: readonly CarriedMail[]
  /** What stands in for the text, where the mail has none; out of a winmail.dat. */
  readonly body: { readonly plain: string; readonly html: string | null } | null
  /** Of the parts. */
  readonly warnings: readonly MailWarning[]
  readonly now: Instant
}

/** The HTML of a mail, as far as it is kept. */
const htmlOf = (html: string | null): string | null => html?.slice(0, longestHtml).toWellFormed() || null

/** What a mailer writes in the place of a text that it has only as HTML. In characters. */
const longestStandIn = 400
const standsIn =
  /\b(html[- ]?(mail|e-?mails?|berichten|messages?|format)|e-?mails? in html|view (this|the) (e-?mail|message) in|(ondersteunt|support|unterstützt|accepte)[^.]{0,40}html|html[^.]{0,60}(compatib|ondersteun|support|weergegeven|displayed|afficher))/i

/** A mail as the intake needs it, of what a reader made of it and of its parts; and its HTML, never trusted. */
export const contentOf = (
  raw: RawMail,
  { attachments, carried, body, warnings: ofParts, now }: Around,
): { content: MailContent; html: string | null } => {
  const ownHtml = htmlOf(raw.html)
  const written = tidy(raw.plain)
  const ownPlain =
    ownHtml !== null && standsIn.test(written) && written.length < longestStandIn ? '' : written
  const own = ownPlain || textOfHtml(ownHtml ?? '')
  const html = own ? ownHtml : (htmlOf(body?.html ?? null) ?? ownHtml)
  const plain = own ? ownPlain : tidy(body?.plain ?? '')
  const text = plain || textOfHtml(html ?? '')
  const { said, at: date } = raw.sent
  const datePlausible = date !== null && isPlausible(date, now)

  const warnings: MailWarning[] = [...raw.warnings]
  const warn = (when: boolean, warning: MailWarning) => when && warnings.push(warning)
  warn(!raw.messageId, { code: 'noMessageId', facts: {} })
  warn(!said, { code: 'noDate', facts: {} })
  warn(said !== '' && !datePlausible, { code: 'implausibleDate', facts: { date: said } })
  warn(!raw.subject, { code: 'noSubject', facts: {} })
  warn(!raw.from, { code: 'noSender', facts: {} })
  warn(!text, { code: 'emptyText', facts: {} })
  warn(!plain && text !== '', { code: 'textFromHtml', facts: {} })
  warn(text.length > maximum.text, { code: 'textCutOff', facts: { at: maximum.text } })
  warn(text.includes('\ufffd') || (raw.subject?.includes('\ufffd') ?? false), {
    code: 'undecodableText',
    facts: {},
  })

  const content: MailContent = {
    messageId: raw.messageId,
    inReplyTo: raw.inReplyTo,
    references: raw.references,
    from: raw.from,
    to: raw.to,
    cc: raw.cc,
    replyTo: raw.replyTo,
    subject: raw.subject,
    date,
    datePlausible,
    text: text.slice(0, maximum.text).toWellFormed(),
    attachments,
    carried,
    automatic: raw.automatic,
    warnings: [...warnings, ...ofParts],
  }
  return { content, html }
}
