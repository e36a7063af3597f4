import type { Like } from '../like.ts'
import type { problem as nl } from '../nl/problem.ts'

export const problem: Like<typeof nl> = {
  empty: 'may not be empty',
  tooShort: 'must have at least {{minimum, number}} characters',
  tooLong: 'may have at most {{maximum, number}} characters',
  tooFew: 'needs at least {{minimum, number}}',
  tooMany: 'may have at most {{maximum, number}} of them',
  tooSmall: 'must be at least {{minimum, number}}',
  tooLarge: 'may be at most {{maximum, number}}',
  notADate: 'is not an existing date (yyyy-mm-dd)',
  dayTooFar: 'must lie in the years {{first}} to {{last}}',
  notAnEmail: 'is not an e-mail address',
  notAnId: 'does not refer to anything',
  notANumber: 'must be a number',
  notAWholeNumber: 'must be a whole number',
  notAChoice: 'must be one of these: {{choices}}',
  unknownFields: 'contains something unknown: {{fields}}',
  missingOrWrong: 'is missing or not of the right kind',
  wrong: 'is not filled in correctly',
}
