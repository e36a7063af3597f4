import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#shared/calendar/index.ts'
import type { PlainDate } from '#shared/kernel/date.ts'
import { sha256, termsId } from '#shared/kernel/id.ts'
import { termsCommand, termsDecider, termsInForceOn } from '#shared/terms/index.ts'
import { obeysTheLaws, storyOf } from '#test/shared/people/given.ts'

const d = (text: string) => text as PlainDate
const facts = {
  id: termsId.parse('019a5b5e-0000-7000-8000-000000000004'),
  title: 'Uitvoeringsvoorwaarden 2024',
  appliesFrom: d('2024-01-01'),
  sha256: sha256.parse('a'.repeat(64)),
  name: 'voorwaarden.pdf',
  size: 12_345,
}
const added = { type: 'termsAdded', v: 1, ...facts, example: false } as const
const withdrawn = { type: 'termsWithdrawn', v: 1, reason: 'verkeerde PDF' } as const

describe('a version of the terms', () => {
  const { given, accepts } = storyOf(termsCommand, termsDecider)

  it('is added with the day from which it applies, and is no example unless it says so', () => {
    given()
      .when({ type: 'addTerms', ...facts })
      .happens(added)
    given()
      .when({ type: 'addTerms', ...facts, example: true })
      .happens({ ...added, example: true })
    given(added)
      .when({ type: 'addTerms', ...facts })
      .refused('alreadyRegistered')
  })

  it('can have its title and its first day corrected, but not its text', () => {
    given(added)
      .when({ type: 'correctTerms', title: facts.title, appliesFrom: '2024-02-01' })
      .happens({ type: 'termsCorrected', v: 1, changed: { appliesFrom: d('2024-02-01') } })
    given(added).when({ type: 'correctTerms', title: facts.title }).refused('nothingChanged')
    given().when({ type: 'correctTerms', title: 'x' }).refused('notRegistered')
    expect(accepts({ type: 'correctTerms', appliesFrom: '2024-02-30' })).toBe(false)
  })

  it('is withdrawn with a reason, once, and is then left as it is', () => {
    given(added).when({ type: 'withdrawTerms', reason: 'verkeerde PDF' }).happens(withdrawn)
    given(added, withdrawn).when({ type: 'withdrawTerms', reason: 'x' }).refused('termsWithdrawn')
    given(added, withdrawn).when({ type: 'correctTerms', title: 'x' }).refused('termsWithdrawn')
    expect(accepts({ type: 'withdrawTerms', reason: ' ' })).toBe(false)
  })

  it('obeys the laws of a stream', () =>
    obeysTheLaws(
      termsDecider,
      [added, withdrawn, { type: 'termsCorrected', v: 1, changed: { title: 'Nieuw' } }],
      [
        { type: 'addTerms', ...facts, example: false },
        { type: 'correctTerms', title: 'Nieuw' },
        { type: 'withdrawTerms', reason: 'oud' },
      ],
    ))
})

describe('the terms in force', () => {
  const version = (appliesFrom: string, name = appliesFrom, gone = false) => ({
    name,
    appliesFrom: d(appliesFrom),
    withdrawn: gone ? { reason: 'x' } : null,
  })
  const old = version('2020-01-01')
  const recent = version('2024-07-01')

  it('are the latest version that already applied, from its first day on', () => {
    expect(termsInForceOn([recent, old], d('2024-06-30'))).toBe(old)
    expect(termsInForceOn([recent, old], d('2024-07-01'))).toBe(recent)
    expect(termsInForceOn([old, recent], d('2030-01-01'))).toBe(recent)
  })

  it('are none before the first version, or without versions', () => {
    expect(termsInForceOn([old, recent], d('2019-12-31'))).toBeNull()
    expect(termsInForceOn([], d('2026-01-01'))).toBeNull()
  })

  it('are never a withdrawn version', () => {
    expect(termsInForceOn([old, version('2024-07-01', 'weg', true)], d('2026-01-01'))).toBe(old)
  })

  it('are the version added later when two apply from the same day', () => {
    const again = version('2024-07-01', 'verbeterd')
    expect(termsInForceOn([old, recent, again], d('2026-01-01'))).toBe(again)
    expect(termsInForceOn([again, old, recent], d('2026-01-01'))).toBe(recent)
  })

  it('are in force, not later than the day, and no other in force applies from later', () => {
    const day = fc.nat(400).map((n) => addDays(d('2024-01-01'), n))
    const list = fc.array(
      fc.record({ appliesFrom: day, withdrawn: fc.constantFrom(null, { reason: 'x' }) }),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(list, day, (versions, on) => {
        const candidates = versions.filter((v) => !v.withdrawn && v.appliesFrom <= on)
        const latest = candidates
          .map((v) => v.appliesFrom)
          .toSorted()
          .at(-1)
        const right = candidates.findLast((v) => v.appliesFrom === latest) ?? null
        expect(termsInForceOn(versions, on)).toBe(right)
      }),
    )
  })
})
