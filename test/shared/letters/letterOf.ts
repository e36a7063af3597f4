import type { Case } from '#shared/case/state.ts'
import type { Language } from '#shared/case/vocabulary.ts'
import type { LetterAround } from '#shared/letters/draft.ts'
import {
  type CompleteOrder,
  completeOrder,
  type LetterOrderInput,
  letterOrder,
} from '#shared/letters/order.ts'
import { defaultSettings } from '#shared/settings/index.ts'
import { contextOn } from '../case/given.ts'

/** A letter of a case on a day, in the office that the app starts with. */
export const around = (today: string): LetterAround => ({
  context: contextOn(today),
  settings: {
    organisation: { ...defaultSettings.organisation, phone: '03 123 45 67' },
    country: 'BE',
  },
  mediator: 'An Verbeke',
})

export const orderOf = (
  state: Case,
  order: LetterOrderInput,
  today: string,
  language?: Language,
): CompleteOrder => {
  const complete = completeOrder(state, letterOrder.parse(order), contextOn(today))
  return language ? { ...complete, language } : complete
}
