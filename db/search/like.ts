import type { CaseId } from '#shared/kernel/id.ts'
import type { ReadDb } from '../sqlite.ts'

/** What is compared: what someone said, and what a table told; not letters, which are alike in all cases. */
const columns = '{subject statements notes}'

/** How many cases there are. */
export const countOfCases = (db: ReadDb): number =>
  db.prepare<{ n: number | null }>(`SELECT sum(n) AS n FROM case_tally WHERE kind = 'stage'`).get()?.n ?? 0

/**
 * Words that were found in more than so many cases stay common while the app runs. In a text they are many, and they take longest to
 * count: they are asked for once.
 */
const commonIn = new WeakMap<ReadDb, { readonly most: number; readonly words: Set<string> }>()
const commonWords = (db: ReadDb, most: number): Set<string> => {
  const known = commonIn.get(db)
  if (known?.most === most) return known.words
  const words = new Set<string>()
  commonIn.set(db, { most, words })
  return words
}

/** In how many cases each word is, for those that are in at most `most`; others are not there. The words as the index has them. */
export const casesWithWords = (
  db: ReadDb,
  words: readonly string[],
  most: number,
): ReadonlyMap<string, number> => {
  const common = commonWords(db, most)
  const count = db.prepare<{ n: number }>(`
    SELECT count(*) AS n FROM (SELECT 1 FROM search_index WHERE search_index MATCH @match LIMIT 0 + @enough)`)
  const counts = new Map<string, number>()
  for (const word of words) {
    if (common.has(word)) continue
    const n = count.get({ match: `"${word}"`, enough: most + 1 })?.n ?? 0
    if (n > most) common.add(word)
    else counts.set(word, n)
  }
  return counts
}

/** Words with what each is worth. */
export type Weighed = readonly { readonly word: string; readonly weight: number }[]
export type CaseWithWords = { readonly seq: number; readonly caseId: CaseId }

/** So many of those that have the words are looked at for what else they have in common. */
const mostFound = 60

/**
 * The cases in which these words are worth most together, at most `limit`, of equals the newest; those of one of the categories count
 * `sooner` times. Of each word the newest `most` cases are looked at. Without the case itself.
 */
export const casesWithAny = (
  db: ReadDb,
  { words, categories, but }: { words: Weighed; categories: readonly string[]; but: CaseId },
  { most, limit, sooner }: { most: number; limit: number; sooner: number },
): readonly CaseWithWords[] => {
  const having = db.prepare<{ seqs: string }>(`
    SELECT json_group_array(seq) AS seqs FROM (
      SELECT rowid AS seq FROM search_index WHERE search_index MATCH @match ORDER BY rowid DESC LIMIT 0 + @most)`)
  const worth = new Map<number, number>()
  for (const { word, weight } of words) {
    const seqs: number[] = JSON.parse(having.get({ match: `${columns} : "${word}"`, most })?.seqs ?? '[]')
    for (const seq of seqs) worth.set(seq, (worth.get(seq) ?? 0) + weight)
  }
  const best = [...worth].toSorted(([a, one], [b, other]) => other - one || b - a).slice(0, mostFound)
  return db
    .prepare<CaseWithWords>(`
      SELECT seq, case_id AS caseId FROM (
        SELECT value ->> 0 AS seq, value ->> 1 AS worth FROM json_each(@best))
      CROSS JOIN case_row ON first_seq = seq
      WHERE case_id <> @but
      ORDER BY worth * iif(EXISTS (
        SELECT 1 FROM json_each(categories) WHERE value IN (SELECT value FROM json_each(@categories))), @sooner, 1) DESC,
        seq DESC
      LIMIT 0 + @limit`)
    .all({ best: JSON.stringify(best), categories: JSON.stringify(categories), but, limit, sooner })
}
