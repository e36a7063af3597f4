import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseQuery } from '#shared/search/parse.ts'
import type { Query } from '#shared/search/query.ts'
import { tokensOf } from '#shared/search/tokens.ts'
import { anything, dutch, parse, read, shown, today } from './language.ts'

const problems = (typed: string) =>
  parse(typed).problems.map(({ code, from, to }) => `${code} at “${typed.slice(from, to)}”`)

describe('what is typed', () => {
  it.each([
    ['', 'nothing'],
    ['  ', 'nothing'],
    ['dakgoot', 'dakgoot'],
    ['lekkende dakgoot', '(lekkende & dakgoot)'],
    ['dak*', 'dak*'],
    ['*', 'nothing'],
    ['"lekkende dakgoot"', '"lekkende dakgoot"'],
    ['“lekkende dakgoot”', '"lekkende dakgoot"'],
    ['„lekkende dak“*', '"lekkende dak"*'],
    ["d'Hondt", '"d Hondt"'],
    ['2026-0001', '"2026 0001"'],
    ['Van-den-Berghe', '"Van den Berghe"'],
    ['dak -goot', '(dak & -goot)'],
    ['dak -"nieuwe goot"', '(dak & -"nieuwe goot")'],
    ['dak - goot', '(dak & goot)'],
    ['dak OF goot', '(dak | goot)'],
    ['dak OR goot', '(dak | goot)'],
    ['dak of goot', '(dak & of & goot)'],
    ['dak lek OF goot', '((dak & lek) | goot)'],
    ['dak (lek OF goot)', '(dak & (lek | goot))'],
    ['--dak', 'dak'],
    ['klussenier:peeters', 'klussenier=peeters'],
    ['klussenier:"Piet Peeters" dak', '(klussenier=Piet Peeters & dak)'],
    ['klant:Jansen -klant:Peeters', '(customer=Jansen & -customer=Peeters)'],
    ['customer:Jansen', 'customer=Jansen'],
    ['stap:wederhoor', 'stage=counterHearing'],
    ['stap:weder', 'stage=counterHearing'],
    ['stage:counterHearing', 'stage=counterHearing'],
    ['uitkomst:niet-ontvankelijk', 'outcome=notAdmissible'],
    ['grond:garantie', 'ground=guaranteeExpired'],
    ['te-laat', 'late=true'],
    ['te-laat:neen', 'late=false'],
    ['too-late', 'late=true'],
    ['telaat', 'telaat'],
    ['bedrag:>500', 'amount=50001..'],
    ['bedrag:>=1.250,50', 'amount=125050..'],
    ['bedrag:100..250', 'amount=10000..25000'],
    ['bedrag:<€500', 'amount=..49999'],
    ['gesloten:2025', 'closed=2025-01-01..2025-12-31'],
    ['ontvangen:2026-01..2026-03', 'received=2026-01-01..2026-03-31'],
    ['ontvangen:2026-02', 'received=2026-02-01..2026-02-28'],
    ['ontvangen:2/3/2026', 'received=2026-03-02..2026-03-02'],
    ['ontvangen:>2025', 'received=2026-01-01..'],
    ['ontvangen:..2025-06', 'received=..2025-06-30'],
    ['document:factuur', 'document=factuur'],
    ['https://voorbeeld.example/a', '"https voorbeeld example a"'],
    ['dak 👍', 'dak'],
  ])('%s is %s', (typed, expected) => {
    expect(read(typed)).toBe(expected)
    if (expected !== 'nothing') expect(problems(typed)).toEqual([])
  })
})

describe('a word at the very end', () => {
  const end = (typed: string) => shown(parseQuery(typed, dutch, { today, unfinished: true }).query)
  it.each([
    ['lek dak', '(lek & dak*)'],
    ['lek dak ', '(lek & dak)'],
    ["d'Hon", '"d Hon"*'],
    ['lek (goot OF (dak))', '(lek & (goot | dak*))'],
    ['lek (goot OF dak )', '(lek & (goot | dak))'],
    ['lek (goot OF dak) ', '(lek & (goot | dak))'],
    ['"lek dak"', '"lek dak"'],
    ['stap:hoor', 'stage=hearing'],
  ])('%s may go on: %s', (typed, expected) => expect(end(typed)).toBe(expected))
})

describe('what is not understood is told at its place, and left out', () => {
  it.each([
    ['klusenier:peeters dak', 'dak', ['unknownField at “klusenier”']],
    ['dak stap:hoort', 'dak', ['unknownValue at “hoort”']],
    ['dak stap:', 'dak', ['valueMissing at “stap:”']],
    ['dak ontvangen:2026-13', 'dak', ['notADay at “2026-13”']],
    ['dak ontvangen:31/2/2026', 'dak', ['notADay at “31/2/2026”']],
    ['dak ontvangen:2026..2025', 'dak', ['emptyRange at “2026..2025”']],
    ['dak bedrag:veel', 'dak', ['notAnAmount at “veel”']],
    ['"dak', '"dak"', ['quoteOpen at “"”']],
    ['(dak', 'dak', ['bracketOpen at “(”']],
    ['dak)', 'dak', ['bracketClosed at “)”']],
    ['OF dak', 'dak', ['nothingBeside at “OF”']],
    ['dak OF', 'dak', ['nothingBeside at “OF”']],
    ['-dak', 'nothing', ['onlyNot at “-dak”']],
    ['dak OF -goot', 'nothing', ['onlyNot at “dak OF -goot”']],
  ])('%s is %s', (typed, expected, told) => {
    expect(read(typed)).toBe(expected)
    expect(problems(typed)).toEqual(told)
  })

  it('a slip of the finger is told with what was meant', () => {
    expect(parse('klusenier:x').problems[0]?.facts).toMatchObject({ near: 'klussenier' })
    expect(parse('uitkomst:ingetroken').problems[0]?.facts).toMatchObject({ near: 'ingetrokken' })
  })
})

describe('whatever is typed', () => {
  it('is read, and problems lie within it', () =>
    fc.assert(
      fc.property(anything, (typed) => {
        for (const { from, to } of parse(typed).problems) {
          expect(from).toBeGreaterThanOrEqual(0)
          expect(to).toBeLessThanOrEqual(typed.length)
          expect(from).toBeLessThan(to)
        }
      }),
    ))

  it('every character but blanks is in exactly one piece', () =>
    fc.assert(
      fc.property(anything, (typed) => {
        const covered = Array.from(typed, () => 0)
        for (const { from, to } of tokensOf(typed, dutch.or))
          for (let at = from; at < to; at += 1) covered[at] = (covered[at] ?? 0) + 1
        for (let at = 0; at < typed.length; at += 1)
          expect(covered[at] ?? 0).toBe(/\s/.test(typed[at] ?? '') && !covered[at] ? 0 : 1)
      }),
    ))

  it('something is looked for, not only kept out', () => {
    const asks = (query: Query): boolean =>
      query.is === 'and' ? query.of.some(asks) : query.is === 'or' ? query.of.every(asks) : query.is !== 'not'
    fc.assert(
      fc.property(anything, (typed) => {
        const { query } = parse(typed)
        expect(query === null || asks(query)).toBe(true)
      }),
    )
  })
})
