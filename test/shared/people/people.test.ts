import { describe, expect, it } from 'vitest'
import { customerId, klussenierId } from '#shared/kernel/id.ts'
import {
  customerCommand,
  customerDecider,
  klussenierCommand,
  klussenierDecider,
} from '#shared/people/index.ts'
import { obeysTheLaws, storyOf } from './given.ts'

const id = customerId.parse('019a5b5e-0000-7000-8000-000000000001')
const other = klussenierId.parse('019a5b5e-0000-7000-8000-000000000002')
const another = customerId.parse('019a5b5e-0000-7000-8000-000000000003')
const third = customerId.parse('019a5b5e-0000-7000-8000-000000000005')
const yetAnother = klussenierId.parse('019a5b5e-0000-7000-8000-000000000004')
const unknown = { address: null, email: null, phone: null, language: 'nl' } as const

describe('a customer', () => {
  const { given, accepts } = storyOf(customerCommand, customerDecider)
  const anna = { type: 'customerRegistered', v: 1, id, name: 'Anna Peeters', ...unknown } as const

  it('is registered by name alone; the rest is not known, the language Dutch', () =>
    given().when({ type: 'registerCustomer', id, name: '  Anna Peeters ' }).happens(anna))

  it('gets an id when none is given', () => {
    const parsed = customerCommand.parse({ type: 'registerCustomer', name: 'Anna' })
    expect(parsed.type === 'registerCustomer' && customerId.safeParse(parsed.id).success).toBe(true)
  })

  it('is registered once', () =>
    given(anna).when({ type: 'registerCustomer', id, name: 'Anna' }).refused('alreadyRegistered'))

  it('has only the changed facts in a correction', () =>
    given(anna)
      .when({ type: 'correctCustomer', name: 'Anna Peeters', phone: ' 0470 12 34 56 (na 18 u) ' })
      .happens({ type: 'customerCorrected', v: 1, changed: { phone: '0470 12 34 56 (na 18 u)' } }))

  it('loses a fact that is emptied, and keeps what is not mentioned', () => {
    const known = { ...anna, phone: '09 123', email: 'anna@example.be' }
    const cleared = { type: 'customerCorrected', v: 1, changed: { phone: null } } as const
    given(known).when({ type: 'correctCustomer', phone: ' ' }).happens(cleared)
    expect(given(known, cleared).state()).toMatchObject({ phone: null, email: 'anna@example.be' })
  })

  it('has an address as one fact, and none when all parts are empty', () => {
    const home = { street: 'Kerkstraat 1', postalCode: '9000', city: 'Gent', country: '' }
    const moved = { type: 'customerCorrected', v: 1, changed: { address: home } } as const
    const street = { street: 'Kerkstraat 1', postalCode: '9000', city: 'Gent' }
    given(anna).when({ type: 'correctCustomer', address: street }).happens(moved)
    given(anna, moved).when({ type: 'correctCustomer', address: street }).refused('nothingChanged')
    given(anna, moved)
      .when({ type: 'correctCustomer', address: { street: ' ' } })
      .happens({ type: 'customerCorrected', v: 1, changed: { address: null } })
  })

  it('is not corrected when nothing changes, or before it is registered', () => {
    given(anna).when({ type: 'correctCustomer', name: 'Anna Peeters ' }).refused('nothingChanged')
    given(anna).when({ type: 'correctCustomer' }).refused('nothingChanged')
    given().when({ type: 'correctCustomer', name: 'Anna' }).refused('notRegistered')
  })

  it('that is merged into another is not changed any more, until it is separated', () => {
    const merged = { type: 'customerMerged', v: 1, into: another } as const
    given(anna).when({ type: 'mergeCustomer', into: another }).happens(merged)
    given(anna).when({ type: 'mergeCustomer', into: id }).refused('samePerson')
    given(anna, merged).when({ type: 'correctCustomer', name: 'An' }).refused('personMerged')
    given(anna, merged).when({ type: 'separateCustomer' }).happens({ type: 'customerSeparated', v: 1 })
    given(anna).when({ type: 'separateCustomer' }).refused('notMerged')
  })

  it('gives back what was taken over from another, but what was corrected since', () => {
    const took = { phone: '09 123', email: 'anna@example.be' }
    const completed = { type: 'customerCompleted', v: 1, from: another, changed: took } as const
    const corrected = { type: 'customerCorrected', v: 1, changed: { email: 'nu@example.be' } } as const
    given(anna)
      .when({ type: 'completeCustomer', from: another, ...took })
      .happens(completed)
    given(anna, completed)
      .when({ type: 'restoreCustomer', from: another })
      .happens({ type: 'customerRestored', v: 1, from: another, changed: { phone: null, email: null } })
    given(anna, completed, corrected)
      .when({ type: 'restoreCustomer', from: another })
      .happens({ type: 'customerRestored', v: 1, from: another, changed: { phone: null } })
    given(anna).when({ type: 'restoreCustomer', from: another }).refused('nothingChanged')
  })

  it('is as it was when two records that completed it are separated, whichever goes first', () => {
    const first = { type: 'customerCompleted', v: 1, from: another, changed: { phone: '1' } } as const
    const second = { ...first, from: third, changed: { phone: '2' } } as const
    given(anna, first, second, { type: 'customerRestored', v: 1, from: another, changed: {} })
      .when({ type: 'restoreCustomer', from: third })
      .happens({ type: 'customerRestored', v: 1, from: third, changed: { phone: null } })
    given(anna, first, second)
      .when({ type: 'restoreCustomer', from: another })
      .happens({ type: 'customerRestored', v: 1, from: another, changed: {} })
  })

  it('needs a name of 1 to 200 characters and an e-mail address that is one', () => {
    expect(accepts({ type: 'registerCustomer', name: ' ' })).toBe(false)
    expect(accepts({ type: 'registerCustomer', name: 'x'.repeat(201) })).toBe(false)
    expect(accepts({ type: 'correctCustomer', name: '' })).toBe(false)
    expect(accepts({ type: 'registerCustomer', name: 'x'.repeat(200), email: 'a@b.be' })).toBe(true)
    expect(accepts({ type: 'registerCustomer', name: 'Anna', email: 'anna at home' })).toBe(false)
    expect(accepts({ type: 'registerCustomer', name: 'Anna', email: '' })).toBe(true)
  })

  it('obeys the laws of a stream', () =>
    obeysTheLaws(
      customerDecider,
      [
        anna,
        { type: 'customerCorrected', v: 1, changed: { name: 'An' } },
        { type: 'customerCorrected', v: 1, changed: { email: null } },
        { type: 'customerMerged', v: 1, into: another },
        { type: 'customerSeparated', v: 1 },
        { type: 'customerCompleted', v: 1, from: another, changed: { phone: '1' } },
        { type: 'customerRestored', v: 1, from: another, changed: { phone: null } },
        { type: 'customerToldApart', v: 1, from: another },
        { type: 'customerNotToldApart', v: 1, from: another },
      ],
      [
        { type: 'mergeCustomer', into: another },
        { type: 'separateCustomer' },
        { type: 'completeCustomer', from: another, phone: '1' },
        { type: 'restoreCustomer', from: another },
        { type: 'tellCustomerApart', from: another },
        { type: 'withdrawCustomerApart', from: another },
        { type: 'registerCustomer', id, name: 'An', ...unknown },
        { type: 'correctCustomer', name: 'An' },
        { type: 'correctCustomer', email: 'an@example.be' },
      ],
    ))
})

describe('a Klussenier', () => {
  const { given } = storyOf(klussenierCommand, klussenierDecider)
  const facts = { id: other, name: 'Jan Maes', tradeName: 'Maes Klust', ...unknown }
  const jan = { type: 'klussenierRegistered', v: 1, ...facts, active: true } as const
  const retired = { type: 'klussenierRetired', v: 1 } as const

  it('is registered as active, with a trade name if there is one', () => {
    given()
      .when({ type: 'registerKlussenier', id: other, name: 'Jan Maes', tradeName: 'Maes Klust' })
      .happens(jan)
    given()
      .when({ type: 'registerKlussenier', id: other, name: 'Jan Maes', active: false })
      .happens({ ...jan, tradeName: null, active: false })
  })

  it('corrects the trade name like any other fact', () =>
    given(jan)
      .when({ type: 'correctKlussenier', tradeName: '' })
      .happens({ type: 'klussenierCorrected', v: 1, changed: { tradeName: null } }))

  it('is retired and reinstated, each only when it changes something', () => {
    given(jan).when({ type: 'retireKlussenier' }).happens(retired)
    given(jan, retired).when({ type: 'retireKlussenier' }).refused('nothingChanged')
    given(jan, retired).when({ type: 'reinstateKlussenier' }).happens({ type: 'klussenierReinstated', v: 1 })
    given(jan).when({ type: 'reinstateKlussenier' }).refused('nothingChanged')
    given().when({ type: 'retireKlussenier' }).refused('notRegistered')
  })

  it('can still be corrected after it was retired', () => {
    const corrected = { type: 'klussenierCorrected', v: 1, changed: { phone: '1' } } as const
    given(jan, retired).when({ type: 'correctKlussenier', phone: '1' }).happens(corrected)
    expect(given(jan, retired, corrected).state()).toMatchObject({ active: false, phone: '1' })
  })

  it('obeys the laws of a stream', () =>
    obeysTheLaws(
      klussenierDecider,
      [
        jan,
        retired,
        { type: 'klussenierReinstated', v: 1 },
        { type: 'klussenierCorrected', v: 1, changed: { name: 'J. Maes' } },
        { type: 'klussenierMerged', v: 1, into: yetAnother },
        { type: 'klussenierSeparated', v: 1 },
        { type: 'klussenierCompleted', v: 1, from: yetAnother, changed: { tradeName: 'Maes' } },
        { type: 'klussenierRestored', v: 1, from: yetAnother, changed: { tradeName: null } },
        { type: 'klussenierToldApart', v: 1, from: yetAnother },
        { type: 'klussenierNotToldApart', v: 1, from: yetAnother },
      ],
      [
        { type: 'mergeKlussenier', into: yetAnother },
        { type: 'separateKlussenier' },
        { type: 'completeKlussenier', from: yetAnother, tradeName: 'Maes' },
        { type: 'restoreKlussenier', from: yetAnother },
        { type: 'tellKlussenierApart', from: yetAnother },
        { type: 'withdrawKlussenierApart', from: yetAnother },
        { type: 'registerKlussenier', ...facts, active: true },
        { type: 'correctKlussenier', name: 'J. Maes' },
        { type: 'retireKlussenier' },
        { type: 'reinstateKlussenier' },
      ],
    ))
})
