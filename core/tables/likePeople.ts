import { type PersonKind, recordsLike } from '#db/queries/persons.ts'
import type { ReadDb } from '#db/sqlite.ts'
import { mailKey, phoneKey } from '#shared/people/contactKeys.ts'
import type { Agreement, Holders, PersonFacts } from '#shared/people/likeness.ts'
import { personKeys } from '#shared/people/personKeys.ts'
import { alike } from '#shared/tables/alike.ts'
import type { ToldPerson } from '#shared/tables/told.ts'
import { factsOf } from '../people/facts.ts'
import type { AsKnown, Person } from './knowledge.ts'

/** Whom someone looks like, and by what. */
export type LikePerson = {
  readonly person: Person
  readonly score: number
  readonly reasons: readonly Agreement[]
  /** Others are as much like him. */
  readonly others: boolean
}

/** What more people than this have in common tells nobody of them. */
const mostInCommon = 30
/** As many reasons are told. */
const mostReasons = 3

/** Of a key, as a small number (FNV-1a): two that have it in common are still compared. */
const hashOf = (key: string): number => {
  let hash = 0x811c9dc5
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193)
  return hash >> 1
}

const factsOfTold = ({ name, tradeName, email, phone, address }: ToldPerson): PersonFacts => ({
  name,
  tradeName,
  email,
  phone,
  street: address?.street || null,
  postalCode: address?.postalCode || null,
  city: address?.city || null,
})

const keysOf = (facts: PersonFacts) => ({
  mail: mailKey(facts.email),
  phone: phoneKey(facts.phone),
})

/**
 * Finds who in the administration, or in an earlier row of the file, is like someone that a table tells of. Those of
 * the file are found by what `personKeys` gives: customers, who are many, by all but parts of their names.
 */
export class LikePeople {
  readonly #db: ReadDb
  readonly #asKnown: AsKnown
  readonly #people: Person[] = []
  /** By the hash of a key: for very many rows the keys themselves would take more room than the people. */
  readonly #places = new Map<number, number | number[]>()
  readonly #anyone: Readonly<Record<PersonKind, boolean>>

  /** `anyone`: of which kinds there is anyone in the administration. */
  constructor(db: ReadDb, anyone: Readonly<Record<PersonKind, boolean>>, asKnown: AsKnown) {
    this.#db = db
    this.#anyone = anyone
    this.#asKnown = asKnown
  }

  bring(kind: PersonKind, person: Person): void {
    const place = this.#people.push(person) - 1
    for (const key of this.#keys(kind, person)) {
      const places = this.#places.get(key)
      if (places === undefined) this.#places.set(key, place)
      else if (typeof places === 'number') this.#places.set(key, [places, place])
      else if (places.length < mostInCommon) places.push(place)
    }
  }

  #keys(kind: PersonKind, facts: PersonFacts): readonly number[] {
    const keys = personKeys(facts)
    const telling = kind === 'klussenier' ? keys : keys.filter((key) => !key.includes('|'))
    return telling.map((key) => hashOf(`${kind} ${key}`))
  }

  #knownLike(kind: PersonKind, { name, tradeName, email, phone }: PersonFacts) {
    if (!this.#anyone[kind]) return []
    return recordsLike(this.#db, kind, {
      names: [name, tradeName].flatMap((one) => one ?? []),
      emails: email ? [email] : [],
      phones: phone ? [phone] : [],
    }).map((row) => ({ facts: factsOf(row), person: this.#asKnown(row) }))
  }

  /** The one most like him, of those who are worth a question; of equals who was known first. */
  find(kind: PersonKind, told: ToldPerson): LikePerson | null {
    const facts = factsOfTold(told)
    const known = this.#knownLike(kind, facts)
    const places = new Set(this.#keys(kind, facts).flatMap((key) => this.#places.get(key) ?? []))
    const brought = [...places].flatMap((place) => {
      const person = this.#people[place]
      return person ? [{ facts: person, person }] : []
    })
    const everyone = [...known, ...brought]
    const holders = holdersOf(facts, everyone)
    const found = everyone.flatMap(({ facts: theirs, person }) => {
      const how = alike(facts, theirs, holders)
      return how ? [{ person, how }] : []
    })
    const best = found.reduce((most, { how }) => Math.max(most, how.score), 0)
    const [first, ...rest] = found.filter(({ how }) => how.score === best)
    if (!first) return null
    const { person, how } = first
    return {
      person,
      score: how.score,
      reasons: how.reasons.slice(0, mostReasons).map(({ code }) => code),
      others: rest.some((other) => other.person.id !== person.id),
    }
  }
}

/** How many of those have the address for mail, or the telephone, of the one that is looked for. */
const holdersOf = (
  told: PersonFacts,
  people: readonly { readonly facts: PersonFacts; readonly person: Person }[],
): Holders => {
  const own = keysOf(told)
  const having = (of: 'mail' | 'phone') =>
    own[of] === null
      ? 0
      : new Set(people.flatMap(({ facts, person }) => (keysOf(facts)[of] === own[of] ? [person.id] : [])))
          .size
  const [mails, phones] = [having('mail'), having('phone')]
  return { email: () => mails, phone: () => phones }
}
