import type { CoreContext } from '#core/context.ts'
import { casesLike } from '#core/search/casesLike.ts'
import { countOfCases } from '#db/search/like.ts'
import { mostCasesOf, mostWords, wordsTold } from '#shared/search/like.ts'
import type { Operation } from './measure.ts'
import { nth } from './searches.ts'

/** As many cases are read. */
const mostRead = 8

/** Cases like one, beside counting its words, walking through the rarest of them, and reading as many cases. */
export const casesLikeOne = (context: CoreContext): Operation => {
  const { db } = context.administration
  const most = mostCasesOf(countOfCases(db))
  const cases = db
    .prepare<{ id: string; number: string; subject: string }>(`
      SELECT case_id AS id, number, subject FROM case_row
      WHERE first_seq % (SELECT max(1, count(*) / 400) FROM case_row) = 0 LIMIT 400`)
    .all()
  const told = db.prepare<{ text: string | null }>(`
    SELECT group_concat(payload ->> '$.statement.text', ' ') AS text FROM event
    WHERE stream = 'case/' || ? AND type = 'statementRecorded'`)
  const count = db.prepare<{ n: number }>(
    'SELECT count(*) AS n FROM (SELECT 1 FROM search_index WHERE search_index MATCH ? LIMIT ?)',
  )
  const having = db.prepare(`
    SELECT json_group_array(rowid) FROM (SELECT rowid FROM search_index WHERE search_index MATCH ? ORDER BY rowid DESC LIMIT ?)`)
  const events = db.prepare<{ payload: string }>(
    `SELECT payload FROM event WHERE stream = 'case/' || ? ORDER BY version`,
  )
  // What is worked out of the texts is worked out beforehand for the floor.
  const words = new Map<string, readonly string[]>()
  const wordsIn = ({ id, subject }: (typeof cases)[number]): readonly string[] => {
    const found =
      words.get(id) ??
      wordsTold({ subject, texts: [told.get(id)?.text ?? ''] }).map(({ word }) => `"${word}"`)
    words.set(id, found)
    return found
  }
  for (const one of cases) wordsIn(one)
  const other = Math.floor(cases.length / 2)
  return {
    name: 'cases like one (to be within 30 ms)',
    goal: null,
    product: (round) => casesLike(context, nth(cases, round).number),
    floor: (round) => {
      const counted = wordsIn(nth(cases, round + other)).map((word) => ({
        word,
        n: count.get(word, most + 1)?.n ?? 0,
      }))
      const rarest = counted.filter(({ n }) => n > 1 && n <= most).toSorted((a, b) => b.n - a.n)
      for (const { word } of rarest.slice(0, mostWords))
        having.get(`{subject statements notes} : ${word}`, most)
      for (let read = 0; read < mostRead; read += 1)
        for (const { payload } of events.all(nth(cases, round * mostRead + read + other).id))
          JSON.parse(payload)
    },
  }
}
