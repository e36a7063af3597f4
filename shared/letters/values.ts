import type { Case } from '../case/state.ts'
import type { LetterAround } from './draft.ts'
import type { FieldValues } from './fill.ts'
import type { CompleteOrder } from './order.ts'

/** What each field prints in a letter about a case, in the language of the letter. */
export const valuesFor = (state: Case, _order: CompleteOrder, { mediator }: LetterAround): FieldValues => {
  return (field) => {
    switch (field) {
      case 'caseNumber':
        return state.number
      case 'mediatorName':
        return mediator
      default:
        return null
    }
  }
}
