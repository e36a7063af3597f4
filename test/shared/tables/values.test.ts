import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#shared/calendar/index.ts'
import type { PlainDate } from '#shared/kernel/date.ts'
import { asWritten, withoutFormula } from '#shared/tables/cell.ts'
import { countIn, decimalsOf, newProfile, orderIn } from '#shared/tables/profile.ts'
import { decimalsIn, readAmount } from '#shared/tables/values/amounts.ts'
import { readEmail, readPhone, readPostalCode } from '#shared/tables/values/contact.ts'
import { dateStyleOf, readDate } from '#shared/tables/values/dates.ts'
import { readOutcome, readYesNo, saysOpen } from '#shared/tables/values/words.ts'

const today = '2026-03-02' as PlainDate
const dmy = { order: 'dmy', today } as const
const day = fc.integer({ min: 0, max: 40_000 }).map((n) => addDays('1940-01-01' as PlainDate, n))
const parts = (on: PlainDate) => {
  const [year = '', month = '', date = ''] = on.split('-')
  return { year, month, date }
}
const months =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(' ')

describe('a day', () => {
  it('is read back however it was written', () =>
    fc.assert(
      fc.property(day, (on) => {
        const { year, month, date } = parts(on)
        const bare = (part: string) => String(Number(part))
        for (const written of [
          on,
          `${on}T09:15:00Z`,
          `${date}/${month}/${year}`,
          `${bare(date)}-${bare(month)}-${year}`,
          `${bare(date)}.${bare(month)}.${year} 14:05`,
          `${bare(date)} ${months[Number(month) - 1]} ${year}`,
          `maandag ${bare(date)} ${months[Number(month) - 1]} ${year}`,
          { date: on },
        ])
          expect(readDate(written, dmy)).toBe(on)
        expect(readDate(`${month}/${date}/${year}`, { order: 'mdy', today })).toBe(on)
      }),
    ))

  it('is what a spreadsheet counts', () => {
    expect([43_558, '43558', 43_558.9].map((serial) => readDate(serial, dmy))).toEqual([
      '2019-04-03',
      '2019-04-03',
      '2019-04-03',
    ])
  })

  it('of a year in two digits lies before next year', () => {
    expect(['3/4/19', '3/4/27', '3/4/28', '3/4/85'].map((written) => readDate(written, dmy))).toEqual([
      '2019-04-03',
      '2027-04-03',
      '1928-04-03',
      '1985-04-03',
    ])
  })

  it.each(['31/02/2019', '2019-13-01', '0/1/2019', 'gisteren', '', '12', '3 foo 2019', true, 5])(
    'is not what %s writes',
    (written) => expect(readDate(written, dmy)).toBeNull(),
  )

  it('that is plainly the other way round in its column is no day', () =>
    expect([readDate('04/25/2019', dmy), readDate('25/04/2019', { order: 'mdy', today })]).toEqual([
      null,
      null,
    ]))

  it('has the month first only where its column shows that', () => {
    const profiles = [newProfile()]
    countIn(profiles, ['04/05/2019'])
    expect([dateStyleOf('04/05/2019'), orderIn(profiles[0])]).toEqual(['either', 'dmy'])
    countIn(profiles, ['04/25/2019'])
    expect(orderIn(profiles[0])).toBe('mdy')
  })
})

describe('an amount', () => {
  const cents = fc.integer({ min: 0, max: 1_000_000_000 })
  const grouped = (euros: number, sign: string) => String(euros).replace(/\B(?=(\d{3})+$)/g, sign)

  it('is read back however it was written', () =>
    fc.assert(
      fc.property(cents, (amount) => {
        const [euros, rest] = [Math.floor(amount / 100), String(amount % 100).padStart(2, '0')]
        const comma = [
          `${euros},${rest}`,
          `€ ${grouped(euros, '.')},${rest}`,
          `${grouped(euros, ' ')},${rest} EUR`,
        ]
        for (const written of [...comma, amount / 100]) expect(readAmount(written, 'comma')).toBe(amount)
        for (const written of [`${euros}.${rest}`, `${grouped(euros, ',')}.${rest}`])
          expect(readAmount(written, 'point')).toBe(amount)
      }),
    ))

  it('with one sign before three digits is settled by the rest of its column', () => {
    expect(decimalsIn('1.234')).toBeNull()
    const profiles = [newProfile()]
    countIn(profiles, ['1.234'])
    expect(readAmount('1.234', decimalsOf(profiles[0]))).toBe(123_400)
    countIn(profiles, ['99.50'])
    expect(decimalsOf(profiles[0])).toBe('point')
  })

  it.each(['1.2.3', '-5', 'tien', '1,234', '12,345,6', '99999999999'])('is not what %s writes', (written) =>
    expect(readAmount(written, 'comma')).toBeNull(),
  )
})

describe('a text', () => {
  it('comes back from a table as it went in, and no spreadsheet carries it out', () =>
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `=${text}`),
          fc.string().map((text) => `'+${text}`),
        ),
        (text) => {
          expect(asWritten(withoutFormula(text))).toBe(text)
          expect(withoutFormula(text)).not.toMatch(/^[=+\-@\t\r]/)
        },
      ),
    ))
})

describe('how someone is reached', () => {
  it('gets back the 0 and the + that a spreadsheet took away', () =>
    expect([475123456, 91234567, '32475123456', '+32 475 12 34 56', 612345678].map(readPhone)).toEqual([
      '0475123456',
      '091234567',
      '+32475123456',
      '+32 475 12 34 56',
      '0612345678',
    ]))
  it('is taken out of a link or from between brackets', () =>
    expect(['mailto:an@post.example', 'An <an@post.example>', 'an@', 'an'].map(readEmail)).toEqual([
      'an@post.example',
      'an@post.example',
      null,
      null,
    ]))
  it('has postal codes as the two countries write them', () =>
    expect([9000, 'B-9000', '1234ab', 'NL-1234 AB', 'SW1A 1AA'].map(readPostalCode)).toEqual([
      '9000',
      '9000',
      '1234 AB',
      '1234 AB',
      'SW1A 1AA',
    ]))
})

describe('a word', () => {
  it('is known in three languages, without accents, signs and capitals', () =>
    expect(
      ['Minnelijke schikking', 'RETIRÉE', 'rejected', 'niet-ontvankelijk', 'settled', 'wie weet'].map(
        readOutcome,
      ),
    ).toEqual(['settled', 'withdrawn', 'notAdmissible', 'notAdmissible', 'settled', null]))
  it('says yes, no, or nothing', () =>
    expect(['Ja', 'X', true, 'gestopt', 0, '?'].map(readYesNo)).toEqual([
      true,
      true,
      true,
      false,
      false,
      null,
    ]))
  it('says that a complaint is still being handled', () =>
    expect(['Lopend', 'in behandeling', 'gesloten'].map(saysOpen)).toEqual([true, true, false]))
})
