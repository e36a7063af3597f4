import { describe, expect, it } from 'vitest'
import { given } from './given.ts'
import {
  action,
  answered,
  assessed,
  closed,
  id,
  proposed,
  reopened,
  resolved,
  settled,
  untilAccepted,
  untilAssessed,
  untilClosed,
  untilReplied,
  untilSettled,
  withdrawn,
} from './orders.ts'

const untilProposed = [...untilAssessed, proposed()]
const declined = assessed({ id: id('no'), approach: 'none' })

describe('advice and proposals', () => {
  it('give ten working days to answer', () => {
    given(...untilAssessed)
      .on('2026-03-24')
      .when(proposed())
      .happens({ type: 'proposalMade', proposal: expect.objectContaining({ answerBy: '2026-04-08' }) })
    given(...untilAssessed)
      .on('2026-03-24')
      .when(proposed('proposal', { answerBy: '2026-03-24' }))
      .refused('dueBeforeStart')
  })

  it('come after an assessment that goes on with them', () => {
    given(...untilReplied)
      .on('2026-03-24')
      .when(proposed())
      .refused('notAssessed')
    given(...untilAssessed, declined)
      .on('2026-03-24')
      .when(proposed())
      .refused('mediationDeclined', { on: '2026-03-23' })
    given(...untilSettled)
      .when(proposed('another'))
      .refused('alreadySettled')
  })

  it('are answered once by each side to which they were made', () => {
    const tale = given(...untilAssessed, proposed('proposal', { to: ['respondent'] })).on('2026-03-26')
    tale.when(answered()).refused('notAddressed', { party: 'complainant' })
    tale.when(answered({ proposal: id('nowhere') })).refused('unknownEntry')
    tale.when(answered({ party: 'respondent', on: '2026-03-23' })).refused('dueBeforeStart')
    const both = given(...untilProposed, answered({ accepts: false }))
    both.when(answered()).refused('alreadyAnswered', { party: 'complainant', on: '2026-03-26' })
    given(...untilAccepted)
      .when(answered())
      .refused('noOpenProposal')
  })

  it('are withdrawn with a reason, while they are open', () => {
    expect(given(...untilProposed, withdrawn()).state().proposals[0]?.withdrawn).toMatchObject({
      reason: 'Een fout in het bedrag.',
    })
    given(...untilProposed, withdrawn(), proposed('next', { on: '2026-03-25' }))
      .on('2026-03-26')
      .when(answered())
      .refused('proposalWithdrawn')
    given(...untilAccepted)
      .when(withdrawn())
      .refused('noOpenProposal')
    given(...untilProposed)
      .on('2026-03-25')
      .when(withdrawn({ proposal: id('nowhere') }))
      .refused('unknownEntry')
  })
})

describe('what the parties agree', () => {
  it('has actions, with who does them and by when', () => {
    expect(given(...untilSettled).state().settlements[0]).toMatchObject({
      actions: [{ owner: 'respondent', dueOn: '2026-04-15', result: null }],
    })
    given(...untilAccepted)
      .on('2026-03-30')
      .when(settled({ actions: [action('late', { dueOn: '2026-03-29' })] }))
      .refused('dueBeforeStart')
    given(...untilAccepted)
      .on('2026-03-30')
      .when(settled({ actions: [action('one'), action('one')] }))
      .refused('duplicateEntry')
  })

  it('comes from a proposal that everyone accepted, or from the parties themselves', () => {
    const tale = given(...untilProposed, answered()).on('2026-03-30')
    tale.when(settled()).refused('proposalNotAccepted')
    tale.when(settled({ proposal: id('nowhere') })).refused('unknownEntry')
    tale.when(settled({ proposal: null })).happens({ type: 'settlementReached' })
    given(...untilSettled)
      .when(settled({ settlement: id('again') }))
      .refused('alreadySettled', { on: '2026-03-30' })
  })

  it('can have an action on the day itself', () =>
    given(...untilAccepted)
      .on('2026-03-30')
      .when(settled({ actions: [action('now', { dueOn: '2026-03-30' })] }))
      .happens({ type: 'settlementReached', nextBy: '2026-04-07' }))

  it('is not closed before the last action is due', () =>
    given(...untilAccepted)
      .on('2026-03-30')
      .when(settled())
      .happens({ type: 'settlementReached', nextBy: '2026-04-22' }))

  it('says of each action whether it was kept, also after the case was closed', () => {
    const kept = given(...untilSettled, resolved()).state().settlements[0]?.actions[0]?.result
    expect(kept).toMatchObject({ kept: true, on: '2026-04-14' })
    given(...untilClosed)
      .when(resolved({ kept: false, on: '2026-04-20' }))
      .happens({ type: 'actionResolved' })
    given(...untilSettled)
      .on('2026-04-14')
      .when(resolved({ action: id('nowhere') }))
      .refused('unknownEntry')
    given(...untilAccepted)
      .when(resolved())
      .refused('nothingRecorded', { what: 'action' })
  })

  it('no longer binds once the case is reopened, and asks for another proposal', () => {
    const tale = given(...untilClosed, reopened())
    expect(tale.view()).toMatchObject({ stage: 'mediation', next: { code: 'propose', dueOn: '2026-05-11' } })
    tale.when(proposed('another', { on: '2026-05-04' })).happens({ type: 'proposalMade' })
    tale.when(closed({ on: '2026-05-04' })).refused('outcomeWithoutGround', { needs: 'settlement' })
  })

  it('comes of a proposal that was still open when the case was closed and is accepted afterwards', () => {
    const tale = given(
      ...untilProposed,
      closed({ on: '2026-03-27', outcome: 'withdrawn', note: 'Geen zin meer.' }),
      reopened(),
      answered({ on: '2026-05-04' }),
      answered({ party: 'respondent', on: '2026-05-04' }),
    )
    expect(tale.view().next.code).toBe('recordSettlement')
  })
})
