import type { CustomerId, KlussenierId } from '../kernel/id.ts'
import type { OnBehalf } from './behalf.ts'
import { type FoundAddress, type FoundContact, noContact } from './contact.ts'
import type { MailAddress } from './mail.ts'
import {
  compareNames,
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
import type { Named } from './named.ts'
import type { NotUnderstood } from './not-understood.ts'
import { type Mention, mayBe, mentioned, swapped } from './speaker.ts'
import { type Range, type Spot, spotOf } from './spot.ts'
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
export type ProposedParty<Id> = {
  readonly candidates: readonly Candidate<Id>[]
  /** The words that name this side; null where none do. */
  readonly source: Spot | null
} & (
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
  readonly direction: {
    readonly value: Direction
    readonly certainty: Certainty
    readonly source: Spot | null
  }
  readonly customer: ProposedParty<CustomerId>
  readonly klussenier: ProposedParty<KlussenierId>
  readonly notUnderstood: readonly NotUnderstood[]
  /** Who wrote it can be the complainant: what he gives as his own is the complainant's. */
  readonly himself: boolean
}

type Unsourced<Id> =
  ProposedParty<Id> extends infer P ? (P extends unknown ? Omit<P, 'source'> : never) : never

/** Who speaks in the mail. */
export type Complainant = {
  readonly sender: MailAddress | null
  /** Where he is named. */
  readonly source: Spot | null
  readonly contact: FoundContact
  /** The mail answers another. */
  readonly answers: boolean
  /**
   * The mail itself comes from his address, and answers go there. Otherwise somebody says so: who forwarded it, or a
   * program.
   */
  readonly himself: boolean
  /** He writes for someone else, as he says. */
  readonly onBehalf: OnBehalf | null
  /** He forwards what a known Klussenier wrote to him. */
  readonly showsKlussenier: boolean
}

/** What names are looked for in, and where in the mail they then stand. */
export type Searched = {
  readonly words: string
  readonly spot: (found: Range) => Spot
  readonly behalf: (found: OnBehalf) => Spot | null
}

/** Closer than this, two candidates cannot be told apart. */
const tellsApart = 0.05

/** A name that is exactly that of somebody among them. */
const isExactly = (
  name: string | null,
  people: readonly Pick<KnownPerson, 'name' | 'tradeName'>[],
): boolean =>
  name !== null &&
  people.some((person) =>
    [person.name, person.tradeName].some((own) => {
      const likeness = own ? compareNames(name, own) : null
      return likeness !== null && exactly.includes(likeness.reason)
    }),
  )

/**
 * Who the two sides are, and which of them complains.
 *
 * A person who is known is certain when five things agree: the mail comes from his address, nobody else who is known
 * has it, answers go there too, the exact form of the subject names him in full, and the mail answers no other. A name
 * alone is shared, an address alone says who sent, not who complains, and who answers may be either side.
 * Someone new is certain (his name is, and on which side he stands) when the exact form names him and the direction is
 * certain: the form may have been filled in the other way round.
 * @param copied addresses that the mail also went to
 */
export const proposeParties = (
  named: Named | null,
  complainant: Complainant,
  text: Searched,
  copied: readonly string[],
  known: readonly KnownPerson[],
): ProposedParties => {
  const customers = known.filter((person): person is KnownCustomer => person.kind === 'customer')
  const klusseniers = known.filter((person): person is KnownKlussenier => person.kind === 'klussenier')
  const names = named?.reading ?? null
  const { sender } = complainant
  // Whoever answers may be either side of a complaint that is there already.
  const himself = complainant.himself && !complainant.answers
  const bySender = matchPeople({ name: null, email: sender?.address ?? null, phone: null }, klusseniers)
  const reversed = names?.reversed ? false : swapped(names, klusseniers)
  const saidReverse = names?.reversed === true
  const answer = complainant.answers && !reversed && !saidReverse && bySender.length > 0
  // Who keeps neither to the form nor to its order, but is the customer by name, complains as one.
  const mixedUp =
    reversed &&
    bySender.length === 0 &&
    sender?.name != null &&
    isNamed(names?.klussenier ?? null, sender) &&
    !isNamed(names?.customer ?? null, sender)
  const value: Direction =
    !answer && !mixedUp && (bySender.length > 0 || reversed || saidReverse)
      ? 'klussenierComplains'
      : 'customerComplains'
  const customerName = (reversed ? names?.klussenier : names?.customer) ?? null
  const klussenierName = (reversed ? names?.customer : names?.klussenier) ?? null
  const speaksFor = value === 'customerComplains' && !answer ? customerName : klussenierName
  const other = speaksFor === null ? complainant.onBehalf : null
  const stranger = speaksFor === null ? other !== null : !mayBe(speaksFor, sender)
  const clue = (name: string | null, speaks: boolean) => ({
    name: name ?? (speaks ? (other ? other.name : (sender?.name ?? null)) : null),
    email: speaks && !stranger ? (sender?.address ?? null) : null,
    phone: speaks && !stranger ? complainant.contact.phone : null,
  })
  const customerSpeaks = value === 'customerComplains' && !answer
  const exact = names?.certainty === 'certain'
  const alone = known.filter((person) => sameAddress(person, sender)).length === 1
  /** What makes someone certain who is known, and someone who is new. */
  const surely = (
    speaks: boolean,
    other: string | null,
    opposite: readonly KnownPerson[],
    own: readonly KnownPerson[],
  ) => ({
    known: exact && speaks && himself && alone && !stranger,
    new: exact && isExactly(other, opposite) && !isExactly(other, own),
  })

  const theCustomer = undecided(
    toParty(
      clue(customerName, customerSpeaks),
      customers,
      surely(customerSpeaks, klussenierName, klusseniers, customers),
      complainant.contact,
      customerName,
    ),
    sameNamed,
  )
  const klussenierClue = clue(klussenierName, !customerSpeaks)
  const others = mentioned(text.words, copied, klusseniers)
  const byName = klussenierClue.name !== null || bySender.length > 0
  const theKlussenier = undecided(
    byName
      ? toParty(
          bySender.length > 0 ? { ...klussenierClue, email: sender?.address ?? null } : klussenierClue,
          klusseniers,
          surely(!customerSpeaks, customerName, customers, klusseniers),
          customerSpeaks ? noContact : complainant.contact,
          klussenierName,
        )
      : fromMatches(others),
    () => true,
  )

  const told = { shows: complainant.showsKlussenier, bySender: bySender.length > 0, reversed }
  const certainty = directionCertainty(names, told, himself, theCustomer, theKlussenier)
  const customer = asSureAs(certainty, theCustomer)
  const klussenier = asSureAs(certainty, theKlussenier)

  const notUnderstood: NotUnderstood[] = [
    ...doubts(customer, customerName ?? sender?.name ?? null, customers, customerSpeaks ? sender : null),
    ...doubts(klussenier, klussenierName, klusseniers, customerSpeaks ? null : sender),
  ]
  if (other)
    notUnderstood.push({
      code: 'writesForAnother',
      facts: { sender: sender?.name ?? sender?.address ?? '' },
    })
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

  const customerSpot = reversed ? named?.klussenier : named?.customer
  const klussenierSpot = reversed ? named?.customer : named?.klussenier
  const mention = others.find(({ person }) => klussenier.is === 'known' && person.id === klussenier.person.id)
  return {
    direction: {
      value,
      certainty,
      source: named?.form ?? (bySender.length > 0 ? complainant.source : null),
    },
    customer: {
      ...customer,
      source: customerSpot ?? (customerSpeaks ? (other ? text.behalf(other) : complainant.source) : null),
    },
    klussenier: {
      ...klussenier,
      source:
        klussenierSpot ??
        (customerSpeaks ? (mention ? mentionSpot(mention, text) : null) : complainant.source),
    },
    notUnderstood,
    himself: !stranger,
  }
}

/** The name that is shown says who it is. */
const isNamed = (name: string | null, sender: MailAddress): boolean =>
  name !== null && sender.name !== null && isExactly(name, [{ name: sender.name, tradeName: null }])

const sameAddress = (person: KnownPerson, sender: MailAddress | null): boolean =>
  person.email !== null && person.email.trim().toLowerCase() === sender?.address

const mentionSpot = ({ person, at }: Mention, text: Searched): Spot | null =>
  at ? text.spot(at) : person.email ? spotOf('to', person.email.trim().toLowerCase()) : null

/**
 * Who has a name that several known people have is one of these, rather than a new one. Klusseniers are all known:
 * one whose name resembles those of several is one of these too.
 */
const undecided = <Id>(party: Unsourced<Id>, counts: (candidate: Candidate<Id>) => boolean): Unsourced<Id> =>
  party.is === 'new' && party.candidates.filter(counts).length > 1
    ? { is: 'unknown', certainty: 'unknown', name: party.name, candidates: party.candidates }
    : party
const sameNamed = ({ reasons }: Candidate<unknown>): boolean => reasons.some((one) => exactly.includes(one))

/**
 * Certain for a customer when he himself is: his own address and his full name in the exact form. Certain for a
 * Klussenier when he too is, and the form, against its own words, names him first: then no other reading is left.
 */
const directionCertainty = (
  names: SubjectReading | null,
  told: { readonly bySender: boolean; readonly reversed: boolean; readonly shows: boolean },
  himself: boolean,
  customer: { readonly is: string; readonly certainty: Certainty },
  klussenier: { readonly is: string; readonly certainty: Certainty },
): Certainty => {
  const sure = (party: { readonly is: string; readonly certainty: Certainty }) =>
    names?.certainty === 'certain' && himself && party.is === 'known' && party.certainty === 'certain'
  if (told.bySender || told.reversed || names?.reversed)
    return told.bySender && told.reversed && sure(klussenier) ? 'certain' : 'proposed'
  if (sure(customer)) return 'certain'
  return names || customer.is === 'known' || told.shows ? 'proposed' : 'unknown'
}

/** A new name is on the one side or on the other: it is as sure as the direction, and no surer. */
const asSureAs = <Id>(certainty: Certainty, party: Unsourced<Id>): Unsourced<Id> =>
  party.is === 'new' && certainty !== 'certain' ? { ...party, certainty: 'proposed' } : party

const toCandidate = <P extends KnownPerson>(match: Match<P>): Candidate<P['id']> => {
  const { person, score, reasons, evidence = [], against = [] } = match
  const retired = person.active === false
  return { id: person.id, name: person.name, score, reasons, evidence, against, retired }
}

const toParty = <P extends KnownPerson>(
  clue: { name: string | null; email: string | null; phone: string | null },
  people: readonly P[],
  surely: { readonly known: boolean; readonly new: boolean },
  contact: FoundContact,
  named: string | null,
): Unsourced<P['id']> => {
  const matches = matchPeople(clue, people)
  const found = fromMatches(matches)
  const [best] = matches
  // The name that a sender shows tells less than his address: "Fam. Maes".
  const byAddress =
    named === null &&
    matches.some(
      ({ reasons }) => reasons.includes('sameEmail') || reasons.includes('sharedEmail' as MatchReason),
    )
  const meant = !clue.name || byAddress || (best && recognised(best, clue.email))
  if (found.is === 'known' && meant) {
    const sure = surely.known && best?.reasons.includes('sameEmail') && isExactly(named, [best.person])
    return sure ? { ...found, certainty: 'certain' } : found
  }
  if (!clue.name || byAddress) return found
  return {
    is: 'new',
    certainty: found.candidates.length === 0 && surely.new && named !== null ? 'certain' : 'proposed',
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

const nameClashes: readonly MatchClash['code'][] = [
  'otherFirstName',
  'otherFamilyName',
  'otherName',
  'otherGeneration',
]
const namedOtherwise = (against: readonly MatchClash[] = []): boolean =>
  against.some(({ code }) => nameClashes.includes(code))

/**
 * Whether someone who gave his name is the one that he matches. An address for mail with another name is as likely
 * that of his wife or his employer; a telephone is shared, and may be another's that is only mentioned; a name that is
 * nearly the same, with another address, is as likely a brother's.
 */
const recognised = ({ person, reasons, against }: Match<KnownPerson>, email: string | null): boolean =>
  (reasons.includes('sameEmail') && !namedOtherwise(against)) ||
  reasons.some((reason) => exactly.includes(reason)) ||
  (reasons.some((reason) => nearly.includes(reason)) &&
    (reasons.includes('samePhone') || reasons.includes('sharedPhone') || !otherAddress(email, person)))

/** What the mediator has to look at before a person is taken for a known or for a new one. */
const doubts = <P extends KnownPerson>(
  party: Unsourced<P['id']>,
  name: string | null,
  people: readonly P[],
  speaker: MailAddress | null,
): NotUnderstood[] => {
  if (party.is === 'new') {
    const [like] = party.candidates
    return like ? [{ code: 'resemblesKnown', facts: { name: party.name, person: like.name } }] : []
  }
  if (party.is === 'unknown' || name === null) return []
  const { id, name: person, reasons, against } = party.person
  if (reasons.includes('sameEmail') && !namedOtherwise(against)) return []
  const known = people.find((one) => one.id === id)
  const clear =
    reasons.some((reason) => exactly.includes(reason)) &&
    !(known && otherAddress(speaker?.address ?? null, known))
  return clear ? [] : [{ code: 'takenForKnown', facts: { name, person } }]
}

/** The best of the matches, when it is better than the next. Never more than proposed: see `toParty`. */
const fromMatches = <P extends KnownPerson>(matches: readonly Match<P>[]): Unsourced<P['id']> => {
  const candidates = matches.map(toCandidate)
  const [best, next] = candidates
  if (!best || best.score < likely || (next && best.score - next.score < tellsApart))
    return { is: 'unknown', certainty: 'unknown', name: null, candidates }
  return { is: 'known', certainty: 'proposed', person: best, candidates }
}
