import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cluesIn, type Found } from '#shared/intake/clues/index.ts'
import { plainDate } from '#shared/kernel/date.ts'

const sent = plainDate.parse('2026-03-20')
const clues = (text: string, home: 'BE' | 'NL' = 'BE') => cluesIn(text, { sent, home })
const valueIn = (found: Found): string => {
  switch (found.kind) {
    case 'phone':
      return found.value.e164
    case 'email':
      return found.value.address
    case 'address':
      return Object.values(found.value).join(' | ')
    case 'date':
      return found.value.day
    case 'amount':
      return String(found.value.cents)
    case 'invoiceNumber':
      return `${found.value.of} ${found.value.number}`
  }
}
/** `kind value` of each, with a question mark behind what is only proposed. */
const said = (text: string, home?: 'BE' | 'NL') =>
  clues(text, home).map(
    (found) => `${found.kind} ${valueIn(found)}${found.certainty === 'certain' ? '' : '?'}`,
  )

describe('a telephone', () => {
  it.each([
    ['with its country, certain', '+32 475 12 34 56', ['phone +32475123456']],
    ['with a zero that is not dialled', '+32 (0)475 12 34 56', ['phone +32475123456']],
    ['with 00', '0031 6 12345678', ['phone +31612345678']],
    ['with slashes and points', 'gsm 0475/12.34.56', ['phone +32475123456?']],
    [
      'that is Dutch because it is valid there only, and is said to be one',
      'tel: 06-12345678',
      ['phone +31612345678'],
    ],
    ['that is Dutch, unlabelled', '06-12345678', ['phone +31612345678?']],
    ['no number of an enterprise', 'KBO 0403.170.701, BTW BE 0403.170.701 en 0403.170.701', []],
    ['no account', 'IBAN BE68 5390 0754 7034 of BE68539007547034', []],
    ['no invoice', 'factuur nr. 0475123456', ['invoiceNumber invoice 0475123456']],
    ['no day and no postal code', '12/03/2026 in 2800 Mechelen', ['date 2026-03-12']],
    ['no customer number', 'klantnummer 0475123456', []],
    ['no fax', 'fax 012 23 24 25, F. 012 23 24 25', []],
    ['nothing that a link has', 'https://klus.example/0475123456', []],
  ])('is read: %s', (_rule, text, expected) => expect(said(text)).toEqual(expected))

  it('without a country is read by that of the office', () => {
    expect(said('0475 12 34 56', 'BE')).toEqual(['phone +32475123456?'])
    expect(said('0475 123456', 'NL')).toEqual(['phone +31475123456?'])
  })
})

describe('a day', () => {
  it.each([
    ['ISO', '2026-03-12', ['date 2026-03-12']],
    ['in figures', 'op 12.3.2026', ['date 2026-03-12']],
    ['with two figures for the year', '30-4-26', ['date 2026-04-30?']],
    ['with its weekday', 'dinsdag 3 maart 2026', ['date 2026-03-03']],
    ['with a weekday that it is not', 'woensdag 3 maart 2026', ['date 2026-03-03?']],
    ['French', 'le 1er avril 2025', ['date 2025-04-01']],
    ['English', 'March 3rd, 2026 and 5 May 2026', ['date 2026-03-03', 'date 2026-05-05']],
    ['German', 'am 4. März 2026', ['date 2026-03-04']],
    ['without a year, the last one', 'op 24 december', ['date 2025-12-24?']],
    ['without a year, the near one to come', 'tegen 2 april', ['date 2026-04-02?']],
    [
      'as people tell it',
      'vorige dinsdag, gisteren, mardi dernier',
      ['date 2026-03-17?', 'date 2026-03-19?', 'date 2026-03-17?'],
    ],
    ['that there is not', '31/02/2026, 30 februari 2026, 2026-02-30', []],
    ['no half and no height', 'tot 1/2 12, 1/4 te kort, 3.4 cm', []],
    ['American, proposed', '3/25/2026', ['date 2026-03-25?']],
    ['no version', 'versie 1.2.2026.4', []],
  ])('is read: %s', (_rule, text, expected) => expect(said(text)).toEqual(expected))

  it('of a mail without a date is not told from "vorige dinsdag"', () =>
    expect(cluesIn('vorige dinsdag, op 12/3', { sent: null, home: 'BE' })).toEqual([]))
})

describe('an amount', () => {
  it.each([
    ['€ 1.234,56', ['amount 123456']],
    ['1234.56 EUR', ['amount 123456']],
    ['EUR750', ['amount 75000']],
    ['1.250,- euro', ['amount 125000']],
    ['€1250', ['amount 125000']],
    ['1250 euro', ['amount 125000']],
    ['€ 1.234', ['amount 123400?']],
    ['€ 1.234.567', ['amount 123456700']],
    ['€ 1 234,50', ['amount 123450']],
    ['-€ 50 en € -50 en (€ 50)', ['amount -5000', 'amount -5000', 'amount 5000']],
    ['12,50 m', []],
    ['artikel 1.250', []],
    ['€ 1.234.56', []],
  ])('%s is read as %j', (text, expected) => expect(said(text)).toEqual(expected))
})

describe('the number of a paper', () => {
  it.each([
    ['Factuur nr. 2026-0145', ['invoiceNumber invoice 2026-0145']],
    ['factuurnummer: F/12/88', ['invoiceNumber invoice F/12/88']],
    ['F2026-014', ['invoiceNumber invoice F2026-014?']],
    ['offerte 2026/12', ['invoiceNumber offer 2026/12?']],
    ['bestelbon nr 445566', ['invoiceNumber order 445566']],
    ['facture n° 2025-311', ['invoiceNumber invoice 2025-311']],
    ['mijn factuur te betalen (nr 2026/044)', ['invoiceNumber invoice 2026/044?']],
    ['+++090/9337/55493+++', ['invoiceNumber payment +++090/9337/55493+++']],
    ['+++090/9337/55494+++', ['invoiceNumber payment +++090/9337/55494+++?']],
    ['factuur van 1.250 euro', ['amount 125000?']],
    ['de factuur 12/03/2026', ['date 2026-03-12']],
    ['offerte 15 dagen later, factuur 2 keer', []],
  ])('%s is read as %j', (text, expected) => expect(said(text)).toEqual(expected))
})

describe('an address', () => {
  it.each([
    ['Ons adres: Kerkstraat 12 bus 3, 2800 Mechelen', ['address Kerkstraat 12 bus 3 | 2800 | Mechelen | BE']],
    [
      'Jan\nRue de l’Église 12 bte 3\nB-1000 Bruxelles',
      ['address Rue de l’Église 12 bte 3 | 1000 | Bruxelles | BE?'],
    ],
    [
      'wonende te 9000 Gent, Coupure Links 653 bus B3',
      ['address Coupure Links 653 bus B3 | 9000 | Gent | BE?'],
    ],
    ['in 2800 Mechelen, Jan Peeters 0475', []],
    ['Dorpsstraat 7a, 4811 AB Breda', ['address Dorpsstraat 7a | 4811 AB | Breda | NL?']],
    ['Oudegracht 112-II\n3511AW UTRECHT', ['address Oudegracht 112-II | 3511 AW | UTRECHT | NL?']],
    ['12, rue Haute, 1000 Bruxelles', ['address 12, rue Haute | 1000 | Bruxelles | BE?']],
    [
      'Straat en nummer: Plein 5 bus 12\nPostcode en gemeente: 2850 Boom',
      ['address Plein 5 bus 12 | 2850 | Boom | BE?'],
    ],
    ['In maart 12, 2026 Piet', ['date 2026-03-12']],
    ['Hij kwam 3 keer, 1500 Keer te weinig', []],
  ])('%j is read as %j', (text, expected) => expect(said(text)).toEqual(expected))
})

const piece = fc.constantFrom(
  'tel. 0475/12.34.56',
  '€ 1.234,56',
  'Factuur nr. 2026-0145',
  'op dinsdag 3 maart 2026',
  'Kerkstraat 12 bus 3, 2800 Mechelen',
  'jan@post.example',
  '+++090/9337/55493+++',
  'BE68 5390 0754 7034',
  '\n> ',
  '\n',
  'en toen',
)
const texts = fc
  .array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 12 })
  .map((parts) => parts.join(' '))

it('stands where it is said to stand, in its order, and no two overlap', () =>
  fc.assert(
    fc.property(texts, (text) => {
      let last = 0
      for (const { start, end } of clues(text)) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(text.length)
        last = end
      }
    }),
  ))

it('that is a day is one that there is, whatever the figures', () =>
  fc.assert(
    fc.property(
      fc.nat(40),
      fc.nat(15),
      fc.nat(2300),
      fc.constantFrom('/', '-', '.'),
      (day, month, year, mark) => {
        for (const found of clues(`op ${day}${mark}${month}${mark}${year} kwam hij`))
          if (found.kind === 'date') expect(plainDate.safeParse(found.value.day).success).toBe(true)
      },
    ),
  ))

it('that is an amount comes back in cents, however it is written here', () =>
  fc.assert(
    fc.property(fc.nat(99_999_999), fc.constantFrom('nl-BE', 'de-DE', 'nl-NL'), (cents, locale) => {
      const written = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' }).format(
        cents / 100,
      )
      expect(clues(`samen ${written}.`).map(({ value }) => value)).toEqual([{ cents, currency: 'EUR' }])
    }),
  ))
