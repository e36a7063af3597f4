import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Party } from '#shared/case/vocabulary.ts'
import { type Canaries, tellCanaries } from './canaries.ts'
import { everythingIn } from './search.ts'
import { laboratory } from './support.ts'

const jpeg = new Uint8Array(readFileSync(join(import.meta.dirname, '../../fixtures/mail/scheve-tegels.jpg')))
const sides: readonly Party[] = ['complainant', 'respondent']

const found = (words: ReadonlySet<string>, text: string): string[] => {
  const lower = text.toLowerCase()
  return [...words].filter((word) => lower.includes(word.toLowerCase()))
}

describe.each(['customerComplains', 'klussenierComplains'] as const)(
  'the dossier of a case in which %s',
  (direction) => {
    const lab = laboratory()
    let canaries: Canaries
    beforeAll(async () => {
      canaries = await tellCanaries(lab, jpeg, direction)
    }, 60_000)
    afterAll(() => lab.close())

    // The forms differ in how they are set, not in who may read what: the other direction is tried in one of them.
    const forms =
      direction === 'customerComplains' ? (['archive', 'working'] as const) : (['working'] as const)

    it.each(forms)(
      'holds for the office all that was said, shown or noted, in its %s form',
      async (form) => {
        const text = await everythingIn((await lab.export({ form })).path)
        const all = new Set([
          ...canaries.hidden.complainant,
          ...canaries.hidden.respondent,
          ...canaries.shown,
        ])
        expect(all.size).toBeGreaterThan(80)
        expect(found(all, text).toSorted()).toEqual(
          [...all].filter((one) => !canaries.unprinted.has(one)).toSorted(),
        )
      },
      180_000,
    )

    it.each(sides.flatMap((side) => forms.map((form) => [side, form] as const)))(
      'holds for the %s nothing internal or undisclosed, in its %s form',
      async (side, form) => {
        const made = await lab.export({ audience: side, form })
        const text = await everythingIn(made.path)
        expect(found(canaries.hidden[side], text)).toEqual([])
        expect(found(canaries.shown, text).toSorted()).toEqual([...canaries.shown].toSorted())
        const own = new Set(
          [...canaries.hidden[side === 'complainant' ? 'respondent' : 'complainant']].filter(
            (word) => !canaries.hidden[side].has(word),
          ),
        )
        expect(found(own, text).length).toBeGreaterThan(10)
        expect(found(canaries.hidden[side], JSON.stringify(made))).toEqual([])
        expect(made.notices.map(({ code }) => code)).toContain('carriesUndisclosed')
      },
      180_000,
    )
  },
)
