import type { PersonRow } from '../projections/rowTypes.ts'
import type { Cell, ReadDb } from '../sqlite.ts'
import { listed, type PeopleFilter } from './peopleFilter.ts'
import { type PersonKind, personsByIds } from './persons.ts'

/** Where a page begins: after the person with these values in the order. */
export type PeopleAfter = readonly Cell[]
/** `lastOn`: the day on which the last complaint was received; null without one. */
export type ListedPerson = PersonRow & {
  readonly cases: number
  readonly open: number
  readonly lastOn: string | null
}
export type PeoplePage = { readonly rows: readonly ListedPerson[]; readonly next: PeopleAfter | null }

type Counted = Pick<ListedPerson, 'id' | 'cases' | 'open' | 'lastOn'> & Readonly<Record<string, Cell>>
const counted = 'person_list.id, cases, open, last_on AS lastOn'

const withDetails = (db: ReadDb, lines: readonly Counted[]): readonly ListedPerson[] => {
  const ids = lines.map(({ id }) => id)
  const known = new Map(personsByIds(db, ids).map((row) => [row.id as string, row]))
  return lines.flatMap(({ id, cases, open, lastOn }) => {
    const row = known.get(id)
    return row ? [{ ...row, cases, open, lastOn }] : []
  })
}

/** The people with these ids, in their order; who is not in lists of his own is left out. */
export const listedPersons = (db: ReadDb, ids: readonly string[]): readonly ListedPerson[] =>
  withDetails(
    db,
    db
      .prepare<Counted>(`
        SELECT ${counted} FROM json_each(?) AS asked CROSS JOIN person_list ON person_list.id = asked.value ORDER BY asked.key`)
      .all(JSON.stringify(ids)),
  )

/** A page of people. */
export const peoplePage = (
  db: ReadDb,
  filter: PeopleFilter,
  { size, after }: { readonly size: number; readonly after?: PeopleAfter | undefined },
): PeoplePage => {
  const { conditions, bound, keys, columns } = listed(db, filter)
  if (after?.length === keys.length) {
    conditions.push(`(${columns.join(', ')}) > (${keys.map((_, nth) => `@after${nth}`).join(', ')})`)
    for (const [nth] of keys.entries()) bound[`after${nth}`] = after[nth] ?? null
  }
  const lines = db
    .prepare<Counted>(`
      SELECT ${counted}, ${keys.join(', ')} FROM person_list
      WHERE ${conditions.join(' AND ')} ORDER BY ${columns.join(', ')} LIMIT 0 + @limit`)
    .all({ ...bound, limit: size + 1 })
  const found = lines.slice(0, size)
  const last = found.length < lines.length ? found.at(-1) : undefined
  return { rows: withDetails(db, found), next: last ? keys.map((key) => last[key] ?? null) : null }
}

/** How many people pass a filter. */
export const countPeople = (db: ReadDb, filter: PeopleFilter): number => {
  const { conditions, bound } = listed(db, filter)
  return (
    db
      .prepare<{ n: number }>(`SELECT count(*) AS n FROM person_list WHERE ${conditions.join(' AND ')}`)
      .get(bound)?.n ?? 0
  )
}

/** Where the pages of a list of so many begin, but for the first: after these. */
export const peopleMarks = (
  db: ReadDb,
  filter: PeopleFilter,
  size: number,
  count: number,
): readonly PeopleAfter[] => {
  const { conditions, bound, keys, columns } = listed(db, filter)
  return db
    .prepare<Record<string, Cell>>(`
      SELECT * FROM (
        SELECT ${keys.join(', ')}, row_number() OVER (ORDER BY ${columns.join(', ')}) AS nth
        FROM person_list WHERE ${conditions.join(' AND ')})
      WHERE nth % @size = 0 AND nth < @count`)
    .all({ ...bound, size, count })
    .map((row) => keys.map((key) => row[key] ?? null))
}

/** How many people stand before someone in a list; null when he is not in it. */
export const placeInPeople = (db: ReadDb, filter: PeopleFilter, id: string): number | null => {
  const { conditions, bound, keys, columns } = listed(db, filter)
  const his = db
    .prepare<Record<string, Cell>>(
      `SELECT ${keys.join(', ')} FROM person_list WHERE id = @id AND ${conditions.join(' AND ')}`,
    )
    .get({ ...bound, id })
  if (!his) return null
  const before = `(${columns.join(', ')}) < (${keys.map((key) => `@${key}`).join(', ')})`
  return (
    db
      .prepare<{ n: number }>(
        `SELECT count(*) AS n FROM person_list WHERE ${[...conditions, before].join(' AND ')}`,
      )
      .get({ ...bound, ...his })?.n ?? 0
  )
}

/** The people of a kind with all the words, by name, whether active or not; at most `limit`. */
export const personsWithWords = (
  db: ReadDb,
  words: string,
  kind: PersonKind,
  limit: number,
): readonly ListedPerson[] =>
  peoplePage(db, { kind, words, activeOnly: false, order: 'name' }, { size: limit }).rows

/** Where someone stands among all of his kind by name; someone whose records were merged once. */
export type NamedPlace = { readonly id: string; readonly nameKey: string; readonly firstSeq: number }

/** Those who come after someone by name. */
export const personsAfter = (
  db: ReadDb,
  kind: PersonKind,
  after: Pick<NamedPlace, 'nameKey' | 'firstSeq'> | null,
  limit: number,
): readonly NamedPlace[] =>
  db
    .prepare<NamedPlace>(`
      SELECT id, name_key AS nameKey, first_seq AS firstSeq FROM person_list
      WHERE kind = @kind AND (name_key, first_seq) > (@nameKey, @firstSeq)
      ORDER BY name_key, first_seq LIMIT 0 + @limit`)
    .all({ kind, nameKey: after?.nameKey ?? '', firstSeq: after?.firstSeq ?? -1, limit })

/** Where these stand among all of a kind; who is of the other one is left out. */
export const placesByName = (db: ReadDb, kind: PersonKind, ids: readonly string[]): readonly NamedPlace[] =>
  db
    .prepare<NamedPlace>(`
      SELECT person_list.id, name_key AS nameKey, first_seq AS firstSeq
      FROM json_each(@ids) AS asked CROSS JOIN person_list ON person_list.id = asked.value WHERE kind = @kind`)
    .all({ kind, ids: JSON.stringify(ids) })
