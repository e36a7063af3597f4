import { fold } from '#db/kind.ts'
import { caseKind } from '#db/kinds/index.ts'
import { standsFor } from '#db/mergers.ts'
import type { Outcome } from '#db/outcome.ts'
import { linesAt } from '#db/queries/cases.ts'
import { casesWithAny, casesWithWords, countOfCases } from '#db/search/like.ts'
import type { ReadDb } from '#db/sqlite.ts'
import { howSolved } from '#shared/case/solved.ts'
import type { Case } from '#shared/case/state.ts'
import type { LikeThis } from '#shared/contract/search.ts'
import type { CaseId } from '#shared/kernel/id.ts'
import {
  type Compared,
  likest,
  mostCasesOf,
  sameCategory,
  type TextWord,
  type Told,
  tellingWords,
  wordsTold,
} from '#shared/search/like.ts'
import { findCase } from '../cases/getCase.ts'
import { lineMaker } from '../cases/line.ts'
import type { CoreContext } from '../context.ts'

/** So many of those that have the words are read whole. */
const mostRead = 8
/** In characters; what was agreed at length is read in the case. */
const mostSolved = 400

const toldIn = ({ subject, statements, points, imported }: Case): Told => ({
  subject,
  texts: [
    imported?.description ?? '',
    ...statements.map(({ text }) => text),
    ...points.map(({ text }) => text),
  ],
})

/** Who and where is no likeness of what happened. */
const namesIn = ({ customer, klussenier }: Case): readonly string[] =>
  [
    ...[customer.name, customer.address?.street, customer.address?.city],
    ...[klussenier?.name, klussenier?.tradeName, klussenier?.address?.street, klussenier?.address?.city],
  ].filter((name) => name !== null && name !== undefined)

const keys = (words: readonly TextWord[]): ReadonlySet<string> => new Set(words.map(({ word }) => word))

const compared = (db: ReadDb, id: CaseId, state: Case, words: readonly TextWord[]): Compared => ({
  id,
  words: keys(words),
  subject: keys(wordsTold({ subject: state.subject, texts: [] })),
  categories: state.categories,
  klussenier: state.klussenier && standsFor(db, state.klussenier.id),
  customer: standsFor(db, state.customer.id),
})

const cut = (text: string): string =>
  text.length <= mostSolved
    ? text
    : `${text
        .slice(0, mostSolved)
        .replace(/[\ud800-\udbff]$/, '')
        .trimEnd()}…`

/**
 * At most five cases like this one, the most alike first, with why, and how each was solved: the rare words of its subject and of what
 * both sides said, looked for in all other cases. Refuses `notFound`.
 */
export const casesLike = (
  context: CoreContext,
  number: string,
): Outcome<{ readonly cases: readonly LikeThis[] }> => {
  const { db } = context.administration
  const found = findCase(context, number)
  if (!found.ok) return found
  const { id, state } = found
  const words = wordsTold(toldIn(state), namesIn(state))
  const all = countOfCases(db)
  const most = mostCasesOf(all)
  const counts = casesWithWords(
    db,
    words.map(({ word }) => word),
    most,
  )
  const counted = words.map((word) => ({ ...word, cases: counts.get(word.word) ?? 0 }))
  const telling = tellingWords(counted, all)
  const asked = { words: telling, categories: state.categories, but: id }
  const bounds = { most, limit: mostRead, sooner: sameCategory }
  const others = casesWithAny(db, asked, bounds).flatMap(({ seq, caseId }) => {
    const { state: other } = fold(db, caseKind, caseId)
    if (other.is !== 'opened') return []
    return { seq, state: other, compared: compared(db, caseId, other, wordsTold(toldIn(other))) }
  })
  const chosen = likest(
    compared(db, id, state, words),
    telling,
    others.map((one) => one.compared),
  )
  const line = lineMaker(context)
  const cases = chosen.flatMap(({ id: like, score, why }): readonly LikeThis[] => {
    const other = others.find((one) => one.compared.id === like)
    const [row] = other ? linesAt(db, [other.seq]) : []
    if (!other || !row) return []
    const solved = howSolved(other.state)
    return [{ case: line(row), score, why, solved: solved && { ...solved, text: cut(solved.text) } }]
  })
  return { ok: true, cases }
}
