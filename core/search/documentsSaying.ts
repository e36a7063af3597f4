import { saidByDocuments } from '#db/documentTexts.ts'
import type { Outcome } from '#db/outcome.ts'
import type { DocumentSaying } from '#shared/contract/search.ts'
import { placesIn } from '#shared/search/places.ts'
import { soughtAgain } from '#shared/search/snippet.ts'
import { findCase } from '../cases/getCase.ts'
import type { CoreContext } from '../context.ts'

/** Whoever is told that it is more often learns nothing by it. */
const mostPlaces = 200

/** The documents of a case that say one of the words, or a longer one, in the order in which they came. Refuses `notFound`. */
export const documentsSaying = (
  context: CoreContext,
  { number, words }: { readonly number: string; readonly words: readonly string[] },
): Outcome<{ documents: readonly DocumentSaying[] }> => {
  const found = findCase(context, number)
  if (!found.ok) return found
  const sought = soughtAgain(words)
  const said = sought.length > 0 ? saidByDocuments(context.administration.db, found.state.documents) : []
  const documents = said
    .map(({ document: { id }, text }) => ({ id, places: placesIn(text, sought, mostPlaces).length }))
    .filter(({ places }) => places > 0)
  return { ok: true, documents }
}
