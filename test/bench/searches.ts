import { type CoreContext, todayOf } from '#core/context.ts'
import { findCases } from '#core/search/findCases.ts'
import { readQuery } from '#core/search/readQuery.ts'
import { tagOf } from '#db/indexed/tags.ts'
import { namesMeant, wordsMeant } from '#db/search/alike.ts'
import { type SearchOrder, searchCases } from '#db/search/find.ts'
import { peopleMeant } from '#db/search/meant.ts'
import type { Db } from '#db/sqlite.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { slipsIn } from '#shared/search/slips.ts'
import { bareSearch, bareWords } from './bare.ts'
import type { Operation } from './measure.ts'

const page = 50

/** Words by how many cases have them, the most frequent first. */
export const wordsOf = (db: Db): readonly { readonly term: string; readonly doc: number }[] => {
  db.exec(`
    DROP TABLE IF EXISTS temp.word_count;
    CREATE VIRTUAL TABLE temp.word_count USING fts5vocab ('main', 'search_index', 'row')`)
  return db
    .prepare<{ term: string; doc: number }>(
      `SELECT term, doc FROM temp.word_count WHERE length(term) BETWEEN 4 AND 9 AND term NOT GLOB '*[0-9]*' ORDER BY doc DESC, term`,
    )
    .all()
}

const taken = 12

/** Words that so many of all cases have, or nearly: of all that are as near, some from the whole alphabet. */
export const wordsIn = (
  words: ReturnType<typeof wordsOf>,
  cases: number,
  share: number,
): readonly string[] => {
  const apart = ({ doc }: (typeof words)[number]) => Math.abs(doc - cases * share)
  const [most = 0] = words
    .map(apart)
    .toSorted((a, b) => a - b)
    .slice(0, taken)
    .slice(-1)
  const near = words
    .filter((one) => apart(one) <= most)
    .map(({ term }) => term)
    .toSorted()
  const some = Math.min(taken, near.length)
  return Array.from({ length: some }, (_, at) => nth(near, Math.floor((at * near.length) / some)))
}

/** One of some things, by turns. */
export const nth = <T>(of: readonly T[], round: number): T => {
  const one = of[round % of.length]
  invariant(one !== undefined, 'nothing to take by turns')
  return one
}

/** A letter forgotten, and in a long word two swapped besides; never the first. */
const mistype = (word: string, round: number): string => {
  const at = 1 + (round % (word.length - 2))
  const without = word.slice(0, at) + word.slice(at + 1)
  const end = without.length - 1
  return round % 2 === 0 || word.length < 6
    ? without
    : without.slice(0, end - 1) + without.charAt(end) + without.charAt(end - 1)
}

/** By a name, which several may have. */
type Named = { readonly name: string; readonly cases: number; readonly tags: readonly string[] }

/** The names of Klusseniers with their cases, the most first. */
const namesOfKlusseniers = (db: Db): readonly Named[] =>
  db
    .prepare<{ name: string; cases: number; ids: string }>(`
      SELECT klussenier_name AS name, count(*) AS cases, json_group_array(DISTINCT klussenier_id) AS ids
      FROM case_row WHERE klussenier_id IS NOT NULL GROUP BY klussenier_name ORDER BY cases DESC, name`)
    .all()
    .map(({ ids, ...named }) => ({ ...named, tags: JSON.parse(ids).map(tagOf.klussenier) }))

/** Those with about as many cases as one has in the mean: there are more of them where there are more cases. */
const usual = (klusseniers: readonly Named[]): readonly Named[] => {
  const mean = klusseniers.reduce((sum, { cases }) => sum + cases, 0) / klusseniers.length
  return klusseniers.toSorted((a, b) => Math.abs(a.cases - mean) - Math.abs(b.cases - mean)).slice(0, 12)
}

/** What can be asked of the search, each beside the bare statements. */
export const searchesOn = (context: CoreContext): readonly (() => Operation)[] => {
  const { db } = context.administration
  const cases = db.prepare<{ n: number }>('SELECT count(*) AS n FROM case_row').get()?.n ?? 0
  const words = wordsOf(db)
  const common = wordsIn(words, cases, 0.27)
  const rare = wordsIn(words, cases, Math.min(0.009, 900 / cases))
  const klusseniers = namesOfKlusseniers(db)
  const today = todayOf(context)
  const find = (typed: string, order: SearchOrder = 'newest') => {
    const { query } = readQuery(context, typed)
    invariant(query, 'nothing to look for', { typed })
    return searchCases(db, query, today, { order, size: page })
  }
  // Worked out before anything is measured, for each thing that is typed.
  const ready = (typed: readonly string[], order: SearchOrder = 'newest') => {
    const bare = new Map(
      typed.map((one) => {
        const { query } = readQuery(context, one)
        invariant(query, 'nothing to look for', { one })
        return [one, bareSearch(db, query, { today, order, page })]
      }),
    )
    return {
      product: (round: number) => find(nth(typed, round), order),
      floor: (round: number) => bare.get(nth(typed, round))?.(),
    }
  }
  /** Each thing that is typed, with its very words alone. */
  const alone = (
    typed: readonly (readonly [string, string, ('search_index' | 'name_index')?])[],
    order: SearchOrder = 'newest',
  ) => {
    const bare = typed.map(([, expression, index]) =>
      bareWords(db, expression, { order, page, ...(index && { index }) }),
    )
    return {
      ...ready(
        typed.map(([words]) => words),
        order,
      ),
      alone: (round: number) => nth(bare, round)(),
    }
  }
  /** A word behind a name. */
  const behind = (named: readonly Named[]) =>
    alone(
      common.map((word, round) => {
        const { name, tags } = nth(named, round)
        return [`klussenier:"${name}" ${word} `, `(${tags.join(' OR ')}) AND ${word}`]
      }),
    )
  const keys = [1, 2, 3, 4, 5, 6].flatMap((letters) => common.map((word) => word.slice(0, letters)))
  /** As the search screen asks, for a page of its size: what is marked is cut from what cases and documents say, which has to be read. */
  const marked = () => {
    const shown = 30
    const bare = new Map(
      keys.map((typed) => {
        const { query } = readQuery(context, typed)
        invariant(query, 'nothing to look for', { typed })
        const { hits } = findCases(context, { words: typed, order: 'newest', size: shown })
        const ids = hits.map((hit) => hit.case.id)
        return [typed, { ids, hits: bareSearch(db, query, { today, order: 'newest', page: shown }) }]
      }),
    )
    const events = db.prepare<{ payload: string }>(
      'SELECT payload FROM event WHERE stream = +? ORDER BY version',
    )
    const texts = db.prepare(
      'SELECT text FROM case_document JOIN document_text USING (sha256) WHERE case_id = ?',
    )
    return {
      product: (round: number) =>
        findCases(context, { words: nth(keys, round), order: 'newest', size: shown }),
      floor: (round: number) => {
        const known = bare.get(nth(keys, round))
        return [
          known?.hits(),
          known?.ids.map((id) => [
            events.all(`case/${id}`).map(({ payload }) => JSON.parse(payload)),
            texts.all(id),
          ]),
        ]
      },
    }
  }
  const names = db
    .prepare<{ word: string }>('SELECT word FROM name_word WHERE length(word) > 3 ORDER BY word')
    .all()
    .map(({ word }) => word)
  const slipped = db.prepare('SELECT word FROM name_slip WHERE slip IN (SELECT value FROM json_each(?))')
  const beginning = db.prepare<{ word: string }>(
    'SELECT word FROM search_word WHERE word >= ? AND word < ? AND length(word) BETWEEN ? AND ?',
  )
  return [
    () => ({
      name: 'a word in a quarter of the cases, newest first',
      goal: 2,
      ...alone(common.map((word) => [`${word} `, word])),
    }),
    () => ({ name: 'a Klussenier and a word', goal: 1.3, ...behind(usual(klusseniers)) }),
    // He has ten times as many where there are ten times as many cases.
    () => ({
      name: 'the Klussenier with the most cases and a word',
      goal: 1.3,
      grows: true,
      ...behind(klusseniers.slice(0, 1)),
    }),
    () => ({
      name: 'each key of a word, newest first',
      goal: 2,
      grows: true,
      // Few letters begin names alone.
      ...alone(keys.map((key) => [key, `${key}*`, key.length > 3 ? 'search_index' : 'name_index'])),
    }),
    () => ({ name: 'each key of a word, with the words marked', goal: 2, grows: true, ...marked() }),
    () => ({
      name: 'a word in fewer than a thousand, best first',
      goal: 1.2,
      grows: true,
      ...alone(
        rare.map((word) => [`${word} `, word]),
        'best',
      ),
    }),
    () => ({
      name: 'a mistyped name (to be within 1 ms)',
      goal: null,
      product: (round) => namesMeant(db, mistype(nth(names, round), round), 5),
      floor: (round) => slipped.all(JSON.stringify(slipsIn(mistype(nth(names, round), round)))),
    }),
    () => ({
      name: 'people by a mistyped name',
      goal: null,
      product: (round) =>
        peopleMeant(db, `${nth(names, round)} ${mistype(nth(names, round * 7), round)}`, 'klussenier', 5),
      floor: (round) => slipped.all(JSON.stringify(slipsIn(mistype(nth(names, round * 7), round)))),
    }),
    () => ({
      name: 'a mistyped word (to be within 7 ms)',
      goal: null,
      product: (round) => wordsMeant(db, mistype(nth(rare, round), round)),
      floor: (round) => {
        const typed = mistype(nth(rare, round), round)
        const begin = typed.charAt(0)
        return beginning.all(begin, `${begin}\u{10ffff}`, typed.length - 2, typed.length + 2)
      },
    }),
    () => ({
      name: 'cases by a mistyped word',
      goal: null,
      ...ready(Array.from({ length: 48 }, (_, round) => `${mistype(nth(rare, round), round)} `)),
    }),
  ]
}
