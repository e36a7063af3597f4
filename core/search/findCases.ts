import { fold } from '#db/kind.ts'
import { caseKind } from '#db/kinds/index.ts'
import { type Found, type SearchAfter, type SearchOrder, searchCases } from '#db/search/find.ts'
import { type Hits, tiers } from '#shared/contract/search.ts'
import { soughtIn } from '#shared/search/snippet.ts'
import { lineMaker } from '../cases/line.ts'
import { type CoreContext, todayOf } from '../context.ts'
import { readQuery } from './readQuery.ts'
import { snippetsOf } from './snippets.ts'

/** See `searchPlace`. */
const writeCursor = ({ seq, score, tier }: SearchAfter): string =>
  tier === 'exact' ? (score === 0 ? String(seq) : `${seq}/${score}`) : `${seq}/${score}/${tier}`
const readCursor = (cursor: string | undefined): SearchAfter | undefined => {
  const [first = '', second = '0', third = 'exact'] = (cursor ?? '').split('/')
  const [seq, score] = [Number(first), Number(second)]
  const tier = tiers.find((one) => one === third)
  return tier && seq && Number.isSafeInteger(seq) && Number.isFinite(score) ? { seq, score, tier } : undefined
}

export type Searching = {
  readonly words: string
  readonly order: SearchOrder
  readonly after?: string | undefined
  readonly until?: string | undefined
  readonly behind?: 'place' | 'case' | undefined
  readonly size: number
}

/** Whether one place comes after another. Where the newest come first every score is 0. */
const isAfter = (one: SearchAfter, other: SearchAfter): boolean => {
  const tier = tiers.indexOf(one.tier) - tiers.indexOf(other.tier)
  return (tier || one.score - other.score || other.seq - one.seq) > 0
}

/** A page that ends at a place, with what stands there still on it. */
const cutAt = (found: Found, until: SearchAfter | undefined): Pick<Found, 'cases' | 'next'> => {
  const { cases, next } = found
  if (!until) return { cases, next }
  const within = cases.filter(({ firstSeq, score, tier }) => !isAfter({ seq: firstSeq, score, tier }, until))
  return { cases: within, next: next && isAfter(until, next) ? next : null }
}

/** Cases that fit what was typed, with the words marked in their context. */
export const findCases = (context: CoreContext, asked: Searching): Hits => {
  const { words, order, after, until, behind, size } = asked
  const { db } = context.administration
  const { query, problems } = readQuery(context, words)
  if (!query) return { hits: [], total: 0, exact: 0, next: null, also: [], problems }
  const found = searchCases(db, query, todayOf(context), { order, size, after: readCursor(after), behind })
  const { total, exact } = found
  const { also, inCase } = found.others()
  const { cases, next } = cutAt(found, readCursor(until))
  const line = lineMaker(context)
  const typed = soughtIn(query)
  const hits = cases.map(({ score, tier, ...row }) => {
    const others = inCase.get(row.firstSeq)
    const sought = others ? [...typed, ...others.map(({ word }) => ({ word, prefix: false }))] : typed
    if (sought.length === 0) return { case: line(row), snippets: [], score, tier }
    const { state } = fold(db, caseKind, row.caseId)
    const snippets = state.is === 'opened' ? snippetsOf(db, state, sought) : []
    return { case: line(row), snippets, score, tier }
  })
  return { hits, total, exact, next: next && writeCursor(next), also, problems }
}
