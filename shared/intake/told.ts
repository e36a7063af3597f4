import { type Forwarded, readForwarded } from './forwarded.ts'
import type { CarriedMail, MailAddress, MailContent } from './mail.ts'
import { isOffice, isProgram, type Office } from './office.ts'
import { replyPieces, wordsOf } from './replyText.ts'
import { type Range, type Spot, spotIn, spotOf } from './spot.ts'
import { withoutPrefixes } from './subject.ts'

/**
 * Who speaks in a mail, and where: its sender; who is named in a form that a program sent on; or who wrote the mail
 * that was forwarded, in the text or as an attachment.
 */
export type Told = {
  readonly by: 'sender' | 'replyTo' | 'form' | 'forwarded' | 'carried' | 'nobody'
  readonly speaker: MailAddress | null
  readonly source: Spot | null
  /** Of the mail that speaks, where that is another. */
  readonly subject: { readonly words: string; readonly source: Spot } | null
  /** All that the speaker's mail says, quotes and signature included. */
  readonly text: string
  /** Where that text stands: in the mail's own text, or in that of a carried mail. */
  readonly at: Range & { readonly part: 'text' | 'carried'; readonly partIndex: number | null }
  /** Who sent it on, from the last to the first. */
  readonly forwarders: readonly MailAddress[]
}

/** A comment of fewer words only sends something on. */
const tellingComment = 25
/** Mails within mails, at most. */
const deepest = 8

const wordCount = (text: string): number =>
  wordsOf(replyPieces(text), ['fresh']).match(/\p{L}[\p{L}'’-]*/gu)?.length ?? 0

export type KnownAddresses = {
  readonly customers: ReadonlySet<string>
  readonly klusseniers: ReadonlySet<string>
}

const ownSource = (sender: MailAddress | null): Spot | null => {
  const words = sender?.name ?? sender?.address
  return words ? spotOf('from', words) : null
}

/** Who forwards speaks for himself when he is known, tells a story, or forwards what a Klussenier wrote to him. */
const speaksHimself = (
  forwarder: MailAddress | null,
  comment: string,
  original: MailAddress | null,
  { customers, klusseniers }: KnownAddresses,
  office: Office,
): boolean => {
  const own = forwarder?.address ?? ''
  if (customers.has(own) || klusseniers.has(own)) return true
  if (isOffice(forwarder, office)) return false
  // What the office wrote is no complaint: who has it below his own words answers it.
  const answered = klusseniers.has(original?.address ?? '') || isOffice(original, office)
  return answered || wordCount(comment) >= tellingComment
}

const inText = (
  text: string,
  at: Told['at'],
  outer: MailAddress | null,
  known: KnownAddresses,
  office: Office,
  depth: number,
): Told | null => {
  const inner = readForwarded(text)
  if (!inner || depth > deepest || speaksHimself(outer, inner.comment, inner.from, known, office)) return null
  // Nothing was told above, or the mail is one that was forwarded before.
  const nested = { ...at, start: at.start + inner.at.text.start }
  const beneath = text.slice(inner.at.text.start).replace(/^>/gm, ' ')
  const deeper = readForwarded(beneath)
  const further =
    deeper && (deeper.announced || isOffice(inner.from, office) || wordCount(inner.text) === 0)
      ? inText(beneath, nested, inner.from, known, office, depth + 1)
      : null
  const forwarders = outer ? [outer] : []
  if (further) return { ...further, forwarders: [...forwarders, ...further.forwarders] }
  const spot = (range: Range) => spotIn(at.part, text, range, at.partIndex)
  const moved = (range: Range): Spot => ({
    ...spot(range),
    start: range.start + at.start,
    end: range.end + at.start,
  })
  return {
    by: 'forwarded',
    speaker: inner.from,
    source: moved(inner.at.from),
    subject:
      inner.subject && inner.at.subject ? { words: inner.subject, source: moved(inner.at.subject) } : null,
    text: inner.text || inner.comment,
    at: inner.text ? nested : at,
    forwarders,
  }
}

const carriedBy = (
  mail: MailContent,
  carried: readonly CarriedMail[],
  known: KnownAddresses,
  office: Office,
  depth: number,
): Told | null => {
  const [only, ...others] = carried
  if (!only || others.length > 0 || depth > deepest) return null
  const { partIndex, content } = only
  if (speaksHimself(mail.from, mail.text, content.from, known, office)) return null
  const forwarders = mail.from ? [mail.from] : []
  const further =
    isOffice(content.from, office) || wordCount(content.text) === 0
      ? carriedBy(content, content.carried, known, office, depth + 1)
      : null
  if (further) return { ...further, forwarders: [...forwarders, ...further.forwarders] }
  const words = content.from?.name ?? content.from?.address
  const at = { part: 'carried' as const, partIndex, start: 0, end: content.text.length }
  const forwarded = withoutPrefixes(content.subject ?? '').forwarded
  const inner = forwarded ? inText(content.text, at, content.from, known, office, depth + 1) : null
  if (inner) return { ...inner, forwarders: [...forwarders, ...inner.forwarders] }
  return {
    by: 'carried',
    speaker: content.from,
    source: words ? spotOf('carried', words, partIndex) : null,
    subject: content.subject
      ? { words: content.subject, source: spotOf('carried', content.subject, partIndex) }
      : null,
    text: content.text,
    at,
    forwarders,
  }
}

const field = (names: string): RegExp =>
  new RegExp(
    `^[ \\t>*]{0,6}(?:${names})[ \\t*]{0,4}[:=][ \\t*]{0,4}(?<value>\\S[^\\n]{0,200}?)[ \\t*]*$`,
    'imu',
  )
const nameField = field(
  'naam|uw naam|naam (?:van de )?klant|volledige naam|voor- en (?:achter|familie)naam|name|full name|your name|nom|nom complet|nom et prénom|votre nom',
)
const firstField = field('voornaam|first name|prénom')
const lastField = field('achternaam|familienaam|last name|surname|nom de famille')
const mailField = field(
  'e-?mail(?:adres)?|uw e-?mail(?:adres)?|mail|email address|adresse e-?mail|courriel|votre e-?mail',
)

/** Who filled in a form, as it says itself. */
const inForm = (text: string): { speaker: MailAddress; range: Range } | null => {
  const value = (pattern: RegExp) => pattern.exec(text.slice(0, 20_000))
  const parts = [value(firstField), value(lastField)]
  const whole = value(nameField)
  const name =
    whole?.groups?.value ?? (parts.every(Boolean) ? parts.map((part) => part?.groups?.value).join(' ') : null)
  const mail = value(mailField)
  const address = mail?.groups?.value ? addressOf(mail.groups.value) : null
  const shown = whole ?? parts[0] ?? mail
  if (!shown?.groups?.value || (!name && !address)) return null
  const start = shown.index + shown[0].lastIndexOf(shown.groups.value)
  return { speaker: { name, address }, range: { start, end: start + shown.groups.value.length } }
}

/** Who filled in a form that is in a text; null where there is none. */
export const formIn = (text: string): MailAddress | null => inForm(text)?.speaker ?? null

const addressOf = (value: string): string | null =>
  /[^\s<>[\]():;,"']{1,64}@[^\s<>[\]():;,"']{1,255}/.exec(value)?.[0]?.toLowerCase() ?? null

/** What a program or the office itself sent on for someone: his answer address, and the name in the form. */
const relayed = (mail: MailContent, office: Office): Pick<Told, 'by' | 'speaker' | 'source'> => {
  const form = inForm(mail.text)
  const answer = mail.replyTo.find((one) => one.address && !isOffice(one, office) && !isProgram(one))
  const source = form ? spotIn('text', mail.text, form.range) : null
  if (answer && (!form?.speaker.address || form.speaker.address === answer.address))
    return {
      by: 'replyTo',
      speaker: { name: form?.speaker.name ?? answer.name, address: answer.address },
      source: source ?? spotOf('from', answer.name ?? answer.address ?? ''),
    }
  return form ? { by: 'form', speaker: form.speaker, source } : { by: 'nobody', speaker: null, source: null }
}

/** See `Told`. `known`: the addresses of who is known. */
export const toldIn = (mail: MailContent, known: KnownAddresses, office: Office): Told => {
  const klussenier = known.klusseniers.has(mail.from?.address ?? '')
  const fromOffice = !klussenier && isOffice(mail.from, office)
  const { forwarded, replied } = withoutPrefixes(mail.subject ?? '')
  const at = { part: 'text' as const, partIndex: null, start: 0, end: mail.text.length }
  const sent: Told = {
    by: 'sender',
    speaker: mail.from,
    source: ownSource(mail.from),
    subject: null,
    text: mail.text,
    at,
    forwarders: [],
  }
  const inside: Forwarded | null = readForwarded(mail.text)
  const sentOn = forwarded || (inside?.announced && !replied) || (inside && fromOffice)
  const inner = sentOn ? inText(mail.text, at, mail.from, known, office, 0) : null
  if (inner) return inner
  const carried = carriedBy(mail, mail.carried, known, office, 0)
  if (carried) return carried
  return isProgram(mail.from) || fromOffice ? { ...sent, ...relayed(mail, office) } : sent
}
