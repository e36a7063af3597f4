import type { CustomerId, KlussenierId } from '../kernel/id.ts'
import { mailKey, phoneKey } from '../people/contactKeys.ts'
import {
  type Agreement,
  type Clash,
  type Holders,
  type Likeness,
  likely,
  likeness,
  type PersonFacts,
  type Reason,
  surely,
  worthShowing,
} from '../people/likeness.ts'
import { type NameLink, nameLikeness } from '../people/nameLikeness.ts'

export { foldPhone } from '../people/contactKeys.ts'
export { foldName, plainLetters, weighty } from '../people/names.ts'
export { likely, surely, worthShowing }

type Known<Kind, Id> = {
  readonly kind: Kind
  readonly id: Id
  readonly name: string
  readonly tradeName: string | null
  readonly email: string | null
  readonly phone: string | null
  readonly city: string | null
  readonly street?: string | null
  readonly postalCode?: string | null
  /** False for a Klussenier who left the franchise: complaints about earlier work still come in. */
  readonly active?: boolean
  /** Records that were found to be of the same person: who fits one of them, is meant. */
  readonly also?: readonly PersonFacts[]
}
export type KnownCustomer = Known<'customer', CustomerId>
export type KnownKlussenier = Known<'klussenier', KlussenierId>
export type KnownPerson = KnownCustomer | KnownKlussenier

/** Why someone was taken for a known person. The wording is in `shared/words`. */
export type MatchReason = Agreement | 'inCopy' | 'namedInText'

/** What fits or speaks against it, with the words on both sides. */
export type MatchEvidence = Reason<Agreement>
export type MatchClash = Reason<Clash>

/** `score` from 0 to 1; below `likely` he is only shown among those who may be meant. */
export type Match<P extends KnownPerson = KnownPerson> = {
  readonly person: P
  readonly score: number
  readonly reasons: readonly MatchReason[]
  /** The reasons again, with the words on both sides. */
  readonly evidence?: readonly MatchEvidence[]
  readonly against?: readonly MatchClash[]
}

/** How alike two names are, from 0 to 1, and why; null when they are not, or are of two people. */
export const compareNames = (
  one: string,
  other: string,
): { readonly score: number; readonly reason: NameLink } | null => {
  const { link } = nameLikeness(one, other)
  if (!link) return null
  return { score: likeness({ ...nothing, name: one }, { ...nothing, name: other }).score, reason: link }
}

const nothing: PersonFacts = {
  name: null,
  tradeName: null,
  email: null,
  phone: null,
  street: null,
  postalCode: null,
  city: null,
}

export type PersonClue = Pick<PersonFacts, 'name' | 'email' | 'phone'> & Partial<PersonFacts>

/** The known people that a clue fits, best first; equals in the order of their names, so that the outcome is stable. */
export const matchPeople = <P extends KnownPerson>(clue: PersonClue, people: readonly P[]): Match<P>[] => {
  const said = { ...nothing, ...clue }
  const holders = holdersAmong(people)
  return people
    .flatMap((person) => matchPerson(said, person, holders) ?? [])
    .sort((a, b) => b.score - a.score || (a.person.name < b.person.name ? -1 : 1))
}

const matchPerson = <P extends KnownPerson>(
  said: PersonFacts,
  person: P,
  holders: Holders,
): Match<P> | null => {
  const best = recordsOf(person)
    .map((record) => likeness(said, record, holders))
    .reduce((one: Likeness, other) => (other.score > one.score ? other : one))
  if (best.score < worthShowing || best.reasons.length === 0) return null
  const { score, reasons, against } = best
  return { person, score, reasons: reasons.map(({ code }) => code), evidence: reasons, against }
}

const recordsOf = (person: KnownPerson): [PersonFacts, ...PersonFacts[]] => {
  const { name, tradeName, email, phone, city, street = null, postalCode = null, also = [] } = person
  return [{ name, tradeName, email, phone, city, street, postalCode }, ...also]
}

/** An address for mail or a telephone of several known people points to none of them alone. */
const holdersAmong = (people: readonly KnownPerson[]): Holders => {
  const emails = new Map<string, number>()
  const phones = new Map<string, number>()
  const count = (counts: Map<string, number>, keys: readonly (string | null)[]) => {
    for (const key of new Set(keys)) if (key) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  for (const person of people) {
    const records = recordsOf(person)
    count(
      emails,
      records.map(({ email }) => mailKey(email)),
    )
    count(
      phones,
      records.map(({ phone }) => phoneKey(phone)),
    )
  }
  return { email: (key) => emails.get(key) ?? 0, phone: (key) => phones.get(key) ?? 0 }
}
