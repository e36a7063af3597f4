import { type CoreContext, todayOf } from '#core/context.ts'
import { readQuery } from '#core/search/readQuery.ts'
import { namesMeant, wordsMeant } from '#db/search/alike.ts'
import { type SearchOrder, searchCases } from '#db/search/find.ts'
import { peopleMeant } from '#db/search/meant.ts'
import { tagOf } from '#db/search/tags.ts'
import type { Db } from '#db/sqlite.ts'
import type { KlussenierId } from '#shared/kernel/id.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { slipsIn } from '#shared/search/slips.ts'
import type { Operation } from './measure.ts'

const page = 50
const counted = 1001

/** Words by how many cases have them, the most frequent first. */
export const wordsOf = (db: Db): readonly { readonly term: string; readonly doc: number }[] => {
  db.exec(`
    DROP TABLE IF EXISTS temp.word_count;
    CREATE VIRTUAL TABLE temp.word_count USING fts5vocab ('main', 'search_index', 'row')`)
  return db
    .prepare<{ term: string; doc: number }>(
      `SELECT term, doc FROM temp.word_count WHERE length(term) BETWEEN 4 AND 9 AND term NOT GLOB '*[0-9]*' ORDER BY doc DESC LIMIT 4000`,
    )
    .all()
}

/** Words that so many of all cases have, or nearly. */
export const wordsIn = (
  words: ReturnType<typeof wordsOf>,
  cases: number,
  share: number,
): readonly string[] => {
  const wanted = cases * share
  return words
    .toSorted((a, b) => Math.abs(a.doc - wanted) - Math.abs(b.doc - wanted))
    .slice(0, 12)
    .map(({ term }) => term)
}

export const nth = <T>(of: readonly T[], round: number): T => {
  const one = of[round % of.length]
  invariant(one !== undefined, 'nothing to look for')
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

/** What can be asked of the search, each beside the bare statements. */
export const searchesOn = (context: CoreContext): readonly (() => Operation)[] => {
  const { db } = context.administration
  const cases = db.prepare<{ n: number }>('SELECT count(*) AS n FROM case_row').get()?.n ?? 0
  const words = wordsOf(db)
  const common = wordsIn(words, cases, 0.27)
  const rare = wordsIn(words, cases, Math.min(0.009, 900 / cases))
  const klussenier = db
    .prepare<{ id: KlussenierId; name: string; n: number }>(`
      SELECT klussenier_id AS id, klussenier_name AS name, count(*) AS n FROM case_row
      WHERE klussenier_id IS NOT NULL GROUP BY klussenier_id ORDER BY n DESC LIMIT 1`)
    .get()
  const today = todayOf(context)
  const find = (typed: string, order: SearchOrder = 'newest') => {
    const { query } = readQuery(context, typed)
    invariant(query, 'nothing to look for', { typed })
    return searchCases(db, query, today, { order, size: page })
  }
  // What a line of the list shows, with the walk in one statement.
  const line = `case_row.first_seq, case_id, case_row.number, stage, direction, customer_id, customer_name, klussenier_id, klussenier_name,
    case_row.subject, mediator_id, received_on, step, step_due_on, step_waits_for, awaited_until, pressing_clock, pressing_on,
    outcome, closed_on, paused`
  const newestIn = (index: string) =>
    db.prepare(`
      SELECT ${line} FROM ${index} CROSS JOIN case_row ON first_seq = ${index}.rowid
      WHERE ${index} MATCH ? ORDER BY ${index}.rowid DESC LIMIT ${page + 1}`)
  const newest = newestIn('search_index')
  const ranked = db.prepare(`
    SELECT ${line}, score FROM (
      SELECT rowid AS seq, bm25(search_index) AS score FROM search_index WHERE search_index MATCH ?
      ORDER BY score LIMIT ${page + 1}) CROSS JOIN case_row ON first_seq = seq ORDER BY score`)
  const count = db.prepare(
    `SELECT count(*) FROM (SELECT 1 FROM search_index WHERE search_index MATCH ? LIMIT ${counted})`,
  )
  const bare = (match: string, statement = newest) => [statement.all(match), count.get(match)]
  const names = db
    .prepare<{ word: string }>('SELECT word FROM name_word WHERE length(word) > 3 ORDER BY word')
    .all()
    .map(({ word }) => word)
  const slipped = db.prepare('SELECT word FROM name_slip WHERE slip IN (SELECT value FROM json_each(?))')
  const beginning = db.prepare<{ word: string }>(
    'SELECT word FROM search_word WHERE word >= ? AND word < ? AND length(word) BETWEEN ? AND ?',
  )
  const fewLetters = newestIn('name_index')
  return [
    () => ({
      name: 'a word in a quarter of the cases, newest first',
      goal: 2,
      product: (round) => find(`${nth(common, round)} `),
      floor: (round) => bare(`"${nth(common, round)}"`),
    }),
    () => ({
      name: 'a Klussenier and a word',
      goal: 1.3,
      product: (round) => find(`klussenier:"${klussenier?.name}" ${nth(common, round)} `),
      floor: (round) =>
        bare(`tags : "${tagOf.klussenier(klussenier?.id ?? '')}" AND "${nth(common, round)}"`),
    }),
    () => ({
      name: 'each key of a word, newest first',
      goal: 2,
      product: (round) => find(nth(common, round).slice(0, 1 + (Math.floor(round / 12) % 6))),
      floor: (round) => {
        const typed = nth(common, round).slice(0, 1 + (Math.floor(round / 12) % 6))
        if (typed.length > 3) return bare(`"${typed}" *`)
        return fewLetters.all(`"${typed}" *`)
      },
    }),
    () => ({
      name: 'a word in fewer than a thousand, best first',
      goal: 1.2,
      product: (round) => find(`${nth(rare, round)} `, 'best'),
      floor: (round) => bare(`"${nth(rare, round)}"`, ranked),
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
      product: (round) => find(`${mistype(nth(rare, round), round)} `),
      floor: (round) => bare(`"${nth(rare, round)}"`),
    }),
  ]
}
