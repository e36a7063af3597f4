import type { CustomerId, KlussenierId } from '../kernel/id.ts'
import type { FoundAddress, FoundContact } from './contact.ts'
import type { MailAddress } from './mail.ts'
import {
  compareNames,
  foldName,
  type KnownCustomer,
  type KnownKlussenier,
  type KnownPerson,
  likely,
  type Match,
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
/** Names are looked for in this much of a text. In characters. */
const searched = 50_000

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

  const notUnderstood: NotUnderstood[] = []
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

/** The subject has the Klussenier where the form has the customer: only the one who is known can tell. */
const swapped = (names: SubjectReading | null, klusseniers: readonly KnownKlussenier[]): boolean => {
  const score = (name: string | null | undefined) =>
    name ? (matchPeople({ name, email: null, phone: null }, klusseniers)[0]?.score ?? 0) : 0
  return score(names?.customer) >= 0.9 && score(names?.klussenier) < likely
}

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

/**
 * Whether the sender can be the one whom the subject names: by the name that is shown ("Tom" for "Tom Wouters"),
 * or by the address. A shared family name is not enough: partners write for each other.
 */
const mayBe = (name: string, sender: MailAddress | null): boolean => {
  if (!sender) return true
  const words = foldName(name)
  const local = foldName(sender.address?.split('@')[0] ?? '').join('')
  const inAddress = words.filter((word) => word.length >= 3 && local.includes(word)).length
  if (sender.name === null) return local === '' || inAddress > 0
  const shown = foldName(sender.name)
  return (
    inAddress > 1 || compareNames(name, sender.name) !== null || shown.every((word) => words.includes(word))
  )
}

const toCandidate = <P extends KnownPerson>({ person, score, reasons }: Match<P>): Candidate<P['id']> => ({
  id: person.id,
  name: person.name,
  score,
  reasons,
})

const toParty = <P extends KnownPerson>(
  clue: { name: string | null; email: string | null; phone: string | null },
  people: readonly P[],
  nameCertainty: 'certain' | 'proposed',
  contact: FoundContact,
): ProposedParty<P['id']> => {
  const found = fromMatches(matchPeople(clue, people))
  if (found.is === 'known' || !clue.name) return found
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

/** The best of the matches, when it is better than the next. */
const fromMatches = <P extends KnownPerson>(matches: readonly Match<P>[]): ProposedParty<P['id']> => {
  const candidates = matches.map(toCandidate)
  const [best, next] = candidates
  if (!best || (next && best.score - next.score < tellsApart))
    return { is: 'unknown', certainty: 'unknown', name: null, candidates }
  const certainty = best.reasons.includes('sameEmail') ? 'certain' : 'proposed'
  return { is: 'known', certainty, person: best, candidates }
}

/** Known Klusseniers whom the mail also went to, or whose whole name is in the text. */
const mentioned = (
  text: string,
  copied: readonly string[],
  klusseniers: readonly KnownKlussenier[],
): Match<KnownKlussenier>[] => {
  const words = ` ${foldWords(text.slice(0, searched))} `
  return klusseniers
    .flatMap((person): Match<KnownKlussenier>[] => {
      const inCopy = person.email !== null && copied.includes(person.email.trim().toLowerCase())
      const inText = [person.name, person.tradeName].some((name) => {
        const folded = name ? foldName(name) : []
        return folded.length >= 2 && words.includes(` ${folded.join(' ')} `)
      })
      if (!inCopy && !inText) return []
      return [
        {
          person,
          score: inCopy ? 0.8 : 0.7,
          reasons: [...(inCopy ? ['inCopy' as const] : []), ...(inText ? ['namedInText' as const] : [])],
        },
      ]
    })
    .sort((a, b) => b.score - a.score || (a.person.name < b.person.name ? -1 : 1))
}

const foldWords = (text: string): string =>
  text
    .split(/\s+/)
    .flatMap((word) => foldName(word))
    .join(' ')
