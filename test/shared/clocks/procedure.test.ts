import { describe, expect, it } from 'vitest'
import { clocksOf } from '#shared/clocks/index.ts'
import { given } from '#test/shared/case/given.ts'
import {
  found,
  openCase,
  paused,
  prolonged,
  refuseIt,
  reopened,
  resumed,
  signed,
  untilAdmitted,
  untilClosed,
  untilComplete,
  untilSettled,
} from '#test/shared/case/orders.ts'
import { clockAfter, clockContextOn, complete } from './given.ts'

describe('the procedure', () => {
  it('takes 90 days from the complete file, and ends with the settlement', () => {
    expect(clockAfter('procedure', '2026-03-12', ...complete)).toMatchObject({
      dueOn: '2026-06-01',
      daysRun: 10,
    })
    const settled = [openCase(), signed(), ...untilSettled.slice(1)]
    expect(clockAfter('procedure', '2026-09-01', ...settled)).toMatchObject({
      state: 'met',
      endedOn: '2026-03-30',
    })
  })

  it('goes on where a case is reopened, after as many days as it was closed for', () => {
    const back = [openCase(), signed(), ...untilClosed.slice(1), reopened()]
    // Settled on 30 March, back on 4 May: 35 days.
    expect(clockAfter('procedure', '2026-05-05', ...back)).toMatchObject({
      state: 'running',
      dueOn: '2026-07-06',
      pausedDays: 35,
      endedOn: null,
    })
  })

  it('is not moved by other settings of later', () => {
    const state = given(...complete).state()
    const context = clockContextOn('2026-03-12')
    const shorter = { ...context.rules, procedure: { days: 30, unit: 'working' as const } }
    expect(clocksOf(state, { ...context, rules: shorter })).toEqual(clocksOf(state, context))
  })
})

describe('extending the procedure', () => {
  it('gives as many days as the settings allow, from the day that it ended', () => {
    const story = given(...untilComplete).on('2026-04-07')
    story.when(prolonged()).happens({
      type: 'procedureExtended',
      on: '2026-04-06',
      told: '2026-04-06',
      // 90 days after 3 June.
      dueOn: '2026-09-01',
    })
    expect(clockAfter('procedure', '2026-04-08', ...untilComplete, prolonged()).dueOn).toBe('2026-09-01')
  })

  it('is moved on by a pause that comes after it, and not by one before', () => {
    const rest = [paused({ on: '2026-03-10' }), resumed({ on: '2026-03-17', reason: '' })]
    const longer = prolonged({ dueOn: '2026-07-01' })
    expect(clockAfter('procedure', '2026-04-08', ...untilComplete, ...rest, longer)).toMatchObject({
      dueOn: '2026-07-01',
      pausedDays: 7,
    })
    const after = [paused({ on: '2026-04-10' }), resumed({ on: '2026-04-13' })]
    expect(clockAfter('procedure', '2026-05-01', ...untilComplete, ...rest, longer, ...after)).toMatchObject({
      dueOn: '2026-07-06',
      pausedDays: 10,
    })
  })

  it('is refused before the file is complete, naming what is missing', () => {
    given(...untilAdmitted)
      .on('2026-04-07')
      .when(prolonged())
      .refused('fileNotComplete', { items: ['signedAgreement'] })
  })

  it('is possible once', () => {
    given(...untilComplete, prolonged())
      .on('2026-04-10')
      .when(prolonged({ on: '2026-04-10', told: '2026-04-10' }))
      .refused('alreadyExtended', { on: '2026-04-06' })
  })

  it('is refused after the end, without more days, beyond the limit, and while nobody was told', () => {
    const story = given(...untilComplete).on('2026-06-10')
    story
      .when(prolonged({ on: '2026-06-04', told: '2026-06-04' }))
      .refused('procedureOver', { dueOn: '2026-06-03' })
    story.when(prolonged({ dueOn: '2026-06-03' })).refused('extensionNotLater')
    story.when(prolonged({ dueOn: '2026-09-02' })).refused('extensionTooLong', { latest: '2026-09-01' })
    story.when(prolonged({ told: '2026-06-11' })).refused('inTheFuture')
    story.when(prolonged({ told: '2026-04-05' })).refused('dueBeforeStart')
  })

  it('is refused for what was refused or settled', () => {
    const refused = [...complete, found('attemptsMade', { finding: 'notMet' }), refuseIt()]
    expect(
      given(...refused)
        .on('2026-04-07')
        .hindrance('extendProcedure'),
    ).toBe('admissionDecided')
    const settled = [openCase(), signed(), ...untilSettled.slice(1)]
    expect(
      given(...settled)
        .on('2026-04-07')
        .hindrance('extendProcedure'),
    ).toBe('alreadySettled')
  })
})
