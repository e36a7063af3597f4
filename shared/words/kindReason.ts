import type { KindReason } from '../intake/documents.ts'
import type { T } from './catalogue.ts'

/** Why an attachment is taken for what it is, in a few words. */
export const kindReasonSentence = (t: T, { code, ...facts }: KindReason): string => {
  const say = t as (key: string, facts: object) => string
  return say(`intake.kindReason.${code}`, facts)
}
