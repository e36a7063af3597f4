import { describe, expect, it } from 'vitest'
import type { Outcome } from '#shared/case/vocabulary.ts'
import { given, givenCase } from './given.ts'
import {
  assessed,
  assign,
  attached,
  closed,
  found,
  id,
  lapsed,
  noted,
  type Order,
  paused,
  proposed,
  refuseIt,
  reopened,
  resumed,
  untilAdmitted,
  untilAsked,
  untilAssessed,
  untilClosed,
  untilReplied,
  untilSettled,
  withdrawn,
} from './orders.ts'

describe('notes and whose the case is', () => {
  it('can be kept while the case is closed, too', () => {
    given(...untilClosed)
      .when(noted({ on: '2026-04-20' }))
      .happens({ type: 'noteAdded' })
    given(...untilClosed)
      .when(assign())
      .happens({ type: 'caseAssigned' })
    given(...untilClosed, noted({ on: '2026-04-20' }))
      .when({ type: 'removeNote', note: id('note') })
      .happens({ type: 'noteRemoved' })
    givenCase()
      .when({ type: 'removeNote', note: id('note') })
      .refused('nothingRecorded', { what: 'note' })
  })

  it('gives a case to a mediator once', () => givenCase(assign()).when(assign()).refused('nothingChanged'))
})

describe('pausing', () => {
  it('happens once at a time, with a reason, and ends', () => {
    givenCase(paused()).when(paused()).refused('casePaused', { on: '2026-03-10' })
    givenCase().when(resumed()).refused('caseNotPaused')
    givenCase(paused())
      .when(resumed({ on: '2026-03-09' }))
      .refused('dueBeforeStart')
    givenCase()
      .on('2026-03-10')
      .when(paused({ until: '2026-03-10' }))
      .refused('dueBeforeStart')
  })

  it('stops requests, reminders, lapses and decisions, and lets facts be recorded', () => {
    const { allowed } = given(...untilAsked, paused(), attached('theirs', { broughtBy: 'respondent' }))
      .on('2026-03-25')
      .view()
    for (const type of [
      'requestResponse',
      'sendReminder',
      'extendResponse',
      'recordLapse',
      'assessCase',
    ] as const)
      expect(allowed[type]?.code).toBe('casePaused')
    for (const type of ['recordStatement', 'recordAttempt', 'attachDocument', 'disclose', 'addNote'] as const)
      expect(allowed[type]).toBeNull()
  })

  it('can happen again, and keeps what the first one was', () => {
    const again = [paused({ on: '2026-03-24' }), resumed({ on: '2026-03-25', reason: 'Toch.' })]
    expect(givenCase(paused(), resumed(), ...again).state().pauses).toMatchObject([
      { on: '2026-03-10', resumed: { on: '2026-03-17', reason: 'Klant terug.' } },
      { on: '2026-03-24', resumed: { on: '2026-03-25', reason: 'Toch.' } },
    ])
  })

  it('moves the days that were running by the working days that were lost', () => {
    const tale = given(...untilAsked, paused(), resumed())
    expect(tale.state()).toMatchObject({ nextBy: '2026-03-16', requests: [{ dueOn: '2026-03-27' }] })
    const proposal = given(
      ...untilAssessed,
      proposed(),
      paused({ on: '2026-03-25' }),
      resumed({ on: '2026-03-27' }),
    )
    expect(proposal.state().proposals[0]?.answerBy).toBe('2026-04-10')
  })

  it('moves a day that was running out on the very day of the pause', () => {
    const tale = given(...untilAsked, paused({ on: '2026-03-20' }), resumed({ on: '2026-03-23' }))
    expect(tale.state().requests[0]?.dueOn).toBe('2026-03-23')
    expect([tale.view().paused, given(...untilAsked, paused()).view().paused]).toEqual([false, true])
  })

  it('does not give back a day that had passed before', () => {
    const tale = given(...untilAsked, paused({ on: '2026-03-24' }), resumed({ on: '2026-03-31' }))
    expect(tale.state().requests[0]?.dueOn).toBe('2026-03-20')
    tale.when(lapsed({ on: '2026-03-31' })).happens({ type: 'responseLapsed' })
  })

  it('counts a request that was sent after the pause began from the day it was sent', () => {
    const tale = given(...untilAsked, paused({ on: '2026-03-04' }), resumed({ on: '2026-03-10' }))
    expect(tale.state().requests[0]?.dueOn).toBe('2026-03-24')
  })
})

describe('closing', () => {
  const on = '2026-04-20'
  const refused = [found('attemptsMade', { finding: 'notMet' }), refuseIt()]
  const declined = [...untilReplied, assessed({ approach: 'none' })]
  const advised = [...untilAssessed, proposed('advice', { kind: 'advice' })]
  const opened = untilAdmitted.slice(0, 1)

  it.each<[Outcome, readonly Order[], readonly Order[], string]>([
    ['settled', untilSettled, untilAssessed, 'settlement'],
    ['notAdmissible', [...opened, ...refused], untilAdmitted, 'refusal'],
    ['notMediable', declined, untilAssessed, 'declined'],
    ['adviceGiven', advised, untilAssessed, 'advice'],
    ['notSettled', untilAssessed, untilReplied, 'assessment'],
  ])('as %s needs what it stands for', (outcome, enough, tooLittle, needs) => {
    given(...enough)
      .on(on)
      .when(closed({ outcome }))
      .happens({ type: 'caseClosed', outcome })
    expect(given(...enough).view().outcomes[outcome]).toBeNull()
    given(...tooLittle)
      .on(on)
      .when(closed({ outcome }))
      .refused('outcomeWithoutGround', { outcome, needs })
    expect(given(...tooLittle).view().outcomes[outcome]?.code).toBe('outcomeWithoutGround')
  })

  it('as adviceGiven needs advice that stands, and not a proposal', () => {
    const outcome = 'adviceGiven'
    const back = withdrawn({ proposal: id('advice') })
    given(...advised, back)
      .on(on)
      .when(closed({ outcome }))
      .refused('outcomeWithoutGround')
    given(...untilAssessed, proposed())
      .on(on)
      .when(closed({ outcome }))
      .refused('outcomeWithoutGround')
  })

  it.each<Outcome>(['settledBetweenParties', 'withdrawn', 'discontinued'])(
    'as %s needs an explanation',
    (outcome) => {
      givenCase().on(on).when(closed({ outcome })).refused('explanationNeeded', { outcome })
      givenCase()
        .on(on)
        .when(closed({ outcome, note: 'Ze belden.' }))
        .happens({ type: 'caseClosed' })
    },
  )

  it('as notSettled needs an explanation while an agreement stands', () => {
    const outcome = 'notSettled'
    const story = given(...untilSettled).on(on)
    story.when(closed({ outcome })).refused('explanationNeeded', { outcome })
    story.when(closed({ outcome, note: 'Niet nagekomen.' })).happens({ type: 'caseClosed', outcome })
    given(...untilAssessed)
      .on(on)
      .when(closed({ outcome }))
      .happens({ type: 'caseClosed', outcome })
  })

  it('stops everything but notes, documents, showing, letters, terms and correcting who the parties are', () => {
    const { allowed } = given(...untilClosed).view()
    const open = Object.entries(allowed).filter(([, reason]) => reason?.code !== 'caseClosed')
    expect(open.map(([type]) => type).sort()).toEqual(
      [
        ...['addNote', 'assignCase', 'attachDocument', 'attachTerms', 'correctParties', 'describeDocument'],
        ...['disclose', 'removeNote', 'proveLetter', 'reopenCase', 'resolveAction', 'sendLetter', 'undo'],
        ...['tellOfAction', 'categoriseCase'],
      ].sort(),
    )
    given(...untilClosed)
      .when(closed())
      .refused('caseClosed', { on: '2026-04-20' })
  })
})

describe('reopening', () => {
  it('takes a reason, and keeps what the case was closed with', () => {
    expect(given(...untilClosed, reopened()).state()).toMatchObject({
      closing: null,
      reopenings: [{ reason: 'De vloer is niet herlegd.', closing: { outcome: 'settled' } }],
    })
    given(...untilSettled)
      .on('2026-05-04')
      .when(reopened())
      .refused('caseNotClosed')
    given(...untilClosed)
      .on('2026-05-04')
      .when(reopened({ on: '2026-04-19' }))
      .refused('dueBeforeStart')
  })

  it('gives a side the days that it still had when the case was closed', () => {
    const early = closed({ on: '2026-03-18', outcome: 'withdrawn', note: 'Opgelost, zegt hij.' })
    const tale = given(...untilAsked, early, reopened())
    expect(tale.state().requests[0]?.dueOn).toBe('2026-05-06')
    tale.when(lapsed({ on: '2026-05-04' })).refused('dueDateNotPassed')
    const resting = given(
      ...untilAsked,
      paused({ on: '2026-03-18' }),
      early,
      reopened(),
      resumed({ on: '2026-05-04' }),
    )
    expect(resting.state().requests[0]?.dueOn).toBe('2026-05-06')
  })
})
