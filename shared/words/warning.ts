import type { Warning } from '../letters/fairness.ts'
import type { T } from './catalogue.ts'

/** What a letter would tip in the balance between the sides, as a sentence. */
export const warningSentence = (t: T, { code, facts }: Warning): string => {
  const say = t as (key: string, facts: object) => string
  return say(`balance.warning.${code}`, facts)
}
