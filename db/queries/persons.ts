import type { LookedFor } from '#shared/intake/lookedFor.ts'
import { nameKey } from '#shared/people/nameKey.ts'
import { loneWords, soughtKeys } from '#shared/people/personKeys.ts'
import type { PersonRow } from '../projections/rowTypes.ts'
import { decode, selected } from '../projections/tables.ts'
import type { Bound, Cell, ReadDb } from '../sqlite.ts'

export type PersonKind = PersonRow['kind']

const persons = (db: ReadDb, where: string, ...values: Bound[]): PersonRow[] =>
  db
    .prepare<Record<string, Cell>>(`SELECT ${selected('person_row')} FROM person_row WHERE ${where}`)
    .all(...values)
    .map((row) => decode('person_row', row))

/** All customers, or all Klusseniers, by name; someone whose records were merged once. */
export const personsList = (db: ReadDb, kind: PersonKind): PersonRow[] =>
  persons(db, 'kind = ? AND merged_into IS NULL ORDER BY name_key, id', kind)

/** The persons whose name, trade name or address for mail has all the words, by name; at most `limit`. */
export const personsWithWords = (
  db: ReadDb,
  words: string,
  kind: PersonKind | undefined,
  limit: number,
): PersonRow[] => {
  // Names are compared by their keys, which have no signs; an address is nothing without its signs.
  const parts = words.trim().toLowerCase().split(/\s+/).filter(nameKey)
  const named = Object.fromEntries(
    parts.flatMap((part, i) => [
      [`key${i}`, nameKey(part)],
      [`part${i}`, part],
    ]),
  )
  const conditions = parts.map(
    (_, i) => `(instr(name_key || ' ' || coalesce(trade_key, ''), @key${i}) > 0
      OR instr(lower(coalesce(email, '')), @part${i}) > 0)`,
  )
  if (kind) conditions.push('kind = @kind')
  return persons(db, `${conditions.join(' AND ') || 'true'} ORDER BY name_key, id LIMIT @limit`, {
    ...named,
    ...(kind && { kind }),
    limit,
  })
}

/** Everyone whose name, or trade name, has this key (`nameKey`). */
export const personsNamed = (db: ReadDb, kind: PersonKind, key: string): PersonRow[] =>
  persons(db, '(kind = @kind AND name_key = @key) OR (kind = @kind AND trade_key = @key) ORDER BY +id', {
    kind,
    key,
  })

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

/** The record that stands for the person of this one: itself, unless it was merged into another. */
export const standsFor = (db: ReadDb, id: string): string => {
  const question = db.prepare<{ into: string | null }>(
    'SELECT merged_into AS "into" FROM person_row WHERE id = ?',
  )
  const passed = new Set<string>()
  let end = id
  for (let into = question.get(end)?.into; into && !passed.has(end); into = question.get(end)?.into) {
    passed.add(end)
    end = into
  }
  return end
}

/** All records of the person for whom this one stands, itself first. */
export const recordsOfPerson = (db: ReadDb, id: string): string[] => [
  id,
  ...db
    .prepare<{ id: string }>(`
      WITH RECURSIVE same(id) AS (
        SELECT id FROM person_row WHERE merged_into = @id
        UNION SELECT person_row.id FROM person_row JOIN same ON merged_into = same.id)
      SELECT id FROM same WHERE id <> @id ORDER BY id`)
    .all({ id })
    .map((row) => row.id),
]

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
  const keys = JSON.stringify(soughtKeys({ emails, phones, names }))
  const found = db
    .prepare<{ owner: string }>(
      'SELECT DISTINCT owner FROM person_key WHERE key IN (SELECT value FROM json_each(@keys))',
    )
    .all({ keys })
  const namesakes = loneWords(names).flatMap((word) =>
    db
      .prepare<{ owner: string }>('SELECT owner FROM person_key WHERE key > @word AND key < @end LIMIT @most')
      .all({ word, end: `${word.slice(0, -1)}}`, most: mostNamesakes }),
  )
  const ids = JSON.stringify([...found, ...namesakes].map(({ owner }) => owner))
  return persons(db, 'id IN (SELECT value FROM json_each(@ids)) AND kind = @kind ORDER BY name_key, id', {
    ids,
    kind,
  })
}

/** As `recordsLike`, customers only; of someone whose records were merged, the one that stands for him. */
export const customersLike = (db: ReadDb, sought: LookedFor): PersonRow[] => {
  const found = recordsLike(db, 'customer', sought)
  if (found.every(({ mergedInto }) => mergedInto === null)) return found
  const ids = new Set(found.map(({ id, mergedInto }) => (mergedInto === null ? id : standsFor(db, id))))
  return persons(db, 'id IN (SELECT value FROM json_each(?)) ORDER BY name_key, id', JSON.stringify([...ids]))
}
