import { nameWords } from '#shared/people/nameWords.ts'
import type { PersonKind } from '../queries/persons.ts'
import { someone } from '../queries/persons.ts'
import type { ReadDb } from '../sqlite.ts'
import { tagOf } from './tags.ts'

/** As many records are looked for by their ids; of more, their names as cases have them must do. */
const mostRecords = 200

/** Other words for some of a name: see `Wider`. */
type NamesMeant = {
  readonly names: ReadonlyMap<string, readonly string[]>
  readonly alone?: boolean | undefined
}

/**
 * What finds people of a kind by the words of their names, as an expression of `person_index`: all words, of which the last may be
 * unfinished; or one of the others in the place of each, with what was typed or alone. Null when the text has none.
 */
export const nameExpression = (
  kind: PersonKind,
  text: string,
  { names, alone }: NamesMeant = { names: new Map() },
): string | null => {
  const words = nameWords(text)
  if (words.length === 0) return null
  const asked = words.map((word, nth) => {
    const [typed, ...more] = [word, ...(names.get(word) ?? [])].map((one) => `"${tagOf.nameWord(kind, one)}"`)
    if (alone && more.length > 0) return more.join(' OR ')
    return [nth === words.length - 1 ? `${typed} *` : typed, ...more].join(' OR ')
  })
  return asked.map((one) => `(${one})`).join(' AND ')
}

/**
 * All records of the people who have these words in their names, through mergers both ways. `all`: false where there are so many
 * that only those are given whose cases may carry another name.
 */
export const recordsNamed = (
  db: ReadDb,
  expression: string,
): { readonly records: readonly string[]; readonly all: boolean } => {
  const named = db
    .prepare<{ id: string }>(`
      SELECT person_name.id FROM person_index CROSS JOIN person_name ON first_seq = person_index.rowid
      WHERE person_index MATCH ? LIMIT ${mostRecords + 1}`)
    .all(expression)
  const found = withMerged(
    db,
    named.map(({ id }) => id),
  )
  if (found.length <= mostRecords) return { records: found, all: true }
  const merged = db.prepare<{ id: string }>(`${someone(mergedAmong)} SELECT id FROM someone`).all(expression)
  return { records: merged.slice(0, mostRecords).map(({ id }) => id), all: false }
}

/** What was merged into these, and what these were merged into; most were not, and one look says so. */
const withMerged = (db: ReadDb, ids: readonly string[]): readonly string[] => {
  const found = new Set(ids)
  const beside = db.prepare<{ id: string }>(`
    SELECT id FROM person_row WHERE merged_into IN (SELECT value FROM json_each(@ids))
    UNION ALL SELECT merged_into FROM person_row WHERE id IN (SELECT value FROM json_each(@ids)) AND merged_into IS NOT NULL`)
  for (let last = ids; last.length > 0 && found.size <= mostRecords; ) {
    const more = beside.all({ ids: JSON.stringify(last) }).map(({ id }) => id)
    last = more.filter((id) => !found.has(id))
    for (const id of last) found.add(id)
  }
  return [...found]
}

/** Of very many people: those whose records were merged, because cases may carry the name of another record of theirs. */
const mergedAmong = `
  SELECT id FROM person_name
  WHERE id IN (
    SELECT id FROM person_row WHERE merged_into IS NOT NULL
    UNION SELECT merged_into FROM person_row WHERE merged_into IS NOT NULL)
  AND +first_seq IN (SELECT rowid FROM person_index WHERE person_index MATCH ?)`
