import { describe, expect, it } from 'vitest'
import { plainDate } from '#shared/kernel/date.ts'
import { type CaseId, newId } from '#shared/kernel/id.ts'
import { earlierComplaints, type PastCase } from '#shared/people/earlier.ts'

const past = (receivedOn: string, facts: Partial<PastCase> = {}): PastCase => ({
  caseId: newId<CaseId>(),
  number: receivedOn,
  subject: 'Dakgoot',
  direction: 'customerComplains',
  receivedOn: plainDate.parse(receivedOn),
  outcome: null,
  merits: null,
  ...facts,
})
const on = plainDate.parse('2026-03-10')

describe('what came before a complaint', () => {
  it('counts the twelve months from the same day a year before, both days included', () => {
    const cases = ['2025-03-09', '2025-03-10', '2026-03-10', '2026-03-11'].map((day) => past(day))
    const { about, cases: shown } = earlierComplaints(cases, 'klussenier', on)
    expect([about.ever.counted, about.year.counted, shown.length]).toEqual([3, 2, 3])
    const leap = earlierComplaints([past('2027-02-28')], 'klussenier', plainDate.parse('2028-02-29'))
    expect(leap.about.year.counted).toBe(1)
  })

  it('tells withdrawn and inadmissible ones apart, and says of unfounded ones that they are', () => {
    const cases = [
      past('2026-01-01', { merits: 'unfounded' }),
      past('2026-01-02', { outcome: 'withdrawn', merits: 'unfounded' }),
      past('2026-01-03', { outcome: 'notAdmissible' }),
      past('2026-01-04', { outcome: 'settled', merits: 'founded' }),
    ]
    expect(earlierComplaints(cases, 'klussenier', on).about.year).toEqual({
      counted: 2,
      unfounded: 1,
      setAside: 2,
    })
  })

  it('keeps complaints by someone and about him apart, in both directions', () => {
    const cases = [past('2026-01-01'), past('2026-01-02', { direction: 'klussenierComplains' })]
    const customer = earlierComplaints(cases.slice(0, 1), 'customer', on)
    expect([customer.complained.ever.counted, customer.about.ever.counted]).toEqual([1, 0])
    const klussenier = earlierComplaints(cases.slice(1), 'klussenier', on)
    expect([klussenier.complained.ever.counted, klussenier.about.ever.counted]).toEqual([1, 0])
  })
})
