import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { searchTexts } from '#db/kinds/case.ts'
import type { Case } from '#shared/case/state.ts'
import { walk } from '#test/shared/case/walks.ts'

/** Under these names stands what people wrote; all else is an id, a code, a day or a number. */
const written = new Set([
  ...['text', 'note', 'reason', 'explanation', 'description', 'outcomeTold', 'proof', 'subject'],
  ...['number', 'externalNumber', 'name', 'tradeName', 'email', 'phone', 'street', 'postalCode', 'city'],
])

/** Each text that stands somewhere under such a name, with where. */
const writtenIn = (value: unknown, at = ''): readonly (readonly [string, string])[] => {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) =>
    typeof one === 'string' && one !== '' && written.has(key)
      ? [[`${at}.${key}`, one] as const]
      : writtenIn(one, `${at}.${Array.isArray(value) ? '' : key}`),
  )
}

/** So that no text is found in the middle of a word of another one. */
const asWords = (text: string): string => ` ${text.replace(/\s/g, ' ')} `

describe('what the search reads of a case', () => {
  it('is everything that someone wrote in it, wherever that stands', () => {
    const places = new Set<string>()
    fc.assert(
      fc.property(walk, ({ end, legs }) => {
        for (const state of [end, ...legs.map(({ after }) => after)]) {
          const { steps: _, ...now }: Case = state
          const read = asWords(Object.values(searchTexts(now as Case)).join('\n'))
          for (const [at, text] of writtenIn(now)) {
            if (!read.includes(asWords(text))) expect({ at, text }).toBe('read')
            places.add(at)
          }
        }
      }),
      { numRuns: 40 },
    )
    expect([...places]).toEqual(
      expect.arrayContaining([
        '.customer.address.postalCode',
        '.pauses..reason',
        '.reopenings..closing.note',
      ]),
    )
  })
})
