import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entriesOf } from '#shared/case/disclosure.ts'
import type { Case } from '#shared/case/state.ts'
import { type Language, language, letterKinds, type Party, parties } from '#shared/case/vocabulary.ts'
import { letterFields } from '#shared/letters/fields.ts'
import { valuesFor } from '#shared/letters/values.ts'
import { canariesIn, mayRead, withCanaries } from '../case/canaries.ts'
import { given } from '../case/given.ts'
import { id, untilAssessed, untilClosed } from '../case/orders.ts'
import { walk } from '../case/walks.ts'
import { around, orderOf } from './letterOf.ts'

/** Where something stands that a letter shows along with it. */
const shownNow = (state: Case, shown: readonly string[], path: string): boolean => {
  const [topic = '', index = ''] = path.split('.')
  const lists: Readonly<Record<string, readonly { readonly id: string }[]>> = {
    documents: state.documents,
    statements: state.statements,
    attempts: state.attempts,
    assessments: state.assessments,
  }
  const entry = entriesOf(state).find((one) => one.id === lists[topic]?.[Number(index)]?.id)
  return entry !== undefined && !entry.internal && shown.includes(entry.id)
}

/** What a letter prints that its reader may not read. */
const leaks = (original: Case, to: Party, today: string, language: Language, shown?: readonly string[]) => {
  const { state } = withCanaries(original)
  return letterKinds.flatMap((kind) => {
    const order = {
      ...orderOf(state, { kind, to, ...(shown ? { shown: [...shown] } : {}) }, today),
      language,
      about: state.proposals.at(-1)?.id ?? null,
    }
    const values = valuesFor(state, order, around(today))
    const printed = [...canariesIn(letterFields.map((field) => values(field)))]
    return printed.filter((path) => !mayRead(state, to, path) && !shownNow(state, order.shown, path))
  })
}

describe('what a letter prints', () => {
  it('is nothing that its reader may not know, whatever was done and whatever it shows', () => {
    fc.assert(
      fc.property(
        walk,
        fc.constantFrom(...language.options),
        fc.infiniteStream(fc.boolean()),
        ({ end, today }, spoken, picks) => {
          const some = entriesOf(end)
            .filter(() => picks.next().value)
            .map((entry) => entry.id)
          for (const to of parties) {
            expect(leaks(end, to, today, spoken)).toEqual([])
            expect(leaks(end, to, today, spoken, some)).toEqual([])
          }
        },
      ),
    )
  })

  it('is seen by this test', () => {
    const { state } = withCanaries(given(...untilClosed).state())
    const order = orderOf(state, { kind: 'agreement', to: 'complainant' }, '2026-04-21')
    const values = valuesFor(state, order, around('2026-04-21'))
    expect([...canariesIn([values('actions'), values('settlementText')])].sort()).toEqual([
      'klussenier.name',
      'settlements.0.actions.0.text',
      'settlements.0.text',
    ])
    expect(
      leaks(given(...untilAssessed).state(), 'respondent', '2026-03-24', 'nl', [id('assessment')]),
    ).toEqual([])
  })
})
