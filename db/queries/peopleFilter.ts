import { nameKey } from '#shared/people/nameKey.ts'
import { nameWords } from '#shared/people/nameWords.ts'
import { tagOf } from '../indexed/tags.ts'
import { standsFor } from '../mergers.ts'
import { indexedPart } from '../projections/indexing.ts'
import type { Cell, ReadDb } from '../sqlite.ts'
import type { PersonKind } from './persons.ts'

/** By name, most cases first, or last complaint first; by name where they are equal. */
export type PeopleOrder = 'name' | 'most' | 'latest'
export type PeopleFilter = {
  readonly kind: PersonKind
  /** Beginnings of words of the name, the trade name, the place or the address for mail, or parts of longer names; all of them. */
  readonly words: string
  /** Who is not active any more is left out. */
  readonly activeOnly: boolean
  readonly order: PeopleOrder
}
const orders: Readonly<Record<PeopleOrder, readonly string[]>> = {
  name: ['name_key', 'first_seq'],
  most: ['most', 'name_key', 'first_seq'],
  latest: ['latest', 'name_key', 'first_seq'],
}

/** Of so many they are put in order; more are found by walking through the order. */
const few = 500
/** As many words of names that have what was typed in them, not at their beginning; nothing shorter is looked for so. */
const within = { most: 20, letters: 4 } as const

/** What finds people in `person_index`: null where nothing was typed. */
const expressionOf = (db: ReadDb, kind: PersonKind, text: string): string | null => {
  const words = nameWords(text)
  if (words.length === 0) return null
  const inside = db.prepare<{ word: string }>(
    `SELECT word FROM name_word WHERE instr(word, ?) > 1 ORDER BY persons DESC, word LIMIT ${within.most}`,
  )
  const asked = words.map((word) => {
    const longer = word.length < within.letters ? [] : inside.all(word)
    return [
      `"${tagOf.nameWord(kind, word)}" *`,
      `"${tagOf.placeWord(kind, word)}" *`,
      ...longer.map((one) => `"${tagOf.nameWord(kind, one.word)}"`),
    ].join(' OR ')
  })
  return asked.map((one) => `(${one})`).join(' AND ')
}

type Found = { readonly condition: string; readonly bound: Record<string, Cell>; readonly few: boolean }

const matching = 'SELECT rowid FROM person_index WHERE person_index MATCH @match'

/** Those for whom a record was found that was merged into theirs. */
const throughMerged = (db: ReadDb, match: string): readonly string[] =>
  db
    .prepare<{ id: string }>(`
      SELECT person_row.id FROM person_row CROSS JOIN person_name ON person_name.id = person_row.id
      WHERE merged_into IS NOT NULL AND +person_name.first_seq IN (${matching})`)
    .all({ match })
    .map(({ id }) => standsFor(db, id))

/** While the index is made anew nobody may be missing: everyone is looked at. */
const withoutIndex = (words: string): Found | null => {
  const keys = nameKey(words).split(' ').filter(Boolean)
  if (keys.length === 0) return null
  const has = (_: string, nth: number) =>
    `(instr(name_key || ' ' || coalesce(trade_key, ''), @key${nth}) > 0
      OR instr(lower(coalesce(email, '') || ' ' || coalesce(city, '')), @key${nth}) > 0)`
  return {
    condition: `id IN (
      WITH RECURSIVE chain(id) AS (
        SELECT id FROM person_row WHERE kind = @kind AND ${keys.map(has).join(' AND ')}
        UNION SELECT merged_into FROM person_row JOIN chain USING (id) WHERE merged_into IS NOT NULL)
      SELECT id FROM chain)`,
    bound: Object.fromEntries(keys.map((key, nth) => [`key${nth}`, key])),
    few: false,
  }
}

const foundBy = (db: ReadDb, { kind, words }: PeopleFilter): Found | null => {
  if (indexedPart(db) !== null) return withoutIndex(words)
  const match = expressionOf(db, kind, words)
  if (match === null) return null
  const seqs = db
    .prepare<{ rowid: number }>(`${matching} LIMIT ${few + 1}`)
    .all({ match })
    .map(({ rowid }) => rowid)
  const ids = throughMerged(db, match)
  const others = ids.length > 0 ? ' OR id IN (SELECT value FROM json_each(@others))' : ''
  const bound = ids.length > 0 ? { others: JSON.stringify(ids) } : {}
  return seqs.length <= few
    ? {
        condition: `first_seq IN (SELECT value FROM json_each(@seqs))${others}`,
        bound: { ...bound, seqs: JSON.stringify(seqs) },
        few: true,
      }
    : { condition: `+first_seq IN (${matching})${others}`, bound: { ...bound, match }, few: false }
}

/**
 * The people that pass a filter, as the rest of a statement on `person_list`. `keys`: the columns of their order; `columns`: the same, as
 * the statement is to say them.
 */
export const listed = (db: ReadDb, filter: PeopleFilter) => {
  const found = foundBy(db, filter)
  // Few are looked up one by one: the order of an index would be walked through for nothing.
  const plain = found?.few ? '+' : ''
  const conditions = [`${plain}kind = @kind`]
  if (filter.activeOnly) conditions.push('active = 1')
  if (found) conditions.push(`(${found.condition})`)
  return {
    conditions,
    bound: { kind: filter.kind, ...found?.bound } as Record<string, Cell>,
    keys: orders[filter.order],
    columns: orders[filter.order].map((column) => plain + column),
  }
}
