import { foundInTexts } from '#db/documentTexts.ts'
import { load } from '#db/kind.ts'
import { searchTexts } from '#db/kinds/case.ts'
import { caseKind } from '#db/kinds/index.ts'
import { anyInTexts, searchCases } from '#db/search.ts'
import type { ReadDb } from '#db/sqlite.ts'
import type { Case } from '#shared/case/state.ts'
import type { FoundIn, Hits, Snippet } from '#shared/contract/search.ts'
import type { CaseId } from '#shared/kernel/id.ts'
import { cutSnippet, searchedWords } from '#shared/search/snippet.ts'
import { lineMaker } from '../cases/line.ts'
import type { CoreContext } from '../context.ts'

const places: readonly FoundIn[] = [
  'subject',
  'statements',
  'letters',
  'documents',
  'notes',
  'parties',
  'number',
]
const mostSnippets = 2
/** Pieces of the texts of documents, besides. */
const mostInTexts = 2

/** Cut from the case itself: the index keeps no texts. */
const snippetsOf = (state: Case, words: readonly string[]): readonly Snippet[] => {
  const texts = searchTexts(state)
  return places
    .flatMap((place) => {
      const marked = cutSnippet(texts[place], words)
      return marked ? [{ in: place, document: null, ...marked }] : []
    })
    .slice(0, mostSnippets)
}

/** Cut by the index of what the documents say. */
const inTexts = (db: ReadDb, caseId: CaseId, match: string | null): readonly Snippet[] =>
  match === null
    ? []
    : foundInTexts(db, caseId, match, mostInTexts).map(({ name, text, marks }) => ({
        ...{ in: 'documents', document: name },
        ...{ text, marks },
      }))

/** Cases in which all the words occur, newest first, with the words marked in their context. */
export const findCases = (
  context: CoreContext,
  { words, after, size }: { words: string; after?: string | undefined; size: number },
): Hits => {
  const { db } = context.administration
  const from = Number(after)
  const found = searchCases(db, words, { size, ...(after && Number.isSafeInteger(from) && { after: from }) })
  const line = lineMaker(context)
  const searched = searchedWords(words)
  const match = anyInTexts(words)
  return {
    hits: found.cases.map((row) => {
      const { state } = load(db, caseKind, row.caseId)
      const own = state.is === 'opened' ? snippetsOf(state, searched) : []
      return { case: line(row), snippets: [...own, ...inTexts(db, row.caseId, match)] }
    }),
    total: found.total,
    next: found.next === null ? null : String(found.next),
  }
}
