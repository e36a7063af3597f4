import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  activeIn,
  type Grown,
  nothingYet,
  pagesIn,
  untilOf,
  withMore,
  withPage,
} from '../../renderer/shared/lists/growing.ts'

type Page = { readonly lines: readonly number[]; readonly next: string | null }
const rowsOf = ({ lines }: Page): number => lines.length

/** A page of numbers in their order. */
const pageOf = (
  all: ReadonlySet<number>,
  after: string | null,
  until: string | undefined,
  size: number,
): Page => {
  const within = [...all]
    .toSorted((a, b) => a - b)
    .filter((one) => (after === null || one > Number(after)) && (until === undefined || one <= Number(until)))
  const lines = within.slice(0, size)
  return { lines, next: lines.length < within.length ? String(lines.at(-1)) : null }
}

const asked = (grown: Grown<Page>, start: string | null, all: ReadonlySet<number>, size: number) =>
  withPage(grown, start, pageOf(all, start, untilOf(grown, start), size))
const shownIn = (grown: Grown<Page>) => pagesIn(grown).flatMap(({ lines }) => lines)
/** With the pages that are not there yet, which are asked for at once; what does not fit in one of these gets a further one. */
const withMissing = (begun: Grown<Page>, all: ReadonlySet<number>, size: number): Grown<Page> => {
  let grown = begun
  for (;;) {
    const missing = grown.starts.find((start) => !grown.pages.has(start))
    if (missing === undefined) return grown
    grown = asked(grown, missing, all, size)
  }
}
/** Read on to its end. */
const toItsEnd = (begun: Grown<Page>, all: ReadonlySet<number>, size: number): Grown<Page> => {
  let grown = begun
  for (let round = 0; round < 200; round++) {
    for (const start of grown.starts) grown = asked(grown, start, all, size)
    grown = withMore(grown)
  }
  return grown
}

describe('a list that grows', () => {
  const number = fc.nat(60)
  const step = fc.oneof(
    fc.record({ is: fc.constant('more' as const) }),
    fc.record({ is: fc.constant('again' as const), nth: fc.nat(12) }),
    fc.record({ is: fc.constant('add' as const), number }),
    fc.record({ is: fc.constant('remove' as const), number }),
  )

  it('shows each line once that was there all the time, whichever pages are asked again and whatever changes', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(number, { maxLength: 40 }),
        fc.array(step, { maxLength: 40 }),
        fc.integer({ min: 1, max: 6 }),
        (lines, steps, size) => {
          const all = new Set(lines)
          const steady = new Set(lines)
          let grown = asked(nothingYet<Page>('list'), null, all, size)
          for (const one of steps) {
            if (one.is === 'add') all.add(one.number)
            else if (one.is === 'remove') {
              all.delete(one.number)
              steady.delete(one.number)
            } else if (one.is === 'again') {
              const start = grown.starts[one.nth % grown.starts.length] ?? null
              grown = asked(grown, start, all, size)
            } else grown = withMore(grown)
            grown = withMissing(grown, all, size)
            const end = grown.pages.get(grown.starts.at(-1) ?? null)?.next ?? null
            const reached = [...steady].filter((line) => end === null || line <= Number(end))
            const shown = shownIn(grown).filter((line) => steady.has(line))
            expect(shown.toSorted((a, b) => a - b)).toEqual(reached.toSorted((a, b) => a - b))
          }
          expect(shownIn(toItsEnd(grown, all, size))).toEqual([...all].toSorted((a, b) => a - b))
        },
      ),
    )
  })

  const loaded = toItsEnd(nothingYet<Page>('list'), new Set(Array.from({ length: 50 }, (_, nth) => nth)), 10)

  it('is kept up to date where one looks and beside it, and nowhere else', () => {
    expect(loaded.starts).toEqual([null, '9', '19', '29', '39'])
    expect(activeIn(loaded, rowsOf, [0, 5])).toEqual([null, '9'])
    expect(activeIn(loaded, rowsOf, [22, 26])).toEqual(['9', '19', '29'])
    expect(activeIn(loaded, rowsOf, [44, 60])).toEqual(['29', '39'])
    expect(activeIn(loaded, rowsOf, null)).toEqual([])
  })

  it('looks again where there was nothing, as long as that is in sight', () => {
    const pages = new Map(loaded.pages).set('19', { lines: [], next: '29' })
    expect(activeIn({ ...loaded, pages }, rowsOf, [0, 20])).toEqual([null, '9', '19', '29', '39'])
    expect(activeIn({ ...loaded, pages }, rowsOf, [0, 5])).toEqual([null, '9'])
    const nothing = { ...loaded, starts: [null], pages: new Map([[null, { lines: [], next: null }]]) }
    expect(activeIn(nothing, rowsOf, null)).toEqual([null])
  })

  it('asks for what is not there, wherever one looks', () => {
    const pages = new Map(loaded.pages)
    pages.delete('39')
    expect(activeIn({ ...loaded, pages }, rowsOf, [0, 5])).toEqual([null, '9', '39'])
  })
})
