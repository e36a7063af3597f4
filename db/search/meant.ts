import { nameWords } from '#shared/people/nameWords.ts'
import type { PersonRow } from '../projections/rowTypes.ts'
import { casesUnder } from '../queries/cases.ts'
import { type PersonKind, personsByIds, standsFor } from '../queries/persons.ts'
import type { ReadDb } from '../sqlite.ts'
import { namesMeant } from './alike.ts'
import { tagOf } from './tags.ts'

const most = { words: 6, meant: 5, compared: 300 } as const
/** So short a word may be mistyped beside another one that is not: then the other one finds. */
const shortWord = 3

type Asked = ReadonlyMap<string, number>

/** For each word of a name the words that may be meant, with how far they are; null where nobody has a name like that. */
const askedFor = (
  db: ReadDb,
  text: string,
): { readonly words: readonly Asked[]; readonly left: number } | null => {
  const typed = nameWords(text).slice(0, most.words)
  const words = typed.map(
    (word) => new Map(namesMeant(db, word, most.meant).map(({ word: meant, apart }) => [meant, apart])),
  )
  const found = words.filter(({ size }) => size > 0)
  const left = words.flatMap(({ size }, nth) => (size > 0 ? [] : [typed[nth] ?? '']))
  return found.length > 0 && left.every(({ length }) => length <= shortWord)
    ? { words: found, left: left.length }
    : null
}

/** How far someone's names are from what was typed, in letters. */
const distance = (names: readonly string[], words: readonly Asked[]): number =>
  words.reduce(
    (sum, word) => sum + Math.min(...names.map((name) => word.get(name) ?? Number.POSITIVE_INFINITY)),
    0,
  )

const peopleWith = (db: ReadDb, words: readonly Asked[], kind: PersonKind) => {
  const expression = words
    .map((word) => `(${[...word.keys()].map((one) => `"${tagOf.nameWord(kind, one)}"`).join(' OR ')})`)
    .join(' AND ')
  return db
    .prepare<{ id: string; words: string }>(`
      SELECT id, words FROM person_index CROSS JOIN person_name ON first_seq = person_index.rowid
      WHERE person_index MATCH ? LIMIT ${most.compared}`)
    .all(expression)
    .map((row) => {
      const names = (JSON.parse(row.words) as [string, string][]).map(([name]) => name)
      return { id: row.id, apart: distance(names, words) }
    })
}

/**
 * The people who may be meant by a name in which letters are mistyped, at most `limit`: the nearest first, and of equals who has most
 * cases. Of someone whose records were merged, the one that stands for him.
 */
export const peopleMeant = (
  db: ReadDb,
  text: string,
  kind: PersonKind | undefined,
  limit: number,
): readonly PersonRow[] => {
  const asked = askedFor(db, text)
  if (!asked) return []
  const kinds = kind ? [kind] : (['klussenier', 'customer'] as const)
  const nearest = new Map<string, { readonly apart: number; readonly cases: number }>()
  for (const { id, apart } of kinds.flatMap((one) => peopleWith(db, asked.words, one))) {
    const standing = standsFor(db, id)
    const known = nearest.get(standing)
    if (known && known.apart <= apart) continue
    nearest.set(standing, { apart, cases: known?.cases ?? casesUnder(db, standing) })
  }
  const ids = [...nearest]
    .toSorted(([, a], [, b]) => a.apart - b.apart || b.cases - a.cases)
    .map(([id]) => id)
    .slice(0, limit)
  const rows = new Map(personsByIds(db, ids).map((row) => [row.id as string, row]))
  return ids.flatMap((id) => rows.get(id) ?? [])
}
