import type { LookedFor, SoughtName } from '#shared/intake/lookedFor.ts'
import { nameKey } from '#shared/people/nameKey.ts'
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

/** Everyone whose name, or trade name, has this key (`nameKey`). */
export const personsNamed = (db: ReadDb, kind: PersonKind, key: string): PersonRow[] =>
  persons(db, '(kind = @kind AND name_key = @key) OR (kind = @kind AND trade_key = @key) ORDER BY +id', {
    kind,
    key,
  })

export const personById = (db: ReadDb, id: string): PersonRow | null => persons(db, 'id = ?', id)[0] ?? null

type Condition = readonly [sql: string, values: readonly Bound[]]

const holds = (words: readonly string[]): Condition => [
  words.map(() => 'instr(words, ?) > 0').join(' AND '),
  words.map((word) => ` ${word} `),
]

/** The kinds of likeness of `compareNames`, in its order, each a little wider than there. */
const nameConditions = ({ words, pieces, length }: SoughtName): Condition[] => {
  const [first = '', ...rest] = words
  if (first === '') return []
  const pairs = words.flatMap((one, at) => words.slice(at + 1).map((other) => holds([one, other])))
  return [
    [
      `length(letters) BETWEEN ? AND ? AND (${pieces.map(() => 'instr(letters, ?) > 0').join(' OR ')})`,
      [length.least, length.most, ...pieces],
    ],
    // All words, or an initial before the same words.
    rest.length === 0 ? holds(words) : ['words LIKE ?', [` ${[...first][0]}% ${rest.join(' ')} `]],
    // Two words of the one in the other, or its only one.
    ...pairs,
    ...words.map((word): Condition => ['words = ?', [` ${word} `]]),
  ]
}

/**
 * Of the customers, all whom the intake could take for someone that a mail speaks of, and not many others: it
 * compares names letter by letter, which is too slow for everyone.
 */
export const customersLike = (db: ReadDb, { emails, phones, names }: LookedFor): PersonRow[] => {
  const conditions: Condition[] = [
    ...emails.map((email): Condition => ['email = ?', [email]]),
    // The last eight digits, with any signs between: the rest depends on the country and on who typed it.
    ...phones.map((phone): Condition => ['phone LIKE ?', [`%${[...phone.slice(-8)].join('%')}`]]),
    ...names.flatMap(nameConditions),
  ]
  if (conditions.length === 0) return []
  const wanted = conditions.map(([sql]) => `(${sql})`).join(' OR ')
  return persons(
    db,
    `kind = 'customer' AND (${wanted}) ORDER BY name_key, id`,
    ...conditions.flatMap(([, values]) => values),
  )
}
