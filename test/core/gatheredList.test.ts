import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { GatheredList } from '#core/intake/gathering/list.ts'
import { Uploads } from '#core/uploads.ts'
import type { Db } from '#db/sqlite.ts'
import type { Gathered, GatheredAs } from '#shared/intake/gathered.ts'
import { openOffice } from './support/office.ts'

let db: Db
beforeAll(async () => {
  db = (await openOffice(undefined, afterAll)).core.context.administration.db
})

const complaint: GatheredAs = { is: 'complaint', certainty: 'certain' }
const reply: GatheredAs = {
  is: 'reply',
  number: '2026-0001',
  nature: 'answer',
  side: null,
  certainty: 'proposed',
}
const file: GatheredAs = { is: 'file' }
const refused: GatheredAs = { is: 'refused', refusal: { code: 'notAMail', facts: { name: 'x' } } as never }
const kinds: readonly GatheredAs[] = [
  complaint,
  reply,
  file,
  refused,
  { is: 'complaint', certainty: 'unknown' },
  { is: 'repeated', of: '0', file: '0.eml' },
  { is: 'leftOut', left: { code: 'deletedMails', count: 3 } },
]

const nobody = { messageId: null, sha256: null }
const gathered = (upload: string, as: GatheredAs, date: string | null = null): Gathered => ({
  upload,
  file: `${upload}.eml`,
  size: 1,
  broughtTo: null,
  mail: date === null ? null : { from: null, subject: null, date: date as never },
  as,
})
const listOf = (...lines: readonly Gathered[]): GatheredList => {
  const list = new GatheredList(new Uploads())
  for (const line of lines) list.add(db, line, nobody)
  return list
}
const all = { waiting: false, size: 500 } as const
const uploadsOf = ({ lines }: { readonly lines: readonly Gathered[] }) => lines.map(({ upload }) => upload)

describe('the list of what came in', () => {
  const some = () =>
    listOf(
      gathered('reply', reply),
      gathered('file', file),
      gathered('a', complaint),
      gathered('late', complaint, '2026-03-02T10:00:00.000Z'),
      gathered('early', complaint, '2026-03-01T10:00:00.000Z'),
      gathered('double', { is: 'repeated', of: 'a', file: 'a.eml' }),
    )

  it('stands under what the files are, the oldest mail first and what has no date as it came', () => {
    expect(uploadsOf(some().page(db, all))).toEqual(['early', 'late', 'a', 'reply', 'file', 'double'])
    expect(some().outline(db)).toEqual({
      sections: [
        { group: 'complaint', count: 3, waiting: 3, marks: [] },
        { group: 'reply', count: 1, waiting: 1, marks: [] },
        { group: 'file', count: 1, waiting: 1, marks: [] },
        { group: 'had', count: 1, waiting: 0, marks: [] },
      ],
      count: 6,
      waiting: 5,
    })
  })

  it('goes on with the next mail that waits, from the top again after the last, and ends where none does', () => {
    const list = some()
    const next = (upload: string) => list.next(db, upload).next?.upload ?? null
    expect([next('early'), next('a'), next('reply'), next('file')]).toEqual([
      'late',
      'reply',
      'early',
      'early',
    ])
    list.skip(db, 'late', true)
    expect(list.next(db, 'early')).toEqual({
      listed: true,
      waiting: 2,
      next: { upload: 'a', broughtTo: null },
    })
    for (const upload of ['early', 'a', 'reply']) list.skip(db, upload, true)
    expect(next('early')).toBeNull()
    expect(list.next(db, 'gone')).toEqual({ listed: false, waiting: 0, next: null })
  })

  it('puts a line where it belongs once a closer look said something else of it', () => {
    const list = some()
    list.see('a', reply)
    expect(list.place('a')).toEqual({ group: 'reply', position: 1 })
    expect(list.page(db, { ...all, group: 'complaint' }).lines).toHaveLength(2)
    list.see('double', reply)
    expect(list.place('double')).toEqual({ group: 'had', position: 0 })
    expect(list.place('gone')).toBeNull()
  })

  it('begins each page where the outline says, under each heading', () => {
    const list = listOf(
      ...Array.from({ length: 450 }, (_, nth) => gathered(String(nth), kinds[nth % 2] ?? complaint)),
    )
    for (const { group, count, marks } of list.outline(db).sections) {
      const pages = [undefined, ...marks].map((after) =>
        list.page(db, { group, waiting: false, size: 100, after }),
      )
      expect(pages.map(({ lines }) => lines.length)).toEqual([100, 100, 25])
      expect(pages.flatMap(uploadsOf)).toEqual(uploadsOf(list.page(db, { ...all, group })))
      expect(count).toBe(225)
    }
  })

  /** What may happen to the list while it is read. */
  const change = fc.oneof(
    fc.record({ is: fc.constant('add' as const), as: fc.constantFrom(...kinds), day: fc.nat(20) }),
    fc.record({ is: fc.constant('see' as const), which: fc.nat(60), as: fc.constantFrom(...kinds) }),
    fc.record({ is: fc.constant('skip' as const), which: fc.nat(60), skipped: fc.boolean() }),
    fc.record({ is: fc.constant('clear' as const) }),
  )
  const dated = (day: number) => (day === 0 ? null : `2026-03-${String(day).padStart(2, '0')}T10:00:00.000Z`)

  it('loses no line that was there all the time and shows none twice, whatever happens between two pages', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...kinds), fc.nat(20)), { maxLength: 40 }),
        fc.array(fc.array(change, { maxLength: 4 }), { maxLength: 20 }),
        fc.integer({ min: 1, max: 7 }),
        async (lines, changes, size) => {
          const list = listOf(...lines.map(([as, day], nth) => gathered(String(nth), as, dated(day))))
          const steady = new Set(lines.map((_, nth) => String(nth)))
          const seen: string[] = []
          let added = 0
          let after: string | undefined
          for (const happened of [...changes, ...Array<[]>(60).fill([])]) {
            const page = list.page(db, { waiting: false, size, after })
            seen.push(...uploadsOf(page))
            if (page.next === null) break
            after = page.next
            for (const one of happened) {
              if (one.is === 'add') list.add(db, gathered(`new ${added++}`, one.as, dated(one.day)), nobody)
              else if (one.is === 'clear') await list.clear(db, 'finished')
              else if (one.is === 'skip') list.skip(db, String(one.which), one.skipped)
              else {
                list.see(String(one.which), one.as)
                steady.delete(String(one.which))
              }
            }
            for (const upload of steady) if (list.place(upload) === null) steady.delete(upload)
          }
          const others = seen.filter((upload) => steady.has(upload))
          expect(new Set(others)).toEqual(steady)
          expect(others).toHaveLength(steady.size)
        },
      ),
    )
  })

  it('counts what waits as each line says it', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...kinds), fc.boolean()), { maxLength: 40 }), (lines) => {
        const list = listOf(...lines.map(([as], nth) => gathered(String(nth), as)))
        for (const [nth, [, skipped]] of lines.entries()) list.skip(db, String(nth), skipped)
        const waiting = list.page(db, { ...all, waiting: true }).lines
        expect(list.outline(db).waiting).toBe(waiting.length)
        expect(waiting.every(({ skipped }) => !skipped)).toBe(true)
      }),
    )
  })
})
