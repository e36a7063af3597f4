import { describe, it } from 'vitest'
import { given, givenCase } from './given.ts'
import { assessed, id, noted, untilAdmitted, untilAsked, untilReplied } from './orders.ts'

describe('what the office does', () => {
  it('it does after the complaint came in', () => {
    givenCase()
      .on('2026-03-10')
      .when({ type: 'requestMissingItems', items: ['signedAgreement'], on: '2026-03-01', via: 'mail' })
      .refused('dueBeforeStart', { on: '2026-03-02', dueOn: '2026-03-01' })
    given(...untilAdmitted)
      .on('2026-03-10')
      .when({ type: 'completeHearing', on: '2025-03-05' })
      .refused('dueBeforeStart', { on: '2026-03-02', dueOn: '2025-03-05' })
    given(...untilAsked)
      .on('2026-04-30')
      .when({ type: 'recordLapse', request: id('request'), on: '2025-04-30', proof: 'Afgehaald.' })
      .refused('dueBeforeStart')
  })

  it('but a note may be of any day', () => {
    givenCase()
      .when(noted({ on: '2025-01-05' }))
      .happens({ type: 'noteAdded' })
  })

  it('it does not do before the day to which the receipt is corrected', () => {
    const correction = (receivedOn: string) =>
      ({ type: 'correctFacts', subject: 'Scheve tegels', receivedOn, channel: 'mail' }) as const
    const tale = given(...untilAdmitted).on('2026-03-10')
    tale.when(correction('2026-03-09')).refused('dueBeforeStart')
    tale.when(correction('2026-03-01')).happens({ type: 'factsCorrected' })
    tale.when(correction('2026-03-02')).happens({ type: 'factsCorrected' })
  })

  it('it does not assess before the day of an answer that was heard', () => {
    given(...untilReplied)
      .on('2026-03-25')
      .when(assessed({}, '2026-03-17'))
      .refused('dueBeforeStart', { on: '2026-03-18', dueOn: '2026-03-17' })
  })
})
