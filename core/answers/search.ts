import { indexedPart } from '#db/projections/indexing.ts'
import { casesLike } from '../search/casesLike.ts'
import { countFacets } from '../search/countFacets.ts'
import { documentsSaying } from '../search/documentsSaying.ts'
import { findCases } from '../search/findCases.ts'
import { changeSavedSearches, savedSearches } from '../search/savedSearches.ts'
import { asked, given } from './asked.ts'

export const search = {
  cases: asked.search.cases.handler(({ context, input }) => findCases(context, input)),
  facets: asked.search.facets.handler(({ context, input }) => countFacets(context, input.words)),
  like: asked.search.like.handler(({ context, input }) => given(casesLike(context, input.number)).cases),
  documentsSaying: asked.search.documentsSaying.handler(
    ({ context, input }) => given(documentsSaying(context, input)).documents,
  ),
  indexed: asked.search.indexed.handler(({ context }) => ({ part: indexedPart(context.administration.db) })),
  saved: asked.search.saved.handler(({ context }) => savedSearches(context)),
  changeSaved: asked.search.changeSaved.handler(
    async ({ context, input }) => given(await changeSavedSearches(context, input)).searches,
  ),
}
