import type { Outcome } from '#db/outcome.ts'
import type { LetterOffer } from '#shared/contract/letters.ts'
import { draftLetter as draft } from '#shared/letters/draft.ts'
import { completeOrder, type LetterOrder } from '#shared/letters/order.ts'
import { letterView } from '#shared/letters/view.ts'
import { findCase } from '../cases/getCase.ts'
import type { CoreContext } from '../context.ts'
import { aroundOf, templateNow } from './around.ts'

/**
 * The letter as its template makes it of the case today, with how it would be printed. Nothing is stored.
 * Refuses `notFound`, what stands in the way of the letter, and `letterLacks` with the facts that it would print.
 */
export const draftLetter = (
  context: CoreContext,
  { number, order }: { readonly number: string; readonly order: LetterOrder },
): Outcome<{ offer: LetterOffer }> => {
  const found = findCase(context, number)
  if (!found.ok) return found
  const { state } = found
  const around = aroundOf(context, state)
  const complete = completeOrder(state, order, around.context)
  const drafted = draft(state, complete, templateNow(context, complete), around)
  if (!drafted.ok) return drafted
  const view = letterView(state, complete, drafted.draft, around)
  return { ok: true, offer: { draft: drafted.draft, view } }
}
