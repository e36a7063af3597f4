import { nameKey } from '#shared/people/nameKey.ts'
import { nameWords } from '#shared/people/nameWords.ts'
import { indexedPart } from '../projections/indexing.ts'
import type { PersonRow } from '../projections/rowTypes.ts'
import { tagOf } from '../search/tags.ts'
import type { Cell, ReadDb } from '../sqlite.ts'
import { type PersonKind, personsByIds, standsFor } from './persons.ts'

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
/** Where a page begins: after the person with these values in the order. */
export type PeopleAfter = readonly Cell[]
/** `lastOn`: the day on which the last complaint was received; null without one. */
export type ListedPerson = PersonRow & {
  readonly cases: number
  readonly open: number
  readonly lastOn: string | null
}
export type PeoplePage = { readonly rows: readonly ListedPerson[]; readonly next: PeopleAfter | null }

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

/** The people that pass a filter, as the rest of a statement, in their order. */
const listed = (db: ReadDb, filter: PeopleFilter) => {
  const found = foundBy(db, filter)
  // Few are looked up one by one: the order of an index would be walked through for nothing.
  const plain = found?.few ? '+' : ''
  const conditions = [`${plain}kind = @kind`]
  if (filter.activeOnly) conditions.push('active = 1')
  if (found) conditions.push(`(${found.condition})`)
  return {
    conditions,
    bound: { kind: filter.kind, ...found?.bound } as Record<string, Cell>,
    columns: orders[filter.order].map((column) => plain + column),
  }
}

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
  const { conditions, bound, columns } = listed(db, filter)
  const keys = orders[filter.order]
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
  const { conditions, bound, columns } = listed(db, filter)
  const keys = orders[filter.order]
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
  const { conditions, bound, columns } = listed(db, filter)
  const keys = orders[filter.order]
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
