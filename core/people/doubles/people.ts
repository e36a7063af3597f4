import type { PersonRow } from '#db/projections/rowTypes.ts'
import { mergedRecords, toldApartPairs } from '#db/queries/persons.ts'
import { remembered } from '#db/remembered.ts'
import type { ReadDb } from '#db/sqlite.ts'
import { type Likeness, likeness } from '#shared/people/likeness.ts'
import { factsOf } from '../facts.ts'

/** A person with all his records, and those of whom it was said that they are someone else's. */
class People {
  readonly #merged: ReadonlyMap<string, readonly PersonRow[]>
  readonly #standing = new Map<string, string>()
  readonly #apart = new Set<string>()

  constructor(db: ReadDb) {
    this.#merged = mergedRecords(db)
    for (const [id, records] of this.#merged) for (const record of records) this.#standing.set(record.id, id)
    for (const { one, other } of toldApartPairs(db)) this.#apart.add(this.#pair(one, other))
  }

  #pair(one: string, other: string): string {
    return [this.standing(one), this.standing(other)].sort().join(' ')
  }

  standing(id: string): string {
    return this.#standing.get(id) ?? id
  }

  /** All records of someone, his own among them. */
  recordsOf(id: string): readonly string[] {
    return [id, ...(this.#merged.get(id) ?? []).map((record) => record.id)]
  }

  areApart(one: string, other: string): boolean {
    return this.#apart.has(this.#pair(one, other))
  }

  /** How likely two are one person, by whichever of their records are most alike. */
  compare(one: PersonRow, other: PersonRow): Likeness {
    const records = (row: PersonRow) => [row, ...(this.#merged.get(row.id) ?? [])].map(factsOf)
    return records(one)
      .flatMap((a) => records(other).map((b) => likeness(a, b)))
      .reduce((best, found) => (found.score > best.score ? found : best))
  }
}

export const peopleIn = remembered((db) => new People(db))
