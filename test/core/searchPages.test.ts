import { beforeAll, describe, expect, it } from 'vitest'
import type { Hits } from '#shared/contract/search.ts'
import { byPhone, type Office, openOffice } from './support/office.ts'

const said = ['De kraan lekt.', 'De kraan van de keuken, de kraan en nog een kraan.', 'Een kraantje drupt.']

describe('the pages of a search, read again by themselves', () => {
  let office: Office
  beforeAll(async () => {
    office = await openOffice(undefined, (end) => void end)
  })

  const numbers = (pages: readonly Hits[]) => pages.flatMap(({ hits }) => hits.map((hit) => hit.case.number))
  const opened = async (nth: number) =>
    (
      await office.client.intake.open(
        byPhone({
          customer: { new: { name: `Klant ${nth}` } },
          subject: `Klus ${nth}`,
          description: said[nth % said.length] ?? '',
        }),
      )
    ).number

  it.each(['newest', 'best'] as const)(
    'are together what is found, %s first, whatever was recorded',
    async (order) => {
      const { client } = office
      for (let nth = 0; nth < 12; nth++) await opened(nth)
      const noted = (
        await client.intake.open(byPhone({ subject: 'Deur', description: 'Scheef.', note: 'Of kraan.' }))
      ).number
      for (let nth = 0; nth < 12; nth++) await opened(nth)
      const ask = (after: string | null, until: string | null, size = 5) =>
        client.search.cases({ words: 'kraan', order, size, ...(after && { after }), ...(until && { until }) })
      const starts: (string | null)[] = [null]
      for (;;) {
        const { next } = await ask(starts.at(-1) ?? null, null)
        if (next === null) break
        starts.push(next)
      }
      const again = () => Promise.all(starts.map((start, nth) => ask(start, starts[nth + 1] ?? null, 100)))
      const before = numbers(await again())
      expect(before).toEqual(numbers([await ask(null, null, 100)]))
      // One more, one that is found no more, and one in which more is said.
      const more = await opened(1)
      const { notes } = await client.cases.get({ number: noted })
      await client.cases.do({ number: noted, command: { type: 'removeNote', note: notes[0]?.id ?? '' } })
      await client.cases.do({
        number: before.findLast((one) => one !== noted) ?? '',
        command: { type: 'addNote', on: '2026-03-02', text: 'Kraan, kraan, kraan.' },
      })
      const pages = await again()
      expect(numbers(pages)).toContain(more)
      expect(numbers(pages)).not.toContain(noted)
      expect(numbers(pages)).toEqual(numbers([await ask(null, null, 100)]))
      expect(pages.every(({ next }) => next === null)).toBe(true)
    },
  )

  it('say where they stopped when more came in between than one page holds', async () => {
    const { client } = office
    const first = await client.search.cases({ words: 'kraan', size: 3 })
    const rest = await client.search.cases({ words: 'kraan', size: 100 })
    const until = String(first.next)
    for (let nth = 0; nth < 4; nth++) await opened(0)
    const page = await client.search.cases({ words: 'kraan', until, size: 3 })
    const next = await client.search.cases({ words: 'kraan', until, size: 100, after: String(page.next) })
    expect(page.hits).toHaveLength(3)
    expect(next).toMatchObject({ next: null })
    expect(numbers([page, next]).slice(4)).toEqual(numbers([rest]).slice(0, 3))
  })

  it.each(['kraan', 'kraan kla', 'kraan OF drupt'])(
    'go on behind the case that was read last, whatever was recorded: %s',
    async (words) => {
      const { client } = office
      const ask = (after: string | null, size: number) =>
        client.search.cases({ words, order: 'best', size, behind: 'case', ...(after && { after }) })
      for (const read of [1, 3, 6, 11]) {
        const page = await ask(null, read)
        const more = await opened(read)
        const all = numbers([await ask(null, 100)])
        const last = all.indexOf(page.hits.at(-1)?.case.number ?? '')
        expect(all).toContain(more)
        expect(numbers([await ask(page.next, 100)])).toEqual(all.slice(last + 1))
      }
    },
  )
})
