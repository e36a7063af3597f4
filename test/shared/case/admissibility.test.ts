import { describe, expect, it } from 'vitest'
import { conditions, requirement } from '#shared/case/vocabulary.ts'
import { given, givenCase } from './given.ts'
import {
  admit,
  agreed,
  allFound,
  askMissing,
  attached,
  closed,
  complaint,
  customer,
  found,
  id,
  invoiced,
  klussenier,
  type Order,
  openCase,
  partiesAre,
  paused,
  refuseIt,
  reopened,
  untilAdmitted,
  untilReplied,
  untilSettled,
} from './orders.ts'

const notMet = found('attemptsMade', { finding: 'notMet' })

describe('the conditions', () => {
  it('are not known until someone looked, and are found with a note and proof', () => {
    expect(new Set(Object.values(givenCase().state().conditions).map((known) => known.finding))).toEqual(
      new Set(['unknown']),
    )
    const proven = found('signedAgreement', { note: 'Blad 2.', documents: [id('document')] })
    expect(givenCase(attached(), proven).state().conditions.signedAgreement).toEqual({
      finding: 'met',
      note: 'Blad 2.',
      documents: [id('document')],
    })
    givenCase().when(proven).refused('unknownEntry')
  })

  it.each(conditions)('admit no case while %s is not known', (condition) => {
    const others = conditions.filter((other) => other !== condition).map((other) => found(other))
    const tale = givenCase(...others)
    tale
      .on('2026-03-04')
      .when(admit())
      .refused('conditionsOpen', { conditions: [condition] })
    tale
      .on('2026-03-04')
      .when(refuseIt({ grounds: [condition] }))
      .refused('noGrounds')
  })

  it.each(requirement.options)('are a ground for refusal when %s is not met', (condition) => {
    const tale = givenCase(...allFound(), found(condition, { finding: 'notMet' })).on('2026-03-04')
    tale.when(admit()).refused('conditionsOpen', { conditions: [condition] })
    tale.when(refuseIt({ grounds: [condition] })).happens({ type: 'caseRefused', grounds: [condition] })
  })

  it('are a ground for refusal when the guarantee expired', () => {
    const tale = givenCase(...allFound(), found('guaranteeExpired', { finding: 'met' })).on('2026-03-04')
    tale.when(admit()).refused('conditionsOpen', { conditions: ['guaranteeExpired'] })
    tale.when(refuseIt({ grounds: ['guaranteeExpired'] })).happens({ type: 'caseRefused' })
  })
})

describe('admitting and refusing', () => {
  it('admits a case that meets them all, and asks for the hearing within five working days', () =>
    givenCase(...allFound())
      .on('2026-03-04')
      .when(admit())
      .happens({ type: 'caseAdmitted', nextBy: '2026-03-11' }))

  it('names the grounds of a refusal, and only those that were found', () => {
    givenCase(notMet)
      .on('2026-03-04')
      .when(refuseIt({ grounds: ['attemptsMade', 'bothWilling'] }))
      .refused('groundNotFound', { grounds: ['bothWilling'] })
    expect(givenCase(notMet, refuseIt({ explanation: 'Bel eerst.' })).state().admission).toMatchObject({
      is: 'refused',
      grounds: ['attemptsMade'],
      explanation: 'Bel eerst.',
    })
  })

  it('decides once', () => {
    given(...untilAdmitted)
      .when(admit())
      .refused('admissionDecided', { on: '2026-03-04' })
    givenCase(notMet, refuseIt()).when(admit()).refused('admissionDecided')
    givenCase(notMet, refuseIt()).when(refuseIt()).refused('admissionDecided')
    givenCase(notMet, refuseIt()).when(found('attemptsMade')).refused('admissionDecided')
  })

  it('refuses an admitted case when the guarantee turns out to have expired', () => {
    const tale = given(...untilReplied, found('guaranteeExpired', { finding: 'met' })).on('2026-03-19')
    expect(tale.view().next.code).toBe('refuse')
    tale
      .when(refuseIt({ on: '2026-03-19', grounds: ['guaranteeExpired'] }))
      .happens({ type: 'caseRefused', nextBy: '2026-03-26' })
    given(...untilReplied)
      .when(refuseIt())
      .refused('noGrounds')
  })

  it('does not refuse what was settled', () =>
    given(...untilSettled, found('bothWilling', { finding: 'notMet' }))
      .when(refuseIt({ grounds: ['bothWilling'] }))
      .refused('alreadySettled', { on: '2026-03-30' }))

  it('looks again at a case that was refused, once it is reopened', () => {
    const refused = [notMet, refuseIt(), closed({ on: '2026-03-05', outcome: 'notAdmissible' }), reopened()]
    const tale = givenCase(...refused)
    expect(tale.state()).toMatchObject({
      admission: { is: 'undecided' },
      reopenings: [{ refusal: { grounds: ['attemptsMade'] } }],
    })
    expect(tale.view().next).toMatchObject({ code: 'requestMissingItems', dueOn: '2026-05-11' })
    const another = found('bothWilling', { finding: 'notMet' })
    expect(givenCase(...refused, another).view().next.code).toBe('refuse')
    expect(givenCase(...refused, ...allFound(), admit({ on: '2026-05-04' })).view().stage).toBe('hearing')
  })

  it('waits while the case is paused', () =>
    givenCase(...allFound(), paused())
      .when(admit())
      .refused('casePaused', { on: '2026-03-10' }))
})

describe('what is missing', () => {
  const complete = [agreed({ agreement: { documents: [id('document')] } }), complaint()]
  const missing = (...orders: readonly Order[]) =>
    given(openCase(), attached('document', { kind: 'agreement' }), ...complete, ...orders).view().missing

  it('is nothing when all that is asked of a complainant is there', () => expect(missing()).toEqual([]))

  it('is the signed agreement until its file is there, by its kind or with the agreement', () => {
    const withFile = (kind: string, agreement: Order) =>
      given(openCase(), complaint(), attached('document', { kind }), agreement).view().missing
    const linked = agreed({ agreement: { documents: [id('document')] } })
    expect(withFile('agreement', agreed())).toEqual([])
    expect(withFile('other', linked)).toEqual([])
    expect(withFile('other', agreed())).toEqual(['signedAgreement'])
  })

  it('is everything, when nothing came', () =>
    expect(
      given(openCase({ customer: { ...customer, address: null }, klussenier: null })).view().missing,
    ).toEqual(['contactDetails', 'klussenierName', 'signedAgreement', 'description']))

  it.each([
    ['a street', { address: { ...customer.address, street: '' } }],
    ['a city', { address: { ...customer.address, city: '' } }],
    ['an address', { address: null }],
    ['both mail and telephone', { email: null, phone: null }],
  ])('is the contact details of a complainant without %s', (_, lack) =>
    expect(missing(partiesAre({ customer: { ...customer, ...lack } }))).toEqual(['contactDetails']),
  )

  it('is not the contact details when there is a mail address or a telephone number', () => {
    expect(missing(partiesAre({ customer: { ...customer, email: null } }))).toEqual([])
    expect(missing(partiesAre({ customer: { ...customer, phone: null } }))).toEqual([])
  })

  it('asks for the details of the one who complains, also when that is the Klussenier', () => {
    const lack = { klussenier: { ...klussenier, address: null } }
    expect(missing(partiesAre({ ...lack, direction: 'klussenierComplains' }))).toEqual(['contactDetails'])
    expect(missing(partiesAre(lack))).toEqual([])
  })

  it('is an invoice’s file or payment only where there is an invoice', () => {
    expect(missing(invoiced())).toEqual(['invoices', 'invoicePayments'])
    expect(missing(attached('scan', { kind: 'invoice' }))).toEqual(['invoicePayments'])
    expect(missing(attached('scan', { kind: 'invoice' }), invoiced('invoice', { paid: false }))).toEqual([])
  })

  it('is asked for in exactly those words, with a day; the conditions wait for it', () => {
    const tale = givenCase(complaint()).on('2026-03-03')
    tale
      .when(askMissing())
      .happens({ type: 'missingItemsRequested', dueOn: '2026-03-17', nextBy: '2026-03-24' })
    tale
      .when(askMissing({ items: ['signedAgreement', 'description'] }))
      .refused('notMissing', { items: ['description'] })
    tale.when(askMissing({ dueOn: '2026-03-03' })).refused('dueBeforeStart')
  })

  it('is not asked for when nothing is missing', () =>
    given(openCase(), attached('document', { kind: 'agreement' }), ...complete)
      .on('2026-03-03')
      .when(askMissing())
      .refused('nothingMissing'))
})
