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
  paused,
  said,
  shown,
  tried,
  untilAdmitted,
  untilAsked,
  untilAssessed,
  untilReplied,
  untilSettled,
} from './orders.ts'

describe('showing', () => {
  const show = (to: 'complainant' | 'respondent', ...names: string[]) =>
    shown({ to, on: '2026-03-03', entries: names.map(id) })

  it('remembers to whom, when and how a statement, a document or an attempt was shown', () => {
    const tale = givenCase(
      complaint(),
      attached(),
      tried(),
      show('respondent', 'complaint', 'document', 'attempt'),
    )
    expect(tale.view().shown).toMatchObject(
      ['complaint', 'attempt', 'document'].map((name) => ({
        id: id(name),
        own: 'complainant',
        complainant: null,
        respondent: { on: '2026-03-03', via: 'mail' },
      })),
    )
  })

  it('says what a side was not shown, its own things aside', () => {
    const mine = attached('office', { broughtBy: 'mediator' })
    const view = givenCase(complaint(), mine, attached('secret', { internal: true })).view()
    expect(view.undisclosed).toEqual({
      complainant: [id('office')],
      respondent: [id('complaint'), id('office')],
    })
  })

  it('never shows what is internal, a side’s own things or what is not there', () => {
    const tale = givenCase(complaint(), attached('secret', { internal: true })).on('2026-03-03')
    tale.when(show('respondent', 'secret')).refused('internalEntry', { id: id('secret') })
    tale.when(show('complainant', 'complaint')).refused('ownEntry', { id: id('complaint') })
    tale.when(show('respondent', 'nowhere')).refused('unknownEntry', { id: id('nowhere') })
    expect(() => tale.when(show('respondent'))).toThrow()
  })

  it('is over when both have seen everything', () =>
    givenCase(complaint(), show('respondent', 'complaint'))
      .when(show('respondent', 'complaint'))
      .refused('nothingToShow'))
})

describe('the assessment', () => {
  const override = { override: { reason: 'De klant is ernstig ziek.' } }

  it('can be made once the respondent answered', () =>
    given(...untilReplied)
      .on('2026-03-23')
      .when(assessed())
      .happens({ type: 'caseAssessed', unheard: false, nextBy: '2026-03-30' }))

  it('can be made once the respondent let a proven day pass', () =>
    given(...untilAsked, lapsed())
      .when(assessed())
      .happens({ type: 'caseAssessed', unheard: false }))

  it('cannot be made before the respondent was asked', () => {
    const tale = given(...untilAdmitted, heard()).on('2026-03-23')
    tale.when(assessed()).refused('respondentNotHeard', { dueOn: null })
    given(...untilAdmitted, said('reply', { by: 'respondent', on: '2026-03-18' }))
      .on('2026-03-23')
      .when(assessed())
      .refused('respondentNotHeard', { dueOn: null })
  })

  it('cannot be made while the respondent can still answer', () => {
    given(...untilAsked)
      .on('2026-03-20')
      .when(assessed({}, '2026-03-20'))
      .refused('respondentNotHeard', { dueOn: '2026-03-20' })
    given(...untilAsked, extended())
      .on('2026-03-27')
      .when(assessed())
      .refused('respondentNotHeard', { dueOn: '2026-03-27' })
  })

  it('waits until the lapse is recorded with its proof', () =>
    given(...untilAsked)
      .on('2026-03-23')
      .when(assessed())
      .refused('lapseNotRecorded', { party: 'respondent', dueOn: '2026-03-20' }))

  it('waits for the complainant, too, when he was asked something', () =>
    given(...untilReplied, asked({ request: id('back'), to: 'complainant', on: '2026-03-19', shown: [] }))
      .on('2026-03-23')
      .when(assessed())
      .refused('responseAwaited', { party: 'complainant', dueOn: '2026-04-02' }))

  it('can be made anyway, with a reason, and then says that someone was not heard', () => {
    const tale = given(...untilAsked).on('2026-03-18')
    expect(tale.view().overridable).toEqual(['assessCase'])
    tale
      .when(assessed(override, '2026-03-18'))
      .happens({ type: 'caseAssessed', unheard: true, assessment: expect.objectContaining(override) })
    expect(() => tale.when(assessed({ override: { reason: '' } }))).toThrow(/reason/)
  })

  it('cannot be made of a case that is not admitted, rests or is settled, whatever the reason', () => {
    givenCase(complaint()).on('2026-03-23').when(assessed(override)).refused('notAdmitted')
    given(...untilReplied, paused())
      .on('2026-03-23')
      .when(assessed(override))
      .refused('casePaused')
    given(...untilSettled)
      .when(assessed({ ...override, id: id('another') }))
      .refused('alreadySettled')
    given(...untilAdmitted.filter((order) => order.type !== 'recordStatement'))
      .on('2026-03-23')
      .when(assessed(override))
      .refused('complaintMissing')
  })

  it('rests only on what both sides have seen', () => {
    const reliesOn = [id('complaint'), id('reply')]
    const entries = [{ id: id('reply'), side: 'complainant' }]
    const tale = given(...untilReplied).on('2026-03-23')
    tale.when(assessed({ reliesOn })).refused('reliesOnUndisclosed', { entries })
    tale.when(assessed({ reliesOn, ...override })).happens({ type: 'caseAssessed' })
    tale.when(assessed({ reliesOn: [id('nowhere')] })).refused('unknownEntry')
    given(...untilReplied, shown())
      .on('2026-03-23')
      .when(assessed({ reliesOn }))
      .happens({ type: 'caseAssessed' })
  })

  it('rests on nothing that is internal', () =>
    given(...untilReplied, attached('secret', { internal: true }))
      .on('2026-03-23')
      .when(assessed({ reliesOn: [id('secret')] }))
      .refused('reliesOnUndisclosed'))

  it('can be made again, and the last one counts', () => {
    const tale = given(...untilAssessed, assessed({ id: id('second'), approach: 'none' }))
    expect(tale.view()).toMatchObject({ stage: 'assessment', next: { code: 'close' } })
  })
})
