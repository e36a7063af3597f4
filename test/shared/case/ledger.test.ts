import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { caseDecider } from '#shared/case/decide.ts'
import { columnsOf, ledgerOf, ledgerSources } from '#shared/case/ledger.ts'
import { asSeenBy } from '#shared/case/redact.ts'
import type { Case } from '#shared/case/state.ts'
import { type AmountKind, amountKinds, audience, source } from '#shared/case/vocabulary.ts'
import { fold } from '#shared/kernel/decider.ts'
import { history } from './arbitraries.ts'
import { given } from './given.ts'
import * as order from './orders.ts'
import { agreed, id, invoiced, openCase, stated, untilReplied } from './orders.ts'

const lineOf = (state: Case, what: AmountKind) => ledgerOf(state).lines.find((line) => line.what === what)
const amounts = (state: Case, what: AmountKind) => {
  const line = lineOf(state, what)
  return Object.fromEntries(
    ledgerSources.flatMap((from) => {
      const figure = line?.figures[from]
      return figure ? [[from, figure.amount]] : []
    }),
  )
}

describe('the ledger', () => {
  const money = [
    openCase(),
    agreed(),
    invoiced('first', { amount: 200_000, paid: true }),
    invoiced('second', { amount: 100_050, paid: false }),
  ]
  const unsure = [...money, invoiced('third', { amount: 5, paid: null })]

  it('takes agreed, invoiced and paid from the recorded agreement and invoices', () => {
    const state = given(...money).state()
    expect(amounts(state, 'agreed')).toEqual({ documents: 450_000 })
    expect(amounts(state, 'invoiced')).toEqual({ documents: 300_050 })
    expect(amounts(state, 'paid')).toEqual({ documents: 200_000 })
    expect(ledgerOf(state).open).toMatchObject({ documents: 100_050, complainant: null })
    expect(columnsOf(ledgerOf(state))).toEqual(['documents', 'complainant', 'respondent'])
  })

  it('puts what two sides say next to each other, never together, and says where they differ', () => {
    const state = given(
      ...money,
      stated('one', { amount: 150_000 }),
      stated('two', { amount: 50_000 }),
      stated('three', { by: 'respondent', amount: 120_000 }),
      stated('four', { by: 'other', what: 'withheld', amount: 1 }),
    ).state()
    expect(amounts(state, 'paid')).toEqual({ documents: 200_000, complainant: 200_000, respondent: 120_000 })
    expect(lineOf(state, 'paid')?.differs).toBe(true)
    expect(lineOf(state, 'withheld')?.differs).toBe(false)
    expect(ledgerOf(state).open).toMatchObject({ complainant: null, respondent: null })
    expect(columnsOf(ledgerOf(state))).toContain('other')
  })

  it('says at least what was paid while that is not known of every invoice, and reckons nothing with it', () => {
    const state = given(...unsure).state()
    expect(lineOf(state, 'paid')?.figures.documents).toMatchObject({ amount: 200_000, atLeast: true })
    expect(ledgerOf(state).open.documents).toBeNull()
    const differs = (amount: number) =>
      lineOf(given(...unsure, stated('said', { amount })).state(), 'paid')?.differs
    expect([differs(200_005), differs(199_999)]).toEqual([false, true])
  })

  it('sums, per source and per thing, exactly what was stated, whatever the history', () => {
    fc.assert(
      fc.property(history, (past) => {
        const state = fold(caseDecider, past)
        if (state.is === 'absent') return
        for (const what of amountKinds)
          for (const by of source.options) {
            let total: number | null = null
            for (const amount of state.amounts)
              if (amount.what === what && amount.by === by) total = (total ?? 0) + amount.amount
            expect(lineOf(state, what)?.figures[by]?.amount ?? null).toBe(total)
          }
        let paid = 0
        for (const invoice of state.invoices) if (invoice.paid === true) paid += invoice.amount
        const figure = lineOf(state, 'paid')?.figures.documents
        if (figure) expect(figure.amount).toBe(paid)
      }),
      { numRuns: 500 },
    )
  })

  it('has for a side only the figures that the side may see', () => {
    fc.assert(
      fc.property(history, (past) => {
        const state = fold(caseDecider, past)
        if (state.is === 'absent') return
        for (const who of audience.options) {
          const seen = asSeenBy(state, who)
          const shown = ledgerOf(seen).lines.flatMap(({ figures }) =>
            ledgerSources.flatMap((from) => figures[from]?.entries ?? []),
          )
          const ids = (list: readonly { readonly id: string }[]) => list.map((entry) => entry.id).sort()
          expect(ids(shown)).toEqual(ids(seen.amounts))
        }
      }),
    )
  })
})

describe('a stated amount', () => {
  const byReply = stated('said', { by: 'respondent', statement: id('reply') })

  it('stands in a statement of whoever says it, or in none', () => {
    const story = given(...untilReplied)
    story.when(byReply).happens({ type: 'amountStated' })
    story.when(stated('said', { statement: id('reply') })).refused('unknownEntry')
    story.when(stated('said', { by: 'mediator', statement: id('reply') })).refused('unknownEntry')
    story.when(stated('said', { documents: [id('nothing')] })).refused('unknownEntry')
  })

  it('is seen by the other side once that knows where it stands', () => {
    const seen = (who: 'complainant' | 'respondent', ...more: order.Order[]) =>
      asSeenBy(given(...untilReplied, ...more).state(), who).amounts.length
    expect([seen('respondent', byReply), seen('complainant', byReply)]).toEqual([1, 0])
    expect(seen('complainant', byReply, order.shown())).toBe(1)
    expect([seen('complainant', stated()), seen('respondent', stated())]).toEqual([1, 0])
    expect(seen('complainant', stated('said', { by: 'mediator' }))).toBe(0)
  })

  it('can be corrected and removed', () => {
    const story = given(openCase(), stated())
    story
      .when({ type: 'correctAmount', amount: order.statedAmount('amount', { amount: 1 }) })
      .happens({ type: 'amountCorrected' })
    story.when({ type: 'removeAmount', amount: id('amount') }).happens({ type: 'amountRemoved' })
    story.when({ type: 'removeAmount', amount: id('other') }).refused('unknownEntry')
    expect(given(openCase()).hindrance('correctAmount')).toBe('nothingRecorded')
  })
})
