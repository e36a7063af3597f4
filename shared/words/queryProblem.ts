import type { QueryProblem } from '../search/query.ts'
import type { T } from './catalogue.ts'
import { query } from './nl/query.ts'

/** What can stand in the place of what was not understood, by the names of this language; none where too much can. */
const choicesFor = (
  say: (key: string, facts: object) => string,
  { code, facts }: QueryProblem,
): readonly string[] => {
  const named = (group: string, codes: object) =>
    Object.keys(codes).map((one) => say(`query.${group}.${one}`, {}))
  if (code === 'unknownField') return named('field', query.field)
  if (code !== 'unknownValue') return []
  const { [facts.field as keyof typeof query]: values } = query
  return typeof values === 'object' ? named(facts.field, values) : []
}

/** What of a search was not understood, as a sentence, with what can stand there instead. */
export const queryProblemSentence = (t: T, problem: QueryProblem): string => {
  const say = t as (key: string, facts: object) => string
  const { code, facts } = problem
  const near = 'near' in facts && facts.near !== null ? '_near' : ''
  return say(`query.problem.${code}${near}`, { ...facts, choices: choicesFor(say, problem).join(', ') })
}
