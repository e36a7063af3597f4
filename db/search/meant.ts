import { nameWords } from '#shared/people/nameWords.ts'
import { tagOf } from '../indexed/tags.ts'
import { standsFor } from '../mergers.ts'
import type { PersonRow } from '../projections/rowTypes.ts'
import { casesOf, type PersonKind, personsByIds } from '../queries/persons.ts'
import type { ReadDb } from '../sqlite.ts'
import { namesMeant } from './alike.ts'
import { runTogether } from './runTogether.ts'

const most = { words: 6, meant: 5, compared: 40, ranked: 12 } as const
/** So short a word may be mistyped beside another one that is not: then the other one finds. */
const shortWord = 3
/** How far someone is, in letters, who has no name like a short word. */
const unlike = 3

/** The words that may be meant by one, with how far they are. */
type Meant = ReadonlyMap<string, number>
/** `telling`: those of the words that are not short. */
type Asked = { readonly all: readonly Meant[]; readonly telling: readonly Meant[] }

/** What may be meant by each word of a name, or of two that were typed as one; null where nobody has a name like that. */
const askedFor = (db: ReadDb, text: string): Asked | null => {
  const words = nameWords(text)
    .slice(0, most.words)
    .flatMap((typed) => {
      const meant = namesMeant(db, typed, most.meant)
      const short = typed.length <= shortWord
      const both = meant.length === 0 && !short ? runTogether(db, typed, most.meant) : null
      return (both ?? [meant]).map((one) => ({
        short,
        meant: new Map(one.map(({ word, apart }) => [word, apart])),
      }))
    })
  const found = words.filter(({ meant }) => meant.size > 0)
  if (found.length === 0 || words.some(({ short, meant }) => !short && meant.size === 0)) return null
  const meantBy = (some: typeof found) => some.map(({ meant }) => meant)
  return { all: meantBy(found), telling: meantBy(found.filter(({ short }) => !short)) }
}

const nearestIn = (word: Meant): Meant => {
  const least = Math.min(...word.values())
  return new Map([...word].filter(([, apart]) => apart === least))
}

/**
 * How much further someone is for each name of his that was not typed: who is called so and no more comes first. A long trade name does
 * not make up for half a letter.
 */
const more = { each: 0.1, most: 0.4 } as const

/** How far someone's names are from what was typed, in letters. */
const distance = (names: readonly string[], words: readonly Meant[]): number =>
  words.reduce((sum, word) => sum + Math.min(...names.map((name) => word.get(name) ?? unlike)), 0) +
  Math.min(more.most, more.each * Math.max(0, names.length - words.length))

/** Those who have one of the meant names for each of `words`. */
const peopleWith = (db: ReadDb, words: readonly Meant[], all: readonly Meant[], kind: PersonKind) => {
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
      return { id: row.id, apart: distance(names, all) }
    })
}

/** The nearest, with all who are as near as the last of them, up to some: of more namesakes the cases are not counted. */
const nearestOf = (
  found: ReadonlyMap<string, number>,
  limit: number,
): readonly (readonly [string, number])[] => {
  const sorted = [...found].toSorted(([, a], [, b]) => a - b)
  const last = sorted[limit - 1]?.[1] ?? Number.POSITIVE_INFINITY
  return sorted.filter(([, apart]) => apart <= last).slice(0, Math.max(limit, most.ranked))
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
  const { all, telling } = asked
  const kinds = kind ? [kind] : (['klussenier', 'customer'] as const)
  const found = new Map<string, number>()
  const gather = (words: readonly Meant[]) => {
    for (const one of kinds) for (const { id, apart } of peopleWith(db, words, all, one)) found.set(id, apart)
  }
  // Who has the nearest of each word is nearer than anyone else.
  gather(all.map(nearestIn))
  if (found.size < limit) gather(all)
  if (found.size < limit && telling.length > 0 && telling.length < all.length) gather(telling)
  const nearest = new Map<string, number>()
  for (const [id, apart] of nearestOf(found, limit)) {
    const standing = standsFor(db, id)
    if (!nearest.has(standing)) nearest.set(standing, apart)
  }
  const cases = casesOf(db, [...nearest.keys()])
  const ids = [...nearest]
    .toSorted(([one, a], [other, b]) => a - b || (cases.get(other) ?? 0) - (cases.get(one) ?? 0))
    .map(([id]) => id)
    .slice(0, limit)
  const rows = new Map(personsByIds(db, ids).map((row) => [row.id as string, row]))
  return ids.flatMap((id) => rows.get(id) ?? [])
}
