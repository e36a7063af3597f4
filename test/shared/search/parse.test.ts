import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { language } from '#shared/case/vocabulary.ts'
import type { PlainDate } from '#shared/kernel/date.ts'
import { distanceWithin } from '#shared/kernel/distance.ts'
import { completionsAt } from '#shared/search/complete.ts'
import { parseQuery } from '#shared/search/parse.ts'
import type { Query } from '#shared/search/query.ts'
import { tokensOf } from '#shared/search/tokens.ts'
import { fieldText, holds, toggled } from '#shared/search/write.ts'
import { vocabularyIn } from '#shared/words/vocabulary.ts'

const dutch = vocabularyIn('nl')
const today = '2026-11-22' as PlainDate
const parse = (typed: string) => parseQuery(typed, dutch, { today })

/** A query as one line, to compare. */
const shown = (query: Query | null): string => {
  if (!query) return 'nothing'
  switch (query.is) {
    case 'word':
      return query.word + (query.prefix ? '*' : '')
    case 'phrase':
      return `"${query.words.join(' ')}"${query.prefix ? '*' : ''}`
    case 'field':
      return `${query.field}=${typeof query.value === 'object' ? `${query.value.from ?? ''}..${query.value.to ?? ''}` : query.value}`
    case 'not':
      return `-${shown(query.query)}`
    default:
      return `(${query.of.map(shown).join(query.is === 'and' ? ' & ' : ' | ')})`
  }
}
const read = (typed: string): string => shown(parse(typed).query)
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

const piece = fc.oneof(
  fc.constantFrom(
    'dak',
    'OF',
    '-',
    '(',
    ')',
    '"',
    'stap:',
    'hoor',
    'bedrag:>',
    '500',
    '..',
    'te-laat',
    '*',
    ' ',
    'ontvangen:',
    '2026',
    '\n',
    'klant:"',
  ),
  fc.string({ unit: 'binary', maxLength: 4 }),
)
const anything = fc.array(piece, { maxLength: 90 }).map((pieces) => pieces.join(''))

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

describe('a filter that is added', () => {
  const coded = Object.entries(dutch.values).flatMap(([field, values]) =>
    values.map(({ value }) => ({ field: field as keyof typeof dutch.values, value })),
  )

  it('is read as what it says, in every language', () => {
    for (const one of language.options)
      for (const { field, value } of coded) {
        const { query, problems: told } = parseQuery(fieldText(field, value, vocabularyIn(one)), dutch, {
          today,
        })
        const meant = field === 'late' ? value === 'yes' : value
        expect([query, told]).toEqual([{ is: 'field', field, value: meant }, []])
      }
  })

  it('keeps a name with signs in it whole', () =>
    fc.assert(
      fc.property(
        fc.constantFrom('Piet Peeters', 'De Klussenier (Gent)', "Jan 't Kint", 'Jo "Jos" Maes', '-x'),
        (name) => {
          const { query, problems: told } = parse(fieldText('klussenier', name, dutch))
          expect(told).toEqual([])
          expect(query).toMatchObject({ is: 'field', field: 'klussenier' })
        },
      ),
    ))

  it('holds for both sides of what may be there the one or the other', () =>
    expect(read(toggled('dak OF goot', 'stap:hoor', dutch))).toBe('((dak | goot) & stage=hearing)'))

  it('goes away when it is chosen again', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(
          '',
          'dak',
          'dak lek',
          '"een dak"',
          'dak OF goot',
          '(dak OF goot) lek',
          '"dak OF goot"',
        ),
        fc.constantFrom(...coded),
        (typed, { field, value }) => {
          const filter = fieldText(field, value, dutch)
          expect(toggled(toggled(typed, filter, dutch), filter, dutch)).toBe(typed)
        },
      ),
    ))
})

describe('a field that narrows what was typed', () => {
  it('stays one that can be taken back when another comes beside it', () => {
    const narrowed = toggled(toggled('dak OF goot', 'stap:hoor', dutch), 'categorie:schade', dutch)
    expect(narrowed).toBe('(dak OF goot) stap:hoor categorie:schade')
    expect(holds(narrowed, 'stap:hoor', dutch)).toBe(true)
    expect(toggled(toggled(narrowed, 'stap:hoor', dutch), 'categorie:schade', dutch)).toBe('dak OF goot')
  })

  it.each([
    ['"dak', '"dak" stap:hoor'],
    ['«dak', '«dak» stap:hoor'],
    ['klussenier:"Piet', 'klussenier:"Piet" stap:hoor'],
    ['lek (dak OF goot', 'lek (dak OF goot) stap:hoor'],
  ])('comes behind what was left open: %s', (typed, expected) =>
    expect(toggled(typed, 'stap:hoor', dutch)).toBe(expected),
  )

  it.each([
    ['dak Stage:hearing', 'dak'],
    ['stap:"hoor" dak', 'dak'],
    ['dak étape:hoor lek', 'dak lek'],
  ])('is there however it is spelled: %s', (typed, without) => {
    expect(holds(typed, 'stap:hoor', dutch)).toBe(true)
    expect(toggled(typed, 'stap:hoor', dutch)).toBe(without)
  })

  it.each([
    ['dak -stap:hoor', 'dak -stap:hoor stap:hoor'],
    ['stap:hoor OF dak', '(stap:hoor OF dak) stap:hoor'],
    ['(stap:hoor OF dak) lek', '(stap:hoor OF dak) lek stap:hoor'],
    ['"een stap:hoor dak"', '"een stap:hoor dak" stap:hoor'],
  ])('is not there where it need not be so: %s', (typed, narrowed) => {
    expect(holds(typed, 'stap:hoor', dutch)).toBe(false)
    expect(toggled(typed, 'stap:hoor', dutch)).toBe(narrowed)
  })
})

describe('what can stand at the caret', () => {
  const options = (typed: string) => completionsAt(typed, typed.length, dutch).options.map(({ text }) => text)

  it.each([
    ['kl', ['klussenier:', 'klant:']],
    ['dak sta', ['stap:']],
    [
      'dak stap:',
      ['aanmelding', 'ontvankelijkheid', 'hoor', 'wederhoor', 'beoordeling', 'bemiddeling', 'gesloten'],
    ],
    ['stap:on', ['ontvankelijkheid']],
    ['', []],
    ['dak ', []],
    ['%', []],
    ['*', []],
    ['😀', []],
  ])('%s: %s', (typed, expected) => expect(options(typed)).toEqual(expected))

  it('is a name of the administration where a person is asked for', () =>
    expect(completionsAt('klussenier:"Pie', 15, dutch).ask).toEqual({ field: 'klussenier', begun: 'Pie' }))

  it('leaves what comes behind a quote that is still open', () => {
    const typed = 'klussenier:"Pie stap:hoor'
    const { span, ask } = completionsAt(typed, 15, dutch)
    expect(ask).toEqual({ field: 'klussenier', begun: 'Pie' })
    expect(typed.slice(span.to)).toBe(' stap:hoor')
  })

  it('replaces what was begun, and nothing else', () =>
    fc.assert(
      fc.property(anything, fc.nat(100), (typed, place) => {
        const caret = Math.min(place, typed.length)
        const { span, options: found } = completionsAt(typed, caret, dutch)
        expect(span.from).toBeLessThanOrEqual(caret)
        expect(span.to).toBeLessThanOrEqual(typed.length)
        for (const { text } of found) expect(text.length).toBeGreaterThan(0)
      }),
    ))
})

describe('the distance between two words', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 })
  it('counts a swap of two letters as one', () => expect(distanceWithin('dakgoot', 'dakgoto', 2)).toBe(1))
  it('is none for the same word, and the same both ways', () =>
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(distanceWithin(one, one, 2)).toBe(0)
        expect(distanceWithin(one, other, 3)).toBe(distanceWithin(other, one, 3))
      }),
    ))
  it('grows by at most one for one letter more', () =>
    fc.assert(
      fc.property(word, word, fc.constantFrom('a', 'b'), (one, other, letter) => {
        expect(distanceWithin(one, other + letter, 9)).toBeLessThanOrEqual(distanceWithin(one, other, 9) + 1)
      }),
    ))
})
