import { describe, expect, it } from 'vitest'
import { undisclosedTo } from '#shared/case/disclosure.ts'
import { direction, letterKinds, parties } from '#shared/case/vocabulary.ts'
import { given } from './given.ts'
import {
  attached,
  closed,
  complaint,
  found,
  heard,
  id,
  type Order,
  openCase,
  proposed,
  proven,
  refuseIt,
  resolved,
  sent,
  tried,
  untilAdmitted,
  untilAsked,
  untilAssessed,
  untilClosed,
  untilReplied,
  untilSettled,
} from './orders.ts'

const readyToAsk = [...untilAdmitted, heard()]
const request = (other: object = {}, more: object = {}) =>
  sent('letter', { kind: 'responseRequest', to: 'respondent', shown: [id('complaint')], ...other }, more)

describe('a letter that is sent', () => {
  it('is in the case with its PDF, and its reader has seen it', () => {
    const state = given(...readyToAsk, sent('letter')).state()
    expect(state.letters).toMatchObject([{ kind: 'progress', document: id('letter pdf'), proofs: [] }])
    expect(state.documents).toMatchObject([{ id: id('letter pdf'), kind: 'letter' }])
    expect(undisclosedTo(state, 'respondent').map((entry) => entry.id)).not.toContain(id('letter pdf'))
  })

  it('is not held against a side that did not get it, and neither is its proof', () => {
    const receipt = attached('receipt', { broughtBy: 'mediator', receivedOn: '2026-03-07' })
    const proof = { kind: 'receipt', on: '2026-03-07', text: '', documents: [id('receipt')] } as const
    const before = [...readyToAsk, sent('letter'), receipt]
    expect(given(...before).view().undisclosed.respondent).toContain(id('receipt'))
    expect(
      given(...before, proven({ proof: { ...proof, documents: [...proof.documents] } })).view().undisclosed,
    ).toEqual(given(...readyToAsk).view().undisclosed)
  })

  it('starts the days of a response, as it says, and shows what went along', () => {
    const state = given(...readyToAsk, request({}, { dueOn: '2026-03-25' })).state()
    expect(state.requests).toMatchObject([
      { id: id('letter started'), to: 'respondent', dueOn: '2026-03-25', shown: [id('complaint')] },
    ])
    expect(state.letters).toMatchObject([{ about: id('letter started') }])
  })

  it('starts what the same command without a letter would have started, and undoes as one', () => {
    given(...readyToAsk)
      .on('2026-03-06')
      .when(request())
      .happens(
        { type: 'letterSent' },
        { type: 'documentAttached', follows: true },
        { type: 'responseRequested', follows: true, dueOn: '2026-03-20' },
      )
  })

  it('asks for what is missing, reminds, and makes a proposal', () => {
    const missing = sent(
      'letter',
      { kind: 'missingItems', on: '2026-03-02' },
      { items: ['signedAgreement'], dueOn: '2026-03-20' },
    )
    expect(given(openCase(), missing).state().missingRequests).toMatchObject([
      { items: ['signedAgreement'], dueOn: '2026-03-20' },
    ])
    const reminder = sent('reminder', { kind: 'firstReminder', to: 'respondent', on: '2026-03-16' })
    expect(given(...untilAsked, reminder).state()).toMatchObject({
      requests: [{ reminders: [{ on: '2026-03-16', via: 'mail' }] }],
      letters: [{ about: id('request') }],
    })
  })

  it('is refused with the reason for which what it starts is refused', () => {
    given(...untilAdmitted)
      .on('2026-03-06')
      .when(request())
      .refused('hearingNotComplete')
    given(...readyToAsk)
      .on('2026-03-06')
      .when(request({ shown: [] }))
      .refused('complaintNotShown')
    given(...readyToAsk, attached('secret', { internal: true }))
      .on('2026-03-06')
      .when(request({ shown: [id('complaint'), id('secret')] }))
      .refused('internalEntry')
  })

  it('does not go out before its moment, to the wrong side, or after its day', () => {
    const letter = (kind: string, to = 'complainant') => sent('letter', { kind, to, on: '2026-03-18' })
    given(...untilAdmitted)
      .on('2026-03-18')
      .when(letter('closing'))
      .refused('letterTooEarly')
    given(...untilAdmitted)
      .on('2026-03-18')
      .when(letter('missingItems', 'respondent'))
      .refused('letterNotForSide')
    given(...untilAsked)
      .on('2026-03-18')
      .when(letter('secondReminder', 'respondent'))
      .refused('letterTooEarly')
    given(...untilReplied)
      .on('2026-03-18')
      .when(letter('firstReminder', 'respondent'))
      .refused('noResponseAwaited')
    given(openCase({ klussenier: null }))
      .on('2026-03-18')
      .when(letter('progress', 'respondent'))
      .refused('respondentUnknown')
  })

  it('can go out after the case was closed', () => {
    const state = given(...untilClosed, sent('letter', { kind: 'closing', on: '2026-04-21' })).state()
    expect(state.letters).toHaveLength(1)
    expect(given(...untilSettled, resolved(), closed()).view().possibleLetters.followUp.respondent).toBeNull()
  })

  it('gets its proofs, the day of which is not before it', () => {
    const before = given(...readyToAsk, sent('letter'))
    expect(given(...readyToAsk, sent('letter'), proven()).state().letters).toMatchObject([
      { proofs: [{ kind: 'trackingNumber', text: 'RR 123 456 BE' }] },
    ])
    before
      .on('2026-03-08')
      .when(proven({ letter: id('nothing') }))
      .refused('unknownEntry')
    const proof = { kind: 'receipt', on: '2026-03-05', text: 'Ontvangen', documents: [] } as const
    before.on('2026-03-08').when(proven({ proof })).refused('dueBeforeStart')
    before
      .on('2026-03-08')
      .when(proven({ proof: { ...proof, on: '2026-03-07', text: '' } }))
      .refused('proofNeeded')
  })
})

describe('the letters that are still to be sent', () => {
  const toSend = (...orders: Order[]) =>
    given(...orders)
      .view()
      .lettersToSend.map(({ kind, to }) => `${kind} ${to}`)
  const both = (kind: string) => parties.map((to) => `${kind} ${to}`)
  const tell = (kind: string, to: string, on: string) => sent(`${kind} ${to}`, { kind, to, on })

  it('are none while nothing was decided, agreed or proposed by letter', () => {
    expect(toSend(openCase())).toEqual([])
    expect(toSend(...untilAssessed, proposed())).toEqual([])
  })

  it('tell each side of a refusal, and not once it was told', () => {
    const refused = [
      openCase(),
      complaint(),
      tried(),
      found('attemptsMade', { finding: 'notMet' }),
      refuseIt(),
    ]
    expect(toSend(...refused)).toEqual(both('refusal'))
    expect(toSend(...refused, tell('refusal', 'complainant', '2026-03-04'))).toEqual(['refusal respondent'])
  })

  it('confirm an agreement to each side, and then the end', () => {
    expect(toSend(...untilSettled)).toEqual(both('agreement'))
    const confirmed = parties.map((to) => tell('agreement', to, '2026-04-20'))
    expect(toSend(...untilSettled, ...confirmed)).toEqual([])
    expect(toSend(...untilClosed)).toEqual(both('closing'))
  })

  it('bring a proposal to the other side as well, once the one has it by letter', () => {
    const proposal = { kind: 'advice', text: 'Vervang de goot.', to: [...parties] }
    const letter = sent('letter', { kind: 'proposal', to: 'complainant', on: '2026-03-25' }, { proposal })
    expect(toSend(...untilAssessed, letter)).toEqual(['proposal respondent'])
  })
})

describe.each(direction.options)('the letters that are possible, when the %s', (way) => {
  it('are told for every kind and side', () => {
    const story = given(
      ...untilClosed.map((order) => (order.type === 'openCase' ? openCase({ direction: way }) : order)),
    )
    const { possibleLetters } = story.view()
    expect(Object.keys(possibleLetters).sort()).toEqual([...letterKinds].sort())
    for (const kind of letterKinds)
      expect(Object.keys(possibleLetters[kind]).sort()).toEqual([...parties].sort())
    expect(possibleLetters.closing).toEqual({ complainant: null, respondent: null })
  })
})
