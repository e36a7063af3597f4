import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { language } from '#shared/case/vocabulary.ts'
import { parseQuery } from '#shared/search/parse.ts'
import { fieldText, holds, toggled } from '#shared/search/write.ts'
import { vocabularyIn } from '#shared/words/vocabulary.ts'
import { dutch, parse, read, shown, today } from './language.ts'

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
    expect(read(toggled('dak OF goot', 'stap:hoor', dutch))).toBe('(stage=hearing & (dak | goot))'))

  const typed = fc.constantFrom(
    ...[
      '',
      'dak',
      'dak ',
      'dak lek',
      '"een dak"',
      '"een dak"*',
      "d'Hon",
      'lek -da',
      'da*',
      'te-laat',
      'klant:ja',
    ],
    ...[
      'dak OF goot',
      'dak OF goot ',
      '(dak OF goot) lek',
      'lek (dak OF goot)',
      '"dak OF goot"',
      'lek -(dak goot)',
    ],
  )

  it('finds those of what was found that have it, also by a word that is not finished', () =>
    fc.assert(
      fc.property(typed, fc.constantFrom(...coded), (words, { field, value }) => {
        const wholeOf = (one: string) => parseQuery(one, dutch, { today, unfinished: true }).query
        const parts = (one: string): readonly string[] => {
          const query = wholeOf(one)
          return query?.is === 'and' ? query.of.map(shown) : query ? [shown(query)] : []
        }
        const filter = fieldText(field, value, dutch)
        expect(parts(toggled(words, filter, dutch))).toEqual([...parts(filter), ...parts(words)])
      }),
    ))

  it('goes away when it is chosen again', () =>
    fc.assert(
      fc.property(typed, fc.constantFrom(...coded), (words, { field, value }) => {
        const filter = fieldText(field, value, dutch)
        expect(toggled(toggled(words, filter, dutch), filter, dutch)).toBe(words)
      }),
    ))
})

describe('a field that narrows what was typed', () => {
  it('stays one that can be taken back when another comes beside it', () => {
    const narrowed = toggled(toggled('dak OF goot', 'stap:hoor', dutch), 'categorie:schade', dutch)
    expect(narrowed).toBe('categorie:schade stap:hoor (dak OF goot)')
    expect(holds(narrowed, 'stap:hoor', dutch)).toBe(true)
    expect(toggled(toggled(narrowed, 'stap:hoor', dutch), 'categorie:schade', dutch)).toBe('dak OF goot')
  })

  it.each([
    ['"dak', 'stap:hoor "dak"'],
    ['«dak', 'stap:hoor «dak»'],
    ['klussenier:"Piet', 'stap:hoor klussenier:"Piet"'],
    ['lek (dak OF goot', 'stap:hoor lek (dak OF goot)'],
  ])('comes before what was left open: %s', (typed, expected) =>
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
    ['dak -stap:hoor', 'stap:hoor dak -stap:hoor'],
    ['stap:hoor OF dak', 'stap:hoor (stap:hoor OF dak)'],
    ['(stap:hoor OF dak) lek', 'stap:hoor (stap:hoor OF dak) lek'],
    ['"een stap:hoor dak"', 'stap:hoor "een stap:hoor dak"'],
  ])('is not there where it need not be so: %s', (typed, narrowed) => {
    expect(holds(typed, 'stap:hoor', dutch)).toBe(false)
    expect(toggled(typed, 'stap:hoor', dutch)).toBe(narrowed)
  })
})
