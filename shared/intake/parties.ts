import type { CustomerId, KlussenierId } from '../kernel/id.ts'
import type { OnBehalf } from './behalf.ts'
import { noContact } from './contact.ts'
import type { MailAddress } from './mail.ts'
import type { KnownCustomer, KnownKlussenier, KnownPerson } from './matching.ts'
import type { Named } from './named.ts'
import type { NotUnderstood } from './not-understood.ts'
import {
  asSureAs,
  type Certainty,
  type Direction,
  type ProposedParty,
  sameNamed,
  type Unsourced,
  undecided,
} from './party.ts'
import { doubts, fromMatches, isExactly, toParty } from './recognise.ts'
import { type Mention, mentioned } from './speaker.ts'
import { type Complainant, type Speaking, speakingIn } from './speaking.ts'
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
  const speaking = speakingIn(names, complainant, klusseniers)
  const { customerName, klussenierName, customerSpeaks, stranger, reversed, byKlussenier, other } = speaking
  const clue = (name: string | null, speaks: boolean) => ({
    name: name ?? (speaks ? (other ? other.name : (sender?.name ?? null)) : null),
    email: speaks && !stranger ? (sender?.address ?? null) : null,
    phone: speaks && !stranger ? complainant.contact.phone : null,
  })
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
  const theKlussenier = undecided(
    klussenierClue.name !== null || byKlussenier
      ? toParty(
          byKlussenier ? { ...klussenierClue, email: sender?.address ?? null } : klussenierClue,
          klusseniers,
          surely(!customerSpeaks, customerName, customers, klusseniers),
          customerSpeaks ? noContact : complainant.contact,
          klussenierName,
        )
      : fromMatches(others),
    () => true,
  )

  const told = { shows: complainant.showsKlussenier, bySender: byKlussenier, reversed }
  const certainty = directionCertainty(names, told, himself, theCustomer, theKlussenier)
  const customer = asSureAs(certainty, theCustomer)
  const klussenier = asSureAs(certainty, theKlussenier)

  const customerSpot = reversed ? named?.klussenier : named?.customer
  const klussenierSpot = reversed ? named?.customer : named?.klussenier
  const mention = others.find(({ person }) => klussenier.is === 'known' && person.id === klussenier.person.id)
  return {
    direction: {
      value: speaking.direction,
      certainty,
      source: named?.form ?? (byKlussenier ? complainant.source : null),
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
    notUnderstood: [
      ...doubts(customer, customerName ?? sender?.name ?? null, customers, customerSpeaks ? sender : null),
      ...doubts(klussenier, klussenierName, klusseniers, customerSpeaks ? null : sender),
      ...speaksForAnother(speaking, sender),
      ...unknownSides(customer, klussenier),
    ],
    himself: !stranger,
  }
}

/** What the mediator has to look at where who wrote is not who complains. */
const speaksForAnother = (
  { other, stranger, speaksFor }: Speaking,
  sender: MailAddress | null,
): readonly NotUnderstood[] => {
  const name = sender?.name ?? sender?.address ?? ''
  return [
    ...(other ? [{ code: 'writesForAnother', facts: { sender: name } } as const] : []),
    ...(stranger && speaksFor
      ? [{ code: 'senderIsNotComplainant', facts: { sender: name, complainant: speaksFor } } as const]
      : []),
  ]
}

/** What the mediator has to fill in. */
const unknownSides = (
  customer: Unsourced<CustomerId>,
  klussenier: Unsourced<KlussenierId>,
): readonly NotUnderstood[] => {
  const missing: NotUnderstood[] = []
  if (customer.is === 'unknown') missing.push({ code: 'customerUnknown', facts: {} })
  if (klussenier.is !== 'known')
    missing.push(
      klussenier.candidates.length > 1
        ? { code: 'severalKlusseniers', facts: { names: klussenier.candidates.map(({ name }) => name) } }
        : { code: 'klussenierUnknown', facts: { name: klussenier.name } },
    )
  return missing
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
