import type { Party } from '../case/vocabulary.ts'
import type { EntryId } from '../kernel/id.ts'
import type { ReplyCandidate } from './candidate.ts'
import { type Evidence, evidenceIn, type ReplyNature, type ReplyReason } from './evidence.ts'
import type { MailContent } from './mail.ts'
import { readSubject, withoutPrefixes } from './subject.ts'

export type Answered = { readonly is: 'request' | 'proposal'; readonly id: EntryId }

/** A mail that belongs to a case that there is. */
export type RecognisedReply = {
  readonly nature: ReplyNature
  /** Of the case. */
  readonly number: string
  /** Who wrote it; of what the office sent, to whom. Null where both sides can be meant. */
  readonly side: Party | null
  /** The letter that it answers, is, or is about. */
  readonly letter: EntryId | null
  /** The request or the proposal that it answers. Null where nothing was asked. */
  readonly answers: Answered | null
  /** Of the request that it answers. */
  readonly round: number | null
  /** Whether that answer was still to come. */
  readonly awaited: boolean
  /** 'certain' where two kinds of evidence agree, the sender is known as that side, and nothing speaks against it. */
  readonly certainty: 'certain' | 'proposed'
  readonly reasons: readonly ReplyReason[]
  /** What points elsewhere: to another case or the other side. */
  readonly against: readonly ReplyReason[]
}

export type RecogniseOptions = {
  /** The office's own addresses, in lower case. */
  readonly own: readonly string[]
  /** The mediator says which case it belongs to. */
  readonly within?: string | null
}

const natureOf = (mail: MailContent, own: readonly string[]): ReplyNature =>
  mail.automatic?.is ?? (mail.from?.address && own.includes(mail.from.address) ? 'sent' : 'answer')

/** Whose mail it is, as addresses: the sender's, those whom the office wrote to, or those whom a report names. */
const counterparts = (mail: MailContent, nature: ReplyNature) => {
  if (nature === 'sent') return [...mail.to, ...mail.cc]
  const reported =
    mail.automatic && 'recipients' in mail.automatic
      ? mail.automatic.recipients.map((address) => ({ name: null, address }))
      : []
  return [...reported, ...(mail.from ? [mail.from] : []), ...(nature === 'answer' ? mail.replyTo : [])]
}

type Weighed = {
  readonly candidate: ReplyCandidate
  readonly evidence: readonly Evidence[]
  readonly weight: number
}

/** Someone is told by his address where he has one open case. */
const tellsAlone = ({ kind }: Evidence, { closed }: ReplyCandidate, others: readonly Weighed[]): boolean =>
  kind !== 'person' ||
  (!closed &&
    !others.some((other) => !other.candidate.closed && other.evidence.some((one) => one.kind === kind)))

const weightOf = (evidence: readonly Evidence[]): number =>
  evidence.reduce((sum, { weight }) => sum + weight, 0)

/** The case that the evidence points to; null where it points to none, or to several alike. */
const chosen = (weighed: readonly Weighed[], within: string | null): Weighed | null => {
  if (within !== null) return weighed.find(({ candidate }) => candidate.number === within) ?? null
  const [first, second] = weighed
    .filter((one) =>
      one.evidence.some((each) =>
        tellsAlone(
          each,
          one.candidate,
          weighed.filter((other) => other !== one),
        ),
      ),
    )
    .toSorted((a, b) => b.weight - a.weight || Number(a.candidate.closed) - Number(b.candidate.closed))
  if (!first) return null
  return second && second.weight === first.weight && second.candidate.closed === first.candidate.closed
    ? null
    : first
}

/** The letter that the evidence names. */
const namedLetter = ({ candidate: { letters }, evidence }: Weighed) => {
  const named = evidence.map((one) => one.letter).find((id) => id !== null)
  return letters.find(({ id }) => id === named) ?? null
}

/** Where none is named: the last one that went to that side; for an answer the one that asked what it answers. */
const likelyLetter = (
  { letters }: ReplyCandidate,
  nature: ReplyNature,
  side: Party | null,
  answers: Answered | null,
) =>
  letters.findLast(
    ({ to, about }) => to === side && (nature !== 'answer' || (answers && about === answers.id)),
  ) ?? null

const answeredBy = (
  { requests, proposals }: ReplyCandidate,
  side: Party | null,
  about: EntryId | null,
): Answered | null => {
  const request = (id: EntryId | null) => requests.find((one) => one.id === id && one.to === side)
  const open = proposals.filter(({ awaits }) => side && awaits.includes(side))
  if (open.some(({ id }) => id === about) && about) return { is: 'proposal', id: about }
  const asked =
    (request(about)?.awaited ? request(about) : null) ??
    requests.find(({ to, awaited }) => to === side && awaited) ??
    (open.length ? null : request(about))
  if (asked) return { is: 'request', id: asked.id }
  const last = open.at(-1)
  return last ? { is: 'proposal', id: last.id } : null
}

/** Who wrote it, as the sender says; else to whom the letter went that it answers. */
const sideOf = (evidence: readonly Evidence[]): Party | null => {
  const persons = [
    ...new Set(evidence.flatMap(({ kind, side }) => (kind === 'person' && side ? [side] : []))),
  ]
  const lettered = evidence.find(({ kind, side }) => kind === 'thread' && side)?.side ?? null
  if (persons.length === 1) return persons[0] ?? null
  return lettered ?? evidence.find(({ kind, side }) => kind === 'subject' && side)?.side ?? null
}

/** A new complaint in the form that is asked for is one, also of someone who has a case already. */
const mayBeNew = (mail: MailContent, evidence: readonly Evidence[], nature: ReplyNature): boolean => {
  const alone = evidence.every(({ kind }) => kind === 'person')
  const { replied } = withoutPrefixes(mail.subject ?? '')
  return alone && !replied && nature === 'answer' && readSubject(mail.subject ?? '') !== null
}

const reasonsIn = (evidence: readonly Evidence[]): readonly ReplyReason[] =>
  evidence.map(({ reason }) => reason)

/**
 * To which case, side and letter a mail belongs, with the words that say so; null where nothing says so. Pure: the
 * candidates are the cases in which any of its ids, numbers or addresses stand. Nothing is filed by this alone.
 */
export const recogniseReply = (
  mail: MailContent,
  candidates: readonly ReplyCandidate[],
  { own, within = null }: RecogniseOptions,
): RecognisedReply | null => {
  const nature = natureOf(mail, own)
  const people = counterparts(mail, nature).filter(
    ({ address }) => address === null || !own.includes(address),
  )
  const weighed = candidates.map((candidate) => {
    const evidence = evidenceIn(mail, candidate, people, nature)
    return { candidate, evidence, weight: weightOf(evidence) }
  })
  const found = chosen(weighed, within)
  if (!found) return null
  const { candidate, evidence } = found
  if (within === null && mayBeNew(mail, evidence, nature)) return null

  const side = sideOf(evidence)
  const named = namedLetter(found)
  const answers = nature === 'answer' ? answeredBy(candidate, side, named?.about ?? null) : null
  const letter = named ?? likelyLetter(candidate, nature, side, answers)
  const request =
    answers?.is === 'request' ? candidate.requests.find(({ id }) => id === answers.id) : undefined
  const elsewhere = weighed
    .filter((other) => other !== found)
    .flatMap((other) => other.evidence.filter(({ kind }) => kind === 'thread' || kind === 'subject'))
  const stranger = people.length > 0 && !evidence.some(({ kind }) => kind === 'person')
  // Someone with two cases writes about one of them: that he is known in the other says nothing.
  const knownElsewhere = stranger
    ? weighed.flatMap((other) => other.evidence.filter(({ kind }) => kind === 'person'))
    : []
  const otherSide = side
    ? evidence.filter((one) => one.kind !== 'person' && one.side !== null && one.side !== side)
    : []
  const against = [...elsewhere, ...knownElsewhere, ...otherSide]
  const kinds = new Set(
    // Someone may name another case in passing.
    evidence.flatMap(({ kind, reason }) => (reason.code === 'numberInText' ? [] : kind)),
  )
  // A name is written by whoever likes to.
  const known = evidence.some(({ reason }) => reason.code === 'address')
  return {
    nature,
    number: candidate.number,
    side,
    letter: letter?.id ?? null,
    answers,
    round: request?.round ?? null,
    awaited: request?.awaited ?? answers !== null,
    certainty: kinds.size >= 2 && against.length === 0 && known && side !== null ? 'certain' : 'proposed',
    reasons: reasonsIn(evidence.filter((one) => !otherSide.includes(one))),
    against: reasonsIn(against),
  }
}
