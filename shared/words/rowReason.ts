import type { RowReason } from '../tables/outcome.ts'
import type { T } from './catalogue.ts'

/** What the mediator reads of a row of a table: why it is refused, or what is worth knowing of it. */
export const rowReasonSentence = (t: T, { code, facts }: RowReason): string => {
  const say = t as (key: string, facts: object) => string
  return say(`tables.reason.${code}`, facts)
}
