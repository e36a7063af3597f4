import type { QueryProblem } from '../search/query.ts'
import type { T } from './catalogue.ts'

/** What of a search was not understood, as a sentence. */
export const queryProblemSentence = (t: T, { code, facts }: QueryProblem): string => {
  const say = t as (key: string, facts: object) => string
  const near = 'near' in facts && facts.near !== null ? '_near' : ''
  return say(`query.problem.${code}${near}`, facts)
}
