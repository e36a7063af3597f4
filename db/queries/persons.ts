import type { LookedFor } from '#shared/intake/lookedFor.ts'
import { soughtKeys } from '#shared/people/personKeys.ts'
import { standsFor } from '../mergers.ts'
import { decode, type Raw, selected } from '../projections/cells.ts'
import type { PersonRow } from '../projections/rowTypes.ts'
import type { Bound, ReadDb } from '../sqlite.ts'
import { afterAll } from '../textRange.ts'

export type PersonKind = PersonRow['kind']

const persons = (db: ReadDb, where: string, ...values: Bound[]): PersonRow[] =>
  db
    .prepare<Raw>(`SELECT ${selected('person_row')} FROM person_row WHERE ${where}`)
    .all(...values)
    .map((row) => decode('person_row', row))

/** All customers, or all Klusseniers, by name; someone whose records were merged once. */
export const personsList = (db: ReadDb, kind: PersonKind): PersonRow[] =>
  persons(db, 'kind = ? AND merged_into IS NULL ORDER BY name_key, id', kind)

/** Whether there is anyone of a kind. */
export const hasPersons = (db: ReadDb, kind: PersonKind): boolean =>
  db.prepare<{ n: number }>('SELECT 1 AS n FROM person_row WHERE kind = ? LIMIT 1').get(kind) !== undefined

/** Everyone whose name, or trade name, has this key (`nameKey`); in the order of their ids. */
export const personsNamed = (db: ReadDb, kind: PersonKind, key: string): PersonRow[] =>
  // As one condition with an OR it would go through everyone of the kind.
  persons(
    db,
    `id IN (
      SELECT id FROM person_row WHERE kind = +@kind AND name_key = +@key
      UNION ALL SELECT id FROM person_row WHERE kind = +@kind AND trade_key = +@key) ORDER BY +id`,
    { kind, key },
  )

export const personById = (db: ReadDb, id: string): PersonRow | null => persons(db, 'id = ?', id)[0] ?? null

/** Records that were merged into others, by the record that stands for their person: few, next to all. */
export const mergedRecords = (db: ReadDb): ReadonlyMap<string, readonly PersonRow[]> => {
  const merged = new Map(
    persons(db, 'merged_into IS NOT NULL ORDER BY id').map((row) => [row.id as string, row]),
  )
  const by = new Map<string, PersonRow[]>()
  for (const row of merged.values()) {
    const end = endOf(row, merged)
    by.set(end, [...(by.get(end) ?? []), row])
  }
  return by
}

/** Follows the mergers to the record that was merged into no other. */
const endOf = (row: PersonRow, merged: ReadonlyMap<string, PersonRow>): string => {
  const passed = new Set<string>()
  let end: string = row.id
  for (let next = merged.get(end); next?.mergedInto && !passed.has(end); next = merged.get(end)) {
    passed.add(end)
    end = next.mergedInto
  }
  return end
}

/** What the mediator said are two people, by the ids of the records that it was said of. */
export const toldApartPairs = (db: ReadDb): readonly { readonly one: string; readonly other: string }[] =>
  db.prepare<{ one: string; other: string }>('SELECT owner AS one, other FROM person_apart').all()

/** Something that more records have in common says nothing of any two of them. */
const mostInCommon = 30

/** Who has each of these keys (`personKeys`), as far as not too many have it. */
export const holdersOf = (
  db: ReadDb,
  keys: readonly string[],
): readonly { readonly key: string; readonly owner: string }[] =>
  db
    .prepare<{ key: string; owner: string }>(`
      SELECT held.key, held.owner FROM json_each(@keys) AS asked
      CROSS JOIN person_key AS held ON held.key = asked.value
      WHERE (SELECT count(*) FROM (SELECT 1 FROM person_key WHERE key = asked.value LIMIT 0 + @enough)) < @enough`)
    .all({ keys: JSON.stringify(keys), enough: mostInCommon + 1 })

/** The records with these ids, in no order. */
export const personsByIds = (db: ReadDb, ids: readonly string[]): PersonRow[] =>
  persons(db, 'id IN (SELECT value FROM json_each(?))', JSON.stringify(ids))

/** How many cases there were of each of these, who stand for themselves, under all records of his. */
export const casesOf = (db: ReadDb, ids: readonly string[]): ReadonlyMap<string, number> =>
  new Map(
    db
      .prepare<{ id: string; cases: number }>(
        'SELECT id, cases FROM person_list WHERE id IN (SELECT value FROM json_each(?))',
      )
      .all(JSON.stringify(ids))
      .map(({ id, cases }) => [id, cases]),
  )

/** As many people who have a word of their name in common are looked at; more would tell nobody apart. */
const mostNamesakes = 500

/**
 * Everyone of a kind whom `likeness` could take for someone that is sought, and not many others: it compares names
 * letter by letter, which is too slow for all. By name. Records that were merged into another are among them.
 */
export const recordsLike = (
  db: ReadDb,
  kind: PersonKind,
  { emails, phones, names }: LookedFor,
): PersonRow[] => {
  const { keys, ranges } = soughtKeys({ emails, phones, names })
  const found = db
    .prepare<{ owner: string }>(
      'SELECT owner FROM person_key WHERE key IN (SELECT value FROM json_each(@keys))',
    )
    .all({ keys: JSON.stringify(keys) })
  const within = db.prepare<{ owner: string }>(
    'SELECT owner FROM person_key WHERE key >= @from AND key < @end LIMIT 0 + @most',
  )
  const namesakes = ranges.flatMap((from) => within.all({ from, end: afterAll(from), most: mostNamesakes }))
  const ids = JSON.stringify([...new Set([...found, ...namesakes].map(({ owner }) => owner))])
  return persons(db, 'id IN (SELECT value FROM json_each(@ids)) AND +kind = @kind ORDER BY +name_key, id', {
    ids,
    kind,
  })
}

/** As `recordsLike`, customers only; of someone whose records were merged, the one that stands for him. */
export const customersLike = (db: ReadDb, sought: LookedFor): PersonRow[] => {
  const found = recordsLike(db, 'customer', sought)
  if (found.every(({ mergedInto }) => mergedInto === null)) return found
  const ids = new Set(found.map(({ id, mergedInto }) => (mergedInto === null ? id : standsFor(db, id))))
  return persons(
    db,
    'id IN (SELECT value FROM json_each(?)) ORDER BY +name_key, id',
    JSON.stringify([...ids]),
  )
}
