import { personById } from '#db/queries/persons.ts'
import { facetsOf } from '#db/search/facets.ts'
import type { Facet, Facets } from '#shared/contract/search.ts'
import { type CoreContext, todayOf } from '../context.ts'
import { readQuery } from './readQuery.ts'

/** How many of the cases that fit there are of each value; of very many cases, of the newest. */
export const countFacets = (context: CoreContext, words: string): Facets => {
  const { db } = context.administration
  const { query } = readQuery(context, words)
  const counts = query ? facetsOf(db, query, todayOf(context)) : []
  const valuesOf = (name: Facet) =>
    counts
      .filter((one) => one.facet === name)
      .map(({ value, count }) => ({
        value,
        label: name === 'klussenier' ? (personById(db, value)?.name ?? value) : value,
        count,
      }))
  return {
    klussenier: valuesOf('klussenier'),
    stage: valuesOf('stage'),
    outcome: valuesOf('outcome'),
    category: valuesOf('category'),
    year: valuesOf('year'),
  }
}
