import type { MatchReason } from '#shared/intake/matching.ts'
import type { Agreement, Clash, Reason } from '#shared/people/likeness.ts'
import type { T } from '#shared/words/index.ts'

const withWords = (t: T, words: string, { said, known }: Pick<Reason, 'said' | 'known'>): string =>
  said === known
    ? t('doubles.both', { words, one: said })
    : t('doubles.each', { words, one: said, other: known })

/** Why two may be one person, with the words on both sides. */
export const reasonText = (t: T, reason: Reason<Agreement>): string =>
  withWords(t, t(`intake.reason.${reason.code}`), reason)

/** What speaks against it. */
export const clashText = (t: T, clash: Reason<Clash>): string =>
  withWords(t, t(`intake.against.${clash.code}`), clash)

/** Why someone is among those who may be meant: with the words where they are known, and what speaks against him. */
export const candidateText = (
  t: T,
  {
    reasons,
    evidence = [],
    against = [],
    retired = false,
  }: {
    readonly reasons: readonly MatchReason[]
    readonly evidence?: readonly Reason[]
    readonly against?: readonly Reason<Clash>[]
    readonly retired?: boolean
  },
): string =>
  [
    ...(retired ? [t('klusseniers.inactive')] : []),
    ...reasons.map((code) => {
      const told = evidence.find((one) => one.code === code)
      return told ? reasonText(t, told) : t(`intake.reason.${code}`)
    }),
    ...against.map((clash) => clashText(t, clash)),
  ].join(' · ')
