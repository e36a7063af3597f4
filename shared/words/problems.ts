import type { z } from 'zod'
import { saidDays } from '../kernel/date.ts'
import type { Refusal, RefusalFacts } from '../refusals.ts'
import type { T } from './catalogue.ts'

type Problem = RefusalFacts['invalidInput']['problems'][number]

const sizeProblem = (t: T, issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): string => {
  const counted = issue.origin === 'array' || issue.origin === 'set'
  if (issue.code === 'too_small') {
    const minimum = Number(issue.minimum)
    if (issue.origin === 'string')
      return minimum <= 1 ? t('problem.empty') : t('problem.tooShort', { minimum })
    return counted ? t('problem.tooFew', { minimum }) : t('problem.tooSmall', { minimum })
  }
  const maximum = Number(issue.maximum)
  if (issue.origin === 'string') return t('problem.tooLong', { maximum })
  return counted ? t('problem.tooMany', { maximum }) : t('problem.tooLarge', { maximum })
}

const formatProblem = (t: T, format: string): string => {
  if (format === 'email') return t('problem.notAnEmail')
  if (format === 'date' || format === 'datetime') return t('problem.notADate')
  return format === 'uuid' ? t('problem.notAnId') : t('problem.wrong')
}

const year = (day: string): string => day.slice(0, 4)

const describe = (t: T, issue: z.core.$ZodIssue): string => {
  switch (issue.code) {
    case 'too_small':
    case 'too_big':
      return sizeProblem(t, issue)
    case 'invalid_format':
      return formatProblem(t, issue.format)
    case 'invalid_type':
      if (issue.expected === 'int') return t('problem.notAWholeNumber')
      return issue.expected === 'number' ? t('problem.notANumber') : t('problem.missingOrWrong')
    case 'invalid_value':
      return t('problem.notAChoice', { choices: issue.values.map(String).join(', ') })
    case 'unrecognized_keys':
      return t('problem.unknownFields', { fields: issue.keys.join(', ') })
    case 'custom':
      return issue.params === saidDays
        ? t('problem.dayTooFar', { first: year(saidDays.first), last: year(saidDays.last) })
        : t('problem.wrong')
    default:
      return t('problem.wrong')
  }
}

/** What zod found wrong, in words: one problem a field, with the path of the field (`organisation.email`). */
export const problemsOf = (t: T, error: { readonly issues: readonly z.core.$ZodIssue[] }): Problem[] =>
  error.issues.map((issue) => ({ path: issue.path.map(String).join('.'), message: describe(t, issue) }))

/** Input that could not be parsed, as the refusal that every host answers with. */
export const invalidInput = (
  t: T,
  error: { readonly issues: readonly z.core.$ZodIssue[] },
): Extract<Refusal, { code: 'invalidInput' }> => ({
  code: 'invalidInput',
  facts: { problems: problemsOf(t, error) },
})
