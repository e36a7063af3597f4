import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { language } from '#shared/case/vocabulary.ts'
import { parseQuery } from '#shared/search/parse.ts'
import { fieldText, holds, toggled } from '#shared/search/write.ts'
import { vocabularyIn } from '#shared/words/vocabulary.ts'
import { dutch, parse, read, today } from './language.ts'

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
