import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isPlausible, readMailDate } from '#core/formats/mail-date.ts'
import { instant } from '#shared/kernel/date.ts'

it.each([
  ['Mon, 2 Mar 2026 09:15:00 +0100', '2026-03-02T08:15:00.000Z'],
  ['2 Mar 2026 09:15 -0530 (comment)', '2026-03-02T14:45:00.000Z'],
  ['Mon, 02 Mar 26 09:15:00 GMT', '2026-03-02T09:15:00.000Z'],
  ['Mon, 2 Mar 2026 09:15:00 CET', '2026-03-02T08:15:00.000Z'],
  ['Mon, 2 Mar 2026 09:15:00', '2026-03-02T09:15:00.000Z'],
  ['Sat, 30 Jun 2012 23:59:60 +0000', '2012-06-30T23:59:59.000Z'],
  ['Mon, 30 Feb 2026 09:15:00 +0100', null],
  ['Mon, 2 Mar 2026 25:15:00 +0100', null],
  ['Mon, 2 Mar 2026 09:15:00 +9900', null],
  ['maandag 3', null],
  ['', null],
])('the date %j is %s', (header, expected) => expect(readMailDate(header)).toBe(expected))

it('no text makes it throw', () =>
  fc.assert(
    fc.property(fc.string(), fc.nat(99), fc.nat(9999), (text, small, zone) => {
      readMailDate(text)
      readMailDate(`${small} Feb ${small} ${small}:${small}:${small} +${zone}`)
    }),
  ))

it('a complaint was not mailed before 1995, nor later than two days from now', () => {
  const now = instant.parse('2026-03-02T12:00:00Z')
  const on = (date: string) => isPlausible(instant.parse(date), now)
  expect(on('1994-12-31T23:59:59.000Z')).toBe(false)
  expect(on('2026-03-04T12:00:00.000Z')).toBe(true)
  expect(on('2026-03-04T12:00:01.000Z')).toBe(false)
})
