import { findCases } from '../search/findCases.ts'
import { asked } from './asked.ts'

export const search = {
  cases: asked.search.cases.handler(({ context, input }) => findCases(context, input)),
}
