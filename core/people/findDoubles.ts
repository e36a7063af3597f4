import { type Outcome, refused } from '#db/outcome.ts'
import type { PersonRow } from '#db/projections/rowTypes.ts'
import { casesOfPerson } from '#db/queries/cases.ts'
import {
  mergedRecords,
  personsByIds,
  recordsInCommon,
  recordsLike,
  standsFor,
  toldApartPairs,
} from '#db/queries/persons.ts'
import type { ReadDb } from '#db/sqlite.ts'
import type { DoublePair, Doubles, PersonKind, PersonRef, PersonSheet } from '#shared/contract/people.ts'
import type { CustomerId, KlussenierId } from '#shared/kernel/id.ts'
import { type Likeness, likely, likeness } from '#shared/people/likeness.ts'
import type { CoreContext } from '../context.ts'
import { factsOf } from './facts.ts'

/** More than a name alone: everyone of one name would be listed. */
const moreThanAName = 0.93
/** As many pairs as are compared, and shown. */
const most = { compared: 20_000, shown: 100, ofOne: 5 }

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

const sheetOf = (db: ReadDb, row: PersonRow): PersonSheet => {
  const { id, kind, name, tradeName, street, postalCode, city, country, email, phone, language, active } = row
  const cases = casesOfPerson(db, id)
  const parts = {
    street: street ?? '',
    postalCode: postalCode ?? '',
    city: city ?? '',
    country: country ?? '',
  }
  return {
    kind,
    id: id as CustomerId | KlussenierId,
    name,
    tradeName,
    address: Object.values(parts).some(Boolean) ? parts : null,
    email,
    phone,
    language: language as PersonSheet['language'],
    active,
    cases: cases.length,
    open: cases.filter(({ closedOn }) => closedOn === null).length,
  }
}

/** How much is known of someone: of two, the fuller is proposed to stand for both; of equals the older one. */
const fullness = ({ tradeName, address, email, phone, cases, active }: PersonSheet): number =>
  cases * 10 + (active ? 5 : 0) + [tradeName, address, email, phone].filter(Boolean).length

const pairOf = (db: ReadDb, [a, b]: readonly [PersonRow, PersonRow], found: Likeness): DoublePair => {
  const [one, other] = [sheetOf(db, a), sheetOf(db, b)]
  const otherFirst =
    fullness(other) > fullness(one) || (fullness(other) === fullness(one) && other.id < one.id)
  const { score, verdict } = found
  const turned = <R extends { said: string; known: string }>(reasons: readonly R[]): readonly R[] =>
    otherFirst ? reasons.map((reason) => ({ ...reason, said: reason.known, known: reason.said })) : reasons
  return {
    one: otherFirst ? other : one,
    other: otherFirst ? one : other,
    score,
    verdict,
    reasons: turned(found.reasons),
    against: turned(found.against),
  }
}

/** Who may be the same person as someone, most likely first, at most five. Refuses `notFound`. */
export const doublesOf = (
  context: CoreContext,
  { kind, id }: PersonRef,
): Outcome<{ pairs: readonly DoublePair[] }> => {
  const { db } = context.administration
  const standing = standsFor(db, id)
  const [row] = personsByIds(db, [standing])
  if (row?.kind !== kind) return refused('notFound', { what: kind, id })
  const people = new People(db)
  const like = recordsLike(db, kind, {
    names: [row.name, row.tradeName].flatMap((name) => name ?? []),
    emails: row.email ? [row.email] : [],
    phones: row.phone ? [row.phone] : [],
  })
  const others = new Set(like.map((record) => people.standing(record.id)))
  others.delete(standing)
  const pairs = personsByIds(db, [...others])
    .filter((other) => !people.areApart(standing, other.id))
    .map((other) => ({ other, found: people.compare(row, other) }))
    .filter(({ found }) => found.score >= likely)
    .sort((a, b) => b.found.score - a.found.score || (a.other.id < b.other.id ? -1 : 1))
    .slice(0, most.ofOne)
  return { ok: true, pairs: pairs.map(({ other, found }) => pairOf(db, [row, other], found)) }
}

/** Who may be in the administration twice, most likely first. `more`: there are others than those that are given. */
export const findDoubles = (context: CoreContext, kind: PersonKind): Doubles => {
  const { db } = context.administration
  const people = new People(db)
  const common = recordsInCommon(db, kind, most.compared)
  const pairs = new Map<string, readonly [string, string]>()
  for (const { one, other } of common) {
    const [a = '', b = ''] = [people.standing(one), people.standing(other)].sort()
    if (a !== b && !people.areApart(a, b)) pairs.set(`${a} ${b}`, [a, b])
  }
  const rows = new Map(
    personsByIds(db, [...new Set([...pairs.values()].flat())]).map((row) => [row.id as string, row]),
  )
  const found = [...pairs.values()].flatMap(([a, b]) => {
    const [one, other] = [rows.get(a), rows.get(b)]
    const alike = one && other ? people.compare(one, other) : null
    return one && other && alike && alike.score >= moreThanAName
      ? [{ both: [one, other] as const, alike }]
      : []
  })
  found.sort((a, b) => b.alike.score - a.alike.score || (a.both[0].nameKey < b.both[0].nameKey ? -1 : 1))
  return {
    pairs: found.slice(0, most.shown).map(({ both, alike }) => pairOf(db, both, alike)),
    more: found.length > most.shown || common.length === most.compared,
  }
}
