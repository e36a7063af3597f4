import { refusal } from '../../kernel/decider.ts'
import type { Refusal } from '../../refusals.ts'
import type { StatedAmount } from '../facts.ts'
import type { Case } from '../state.ts'
import { documentsKnown, fresh, type Handlers, happened, known, unless } from './handler.ts'

const amountsStated = (state: Case): Refusal | null =>
  state.amounts.length ? null : refusal('nothingRecorded', { what: 'amount' })

/** A figure stands in a statement of whoever named it. */
const inOwnStatement = (state: Case, { by, statement }: StatedAmount): Refusal | null =>
  !statement || state.statements.some((said) => said.id === statement && said.by === by)
    ? null
    : refusal('unknownEntry', { id: statement })

/** The figures that the sides, or others, name. */
export const decideAmounts: Handlers<'stateAmount' | 'correctAmount' | 'removeAmount'> = {
  stateAmount: {
    decide: ({ amount }, state, context) =>
      unless(
        [
          fresh(state, amount.id),
          amount.on && happened(amount.on, context),
          inOwnStatement(state, amount),
          documentsKnown(state, amount.documents),
        ],
        { type: 'amountStated', v: 1, amount },
      ),
  },
  correctAmount: {
    guard: amountsStated,
    decide: ({ amount }, state, context) =>
      unless(
        [
          known(state.amounts, amount.id),
          amount.on && happened(amount.on, context),
          inOwnStatement(state, amount),
          documentsKnown(state, amount.documents),
        ],
        { type: 'amountCorrected', v: 1, amount },
      ),
  },
  removeAmount: {
    guard: amountsStated,
    decide: ({ amount }, state) =>
      unless([known(state.amounts, amount)], { type: 'amountRemoved', v: 1, amount }),
  },
}
