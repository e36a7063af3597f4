import type { MailWarning } from '../intake/mail.ts'
import type { T } from './catalogue.ts'

/** What the reader of a mail or an archive could not find or had to decide, as a sentence. */
export const mailWarningSentence = (t: T, { code, facts }: MailWarning): string => {
  const say = t as (key: string, facts: object) => string
  return say(`intake.warning.${code}`, facts)
}
