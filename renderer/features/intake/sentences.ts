import type { MailWarning } from '#shared/intake/mail.ts'
import type { NotUnderstood } from '#shared/intake/not-understood.ts'
import type { T, Write } from '#shared/words/index.ts'

type Say = (key: string, facts: object) => string

/** What the intake did not understand, in a sentence. */
export const notUnderstoodSentence = (t: T, write: Write, { code, facts }: NotUnderstood): string => {
  const say = t as Say
  if (code === 'klussenierUnknown' && facts.name === null) return t('intake.code.klussenierUnknown_notNamed')
  if (code === 'severalKlusseniers') return t(`intake.code.${code}`, { list: write.list(facts.names) })
  return say(`intake.code.${code}`, facts)
}

/** What the reader of the mail could not find or had to decide, in a sentence. */
export const warningSentence = (t: T, { code, facts }: MailWarning): string =>
  (t as Say)(`intake.warning.${code}`, facts)
