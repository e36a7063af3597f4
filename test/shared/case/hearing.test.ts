import { describe, expect, it } from 'vitest'
import { given, givenCase } from './given.ts'
import {
  asked,
  assessed,
  attached,
  complaint,
  extended,
  heard,
  id,
  lapsed,
  type Order,
  openCase,
  reminded,
  reply,
  said,
  shown,
  statement,
  untilAdmitted,
  untilAsked,
  untilReplied,
} from './orders.ts'

const untilHeard = [...untilAdmitted, heard()]

describe('hoor', () => {
  it('is complete when the mediator says so, for an admitted case with a complaint', () => {
    given(...untilAdmitted)
      .on('2026-03-05')
      .when(heard())
      .happens({ type: 'hearingCompleted', nextBy: '2026-03-09' })
    givenCase(complaint()).on('2026-03-05').when(heard()).refused('notAdmitted')
    given(...untilAdmitted.filter((order) => order.type !== 'recordStatement'))
      .on('2026-03-05')
      .when(heard())
      .refused('complaintMissing')
    given(...untilHeard)
      .when(heard())
      .refused('hearingComplete', { on: '2026-03-05' })
  })

  it('takes down statements from the first day, and corrects them until they were shown', () => {
    const tale = givenCase(complaint())
    const correction = {
      type: 'correctStatement',
      statement: statement('complaint', { text: 'Anders.' }),
    } as const
    tale.when(correction).happens({ type: 'statementCorrected' })
    tale.when({ type: 'removeStatement', statement: id('complaint') }).happens({ type: 'statementRemoved' })
    given(...untilAsked)
      .when(correction)
      .refused('entryShown')
    given(...untilAsked)
      .when({ type: 'removeStatement', statement: id('complaint') })
      .refused('entryShown')
    expect(given(...untilAsked).hindrance('removeStatement')).toBe('entryShown')
    givenCase().when(correction).refused('nothingRecorded', { what: 'statement' })
  })

  it('does not turn a statement into the other side’s, or into another answer', () => {
    const tale = given(...untilReplied)
    const own = { by: 'respondent', on: '2026-03-18', answers: id('request') }
    const change = (other: object) =>
      ({ type: 'correctStatement', statement: statement('reply', { ...own, ...other }) }) as const
    tale.when(change({ by: 'complainant', answers: null })).refused('entryInUse')
    tale.when(change({ answers: null })).refused('entryInUse')
    tale.when(change({ on: '2026-03-17' })).happens({ type: 'statementCorrected' })
    tale.when(change({ on: '2026-03-01' })).refused('dueBeforeStart')
  })
})

describe('the request for a response', () => {
  it('gives ten working days, and shows the complaint', () => {
    const tale = given(...untilHeard).on('2026-03-06')
    tale.when(asked()).happens({ type: 'responseRequested', round: 1, dueOn: '2026-03-20' })
    tale.when(asked({ dueOn: '2026-03-06' })).refused('dueBeforeStart')
    tale.when(asked({ shown: [] })).refused('complaintNotShown')
    expect(given(...untilAsked).view().undisclosed.respondent).toEqual([])
  })

  it('shows nothing internal, and nothing of the respondent’s own', () => {
    const tale = given(
      ...untilHeard,
      attached('secret', { internal: true }),
      attached('own', { broughtBy: 'respondent' }),
    )
    const showing = (name: string) => asked({ shown: [id('complaint'), id(name)] })
    tale.on('2026-03-06').when(showing('secret')).refused('internalEntry')
    tale.on('2026-03-06').when(showing('own')).refused('ownEntry')
  })

  it('needs an admitted case, a complete hearing and a respondent', () => {
    givenCase(complaint()).on('2026-03-06').when(asked()).refused('notAdmitted')
    given(...untilAdmitted)
      .on('2026-03-06')
      .when(asked())
      .refused('hearingNotComplete')
    const [, ...rest] = untilHeard
    given(openCase({ klussenier: null }), ...rest)
      .on('2026-03-06')
      .when(asked())
      .refused('respondentUnknown')
  })

  it('is one at a time for each side', () => {
    const again = asked({ request: id('again') })
    given(...untilAsked)
      .when(again)
      .refused('responseAwaited', { party: 'respondent', dueOn: '2026-03-20' })
    given(...untilAsked)
      .when(asked({ request: id('again'), to: 'complainant', shown: [] }))
      .happens({ type: 'responseRequested' })
    const both = given(...untilAsked, asked({ request: id('back'), to: 'complainant', shown: [] }))
    expect(both.hindrance('requestResponse')).toBe('responseAwaited')
  })

  it('takes what a side says while it is asked for its answer, unless the mediator says that it is not', () => {
    const answer = (other: object) => ({ by: 'respondent', on: '2026-03-18', ...other })
    const responseOf = (other: object) =>
      given(...untilAsked, said('reply', answer(other))).state().requests[0]?.response.is
    expect(responseOf({})).toBe('answered')
    expect(responseOf({ answers: null })).toBe('awaited')
    // Said before the request went out: no answer to it.
    expect(responseOf({ on: '2026-03-01' })).toBe('awaited')
  })

  it('goes on in rounds: the respondent answers in the round of the complainant', () => {
    const view = given(
      ...untilReplied,
      shown(),
      asked({ request: id('back'), to: 'complainant', on: '2026-03-19', shown: [] }),
      said('second', { on: '2026-03-24', answers: id('back') }),
      asked({ request: id('again'), on: '2026-03-25', shown: [id('second')] }),
      said('last', { by: 'respondent', on: '2026-03-30', answers: id('again') }),
    ).view()
    const ids = view.rounds.map((round) =>
      [round.hearing, round.counterHearing].map((side) => side.map((told) => told.id)),
    )
    expect(ids).toEqual([
      [[id('complaint')], [id('reply')]],
      [[id('second')], [id('last')]],
    ])
    expect(view.rounds.map((round) => round.requests.map((request) => request.id))).toEqual([
      [id('request')],
      [id('back'), id('again')],
    ])
  })

  it('is answered by a statement that says so, not before it was sent and not by the other side', () => {
    expect(given(...untilReplied).state().requests[0]?.response).toEqual({
      is: 'answered',
      on: '2026-03-18',
      statement: id('reply'),
    })
    const tale = given(...untilAsked).on('2026-03-18')
    tale
      .when(reply({ on: '2026-03-05' }))
      .refused('dueBeforeStart', { on: '2026-03-06', dueOn: '2026-03-05' })
    tale.when(reply({ by: 'complainant' })).refused('unknownEntry')
    tale.when(reply({ answers: id('nowhere') })).refused('unknownEntry')
  })

  it('moves along when the day of its answer, and no other statement, is corrected', () => {
    const own = { by: 'respondent', on: '2026-03-17', answers: id('request') }
    const correct = (name: string, other: object) =>
      ({ type: 'correctStatement', statement: statement(name, other) }) as const
    const answeredOn = (...orders: readonly Order[]) =>
      given(...untilReplied, ...orders).state().requests[0]?.response
    expect(answeredOn(correct('reply', own))).toMatchObject({ is: 'answered', on: '2026-03-17' })
    const second = said('second', { on: '2026-03-18' })
    expect(answeredOn(second, correct('second', { on: '2026-03-16' }))).toMatchObject({ on: '2026-03-18' })
    expect(answeredOn(second, { type: 'removeStatement', statement: id('second') })).toMatchObject({
      is: 'answered',
    })
  })

  it('can be answered, reminded of and extended on the day itself', () => {
    const tale = given(...untilAsked)
    tale.when(reply({ on: '2026-03-06' })).happens({ type: 'statementRecorded' })
    tale.when(reminded({ on: '2026-03-06' })).happens({ type: 'reminderSent' })
    tale.when(extended({ on: '2026-03-06' })).happens({ type: 'responseExtended' })
  })

  it('is awaited again when its answer is taken away', () =>
    expect(
      given(...untilReplied, { type: 'removeStatement', statement: id('reply') }).state().requests[0]
        ?.response,
    ).toEqual({ is: 'awaited' }))
})

describe('while a response is awaited', () => {
  it('reminds, as often as needed, and not before asking', () => {
    expect(
      given(...untilAsked, reminded(), reminded({ on: '2026-03-18' })).state().requests[0]?.reminders,
    ).toHaveLength(2)
    given(...untilAsked)
      .when(reminded({ on: '2026-03-05' }))
      .refused('dueBeforeStart')
    given(...untilReplied)
      .when(reminded())
      .refused('noResponseAwaited')
  })

  it('extends once, with a reason, to a later day and not too far', () => {
    const tale = given(...untilAsked).on('2026-03-19')
    expect(given(...untilAsked, extended()).state().requests[0]).toMatchObject({
      dueOn: '2026-03-27',
      extension: { from: '2026-03-20', to: '2026-03-27', reason: 'Hij is ziek.' },
    })
    given(...untilAsked, extended())
      .when(extended({ dueOn: '2026-03-30' }))
      .refused('alreadyExtended')
    tale.when(extended({ dueOn: '2026-03-20' })).refused('extensionNotLater', { dueOn: '2026-03-20' })
    tale.when(extended({ dueOn: '2026-04-03' })).happens({ type: 'responseExtended' })
    tale.when(extended({ dueOn: '2026-04-07' })).refused('extensionTooLong', { latest: '2026-04-03' })
    tale.when(extended({ on: '2026-03-05' })).refused('dueBeforeStart')
    expect(() => tale.when(extended({ reason: ' ' }))).toThrow(/reason/)
  })

  it('can extend while one of two requests was not extended yet', () => {
    const both = [...untilAsked, asked({ request: id('back'), to: 'complainant', shown: [] }), extended()]
    expect(given(...both).hindrance('extendResponse')).toBeNull()
    given(...both, extended({ request: id('back') }))
      .when(extended())
      .refused('alreadyExtended', { on: '2026-03-19' })
    given(...untilReplied)
      .when(extended({ on: '2026-03-18' }))
      .refused('noResponseAwaited')
  })

  it('records that the day passed only after that day, with proof', () => {
    given(...untilAsked)
      .on('2026-03-20')
      .when(lapsed({ on: '2026-03-20' }))
      .refused('dueDateNotPassed')
    const tale = given(...untilAsked).on('2026-03-23')
    tale.when(lapsed({ on: '2026-03-20' })).refused('dueDateNotPassed', { dueOn: '2026-03-20' })
    tale.when(lapsed({ proof: '' })).refused('proofNeeded')
    tale.when(lapsed({ proof: '', documents: [id('nowhere')] })).refused('unknownEntry')
    tale.when(lapsed()).happens({ type: 'responseLapsed', nextBy: '2026-04-07' })
    given(...untilAsked, extended())
      .on('2026-03-27')
      .when(lapsed())
      .refused('dueDateNotPassed')
  })

  it('hears a late answer, and still says that the day had passed', () => {
    const tale = given(...untilAsked, lapsed(), reply({ on: '2026-03-24' }))
    expect(tale.state().requests[0]?.response.is).toBe('lapsed')
    expect(tale.view().rounds[0]?.counterHearing.map((told) => told.id)).toEqual([id('reply')])
    expect(tale.view().undisclosed.complainant).toEqual([id('reply')])
  })
})

describe('a statement that a decision rests on', () => {
  it('is not changed or removed', () => {
    const reason = { reliesOn: [id('reply')], override: { reason: 'Haast.' } }
    const tale = given(...untilReplied, said('other'), assessed(reason))
    const own = { by: 'respondent', on: '2026-03-18', answers: id('request') }
    tale.when({ type: 'removeStatement', statement: id('reply') }).refused('entryInUse')
    tale.when({ type: 'correctStatement', statement: statement('reply', own) }).refused('entryInUse')
  })
})
