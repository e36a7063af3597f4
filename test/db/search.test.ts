import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { execute } from '#db/execute.ts'
import { countedUpTo, type Found, type SearchAfter, searchCases } from '#db/search/find.ts'
import type { ReadDb } from '#db/sqlite.ts'
import { transact } from '#db/transact.ts'
import type { PlainDate } from '#shared/kernel/date.ts'
import { parseQuery } from '#shared/search/parse.ts'
import { vocabularyIn } from '#shared/words/vocabulary.ts'
import { caseKind, newCase, openCommand, opened, who } from './laboratory.ts'

const vocabulary = vocabularyIn('nl')
const today = '2026-03-02' as PlainDate
const nothing: Found = {
  cases: [],
  total: 0,
  exact: 0,
  next: null,
  others: () => ({ also: [], inCase: new Map() }),
}
const search = (read: ReadDb, typed: string, page: { size: number; after?: SearchAfter }): Found => {
  const { query } = parseQuery(typed, vocabulary, { today, unfinished: true })
  return query ? searchCases(read, query, today, { order: 'newest', ...page }) : nothing
}

const filled = () => {
  const { db, read } = opened()
  const make = (number: string, customer: string, subject: string, ...notes: string[]) => {
    const id = newCase()
    execute(db, caseKind, id, openCommand(number, { customer, subject }), undefined, who)
    for (const text of notes) execute(db, caseKind, id, { type: 'note', text }, undefined, who)
    return id
  }
  make('2026-0001', "Anna d'Hondt", 'Lekkend dak', 'De goot hangt los')
  make('2026-0002', 'Zoë Van de Vélde', 'Scheve deur AND drempel', 'kleur: rood', 'c++ (NOT)')
  make('2026-0003', 'Bert', 'Dakgoot', 'factuur "betaald"')
  const numbers = (typed: string) => search(read, typed, { size: 50 }).cases.map(({ number }) => number)
  return { db, read, numbers }
}

describe('searching cases', () => {
  it('finds all the words, in whichever text of the case they are, newest case first', () => {
    const { numbers } = filled()
    expect(numbers('goot anna')).toEqual(['2026-0001'])
    expect(numbers('dak')).toEqual(['2026-0003', '2026-0001'])
    expect(numbers('anna bert')).toEqual([])
  })

  it('does not mind accents and capitals', () => {
    const { numbers } = filled()
    expect(numbers('ZOE velde')).toEqual(['2026-0002'])
    expect(numbers('zoe\u0308 v\u00e9lde')).toEqual(['2026-0002'])
  })

  it('takes the last word as unfinished, the others as whole', () => {
    const { numbers } = filled()
    expect(numbers('fac')).toEqual([])
    expect(numbers('fact')).toEqual(['2026-0003'])
    expect(numbers('dro bert')).toEqual([])
    expect(numbers('2026-00')).toEqual(['2026-0003', '2026-0002', '2026-0001'])
  })

  it.each(["d'h", "d'H", 'd’h', "'h"])(
    'finds a name by few letters with a sign between them: %s',
    (typed) => {
      const { numbers } = filled()
      expect(numbers(typed)).toEqual(['2026-0001'])
    },
  )

  it('takes signs of its own language as text', () => {
    const { numbers } = filled()
    expect(numbers('deur AND drempel')).toEqual(['2026-0002'])
    expect(numbers('deur OR drempel')).toEqual(['2026-0002'])
    expect(numbers('kleur: rood')).toEqual(['2026-0002'])
    expect(numbers('c++ (NOT)')).toEqual(['2026-0002'])
    expect(numbers('"betaald"')).toEqual(['2026-0003'])
    expect(numbers("d'Hondt")).toEqual(['2026-0001'])
    expect(numbers('subject:dak')).toEqual([])
    expect(numbers('* ^ "" ( - 😀')).toEqual([])
  })

  it('never fails on what is typed', () => {
    const { read } = filled()
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
      fc.string({ unit: 'binary', maxLength: 4 }).map((name) => `klussenier:"${name}`),
      fc
        .array(
          fc.constantFrom(
            '"',
            '*',
            'NEAR(',
            ')',
            '{',
            '}',
            ':',
            '^',
            '+',
            '-',
            'OR',
            'dak',
            '\u0000',
            ' ',
            '\ud800',
          ),
          { maxLength: 60 },
        )
        .map((p) => p.join('')),
    )
    fc.assert(
      fc.property(typed, (text) => {
        expect(search(read, text, { size: 5 }).total).toBeLessThanOrEqual(3)
      }),
      { numRuns: 5000 },
    )
  })

  it('finds what is there now, not what was there before', () => {
    const { db, read } = opened()
    const id = newCase()
    execute(db, caseKind, id, openCommand('2026-0001'), undefined, who)
    execute(db, caseKind, id, { type: 'note', text: 'schimmel' }, undefined, who)
    execute(db, caseKind, id, { type: 'note', text: 'vocht' }, undefined, who)
    expect(search(read, 'schimmel vocht', { size: 5 })).toMatchObject({ total: 1, next: null })
  })

  it('gives pages that follow on, and counts up to 1,001', () => {
    const { db, read } = opened()
    transact(db, () => {
      for (let n = 1; n <= countedUpTo + 4; n += 1)
        execute(db, caseKind, newCase(), openCommand(`2026-${n}`), undefined, who)
      return { ok: true }
    })
    const seen: string[] = []
    for (let after: SearchAfter | null | undefined; after !== null; ) {
      const page = search(read, 'dak', { size: 300, ...(after ? { after } : {}) })
      expect(page.total).toBe(1001)
      seen.push(...page.cases.map(({ number }) => number))
      after = page.next
    }
    expect(seen).toEqual(Array.from({ length: countedUpTo + 4 }, (_, i) => `2026-${countedUpTo + 4 - i}`))
  })
})
