import type { Outcome } from '#db/outcome.ts'
import type { LetterText } from '#shared/letters/draft.ts'
import type { CompleteOrder } from '#shared/letters/order.ts'
import { type LetterView, letterView } from '#shared/letters/view.ts'
import { findCase } from '../cases/getCase.ts'
import type { CoreContext } from '../context.ts'
import { aroundOf } from './around.ts'

/** How a letter is printed with these words, finished or not. Refuses `notFound`. */
export const viewLetter = (
  context: CoreContext,
  { number, order, ...words }: LetterText & { readonly number: string; readonly order: CompleteOrder },
): Outcome<{ view: LetterView }> => {
  const found = findCase(context, number)
  if (!found.ok) return found
  return { ok: true, view: letterView(found.state, order, words, aroundOf(context, found.state)) }
}
