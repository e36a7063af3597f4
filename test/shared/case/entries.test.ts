import { describe, expect, it } from 'vitest'
import { given } from './given.ts'
import {
  action,
  admit,
  agreed,
  agreementIs,
  allFound,
  answered,
  asked,
  askMissing,
  assessed,
  attached,
  attempt,
  closed,
  complaint,
  described,
  extended,
  facts,
  found,
  heard,
  id,
  invoice,
  invoiced,
  lapsed,
  noted,
  type Order,
  openCase,
  paused,
  proposed,
  refuseIt,
  reminded,
  reopened,
  resolved,
  resumed,
  said,
  settled,
  shown,
  statement,
  tried,
  untilAccepted,
  untilAdmitted,
  untilAsked,
  untilAssessed,
  untilClosed,
  untilReplied,
  untilSettled,
  withdrawn,
} from './orders.ts'

const opened = [openCase()]
const today = '2026-06-01'
const on = '2026-06-02'
const nowhere = { documents: [id('nowhere')] }
const proposedOnly = [...untilAssessed, proposed()]
const ground = found('attemptsMade', { finding: 'notMet' })

describe('what is recorded', () => {
  it.each<[string, readonly Order[], Order]>([
    ['the complaint came in', opened, facts({ receivedOn: on })],
    ['an attempt', opened, tried('attempt', { on })],
    [
      'an attempt, corrected',
      [...opened, tried()],
      { type: 'correctAttempt', attempt: attempt('attempt', { on }) },
    ],
    ['the agreement was signed', opened, agreed({ agreement: { signedOn: on } })],
    ['the agreement, corrected', [...opened, agreed()], agreementIs({ agreement: { signedOn: on } })],
    ['a document came in', opened, attached('document', { receivedOn: on })],
    ['a document, described', [...opened, attached()], described({ receivedOn: on })],
    ['a statement', opened, complaint({ on })],
    [
      'a statement, corrected',
      [...opened, complaint()],
      { type: 'correctStatement', statement: statement('complaint', { on }) },
    ],
    ['missing things were asked for', opened, askMissing({ on })],
    ['an admission', [...opened, ...allFound()], admit({ on })],
    ['a refusal', [...opened, ground], refuseIt({ on })],
    ['the hearing was complete', untilAdmitted, heard({ on })],
    ['a request', [...untilAdmitted, heard()], asked({ on })],
    ['a reminder', untilAsked, reminded({ on })],
    ['an extension', untilAsked, extended({ on })],
    ['a lapse', untilAsked, lapsed({ on })],
    ['a disclosure', untilReplied, shown({ on })],
    ['an assessment', untilReplied, assessed({}, on)],
    ['a proposal', untilAssessed, proposed('proposal', { on })],
    ['a withdrawal', proposedOnly, withdrawn({ on })],
    ['an answer', proposedOnly, answered({ on })],
    ['a settlement', untilAccepted, settled({ on, actions: [] })],
    ['the result of an action', untilSettled, resolved({ on })],
    ['a note', opened, noted({ on })],
    ['a pause', opened, paused({ on })],
    ['the end of a pause', [...opened, paused()], resumed({ on })],
    ['a closing', untilSettled, closed({ on })],
    ['a reopening', untilClosed, reopened({ on })],
  ])('cannot have happened after today: %s', (_, history, order) =>
    given(...history)
      .on(today)
      .when(order)
      .refused('inTheFuture', { on, today }),
  )

  it.each<[string, readonly Order[], Order]>([
    ['an attempt', opened, tried('attempt', nowhere)],
    [
      'an attempt, corrected',
      [...opened, tried()],
      { type: 'correctAttempt', attempt: attempt('attempt', nowhere) },
    ],
    ['the agreement', opened, agreed({ agreement: nowhere })],
    ['the agreement, corrected', [...opened, agreed()], agreementIs({ agreement: nowhere })],
    ['an invoice', opened, invoiced('invoice', nowhere)],
    [
      'an invoice, corrected',
      [...opened, invoiced()],
      { type: 'correctInvoice', invoice: invoice('invoice', nowhere) },
    ],
    ['a condition', opened, found('bothWilling', nowhere)],
    ['a statement', opened, complaint(nowhere)],
    [
      'a statement, corrected',
      [...opened, complaint()],
      { type: 'correctStatement', statement: statement('complaint', nowhere) },
    ],
    ['a lapse', untilAsked, lapsed(nowhere)],
    ['the result of an action', untilSettled, resolved(nowhere)],
  ])('rests on documents that the case has: %s', (_, history, order) =>
    given(...history)
      .on(today)
      .when(order)
      .refused('unknownEntry', { id: id('nowhere') }),
  )

  it.each<[string, readonly Order[], Order]>([
    ['an attempt', untilAdmitted, tried('complaint')],
    ['an invoice', untilAdmitted, invoiced('complaint')],
    ['a document', untilAdmitted, attached('complaint')],
    ['a statement', untilAdmitted, said('complaint')],
    ['a request', [...untilAdmitted, heard()], asked({ request: id('complaint') })],
    ['an assessment', untilReplied, assessed({ id: id('complaint') })],
    ['a proposal', untilAssessed, proposed('complaint')],
    ['a settlement', untilAccepted, settled({ settlement: id('complaint') })],
    ['an action', untilAccepted, settled({ actions: [action('complaint')] })],
    ['a note', untilAdmitted, noted({ note: id('complaint') })],
  ])('has an id of its own: %s', (_, history, order) =>
    given(...history)
      .on(today)
      .when(order)
      .refused('duplicateEntry', { id: id('complaint') }),
  )

  it('takes no id of whatever else is in the case', () => {
    const tale = given(...untilSettled, tried(), invoiced(), attached(), noted()).on(today)
    for (const kind of [
      ...['attempt', 'invoice', 'document', 'complaint', 'reply', 'request', 'assessment', 'proposal'],
      ...['settlement', 'action', 'note'],
    ])
      tale.when(noted({ note: id(kind) })).refused('duplicateEntry', { id: id(kind) })
  })

  it.each<[string, readonly Order[], Order]>([
    ['a reminder', untilAsked, reminded({ request: id('nowhere') })],
    ['an extension', untilAsked, extended({ request: id('nowhere') })],
    ['a lapse', untilAsked, lapsed({ request: id('nowhere') })],
    ['a correction', [...opened, complaint()], { type: 'correctStatement', statement: statement('nowhere') }],
    ['a removal', [...opened, complaint()], { type: 'removeStatement', statement: id('nowhere') }],
    ['a note', [...opened, noted()], { type: 'removeNote', note: id('nowhere') }],
    ['an invoice', [...opened, invoiced()], { type: 'correctInvoice', invoice: invoice('nowhere') }],
    ['an attempt', [...opened, tried()], { type: 'removeAttempt', attempt: id('nowhere') }],
    ['a document', [...opened, attached()], { type: 'removeDocument', document: id('nowhere') }],
  ])('names something that is there: %s', (_, history, order) =>
    given(...history)
      .on(today)
      .when(order)
      .refused('unknownEntry', { id: id('nowhere') }),
  )

  it('takes away nothing else', () => {
    const story = [
      openCase(),
      complaint(),
      said('second'),
      tried(),
      tried('other'),
      attached(),
      attached('more'),
    ]
    const left = given(
      ...story,
      { type: 'removeStatement', statement: id('second') },
      { type: 'removeAttempt', attempt: id('other') },
      { type: 'removeDocument', document: id('more') },
    ).state()
    const { statements, attempts, documents } = given(...story).state()
    expect([left.statements, left.attempts, left.documents]).toEqual([
      statements.slice(0, 1),
      attempts.slice(0, 1),
      documents.slice(0, 1),
    ])
  })

  it('changes nothing else', () => {
    const story = [
      openCase(),
      complaint(),
      said('second'),
      tried(),
      tried('other'),
      invoiced(),
      invoiced('more'),
    ]
    const corrected = given(
      ...story,
      { type: 'correctStatement', statement: statement('second', { text: 'Nieuw.' }) },
      { type: 'correctAttempt', attempt: attempt('other', { text: 'Nieuw.' }) },
      { type: 'correctInvoice', invoice: invoice('more', { amount: 1 }) },
    ).state()
    const { statements, attempts, invoices } = given(...story).state()
    expect(corrected.statements).toEqual([statements[0], { ...statements[1], text: 'Nieuw.' }])
    expect(corrected.attempts).toEqual([attempts[0], { ...attempts[1], text: 'Nieuw.' }])
    expect(corrected.invoices).toEqual([invoices[0], { ...invoices[1], amount: 1 }])
  })
})
