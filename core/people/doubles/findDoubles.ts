import type { PersonRow } from '#db/projections/rowTypes.ts'
import { type NamedPlace, personsAfter, placesByName } from '#db/queries/peopleList.ts'
import { holdersOf, personsByIds } from '#db/queries/persons.ts'
import type { Db } from '#db/sqlite.ts'
import type { DoublePair, Doubles, PersonKind } from '#shared/contract/people.ts'
import { personKeys } from '#shared/people/personKeys.ts'
import type { CoreContext } from '../../context.ts'
import { factsOf } from '../facts.ts'
import { pairOf } from './pair.ts'
import { peopleIn } from './people.ts'

/** More than a name alone: everyone of one name would be listed. */
const moreThanAName = 0.93
/** So many people are looked at together, and at most so many pairs are compared for one page. */
const most = { together: 40, compared: 20_000 }
/** Milliseconds after which others get their turn. */
const slice = 25

const letOthersIn = () => new Promise<void>((resolve) => setImmediate(resolve))

type Place = Pick<NamedPlace, 'nameKey' | 'firstSeq'>

/** `["peeters jan",1042]`: the person after whom the list goes on, by name. */
const writeCursor = ({ nameKey, firstSeq }: Place): string => JSON.stringify([nameKey, firstSeq])
const readCursor = (cursor: string | undefined): Place | null => {
  try {
    const read: unknown = JSON.parse(cursor ?? 'null')
    const [nameKey, firstSeq] = Array.isArray(read) ? read : []
    return typeof nameKey === 'string' && Number.isSafeInteger(firstSeq) ? { nameKey, firstSeq } : null
  } catch {
    return null // of another meaning: the list begins anew
  }
}
const isAfter = (one: Place, other: Place): boolean =>
  one.nameKey === other.nameKey ? one.firstSeq > other.firstSeq : one.nameKey > other.nameKey

/** A whole name, an address for mail, a telephone and a house; not what only begins alike. */
const tellingKeys = (row: PersonRow): readonly string[] =>
  personKeys(factsOf(row)).filter((key) => !key.includes('|'))

/** With whom each of these has something in common, as far as the other one comes after him. */
const candidates = (db: Db, kind: PersonKind, batch: readonly NamedPlace[]) => {
  const people = peopleIn(db)
  const records = personsByIds(
    db,
    batch.flatMap(({ id }) => people.recordsOf(id)),
  )
  const keyed = records.flatMap((row) =>
    tellingKeys(row).map((key) => ({ key, id: people.standing(row.id) })),
  )
  const having = Map.groupBy(keyed, ({ key }) => key)
  const others = new Map<string, Set<string>>(batch.map(({ id }) => [id, new Set()]))
  for (const { key, owner } of holdersOf(db, [...having.keys()]))
    for (const { id } of having.get(key) ?? []) others.get(id)?.add(people.standing(owner))
  const all = [...new Set([...others.values()].flatMap((ids) => [...ids]))]
  const places = new Map(placesByName(db, kind, all).map((place) => [place.id, place]))
  const rows = new Map(
    personsByIds(db, [...new Set([...others.keys(), ...all])]).map((row) => [row.id as string, row]),
  )
  return (person: NamedPlace) => ({
    row: rows.get(person.id),
    others: [...(others.get(person.id) ?? [])].flatMap((id) => {
      const [place, row] = [places.get(id), rows.get(id)]
      return place && row && isAfter(place, person) && !people.areApart(person.id, id) ? [row] : []
    }),
  })
}

type Asked = {
  readonly kind: PersonKind
  readonly after?: string | undefined
  readonly until?: string | undefined
  readonly size: number
}

/**
 * Who may be in the administration twice: pairs by the name of whoever comes first of both, and of one person the most likely first. Walks
 * through the people from where the page begins and gives others their turn meanwhile. A page has all pairs of a person, and ends early
 * after many people without any.
 */
export const findDoubles = async (
  { administration: { db } }: CoreContext,
  { kind, after, until, size }: Asked,
  signal?: AbortSignal,
): Promise<Doubles> => {
  const end = readCursor(until)
  const pairs: DoublePair[] = []
  let [here, compared, since] = [readCursor(after), 0, performance.now()]
  for (;;) {
    const batch = personsAfter(db, kind, here, most.together)
    const candidatesOf = candidates(db, kind, batch)
    for (const person of batch) {
      if (end && isAfter(person, end)) return { pairs, next: null }
      if (here && (pairs.length >= size || compared >= most.compared))
        return { pairs, next: writeCursor(here) }
      const { row, others } = candidatesOf(person)
      const found = others.flatMap((other) => {
        const alike = row ? peopleIn(db).compare(row, other) : null
        return row && alike && alike.score >= moreThanAName ? [{ row, other, alike }] : []
      })
      found.sort((a, b) => b.alike.score - a.alike.score || (a.other.id < b.other.id ? -1 : 1))
      pairs.push(...found.map(({ row: one, other, alike }) => pairOf(db, [one, other], alike)))
      compared += others.length + 1
      here = person
    }
    if (batch.length < most.together) return { pairs, next: null }
    if (performance.now() - since < slice) continue
    await letOthersIn()
    if (signal?.aborted) return { pairs, next: here && writeCursor(here) }
    since = performance.now()
  }
}
