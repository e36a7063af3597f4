import type { Automatic } from '#shared/intake/mail.ts'

type Header = { readonly key: string; readonly value: string }
type Part = { readonly mimeType: string; readonly text: () => string }

/** Characters of a report that are read. */
const longestReport = 100_000

const header = (headers: readonly Header[], key: string): string =>
  headers
    .find((one) => one.key === key)
    ?.value.trim()
    .toLowerCase() ?? ''

/** Values of a field in a report, which is written in lines as headers are; continued lines are joined. */
const fieldsOf = (report: string, name: string): string[] =>
  [
    ...report
      .slice(0, longestReport)
      .replace(/\r?\n[ \t]+/g, ' ')
      .matchAll(new RegExp(`^${name}:[ \\t]*(.+?)[ \\t]*\\r?$`, 'gim')),
  ].map((match) => match[1] ?? '')

/** `rfc822; <sam@post.example>` */
const addressIn = (field: string): string =>
  field
    .replace(/^[^;]{0,40};/, '')
    .replace(/[<>\s]/g, '')
    .toLowerCase()

const idIn = (field: string | undefined): string | null => /<([^<>\s]{1,998})>/.exec(field ?? '')?.[1] ?? null

/** What mail servers say of a mail: that it could not be delivered, or that it was (RFC 3464); or read (RFC 8098). */
const reportIn = (parts: readonly Part[]): Automatic | null => {
  const text = (...types: string[]) => parts.find(({ mimeType }) => types.includes(mimeType))?.text() ?? null
  const original = text('message/rfc822', 'text/rfc822-headers', 'message/rfc822-headers') ?? ''
  const head = original.split(/\r?\n\r?\n/, 1)[0] ?? ''
  const status = text('message/delivery-status', 'message/global-delivery-status')
  const read = text('message/disposition-notification')
  const said = status ?? read
  if (said === null) return null
  const about =
    idIn(fieldsOf(said, 'Original-Message-ID')[0]) ?? idIn(fieldsOf(head, 'Message-ID')[0] ?? undefined)
  const recipients = [
    ...new Set(fieldsOf(said, '(?:Final|Original)-Recipient').map(addressIn).filter(Boolean)),
  ]
  if (read !== null) return { is: 'receipt', about, recipients }
  const actions = fieldsOf(said, 'Action').map((action) => action.toLowerCase())
  if (actions.includes('failed')) return { is: 'undelivered', about, recipients }
  if (actions.some((action) => ['delivered', 'relayed', 'expanded'].includes(action)))
    return { is: 'receipt', about, recipients }
  return { is: 'autoReply' }
}

/**
 * Out-of-office answers and the like (RFC 3834, section 5, and what older programs write instead).
 * Subjects count only in the exact form that programs give them.
 */
const repliesByItself = (headers: readonly Header[], subject: string): boolean => {
  const submitted = header(headers, 'auto-submitted')
  return (
    (submitted !== '' && submitted !== 'no') ||
    header(headers, 'x-autoreply') === 'yes' ||
    header(headers, 'x-autorespond') !== '' ||
    header(headers, 'precedence') === 'auto_reply' ||
    /^(?:automatisch antwoord|automatische? (?:reactie|antwoord)|auto(?:matic)? ?-?(?:reply|response)|réponse automatique|automatische antwort|out of office|abwesenheitsnotiz|afwezig(?:heid(?:sbericht)?)?|absence du bureau|vacation)\b\s*[:(-]/iu.test(
      subject.trim(),
    )
  )
}

/** Servers that send no report in parts name themselves and what failed. */
const plainBounce = (headers: readonly Header[], from: string, subject: string): Automatic | null => {
  const server = /^(?:mailer-daemon|postmaster)@/i.test(from) || header(headers, 'return-path') === '<>'
  const failed =
    /undeliver(?:able|ed)|delivery (?:status notification \(failure\)|(?:has )?failed|failure)|returned mail|onbestelbaar|niet bezorgd|non remis|non délivré|unzustellbar/iu
  return server && failed.test(subject)
    ? {
        is: 'undelivered',
        about: null,
        recipients: header(headers, 'x-failed-recipients')
          .split(',')
          .map((one) => one.trim())
          .filter(Boolean),
      }
    : null
}

/** What a mail is when no person wrote it; null when a person did, as far as can be told. */
export const automaticOf = (
  headers: readonly Header[],
  parts: readonly Part[],
  { from, subject }: { readonly from: string | null; readonly subject: string | null },
): Automatic | null =>
  reportIn(parts) ??
  plainBounce(headers, from ?? '', subject ?? '') ??
  (repliesByItself(headers, subject ?? '') ? { is: 'autoReply' } : null)
