import type { Also } from '#shared/contract/search.ts'
import type { ReadDb } from '../sqlite.ts'
import type { Walks } from './tiers.ts'
import type { Hit } from './walk.ts'
import type { Other } from './widening.ts'

/** Other words that were found in the place of what was typed. */
export type OthersFound = {
  /** Names, and what may be meant, wherever they were found; longer words and compounds that are in the hits of the page. */
  readonly also: readonly Also[]
  /** Those that are in a hit of the page, by its first seq. */
  readonly inCase: ReadonlyMap<number, readonly Also[]>
}

/** Which of the words are in which of these cases. There can be hundreds of words: all are asked in one statement. */
const inCases = (
  db: ReadDb,
  others: readonly Other[],
  cases: readonly Pick<Hit, 'firstSeq'>[],
): readonly { readonly nth: number; readonly seq: number }[] => {
  if (others.length === 0 || cases.length === 0) return []
  const seqs = cases.map(({ firstSeq }) => firstSeq)
  return db
    .prepare<{ nth: number; seq: number }>(`
      SELECT other.key AS nth, search_index.rowid AS seq
      FROM json_each(@expressions) AS other CROSS JOIN search_index
      WHERE search_index MATCH other.value AND search_index.rowid BETWEEN @first AND @last
        AND +search_index.rowid IN (SELECT value FROM json_each(@seqs))`)
    .all({
      expressions: JSON.stringify(others.map(({ expression }) => expression)),
      seqs: JSON.stringify(seqs),
      first: Math.min(...seqs),
      last: Math.max(...seqs),
    })
}

/** Longer words show themselves in the texts; of names and of what may be meant it is said that they were found, wherever. */
const isSaid = ({ by }: Other): boolean => by === 'sound' || by === 'typing'

/** Which other words were found by these walks, of which the hits of a page are given. */
export const othersFound = (
  db: ReadDb,
  tiers: readonly Walks[],
  page: readonly (Pick<Hit, 'firstSeq'> & Pick<Walks, 'tier'>)[],
): OthersFound => {
  const others = tiers.flatMap((tier) => tier.others)
  const found = inCases(
    db,
    others,
    page.filter(({ tier }) => tier !== 'exact'),
  )
  const shown = new Set(found.map(({ nth }) => nth))
  const isFound = tiers.flatMap((tier) => tier.others.map((other) => isSaid(other) && tier.finds(other)))
  const asAlso = others.map(({ expression: _, ...also }): Also => also)
  const inCase = new Map<number, Also[]>()
  for (const { nth, seq } of found) {
    const also = asAlso[nth]
    if (also) inCase.set(seq, [...(inCase.get(seq) ?? []), also])
  }
  return { also: asAlso.filter((_, nth) => isFound[nth] || shown.has(nth)), inCase }
}
