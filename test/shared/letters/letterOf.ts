import type { Case } from '#shared/case/state.ts'
import type { LetterAround } from '#shared/letters/draft.ts'
import {
  type CompleteOrder,
  completeOrder,
  type LetterOrderInput,
  letterOrder,
} from '#shared/letters/order.ts'
import { defaultSettings } from '#shared/settings/index.ts'
import { contextOn } from '../case/given.ts'

/** What letters need from outside the case, in an office with an address and a telephone. */
export const around = (today: string): LetterAround => ({
  context: contextOn(today),
  settings: {
    organisation: {
      ...defaultSettings.organisation,
      phone: '03 123 45 67',
      address: { street: 'Voorbeeldstraat 1', postalCode: '2000', city: 'Antwerpen', country: 'België' },
    },
    country: 'BE',
  },
  mediator: 'An Verbeke',
})

/** A letter of a case as it is asked for on a day. */
export const orderOf = (state: Case, order: LetterOrderInput, today: string): CompleteOrder =>
  completeOrder(state, letterOrder.parse(order), contextOn(today))
