import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PlainDate } from '#shared/kernel/date.ts'
import type { Cell } from '#shared/tables/cell.ts'
import { type Field, fieldsOf, tableKind } from '#shared/tables/fields.ts'
import { identityOf, type KnownPerson, matchPerson } from '#shared/tables/identity.ts'
import { findHeader, keep, keptMapping, proposeMapping, unmapped } from '#shared/tables/mapping.ts'
import { newProfile } from '#shared/tables/profile.ts'
import { readRow } from '#shared/tables/readRow.ts'
import { synonyms } from '#shared/tables/synonyms.ts'
import type { ToldPerson } from '#shared/tables/told.ts'

const kind = fc.constantFrom(...tableKind.options)
const header = fc.oneof(fc.constantFrom(...Object.values(synonyms).flat()), fc.string({ maxLength: 20 }))
const headers = fc.array(header, { maxLength: 15 })
const columnsOf = (mapping: ReturnType<typeof proposeMapping>) =>
  Object.fromEntries(
    Object.entries(mapping.fields).flatMap(([field, { column }]) =>
      column === null ? [] : [[field, column]],
    ),
  )

describe('a mapping', () => {
  it('takes each column at most once, and only fields of its kind', () =>
    fc.assert(
      fc.property(kind, headers, (of, names) => {
        const { fields } = proposeMapping(of, names)
        const used = Object.values(fields).flatMap(({ column }) => (column === null ? [] : [column]))
        expect(new Set(used).size).toBe(used.length)
        expect(used.every((column) => column < names.length)).toBe(true)
        expect(Object.keys(fields).every((field) => fieldsOf[of].includes(field as Field))).toBe(true)
      }),
    ))

  it('names the parties of a complaint in whichever order the words stand', () =>
    expect(
      columnsOf(
        proposeMapping('cases', [
          'Naam van de klant',
          'klant_email',
          'Klussenier',
          'Gemeente klant',
          'Klacht',
        ]),
      ),
    ).toEqual({
      subject: 4,
      'customer.name': 0,
      'customer.email': 1,
      'customer.city': 3,
      'klussenier.name': 2,
    }))

  it.each([
    [
      'klusseniers',
      ['Naam', 'Straat', 'Nr', 'Postcode'],
      { name: 0, street: 1, houseNumber: 2, postalCode: 3 },
    ],
    ['customers', ['Nr', 'Naam', 'Adres', 'Nr.'], { number: 0, name: 1, street: 2, houseNumber: 3 }],
    ['customers', ['Nr', 'Naam', 'Straat', 'Huisnummer'], { number: 0, name: 1, street: 2, houseNumber: 3 }],
    ['customers', ['Naam', 'Nummer'], { name: 0, number: 1 }],
    [
      'cases',
      ['Nr', 'Klant', 'Straat klant', 'Nr'],
      { number: 0, 'customer.name': 1, 'customer.street': 2, 'customer.houseNumber': 3 },
    ],
  ] as const)('takes a number right of a street for a house number: %s %j', (of, names, columns) =>
    expect(columnsOf(proposeMapping(of, names))).toEqual(columns),
  )

  it('is remembered by the names of the columns, wherever they stand the next time', () => {
    const names = ['Mijn eigen kolom', 'Naam']
    const chosen = {
      ...proposeMapping('customers', names),
      fields: { name: { column: 0, otherwise: null }, language: { column: null, otherwise: 'fr' } },
    }
    const kept = keptMapping.parse(JSON.parse(JSON.stringify(keep(chosen, names))))
    const { fields } = proposeMapping('customers', ['Plaats', 'mijn EIGEN kolom'], kept)
    expect(fields).toEqual({
      name: { column: 1, otherwise: null },
      city: { column: 0, otherwise: null },
      language: { column: null, otherwise: 'fr' },
    })
  })

  it('lacks what neither a column nor a fixed value gives', () =>
    expect(
      unmapped('cases', proposeMapping('cases', ['Ontvangen op', 'Klant', 'Omschrijving', 'Afloop'])),
    ).toEqual([['closedOn']]))
})

describe('the header', () => {
  it('is the row that names most fields, below titles and gaps', () =>
    expect(
      findHeader('customers', [['Klanten van 2019'], ['stand 1 maart'], ['Naam', 'E-mail'], ['Jan', 'x']]),
    ).toBe(2))
  it('is the first whole row where no name is known', () =>
    expect(findHeader('customers', [['Lijst'], ['aa', 'bb'], ['cc', 'dd']])).toBe(1))
})

describe('a row', () => {
  const cell: fc.Arbitrary<Cell> = fc.oneof(
    fc.string(),
    fc.double(),
    fc.boolean(),
    fc.record({ date: fc.string() }),
    fc.constantFrom('3/04/2019', '1.250,50', 'akkoord', 'ja', 'x@y.example', 43_558),
  )
  it('is read or refused with reasons, whatever is in it', () =>
    fc.assert(
      fc.property(kind, headers, fc.array(cell, { maxLength: 18 }), (of, names, cells) => {
        const read = readRow(cells, {
          kind: of,
          mapping: proposeMapping(of, names),
          profiles: names.map(newProfile),
          columns: names.length,
          today: '2026-03-02' as PlainDate,
        })
        if (!read.ok) expect(read.problems.length).toBeGreaterThan(0)
        else expect(identityOf(read.row)).toBe(identityOf(structuredClone(read.row)))
      }),
      { numRuns: 500 },
    ))
})

describe('who a row tells of', () => {
  const told = (said: Partial<ToldPerson> = {}): ToldPerson => ({
    name: 'Jan Peeters',
    tradeName: null,
    address: null,
    email: null,
    phone: null,
    language: null,
    ...said,
  })
  const known = (id: string, said: Partial<KnownPerson> = {}): KnownPerson => ({
    id,
    name: 'Jan Peeters',
    tradeName: null,
    street: null,
    postalCode: null,
    city: null,
    email: null,
    phone: null,
    language: null,
    ...said,
  })
  const found = (row: ToldPerson, ...people: KnownPerson[]) => {
    const match = matchPerson(row, people)
    return match.is === 'known' ? match.person.id : match.is
  }

  it('is the one with the same address for mail, telephone or postal code', () => {
    const people = [known('a', { email: 'JAN@post.example' }), known('b', { phone: '+32 475 12 34 56' })]
    expect(found(told({ email: 'jan@post.example' }), ...people)).toBe('a')
    expect(found(told({ phone: '0475/12.34.56' }), ...people)).toBe('b')
  })
  it('is someone new when nothing that both have agrees', () =>
    expect(found(told({ email: 'jan@post.example' }), known('a', { email: 'piet@post.example' }))).toBe(
      'new',
    ))
  it('is the only one of that name when there is nothing to compare', () =>
    expect(found(told(), known('a', { email: 'jan@post.example' }))).toBe('a'))
  it('is left open between two whom nothing tells apart', () =>
    expect(found(told(), known('a', { email: 'x@y.example' }), known('b'))).toBe('several'))
})
