import { type Party, parties } from '../case/vocabulary.ts'
import type { EntryId } from '../kernel/id.ts'
import type { ReplyCandidate } from './candidate.ts'
import type { MailAddress, MailContent } from './mail.ts'
import { foldName } from './matching.ts'
import { withoutPrefixes } from './subject.ts'

/** What a mail is to a case: what a side wrote, what the office sent, or what a program or a server says by itself. */
export type ReplyNature = 'answer' | 'sent' | 'autoReply' | 'undelivered' | 'receipt'

export type ReplyReasonCode =
  /** It answers a letter, by its Message-ID. */
  | 'answersLetter'
  /** It answers a mail that the case has. */
  | 'answersMail'
  /** It is the letter itself, sent; or a report about it. */
  | 'isLetter'
  | 'caseNumber'
  | 'numberInText'
  | 'letterSubject'
  /** The address is that of a side. */
  | 'address'
  | 'name'

/** Why a mail is taken to belong to a case, or what speaks against it. `words`: what stands in the mail. */
export type ReplyReason = {
  readonly code: ReplyReasonCode
  readonly words: string
  /** The case that it points to. */
  readonly number: string
  readonly side: Party | null
}

/** Kinds are independent of each other: what the mail answers, what its subject says, and whose it is. */
export type Evidence = {
  readonly kind: 'thread' | 'subject' | 'person'
  readonly side: Party | null
  readonly letter: EntryId | null
  /** How well it tells one case from another. */
  readonly weight: number
  readonly reason: ReplyReason
}

/** A number is looked for in this much of a text. In characters. */
const searched = 50_000

/** Case numbers in a text, as they stand there: `2026-0012`. */
export const numbersIn = (text: string): readonly string[] => [
  ...new Set(text.slice(0, searched).match(/(?<![\d-])\d{4}-\d{4,6}(?![\d-])/g) ?? []),
]

/** The ids of the mails that a mail answers or reports about, the most telling first. */
export const answeredIds = ({ inReplyTo, references, automatic }: MailContent): readonly string[] => {
  const about = automatic && 'about' in automatic ? automatic.about : null
  return [...new Set([about, inReplyTo, ...references.toReversed()].filter((id) => id !== null))]
}

const plain = (subject: string): string =>
  withoutPrefixes(subject).rest.toLowerCase().replace(/\s+/g, ' ').trim()

/** The letters with that subject, the last first. A subject of one word is nobody's. */
const lettersWithSubject = ({ letters }: ReplyCandidate, subject: string) => {
  const sought = plain(subject)
  return sought.includes(' ') ? letters.filter((letter) => plain(letter.subject) === sought).toReversed() : []
}

/** What in a mail points to a case. */
export const evidenceIn = (
  mail: MailContent,
  candidate: ReplyCandidate,
  people: readonly MailAddress[],
  nature: ReplyNature,
): readonly Evidence[] => {
  const { number } = candidate
  const evidence = (
    kind: Evidence['kind'],
    code: ReplyReasonCode,
    weight: number,
    words: string,
    { side = null, letter = null }: { side?: Party | null; letter?: EntryId | null } = {},
  ): Evidence => ({ kind, side, letter, weight, reason: { code, words, number, side } })
  const found: Evidence[] = []

  const own = nature === 'sent' && mail.messageId !== null ? [mail.messageId] : []
  for (const id of [...own, ...answeredIds(mail)]) {
    const letter = candidate.letters.find(({ messageIds }) => messageIds.includes(id))
    const kept = candidate.mails.find(({ messageId }) => messageId === id)
    if (letter) {
      const code = nature === 'answer' || nature === 'autoReply' ? 'answersLetter' : 'isLetter'
      found.push(evidence('thread', code, 8, id, { side: letter.to, letter: letter.id }))
    } else if (kept) {
      const side = nature === 'sent' ? (parties.find((one) => one === kept.by) ?? null) : null
      found.push(evidence('thread', 'answersMail', 8, id, { side }))
    }
    // The first that is known is what it answers; those before it in the exchange add nothing.
    if (found.length) break
  }

  const subject = mail.subject ?? ''
  const [titled, ...alike] = lettersWithSubject(candidate, subject)
  if (titled) {
    // Letters to both sides often have the same subject: then it does not tell them apart.
    const one = alike.every(({ to }) => to === titled.to) ? { side: titled.to, letter: titled.id } : {}
    found.push(evidence('subject', 'letterSubject', 2, withoutPrefixes(subject).rest, one))
  }
  if (numbersIn(subject).includes(number)) found.push(evidence('subject', 'caseNumber', 5, number))
  else if (numbersIn(mail.text).includes(number)) found.push(evidence('subject', 'numberInText', 1, number))

  for (const side of parties) {
    const person = candidate.sides[side]
    if (!person) continue
    const byAddress = people.find(({ address }) => address !== null && address === person.email)
    // A name tells only of someone whose address is not known: another address is someone else's until it is looked at.
    const byName =
      person.email === null
        ? people.find(({ name }) => name !== null && sameName(name, person.name))
        : undefined
    if (byAddress) found.push(evidence('person', 'address', 3, byAddress.address ?? '', { side }))
    else if (byName) found.push(evidence('person', 'name', 2, byName.name ?? '', { side }))
  }
  return found
}

const sameName = (one: string, other: string): boolean => {
  const folded = foldName(one)
  return folded.length > 1 && folded.toSorted().join(' ') === foldName(other).toSorted().join(' ')
}
