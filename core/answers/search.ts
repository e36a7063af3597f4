import { countFacets } from '../search/countFacets.ts'
import { findCases } from '../search/findCases.ts'
import { asked } from './asked.ts'

export const search = {
  cases: asked.search.cases.handler(({ context, input }) => findCases(context, input)),
  facets: asked.search.facets.handler(({ context, input }) => countFacets(context, input.words)),
}
