import { isDeepStrictEqual } from 'node:util'
import type { z } from 'zod'
import { type Outcome, refused } from '#db/outcome.ts'
import type { writtenLetter } from '#shared/contract/letters.ts'
import { type LetterAround, letterHindered } from '#shared/letters/draft.ts'
import { leftOpen } from '#shared/letters/fill.ts'
import { type CompleteOrder, completeOrder, sameOrder } from '#shared/letters/order.ts'
import { type LetterView, letterView } from '#shared/letters/view.ts'
import { type FoundCase, findCase } from '../cases/getCase.ts'
import type { CoreContext } from '../context.ts'
import { aroundOf } from './around.ts'

export type WrittenLetter = z.output<typeof writtenLetter>

/** A letter that can go out as it is written, with the case that it is of. */
export type ReadyLetter = WrittenLetter & {
  readonly found: FoundCase
  readonly order: CompleteOrder
  readonly around: LetterAround
  readonly view: LetterView
}

/**
 * Looks whether a letter can go out as it is written. Refuses `notFound`, what stands in the way of the letter,
 * `letterOutdated` (the same order would now be completed otherwise than the text was made for) and `fieldLeftOpen`.
 */
export const readyLetter = (
  context: CoreContext,
  written: WrittenLetter,
): Outcome<{ letter: ReadyLetter }> => {
  const { order, subject, text } = written
  const found = findCase(context, written.number)
  if (!found.ok) return found
  const { state } = found
  const around = aroundOf(context, state)
  const hindrance = letterHindered(state, order, around)
  if (hindrance) return { ok: false, refusal: hindrance }
  if (!isDeepStrictEqual(completeOrder(state, sameOrder(order), around.context), order))
    return refused('letterOutdated', {})
  const fields = leftOpen(`${subject}\n${text}`)
  if (fields.length) return refused('fieldLeftOpen', { fields })
  const view = letterView(state, order, { subject, text }, around)
  return { ok: true, letter: { ...written, found, around, view } }
}
