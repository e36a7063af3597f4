import { describe, expect, it } from 'vitest'
import { given } from './given.ts'
import {
  agreed,
  asked,
  askMissing,
  assessed,
  closed,
  complaint,
  found,
  heard,
  id,
  lapsed,
  type Order,
  paused,
  proposed,
  refuseIt,
  reopened,
  untilAdmitted,
  untilAsked,
  untilAssessed,
  untilClosed,
  untilReplied,
  untilSettled,
} from './orders.ts'

describe('the stage and the next step', () => {
  const both = { to: ['complainant', 'respondent'] as const }
  it.each<[string, readonly Order[], string, string, string | null, string]>([
    ['a new case', untilAdmitted.slice(0, 1), 'intake', 'requestMissingItems', '2026-03-09', 'mediator'],
    [
      'a case that waits for what is missing',
      [...untilAdmitted.slice(0, 2), askMissing()],
      'admissibility',
      'awaitMissingItems',
      '2026-03-17',
      'complainant',
    ],
    [
      'a case of which the last missing thing came in',
      [
        ...untilAdmitted.slice(0, 1),
        agreed({ agreement: {} }),
        askMissing({ items: ['description'] }),
        complaint({ on: '2026-03-16' }),
      ],
      'admissibility',
      'checkConditions',
      '2026-03-24',
      'mediator',
    ],
    [
      'a case that meets the conditions',
      untilAdmitted.slice(0, -1),
      'admissibility',
      'admit',
      '2026-03-09',
      'mediator',
    ],
    [
      'a case with a ground for refusal',
      [...untilAdmitted.slice(0, 1), found('bothWilling', { finding: 'notMet' })],
      'admissibility',
      'refuse',
      '2026-03-09',
      'mediator',
    ],
    [
      'a refused case',
      [...untilAdmitted.slice(0, 1), found('attemptsMade', { finding: 'notMet' }), refuseIt()],
      'admissibility',
      'close',
      '2026-03-11',
      'mediator',
    ],
    ['an admitted case', untilAdmitted, 'hearing', 'completeHearing', '2026-03-11', 'mediator'],
    [
      'a case of which the hearing is complete',
      [...untilAdmitted, heard()],
      'counterHearing',
      'requestResponse',
      '2026-03-09',
      'mediator',
    ],
    [
      'a case that waits for the respondent',
      untilAsked,
      'counterHearing',
      'awaitResponse',
      '2026-03-20',
      'respondent',
    ],
    ['an answered case', untilReplied, 'assessment', 'assess', '2026-04-01', 'mediator'],
    ['a case whose day passed', [...untilAsked, lapsed()], 'assessment', 'assess', '2026-04-07', 'mediator'],
    [
      'a case that waits for the complainant’s answer',
      [...untilReplied, asked({ request: id('back'), to: 'complainant', on: '2026-03-19', shown: [] })],
      'counterHearing',
      'awaitResponse',
      '2026-04-02',
      'complainant',
    ],
    ['an assessed case', untilAssessed, 'mediation', 'propose', '2026-03-30', 'mediator'],
    [
      'a case that cannot be mediated',
      [...untilReplied, assessed({ approach: 'none' })],
      'assessment',
      'close',
      '2026-03-30',
      'mediator',
    ],
    [
      'a case with an open proposal',
      [...untilAssessed, proposed('proposal', both)],
      'mediation',
      'awaitAnswers',
      '2026-04-08',
      'both',
    ],
    ['a settled case', untilSettled, 'mediation', 'awaitActions', '2026-04-15', 'respondent'],
    [
      'a case of which all was done',
      untilClosed.slice(0, -1),
      'mediation',
      'close',
      '2026-04-22',
      'mediator',
    ],
    ['a closed case', untilClosed, 'closed', 'none', null, 'nobody'],
    [
      'a paused case',
      [...untilAsked, paused({ until: '2026-03-17' })],
      'counterHearing',
      'resume',
      '2026-03-17',
      'nobody',
    ],
    [
      'a reopened case that could not be mediated',
      [...untilReplied, assessed({ approach: 'none' }), closed({ outcome: 'notMediable' }), reopened()],
      'assessment',
      'assess',
      '2026-05-11',
      'mediator',
    ],
  ])('of %s', (_, orders, stage, code, dueOn, waitsFor) =>
    expect(given(...orders).view()).toMatchObject({ stage, next: { code, dueOn, waitsFor } }),
  )

  it('is late from the day after', () => {
    expect(
      given(...untilAsked)
        .on('2026-03-20')
        .view().next.late,
    ).toBe(false)
    expect(
      given(...untilAsked)
        .on('2026-03-21')
        .view().next.late,
    ).toBe(true)
  })
})
