import { describe, expect, it } from 'vitest'
import { given, givenCase } from './given.ts'
import {
  agreed,
  agreementIs,
  assessed,
  attached,
  attachTerms,
  attempt,
  complaint,
  described,
  document,
  found,
  id,
  invoice,
  invoiced,
  lapsed,
  lateTerms,
  resolved,
  shown,
  termsVersions,
  tried,
  untilAsked,
  untilReplied,
  untilSettled,
} from './orders.ts'

const [terms2024, terms2026] = termsVersions
const toRespondent = shown({ to: 'respondent', on: '2026-03-03', entries: [id('attempt'), id('document')] })

describe('attempts at settling', () => {
  it('are recorded with their proof, corrected and removed', () => {
    const tale = givenCase(attached(), tried('attempt', { documents: [id('document')] }))
    expect(tale.state().attempts).toMatchObject([{ on: '2026-02-20', documents: [id('document')] }])
    tale
      .when({ type: 'correctAttempt', attempt: attempt('attempt', { on: '2026-02-19' }) })
      .happens({ type: 'attemptCorrected' })
    tale.when({ type: 'removeAttempt', attempt: id('attempt') }).happens({ type: 'attemptRemoved' })
  })

  it('rest on documents of the case, and lie in the past', () => {
    givenCase()
      .when(tried('attempt', { documents: [id('nowhere')] }))
      .refused('unknownEntry')
    givenCase()
      .when(tried('attempt', { on: '2026-03-03' }))
      .refused('inTheFuture')
    givenCase(tried())
      .when(tried())
      .refused('duplicateEntry', { id: id('attempt') })
  })

  it('can only be corrected where there are any', () => {
    const correction = { type: 'correctAttempt', attempt: attempt('other') } as const
    givenCase().when(correction).refused('nothingRecorded', { what: 'attempt' })
    givenCase(tried())
      .when(correction)
      .refused('unknownEntry', { id: id('other') })
  })

  it('stay as they are once a side has seen them', () => {
    const tale = givenCase(attached(), tried(), toRespondent)
    tale.when({ type: 'correctAttempt', attempt: attempt('attempt') }).refused('entryShown')
    tale.when({ type: 'removeAttempt', attempt: id('attempt') }).refused('entryShown')
    expect(tale.hindrance('correctAttempt')).toBe('entryShown')
    expect(givenCase(attached(), tried(), toRespondent, tried('other')).hindrance('removeAttempt')).toBeNull()
  })

  it('stay as they are once a decision rests on them', () => {
    const reason = { reliesOn: [id('attempt')], override: { reason: 'Haast.' } }
    const tale = given(...untilReplied, tried(), assessed(reason))
    tale.when({ type: 'removeAttempt', attempt: id('attempt') }).refused('entryInUse')
    tale.when({ type: 'correctAttempt', attempt: attempt('attempt') }).refused('entryInUse')
  })
})

describe('the agreement and its terms', () => {
  it('gets the terms in force on the day it was signed, as soon as that day is recorded', () =>
    givenCase()
      .when(agreed())
      .happens({ type: 'agreementRecorded' }, { type: 'termsAttached', terms: terms2024, follows: true }))

  it('gets other terms when the day is corrected, and the history keeps both', () => {
    const tale = givenCase(agreed(), agreementIs())
    expect(tale.state().terms).toEqual(terms2026)
    expect(tale.events.filter((event) => event.type === 'termsAttached')).toMatchObject([
      { terms: terms2024 },
      { terms: terms2026 },
    ])
  })

  it('keeps its terms when something else is corrected', () =>
    givenCase(agreed())
      .when(agreementIs({ agreement: { signedOn: '2025-11-04', amount: 1 } }))
      .happens({ type: 'agreementCorrected' }))

  it('has no terms while its day is unknown, or before there were any', () => {
    expect(givenCase(agreed({ agreement: { amount: 100 } })).state().terms).toBeNull()
    givenCase(agreed())
      .when(agreementIs({ agreement: { signedOn: '2020-01-01' } }))
      .happens({ type: 'agreementCorrected' }, { type: 'termsAttached', terms: null })
  })

  it('takes over terms that were added later, when asked', () => {
    const tale = givenCase(agreed({ agreement: { signedOn: '2026-02-10' } }))
    tale.on('2026-03-02').when(attachTerms()).refused('termsUnchanged')
    tale.on('2026-05-01').when(attachTerms()).happens({ type: 'termsAttached', terms: lateTerms })
    givenCase().when(attachTerms()).refused('agreementDateMissing')
  })

  it('is recorded once and then corrected', () => {
    givenCase(agreed()).when(agreed()).refused('agreementRecorded')
    givenCase().when(agreementIs()).refused('nothingRecorded', { what: 'agreement' })
    givenCase().on('2025-11-02').when(agreed()).refused('inTheFuture')
    givenCase()
      .when(agreed({ agreement: { documents: [id('nowhere')] } }))
      .refused('unknownEntry')
  })
})

describe('invoices', () => {
  it('are recorded as paid, not yet paid or not known, corrected and removed', () => {
    const tale = givenCase(invoiced(), invoiced('second', { paid: true }))
    expect(tale.state().invoices.map((known) => known.paid)).toEqual([null, true])
    tale.when({ type: 'correctInvoice', invoice: invoice('invoice') }).happens({ type: 'invoiceCorrected' })
    tale.when({ type: 'removeInvoice', invoice: id('second') }).happens({ type: 'invoiceRemoved' })
    tale.when({ type: 'removeInvoice', invoice: id('third') }).refused('unknownEntry')
    givenCase()
      .when({ type: 'removeInvoice', invoice: id('invoice') })
      .refused('nothingRecorded', { what: 'invoice' })
  })
})

describe('documents', () => {
  const remove = { type: 'removeDocument', document: id('document') } as const

  it('are attached, described and removed', () => {
    const tale = givenCase(attached(), described())
    expect(tale.state().documents).toMatchObject([
      { name: 'tegels.jpg', sha256: document('document').sha256 },
    ])
    tale.when(remove).happens({ type: 'documentRemoved' })
    givenCase().when(described()).refused('nothingRecorded', { what: 'document' })
    tale.when(described({ document: id('other') })).refused('unknownEntry')
    tale.when(attached()).refused('duplicateEntry')
  })

  it.each([
    ['an attempt', tried('attempt', { documents: [id('document')] })],
    ['the agreement', agreed({ agreement: { documents: [id('document')] } })],
    ['an invoice', invoiced('invoice', { documents: [id('document')] })],
    ['a condition', found('signedAgreement', { documents: [id('document')] })],
    ['a statement', complaint({ documents: [id('document')] })],
  ])('stay while %s rests on them', (_, order) => {
    const tale = givenCase(attached(), order)
    tale.when(remove).refused('entryInUse', { id: id('document') })
    expect(tale.hindrance('removeDocument')).toBe('entryInUse')
  })

  it('stay while the proof of a lapse or the result of an action rests on them', () => {
    const proof = { documents: [id('document')] }
    given(...untilAsked, attached(), lapsed(proof))
      .when(remove)
      .refused('entryInUse')
    given(...untilSettled, attached(), resolved(proof))
      .when(remove)
      .refused('entryInUse')
    given(...untilSettled, attached(), resolved())
      .when(remove)
      .happens({ type: 'documentRemoved' })
  })

  it('stay, and cannot be kept internal any more, once a side has seen them', () => {
    const tale = givenCase(attached(), tried(), toRespondent)
    tale.when(remove).refused('entryShown')
    tale.when(described({ internal: true })).refused('entryShown')
    tale.when(described()).happens({ type: 'documentDescribed' })
  })
})
