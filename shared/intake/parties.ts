import type { CustomerId, KlussenierId } from '../kernel/id.ts'
import type { OnBehalf } from './behalf.ts'
import { type FoundContact, noContact } from './contact.ts'
import type { MailAddress } from './mail.ts'
import { type KnownCustomer, type KnownKlussenier, type KnownPerson, matchPeople } from './matching.ts'
import type { Named } from './named.ts'
import type { NotUnderstood } from './not-understood.ts'
import {
  asSureAs,
  type Certainty,
  type Direction,
  type ProposedParty,
  sameNamed,
  undecided,
} from './party.ts'
import { doubts, fromMatches, isExactly, isNamed, toParty } from './recognise.ts'
import { type Mention, mayBe, mentioned, swapped } from './speaker.ts'
import { type Range, type Spot, spotOf } from './spot.ts'
import type { SubjectReading } from './subject.ts'

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

const sameAddress = (person: KnownPerson, sender: MailAddress | null): boolean =>
  person.email !== null && person.email.trim().toLowerCase() === sender?.address

const mentionSpot = ({ person, at }: Mention, text: Searched): Spot | null =>
  at ? text.spot(at) : person.email ? spotOf('to', person.email.trim().toLowerCase()) : null

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
