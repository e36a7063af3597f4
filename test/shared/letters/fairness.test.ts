import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#shared/calendar/index.ts'
import { toAnswer } from '#shared/case/disclosure.ts'
import { letterHindrance } from '#shared/case/letters.ts'
import type { Case } from '#shared/case/state.ts'
import { letterKinds, parties } from '#shared/case/vocabulary.ts'
import { type Warning, warningsOf } from '#shared/letters/fairness.ts'
import { completeOrder, type LetterOrderInput, letterOrder, letterVia } from '#shared/letters/order.ts'
import { contextOn, given } from '#test/shared/case/given.ts'
import {
  asked,
  assessed,
  attached,
  extended,
  id,
  lapsed,
  openCase,
  proposed,
  reminded,
  reply,
  said,
  shown,
  untilAsked,
  untilReplied,
} from '#test/shared/case/orders.ts'
import { walk } from '#test/shared/case/walks.ts'

const warned = (state: Case, input: LetterOrderInput, today = input.on ?? '2026-03-23') => {
  const context = contextOn(today)
  return warningsOf(state, completeOrder(state, letterOrder.parse(input), context), context)
}
const codes = (warnings: readonly Warning[]) => warnings.map(({ code }) => code)

const invitation = { kind: 'replyInvitation', to: 'complainant', on: '2026-03-19' } as const
const answered = given(...untilAsked, reply({ on: '2026-03-19' })).state()

describe('before a letter goes out', () => {
  it('says that one side gets fewer or more days than the other got, and names the day that mends it', () => {
    expect(warned(answered, invitation)).toEqual([])
    const [fewer] = warned(answered, { ...invitation, dueOn: '2026-03-26' })
    expect(fewer).toEqual({
      code: 'fewerDays',
      facts: { party: 'complainant', other: 'respondent', days: 5, otherDays: 10 },
      cure: { is: 'dueOn', dueOn: '2026-04-02' },
    })
    expect(codes(warned(answered, { ...invitation, dueOn: '2026-04-30' }))).toEqual(['moreDays'])
  })

  it('does not hold the days that a letter travels against anyone', () => {
    expect(codes(warned(answered, { ...invitation, via: 'registeredLetter' }))).toEqual([])
  })

  it('compares with the days that a side had in the end, extension included', () => {
    const state = given(...untilAsked, extended(), reply({ on: '2026-03-24' })).state()
    expect(codes(warned(state, { ...invitation, on: '2026-03-24' }))).toEqual(['fewerDays'])
  })

  it('says that the reader would answer without having seen everything', () => {
    const state = given(
      ...untilAsked,
      attached('note', { broughtBy: 'respondent' }),
      reply({ on: '2026-03-19' }),
    ).state()
    expect(warned(state, { ...invitation, shown: [id('reply')] })).toEqual([
      {
        code: 'notShown',
        facts: { party: 'complainant', count: 1 },
        cure: { is: 'show', entries: [id('reply'), id('note')] },
      },
    ])
  })

  it('says that a proposal rests on what the reader never saw', () => {
    const story = [...untilReplied, attached('scan', { broughtBy: 'respondent', receivedOn: '2026-03-18' })]
    const relies = { reliesOn: [id('scan')], override: { reason: 'Er is haast bij.' } }
    const state = given(...story, assessed(relies), proposed()).state()
    const order = { kind: 'proposal', to: 'complainant', on: '2026-03-24' } as const
    expect(warned(state, order)).toMatchObject([
      { code: 'reliedNotShown', facts: { count: 1 }, cure: { is: 'show', entries: [id('scan')] } },
    ])
    expect(codes(warned(state, { ...order, to: 'respondent' }))).toEqual([])
    expect(codes(warned(state, { ...order, shown: [id('scan')] }))).toEqual([])
  })

  it('says that the other side was reminded, and given more time, before its last notice', () => {
    const back = { request: id('back'), to: 'complainant', on: '2026-03-31' } as const
    const state = given(
      ...untilAsked,
      reminded(),
      extended(),
      lapsed({ on: '2026-03-30' }),
      said('late reply', { by: 'respondent', on: '2026-03-30', answers: null }),
      shown({ on: '2026-03-31', entries: [id('late reply')] }),
      asked({ ...back, shown: [], dueOn: '2026-04-15' }),
    ).state()
    const order = { kind: 'lastNotice', to: 'complainant', on: '2026-04-10' } as const
    expect(warned(state, order)).toMatchObject([
      { code: 'fewerReminders', cure: { is: 'letter', kind: 'firstReminder', to: 'complainant' } },
      { code: 'extensionForOther', cure: { is: 'extend', request: id('back') } },
    ])
  })

  it('says that one side would speak more often than the other', () => {
    const state = given(...untilReplied, shown(), said('second', { on: '2026-03-20' })).state()
    expect(codes(warned(state, { ...invitation, on: '2026-03-20' }))).toContain('moreRounds')
  })

  it('has nothing to say of a case that has only begun', () => {
    for (const to of parties)
      expect(warned(given(openCase()).state(), { kind: 'progress', to }, '2026-03-04')).toEqual([])
  })
})

const anyOrder = fc.record({
  // Most warnings are of those that ask something, and of what rests on an assessment.
  kind: fc.oneof(
    fc.constantFrom('responseRequest', 'replyInvitation', 'proposal'),
    fc.constantFrom(...letterKinds),
  ),
  to: fc.constantFrom(...parties),
  via: fc.constantFrom(...letterVia.options),
  nothingShown: fc.boolean(),
})
/** In how many days an answer is asked; null: in as many as is proposed. */
const dueIn = fc.option(fc.integer({ min: 1, max: 60 }))

describe('whatever happened', () => {
  it('a cure takes its warning away', () => {
    const tried = { dueOn: 0, show: 0 }
    fc.assert(
      fc.property(walk, anyOrder, dueIn, ({ end, today }, { nothingShown, ...asked }, days) => {
        const due = days !== null && { dueOn: addDays(today, days) }
        const input = { ...asked, on: today, ...due, ...(nothingShown && { shown: [] }) }
        for (const { code, cure } of warned(end, input, today)) {
          if (cure?.is === 'dueOn' || cure?.is === 'show') tried[cure.is] += 1
          if (cure?.is === 'dueOn' && cure.dueOn > today)
            // Neither fewer days nor more: as many.
            expect(codes(warned(end, { ...input, dueOn: cure.dueOn }, today)).join()).not.toMatch(/Days/)
          if (cure?.is === 'show')
            expect(codes(warned(end, { ...input, shown: [...cure.entries] }, today))).not.toContain(code)
        }
      }),
      { numRuns: 300 },
    )
    // Cases without a difference prove nothing.
    expect(Math.min(tried.dueOn, tried.show)).toBeGreaterThan(0)
  })

  it('a request as it is proposed shows its reader all that may be shown', () => {
    fc.assert(
      fc.property(walk, anyOrder, ({ end, today }, { kind, to, via }) => {
        if (letterHindrance(end, { kind, to }, () => null)) return
        const order = completeOrder(end, letterOrder.parse({ kind, to, via }), contextOn(today))
        if (kind !== 'responseRequest' && kind !== 'replyInvitation') return
        expect([...order.shown].sort()).toEqual(
          toAnswer(end, to)
            .map((entry) => entry.id)
            .sort(),
        )
      }),
    )
  })
})
