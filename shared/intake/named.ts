import type { OnBehalf } from './behalf.ts'
import { locate } from './locate.ts'
import type { MailContent } from './mail.ts'
import type { Searched } from './parties.ts'
import { type Range, type Spot, spotIn, spotOf } from './spot.ts'
import { readSubject, type SubjectReading } from './subject.ts'
import type { Told } from './told.ts'

/** The names in a subject, and where they stand. */
export type Named = {
  readonly reading: SubjectReading
  readonly form: Spot
  readonly customer: Spot | null
  readonly klussenier: Spot | null
}

/** The names in the subject of a mail, or else in that of the mail that it forwards. */
export const namesIn = (mail: MailContent, told: Told): Named | null => {
  const own = readSubject(mail.subject ?? '')
  if (own) return placed(own, mail.subject ?? '', (range) => spotIn('subject', mail.subject ?? '', range))
  const words = told.subject?.words ?? ''
  const reading = readSubject(words)
  const source = told.subject?.source
  if (!reading || !source) return null
  return placed(reading, words, (range) =>
    source.part === 'text'
      ? spotIn('text', mail.text, { start: source.start + range.start, end: source.start + range.end })
      : spotOf(source.part, words.slice(range.start, range.end), source.partIndex),
  )
}

const placed = (reading: SubjectReading, subject: string, spot: (range: Range) => Spot): Named => {
  const place = (name: string | null, from = 0): Range | null =>
    name === null ? null : (locate(subject, name, from) ?? (from > 0 ? locate(subject, name) : null))
  const customer = place(reading.customer)
  // Father and son may have one name: it stands there twice.
  const again = customer && reading.klussenier === reading.customer ? customer.end : 0
  const klussenier = place(reading.klussenier, again)
  return {
    reading,
    form: spot({ start: 0, end: subject.length }),
    customer: customer && spot(customer),
    klussenier: klussenier && spot(klussenier),
  }
}

/** Where words of the text that speaks stand in the mail; null when they are put together from several places. */
export const spotOfWords = (
  mail: MailContent,
  { at, text }: Pick<Told, 'at' | 'text'>,
  words: string,
): Spot | null => {
  const source = at.part === 'text' ? mail.text : text
  const range = locate(source, words.replace(/…$/, ''), at.part === 'text' ? at.start : 0)
  return range && spotIn(at.part, source, range, at.partIndex)
}

/** What Klusseniers' names are looked for in, the subject before the text, and where they then stand in the mail. */
export const searchedWords = (mail: MailContent, { at, text }: Pick<Told, 'at' | 'text'>): Searched => {
  const subject = mail.subject ?? ''
  const source = at.part === 'text' ? mail.text : text
  return {
    behalf: (found: OnBehalf): Spot | null =>
      found.name === null ? null : spotOfWords(mail, { at, text }, found.name),
    words: `${subject}\n${source.slice(at.part === 'text' ? at.start : 0)}`,
    spot: ({ start, end }: Range): Spot => {
      if (end <= subject.length) return spotIn('subject', subject, { start, end })
      const shift = (at.part === 'text' ? at.start : 0) - subject.length - 1
      return spotIn(at.part, source, { start: start + shift, end: end + shift }, at.partIndex)
    },
  }
}
