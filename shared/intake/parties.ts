import type { CustomerId, KlussenierId } from '../kernel/id.ts'
import { mayBe, mentioned, swapped } from './clues.ts'
import type { FoundAddress, FoundContact } from './contact.ts'
import type { MailAddress } from './mail.ts'
import {
  type KnownCustomer,
  type KnownKlussenier,
  type KnownPerson,
  likely,
  type Match,
  type MatchClash,
  type MatchEvidence,
  type MatchReason,
  matchPeople,
} from './matching.ts'
import type { NotUnderstood } from './not-understood.ts'
import type { SubjectReading } from './subject.ts'

export type Certainty = 'certain' | 'proposed' | 'unknown'
export type Direction = 'customerComplains' | 'klussenierComplains'

/** A known person who may be meant. */
export type Candidate<Id> = {
  readonly id: Id
  readonly name: string
  /** From 0 to 1. */
  readonly score: number
  readonly reasons: readonly MatchReason[]
  /** The reasons with the words on both sides, and what speaks against him. */
  readonly evidence: readonly MatchEvidence[]
  readonly against: readonly MatchClash[]
  /** He left the franchise; complaints about earlier work still come in. */
  readonly retired: boolean
}

/** One side, as far as the mail tells. `candidates`: all known people who may be meant, best first. */
export type ProposedParty<Id> = { readonly candidates: readonly Candidate<Id>[] } & (
  | { readonly is: 'known'; readonly certainty: 'certain' | 'proposed'; readonly person: Candidate<Id> }
  | {
      readonly is: 'new'
      /** Of the name. What was found in the text is never more than proposed. */
      readonly certainty: 'certain' | 'proposed'
      readonly name: string
      readonly email: string | null
      readonly phone: string | null
      readonly address: FoundAddress | null
    }
  /** `name`: when one is given that several known people have. */
  | { readonly is: 'unknown'; readonly certainty: 'unknown'; readonly name: string | null }
)

export type ProposedParties = {
  readonly direction: { readonly value: Direction; readonly certainty: Certainty }
  readonly customer: ProposedParty<CustomerId>
  readonly klussenier: ProposedParty<KlussenierId>
  readonly notUnderstood: readonly NotUnderstood[]
}

/** Who speaks in the mail. */
export type Complainant = {
  readonly sender: MailAddress | null
  readonly contact: FoundContact
  /** The mail answers another. */
  readonly answers: boolean
}

/** Closer than this, two candidates cannot be told apart. */
const tellsApart = 0.05
/** What an address for mail comes to by itself; less when the name is another's. */
const aloneCertain = 0.95
/**
 * Who the two sides are, and which of them complains.
 * @param copied addresses that the mail also went to
 */
export const proposeParties = (
  names: SubjectReading | null,
  complainant: Complainant,
  text: string,
  copied: readonly string[],
  known: readonly KnownPerson[],
): ProposedParties => {
  const customers = known.filter((person): person is KnownCustomer => person.kind === 'customer')
  const klusseniers = known.filter((person): person is KnownKlussenier => person.kind === 'klussenier')
  const { sender } = complainant
  const bySender = matchPeople({ name: null, email: sender?.address ?? null, phone: null }, klusseniers)
  const reversed = swapped(names, klusseniers)
  const answer = complainant.answers && !reversed && bySender.length > 0
  const value: Direction =
    !answer && (bySender.length > 0 || reversed) ? 'klussenierComplains' : 'customerComplains'
  const customerName = (reversed ? names?.klussenier : names?.customer) ?? null
  const klussenierName = (reversed ? names?.customer : names?.klussenier) ?? null
  const speaksFor = value === 'customerComplains' && !answer ? customerName : klussenierName
  const stranger = speaksFor !== null && !mayBe(speaksFor, sender)
  const clue = (name: string | null, speaks: boolean) => ({
    name: name ?? (speaks ? (sender?.name ?? null) : null),
    email: speaks && !stranger ? (sender?.address ?? null) : null,
    phone: speaks && !stranger ? complainant.contact.phone : null,
  })
  const customerSpeaks = value === 'customerComplains' && !answer
  const certainty = names?.certainty ?? 'proposed'

  const customer = toParty(clue(customerName, customerSpeaks), customers, certainty, complainant.contact)
  const klussenierClue = clue(klussenierName, !customerSpeaks)
  const klussenier = undecided(
    klussenierClue.name || bySender.length > 0
      ? toParty(
          bySender.length > 0 ? { ...klussenierClue, email: sender?.address ?? null } : klussenierClue,
          klusseniers,
          certainty,
          customerSpeaks ? nothing : complainant.contact,
        )
      : fromMatches(mentioned(text, copied, klusseniers)),
  )

  const notUnderstood: NotUnderstood[] = [
    ...doubts(customer, customerName ?? sender?.name ?? null, customers, customerSpeaks ? sender : null),
    ...doubts(klussenier, klussenierName, klusseniers, customerSpeaks ? null : sender),
  ]
  if (stranger && speaksFor)
    notUnderstood.push({
      code: 'senderIsNotComplainant',
      facts: { sender: sender?.name ?? sender?.address ?? '', complainant: speaksFor },
    })
  if (customer.is === 'unknown') notUnderstood.push({ code: 'customerUnknown', facts: {} })
  if (klussenier.is !== 'known')
    notUnderstood.push(
      klussenier.candidates.length > 1
        ? { code: 'severalKlusseniers', facts: { names: klussenier.candidates.map(({ name }) => name) } }
        : { code: 'klussenierUnknown', facts: { name: klussenier.name } },
    )
  return {
    direction: { value, certainty: directionCertainty(names, bySender.length > 0, reversed, customer) },
    customer,
    klussenier,
    notUnderstood,
  }
}

/** A Klussenier of a name that several have is one of these, rather than a new one. */
const undecided = (klussenier: ProposedParty<KlussenierId>): ProposedParty<KlussenierId> =>
  klussenier.is === 'new' && klussenier.candidates.length > 1
    ? { is: 'unknown', certainty: 'unknown', name: klussenier.name, candidates: klussenier.candidates }
    : klussenier

const nothing: FoundContact = { phone: null, address: null }

const directionCertainty = (
  names: SubjectReading | null,
  fromKlussenier: boolean,
  reversed: boolean,
  customer: ProposedParty<CustomerId>,
): Certainty => {
  if (fromKlussenier || reversed) return fromKlussenier && reversed ? 'certain' : 'proposed'
  if (names?.certainty === 'certain' && customer.is === 'known' && customer.certainty === 'certain')
    return 'certain'
  return names || customer.is === 'known' ? 'proposed' : 'unknown'
}

const toCandidate = <P extends KnownPerson>(match: Match<P>): Candidate<P['id']> => {
  const { person, score, reasons, evidence = [], against = [] } = match
  const retired = person.active === false
  return { id: person.id, name: person.name, score, reasons, evidence, against, retired }
}

const toParty = <P extends KnownPerson>(
  clue: { name: string | null; email: string | null; phone: string | null },
  people: readonly P[],
  nameCertainty: 'certain' | 'proposed',
  contact: FoundContact,
): ProposedParty<P['id']> => {
  const matches = matchPeople(clue, people)
  const found = fromMatches(matches)
  const meant = !clue.name || (matches[0] && recognised(matches[0], clue.email))
  if (!clue.name || (found.is === 'known' && meant)) return found
  return {
    is: 'new',
    certainty: found.candidates.length > 0 ? 'proposed' : nameCertainty,
    name: clue.name,
    email: clue.email,
    phone: clue.email ? contact.phone : null,
    address: clue.email ? contact.address : null,
    candidates: found.candidates,
  }
}

const exactly: readonly MatchReason[] = ['sameName', 'sameLetters', 'sameWords', 'sameTradeName']
const nearly: readonly MatchReason[] = [
  'sameInitial',
  'partOfName',
  'familyName',
  'soundsAlike',
  'spelledAlike',
  'tradeNameAlike',
]

const otherAddress = (email: string | null, person: KnownPerson): boolean =>
  email !== null && person.email !== null && email.toLowerCase() !== person.email.trim().toLowerCase()

/**
 * Whether someone who gave his name is the one that he matches. A telephone is shared, and may be another's that
 * is only mentioned; a name that is nearly the same, with another address, is as likely a brother's.
 */
const recognised = ({ person, reasons }: Match<KnownPerson>, email: string | null): boolean =>
  reasons.includes('sameEmail') ||
  reasons.some((reason) => exactly.includes(reason)) ||
  (reasons.some((reason) => nearly.includes(reason)) &&
    (reasons.includes('samePhone') || reasons.includes('sharedPhone') || !otherAddress(email, person)))

/** What the mediator has to look at before a person is taken for a known or for a new one. */
const doubts = <P extends KnownPerson>(
  party: ProposedParty<P['id']>,
  name: string | null,
  people: readonly P[],
  speaker: MailAddress | null,
): NotUnderstood[] => {
  if (party.is === 'new') {
    const [like] = party.candidates
    return like ? [{ code: 'resemblesKnown', facts: { name: party.name, person: like.name } }] : []
  }
  if (party.is === 'unknown' || name === null || party.person.reasons.includes('sameEmail')) return []
  const { id, name: person, reasons } = party.person
  const known = people.find((one) => one.id === id)
  const clear =
    reasons.some((reason) => exactly.includes(reason)) &&
    !(known && otherAddress(speaker?.address ?? null, known))
  return clear ? [] : [{ code: 'takenForKnown', facts: { name, person } }]
}

/** The best of the matches, when it is better than the next. */
const fromMatches = <P extends KnownPerson>(matches: readonly Match<P>[]): ProposedParty<P['id']> => {
  const candidates = matches.map(toCandidate)
  const [best, next] = candidates
  if (!best || best.score < likely || (next && best.score - next.score < tellsApart))
    return { is: 'unknown', certainty: 'unknown', name: null, candidates }
  // The address of one known person alone, with a name that is not another's.
  const certainty = best.reasons.includes('sameEmail') && best.score >= aloneCertain ? 'certain' : 'proposed'
  return { is: 'known', certainty, person: best, candidates }
}
