import { hash } from 'node:crypto'
import { load } from '#db/kind.ts'
import { caseKind } from '#db/kinds/index.ts'
import { standsFor } from '#db/mergers.ts'
import type { PersonRow } from '#db/projections/rowTypes.ts'
import { hasImported, importedAs } from '#db/queries/imported.ts'
import { hasPersons, type PersonKind, personById, personsNamed } from '#db/queries/persons.ts'
import type { ReadDb } from '#db/sqlite.ts'
import type { Case } from '#shared/case/state.ts'
import type { Language } from '#shared/case/vocabulary.ts'
import { nameKey } from '#shared/people/nameKey.ts'
import type { KnownPerson } from '#shared/tables/identity.ts'
import type { ToldPerson } from '#shared/tables/told.ts'
import { LikePeople, type LikePerson } from './likePeople.ts'

/** Someone whom a row can be about. `row`: the row of this file that brings him; null for who was there. */
export type Person = KnownPerson & { readonly active: boolean; readonly row: number | null }

/** Someone of the administration, as the rows are compared with him. */
export type AsKnown = (row: PersonRow) => Person

/** A row of this file that came before, by what it said. */
type Earlier = { readonly row: number; readonly content: number }

/** So many names are remembered with who has them. */
const mostNames = 2_000

/** Half of a SHA-256: enough to tell the rows of all tables of an office apart. */
export const keyOf = (text: string): string => hash('sha256', text).slice(0, 32)

/** What a row says, as a number: compared among rows of one key only, and one for every row is kept. */
export const contentOf = (text: string): number => Number.parseInt(hash('sha256', text).slice(0, 13), 16)

const asPerson = (row: PersonRow): Person => ({
  id: row.id,
  name: row.name,
  tradeName: row.tradeName,
  street: row.street,
  postalCode: row.postalCode,
  city: row.city,
  email: row.email,
  phone: row.phone,
  language: row.language as Language | null,
  active: row.active,
  row: null,
})

/**
 * What is known while the rows of a table are gone through: the administration as it was before the first, and what the
 * rows so far bring. A dry run and an import look in the same way, so that the one says what the other does.
 */
export class Knowledge {
  readonly #db: ReadDb
  readonly #rows = new Map<string, Earlier>()
  readonly #brought = new Map<string, Person[]>()
  readonly #like: LikePeople
  readonly #importedBefore: boolean
  readonly #anyone: Readonly<Record<PersonKind, boolean>>
  readonly #named = new Map<string, readonly Person[]>()

  constructor(db: ReadDb) {
    this.#db = db
    this.#importedBefore = hasImported(db)
    this.#anyone = { customer: hasPersons(db, 'customer'), klussenier: hasPersons(db, 'klussenier') }
    this.#like = new LikePeople(db, this.#anyone, (row) => this.#known(row))
  }

  earlier(key: string): Earlier | null {
    return this.#rows.get(key) ?? null
  }

  remember(key: string, row: Earlier): void {
    this.#rows.set(key, row)
  }

  /** The id of the stream that a row with this key became in an earlier import. */
  importedAs(key: string): string | null {
    return this.#importedBefore ? importedAs(this.#db, key) : null
  }

  person(id: string): Person | null {
    const row = personById(this.#db, id)
    return row && this.#known(row)
  }

  /** A record that was merged tells of whom it is by what it has, and leads to the one that stands for him. */
  #known(row: PersonRow): Person {
    const person = asPerson(row)
    return row.mergedInto === null ? person : { ...person, id: standsFor(this.#db, row.id) }
  }

  case(id: string): Case | null {
    const { state } = load(this.#db, caseKind, id)
    return state.is === 'opened' ? state : null
  }

  /** Everyone of that name, those of this file last. */
  named(kind: PersonKind, name: string): readonly Person[] {
    const place = `${kind} ${nameKey(name)}`
    return [...this.#knownNamed(kind, place), ...(this.#brought.get(place) ?? [])]
  }

  /** Those of the administration, of the last names: a Klussenier comes back in many rows. */
  #knownNamed(kind: PersonKind, place: string): readonly Person[] {
    if (!this.#anyone[kind]) return []
    const known = this.#named.get(place)
    if (known) return known
    const found = personsNamed(this.#db, kind, place.slice(kind.length + 1)).map((row) => this.#known(row))
    if (this.#named.size >= mostNames) this.#named.clear()
    this.#named.set(place, found)
    return found
  }

  /** Who is most like someone new, of those whom the mediator should be asked about. */
  like(kind: PersonKind, told: ToldPerson): LikePerson | null {
    return this.#like.find(kind, told)
  }

  /** A row told of him. `anew`: he was not known before it. */
  bring(kind: PersonKind, person: Person, { anew }: { readonly anew: boolean }): void {
    if (anew) this.#like.bring(kind, person)
    const names = [person.name, person.tradeName ?? ''].map(nameKey).filter(Boolean)
    for (const name of new Set(names)) {
      const place = `${kind} ${name}`
      this.#brought.set(place, [...(this.#brought.get(place) ?? []), person])
    }
  }
}
