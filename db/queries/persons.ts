import { nameKey } from '../projections/nameKey.ts'
import type { PersonRow } from '../projections/rowTypes.ts'
import { decode, selected } from '../projections/tables.ts'
import type { Bound, Cell, ReadDb } from '../sqlite.ts'

export type PersonKind = PersonRow['kind']

const persons = (db: ReadDb, where: string, ...values: Bound[]): PersonRow[] =>
  db
    .prepare<Record<string, Cell>>(`SELECT ${selected('person_row')} FROM person_row WHERE ${where}`)
    .all(...values)
    .map((row) => decode('person_row', row))

/** All customers, or all Klusseniers, by name. */
export const personsList = (db: ReadDb, kind: PersonKind): PersonRow[] =>
  persons(db, 'kind = ? ORDER BY name_key, id', kind)

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
