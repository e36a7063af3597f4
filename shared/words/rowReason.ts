import type { RowReason } from '../tables/outcome.ts'
import type { T } from './catalogue.ts'

type LikeFacts = Extract<RowReason, { code: 'likePerson' }>['facts']

/** What the mediator reads of a row of a table: why it is refused, or what is worth knowing of it. */
export const rowReasonSentence = (t: T, { code, facts }: RowReason): string => {
  const say = t as (key: string, facts: object) => string
  return say(`tables.reason.${code}`, code === 'likePerson' ? likeFacts(t, facts) : facts)
}

const likeFacts = (t: T, { name, known, city, row, reasons }: LikeFacts) => ({
  name,
  known: row === null ? (city ? `${known} (${city})` : known) : t('tables.inRow', { name: known, row }),
  reasons: reasons.map((reason) => t(`intake.reason.${reason}`)).join(', '),
})
