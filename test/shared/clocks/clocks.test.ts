import { describe, expect, it } from 'vitest'
import { clocksOf } from '#shared/clocks/index.ts'
import { given } from '#test/shared/case/given.ts'
import {
  admit,
  agreed,
  allFound,
  answered,
  asked,
  attached,
  closed,
  complaint,
  facts,
  found,
  heard,
  id,
  invoiced,
  lapsed,
  type Order,
  openCase,
  paused,
  prolonged,
  proposed,
  refuseIt,
  reopened,
  reply,
  resolved,
  resumed,
  signed,
  undo,
  untilAdmitted,
  untilAsked,
  untilAssessed,
  untilClosed,
  untilComplete,
  untilSettled,
  withdrawn,
} from '#test/shared/case/orders.ts'
import { clockAfter, clockContextOn, named } from './given.ts'

const complete = [openCase(), complaint(), signed()]

describe('the file is complete', () => {
  const completed = (...orders: readonly Order[]) => given(...orders).state().completion?.on ?? null

  it('on the first day on which nothing is missing any more: the day on which the last of it came in', () => {
    expect(completed(openCase(), complaint())).toBeNull()
    expect(completed(openCase(), complaint(), signed({ receivedOn: '2026-03-05' }))).toBe('2026-03-05')
    expect(completed(openCase(), signed({ receivedOn: '2026-03-05' }), complaint())).toBe('2026-03-05')
  })

  it('on the day that it is recorded, where what was missing has no day of its own', () => {
    const story = given(openCase(), invoiced(), complaint(), signed())
    story
      .on('2026-03-09')
      .when({ type: 'removeInvoice', invoice: id('invoice') })
      .happens({ type: 'invoiceRemoved' }, { type: 'fileCompleted', on: '2026-03-09', follows: true })
  })

  it('once: what turns out to be missing later does not begin the days anew', () => {
    const later = [...complete, invoiced(), { type: 'removeInvoice', invoice: id('invoice') } as const]
    expect(completed(...later)).toBe('2026-03-02')
  })

  it('no more, when the step that completed it is undone', () => {
    expect(completed(...complete, undo())).toBeNull()
  })

  it('is worked out for a history from before there were clocks', () => {
    const { events } = given(...complete)
    const old = events.filter(({ type }) => type !== 'fileCompleted')
    expect(old).toHaveLength(events.length - 1)
    const story = given(...complete).state()
    const before = { ...story, completion: null, acknowledgeBy: null }
    expect(clocksOf(before, clockContextOn('2026-03-10'))).toEqual(
      clocksOf(story, clockContextOn('2026-03-10')),
    )
  })
})

describe('the acknowledgement', () => {
  it('runs five working days from the receipt', () => {
    expect(clockAfter('acknowledgement', '2026-03-04', openCase())).toMatchObject({
      who: 'mediator',
      startedOn: '2026-03-02',
      dueOn: '2026-03-09',
      state: 'running',
      daysLeft: 3,
      endedOn: null,
    })
  })

  it('is met by the first that the complainant hears, and missed when that is too late', () => {
    const heardOf = (on: string) =>
      clockAfter('acknowledgement', '2026-03-20', openCase(), {
        type: 'requestMissingItems',
        items: ['signedAgreement'],
        on,
        via: 'mail',
      })
    expect(heardOf('2026-03-09')).toMatchObject({ state: 'met', endedOn: '2026-03-09', daysLeft: null })
    expect(heardOf('2026-03-10')).toMatchObject({ state: 'missed', endedOn: '2026-03-10' })
  })

  it('is met at once for whoever came by or called', () => {
    expect(clockAfter('acknowledgement', '2026-03-20', openCase({ channel: 'counter' })).state).toBe('met')
  })

  it('is late and still waited for, when its day has passed', () => {
    expect(clockAfter('acknowledgement', '2026-03-11', openCase())).toMatchObject({
      state: 'missed',
      endedOn: null,
      daysLeft: -2,
    })
  })
})

describe('the decision whether there will be mediation', () => {
  it('is due 21 days after the complete file, whatever days they are', () => {
    expect(clockAfter('refusal', '2026-03-02', ...complete)).toMatchObject({
      startedOn: '2026-03-02',
      dueOn: '2026-03-23',
      unit: 'calendar',
      daysLeft: 21,
    })
  })

  it('moves from a weekend or a holiday to the next working day', () => {
    // 21 days after 16 March is Easter Monday.
    const late = [openCase({ receivedOn: '2026-03-16' }), complaint({ on: '2026-03-16' })]
    const easter = clockAfter('refusal', '2026-03-16', ...late, signed({ receivedOn: '2026-03-16' }))
    expect(easter.dueOn).toBe('2026-04-07')
  })

  it('is there only for a file that is complete, and not where it was decided before', () => {
    expect(named(given(openCase()).state(), 'refusal', '2026-03-05')).toEqual([])
    expect(named(given(...untilComplete).state(), 'refusal', '2026-03-05')).toEqual([])
  })

  it('is met by an admission or a refusal in time', () => {
    expect(clockAfter('refusal', '2026-04-30', ...complete, ...allFound(), admit())).toMatchObject({
      state: 'met',
      endedOn: '2026-03-04',
    })
    const refused = [
      ...complete,
      found('attemptsMade', { finding: 'notMet' }),
      refuseIt({ on: '2026-03-24' }),
    ]
    expect(clockAfter('refusal', '2026-04-30', ...refused)).toMatchObject({ state: 'missed' })
    expect(clockAfter('procedure', '2026-04-30', ...refused)).toMatchObject({ state: 'stopped' })
  })

  it('is dropped with a case that is closed before', () => {
    const gone = closed({ on: '2026-03-10', outcome: 'withdrawn', note: 'Toch niet.' })
    expect(clockAfter('refusal', '2026-04-30', ...complete, gone)).toMatchObject({
      state: 'stopped',
      endedOn: '2026-03-10',
    })
  })
})

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

describe('what the sides are given', () => {
  it('begins when the message has arrived: a letter takes two working days, a registered one three', () => {
    const dueBy = (via: 'mail' | 'letter' | 'registeredLetter') =>
      clockAfter('response', '2026-03-06', ...untilAdmitted, heard(), asked({ via })).dueOn
    expect([dueBy('mail'), dueBy('letter'), dueBy('registeredLetter')]).toEqual([
      '2026-03-20',
      '2026-03-24',
      '2026-03-25',
    ])
  })

  it('ends on a working day, also where the mediator chose a weekend', () => {
    const chosen = asked({ dueOn: '2026-03-21' })
    expect(clockAfter('response', '2026-03-06', ...untilAdmitted, heard(), chosen).dueOn).toBe('2026-03-23')
    const answerBy = clockAfter(
      'answer',
      '2026-03-24',
      ...untilAssessed,
      proposed('one', { to: ['respondent'], answerBy: '2026-04-06' }),
    )
    expect(answerBy.dueOn).toBe('2026-04-07')
  })

  it('is met by the reply, and missed by a late one or by a lapse', () => {
    expect(clockAfter('response', '2026-04-01', ...untilAsked, reply())).toMatchObject({
      who: 'respondent',
      entry: id('request'),
      state: 'met',
      endedOn: '2026-03-18',
    })
    expect(clockAfter('response', '2026-04-01', ...untilAsked, reply({ on: '2026-03-23' })).state).toBe(
      'missed',
    )
    expect(clockAfter('response', '2026-04-01', ...untilAsked, lapsed())).toMatchObject({
      state: 'missed',
      endedOn: '2026-03-23',
    })
  })

  it('is counted for each side of a proposal apart', () => {
    const state = given(...untilAssessed, proposed(), answered()).state()
    expect(named(state, 'answer', '2026-03-27').map(({ who, state: is }) => [who, is])).toEqual([
      ['complainant', 'met'],
      ['respondent', 'running'],
    ])
    const taken = given(...untilAssessed, proposed(), answered({ on: '2026-03-25' }), withdrawn()).state()
    expect(named(taken, 'answer', '2026-03-27').map(({ state: is }) => is)).toEqual(['met', 'stopped'])
  })
})

describe('a pause', () => {
  const resting = [openCase(), signed(), ...untilAsked.slice(1), paused()]

  it('stops the clocks of the office and what the sides have to answer, and no other', () => {
    const state = given(...resting).state()
    const states = clocksOf(state, clockContextOn('2026-03-12')).map(({ name, state: is }) => [name, is])
    expect(states).toEqual([
      ['acknowledgement', 'met'],
      ['refusal', 'met'],
      ['procedure', 'paused'],
      ['response', 'paused'],
      ['firstReminder', 'paused'],
      ['age', 'running'],
    ])
    const agreedOn = [...untilSettled, paused({ on: '2026-04-01' })]
    expect(clockAfter('action', '2026-04-20', ...agreedOn)).toMatchObject({
      dueOn: '2026-04-15',
      state: 'missed',
      pausedDays: 0,
    })
  })

  it('leaves as many days as there were, for however long it lasts', () => {
    const days = ['2026-03-10', '2026-03-12', '2026-04-30', '2027-01-04'].map((today) => [
      clockAfter('procedure', today, ...resting).daysLeft,
      clockAfter('response', today, ...resting).daysLeft,
    ])
    expect(days.map(([, response]) => response)).toEqual([8, 8, 8, 8])
    // 31 May is a Sunday: there it may come out at a weekend, and then it ends on the Monday.
    for (const [procedure] of days) expect([82, 83, 84, 85]).toContain(procedure)
  })

  it('says what it cost, and costs it as often as there is one', () => {
    const twice = [...resting, resumed(), paused({ on: '2026-03-18' }), resumed({ on: '2026-03-20' })]
    expect(clockAfter('response', '2026-03-23', ...twice)).toMatchObject({
      dueOn: '2026-03-31',
      pausedDays: 7,
      state: 'running',
    })
    expect(clockAfter('procedure', '2026-03-23', ...twice)).toMatchObject({
      dueOn: '2026-06-10',
      pausedDays: 9,
    })
  })

  it('does not bring back a day that had passed', () => {
    const late = [...untilAsked, paused({ on: '2026-03-25' }), resumed({ on: '2026-04-01' })]
    expect(clockAfter('response', '2026-04-02', ...late)).toMatchObject({
      dueOn: '2026-03-20',
      state: 'missed',
      pausedDays: 0,
    })
  })

  it('is no reason to call an answer late that came while it lasted', () => {
    expect(clockAfter('response', '2026-04-30', ...resting, reply({ on: '2026-04-20' })).state).toBe('met')
  })
})

describe('what was agreed', () => {
  it('keeps its day and its owner, outlives the closing, and is missed when it was not done', () => {
    expect(clockAfter('action', '2026-04-01', ...untilSettled)).toMatchObject({
      who: 'respondent',
      dueOn: '2026-04-15',
      state: 'running',
    })
    expect(clockAfter('action', '2026-06-01', ...untilClosed).state).toBe('met')
    const closedEarly = [...untilSettled, closed({ on: '2026-04-01' })]
    expect(clockAfter('action', '2026-04-02', ...closedEarly).state).toBe('running')
    const again = reopened({ on: '2026-04-03' })
    expect(clockAfter('action', '2026-06-01', ...closedEarly, again)).toMatchObject({
      ...{ state: 'stopped', endedOn: '2026-04-03' },
    })
    expect(clockAfter('action', '2026-06-01', ...untilSettled, resolved({ kept: false })).state).toBe(
      'missed',
    )
  })
})

describe('the age', () => {
  it('is counted since the receipt, pauses and all, until the case is closed', () => {
    expect(clockAfter('age', '2026-04-01', openCase(), paused())).toMatchObject({ daysRun: 30, dueOn: null })
    expect(clockAfter('age', '2026-09-01', ...untilClosed)).toMatchObject({ daysRun: 49, state: 'stopped' })
    const corrected = facts({ receivedOn: '2026-02-28' })
    expect(clockAfter('age', '2026-03-02', openCase(), corrected).daysRun).toBe(2)
  })
})

it('an agreement that is recorded with its document completes the file on the day that it came in', () => {
  const story = [
    openCase(),
    complaint(),
    attached('scan', { receivedOn: '2026-03-04' }),
    agreed({ agreement: { signedOn: '2025-11-03', documents: [id('scan')] } }),
  ]
  expect(given(...story).state().completion?.on).toBe('2026-03-04')
})
