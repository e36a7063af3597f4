import { nameWords } from '#shared/people/nameWords.ts'
import { tagOf } from '../indexed/tags.ts'
import { someone } from '../mergers.ts'
import type { PersonKind } from '../queries/persons.ts'
import { rememberedBy } from '../remembered.ts'
import type { ReadDb } from '../sqlite.ts'
import { named } from './expressions.ts'
import type { Wider } from './wider.ts'

/** As many records are looked for by their ids; of more, their names as cases have them must do. */
const mostRecords = 200

/**
 * What finds people of a kind by the words of their names, as an expression of `person_index`: all words, of which the last may be
 * unfinished; or one of the others in the place of each, with what was typed or alone. Null when the text has none.
 */
const nameExpression = (kind: PersonKind, text: string, { names, alone }: Wider): string | null => {
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
const recordsNamed = (
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

/**
 * Whom a field means, by its value. Who looks for cases of someone types a word behind his name key by key, asks for the next page and
 * the counts beside it: the name stays the same, and to look it up takes as long as the search.
 */
const peopleIn = rememberedBy<string>(50)

/**
 * What finds the cases of someone who is named so, as an expression of `search_index`: under all records of people with that name, or by
 * a name that he has in the case alone. What is nobody's name may be another thing that the case knows of him, as where he lives.
 */
export const casesOfNamed = (db: ReadDb, kind: PersonKind, text: string, wider: Wider): string =>
  peopleIn(db, JSON.stringify([kind, text, ...wider.names, wider.alone]), () => {
    const carried = `${kind} : (${named(text)})`
    const expression = nameExpression(kind, text, wider)
    if (expression === null) return carried
    const { records, all } = recordsNamed(db, expression)
    if (records.length === 0) return carried
    const ids = records.map((id) => `"${tagOf[kind](id)}"`)
    return `tags : (${ids.join(' OR ')})${all ? '' : ` OR ${carried}`}`
  })
