import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { addDays, type Country, daysBetween, today, workingCalendar } from '#shared/calendar/index.ts'
import type { Instant, PlainDate } from '#shared/kernel/date.ts'

const d = (text: string) => text as PlainDate
const i = (text: string) => text as Instant
const day = fc.integer({ min: 0, max: 40_000 }).map((n) => addDays(d('1995-01-01'), n))
const country = fc.constantFrom<Country>('BE', 'NL')
const count = fc.integer({ min: 1, max: 600 })
const be = workingCalendar('BE')
const nl = workingCalendar('NL')

describe('working days', () => {
  it('counts from the day after, over a weekend and a holiday', () => {
    expect(be.addWorkingDays(d('2026-03-12'), 1)).toBe('2026-03-13')
    expect(be.addWorkingDays(d('2026-03-13'), 1)).toBe('2026-03-16')
    expect(be.addWorkingDays(d('2026-04-03'), 1)).toBe('2026-04-07')
    expect(be.addWorkingDays(d('2026-12-24'), 2)).toBe('2026-12-29')
    expect(be.addWorkingDays(d('2026-12-31'), 1)).toBe('2027-01-04')
  })

  it('gives the day itself, or the next working day, for no days at all', () => {
    expect(be.addWorkingDays(d('2026-03-12'), 0)).toBe('2026-03-12')
    expect(be.addWorkingDays(d('2026-03-14'), 0)).toBe('2026-03-16')
    expect(be.nextWorkingDay(d('2026-05-01'))).toBe('2026-05-04')
  })

  it('knows the ten official holidays of Belgium and no others', () => {
    const free: string[] = []
    for (let day = d('2026-01-01'); day < d('2027-01-01'); day = addDays(day, 1))
      if (be.holidayName(day, 'nl')) free.push(day.slice(5))
    expect(free).toEqual([
      ...['01-01', '04-06', '05-01', '05-14', '05-25'],
      ...['07-21', '08-15', '11-01', '11-11', '12-25'],
    ])
  })

  it('counts Goede Vrijdag and 31 December in the Netherlands, but not 5 May, Koningsdag or Tweede kerstdag', () => {
    expect(nl.isWorkingDay(d('2026-04-03'))).toBe(true)
    expect(nl.isWorkingDay(d('2026-12-31'))).toBe(true)
    for (const year of [2025, 2026, 2027]) expect(nl.isWorkingDay(d(`${year}-05-05`))).toBe(false)
    expect(nl.isWorkingDay(d('2026-04-27'))).toBe(false)
    expect(nl.isWorkingDay(d('2025-12-26'))).toBe(false)
    expect(nl.isWorkingDay(d('2026-05-01'))).toBe(true)
    expect(be.isWorkingDay(d('2026-05-05'))).toBe(true)
  })

  it('names a holiday in the language that is asked for', () => {
    expect(be.holidayName(d('2026-07-21'), 'nl')).toBe('Nationale feestdag')
    expect(be.holidayName(d('2026-07-21'), 'fr')).toBe('Fête nationale')
    expect(nl.holidayName(d('2026-05-05'), 'en')).toBe('Liberation Day')
    expect(be.holidayName(d('2026-07-22'), 'nl')).toBeUndefined()
  })

  it('counts the days between without the first and with the last', () => {
    expect(be.workingDaysBetween(d('2026-03-12'), d('2026-03-12'))).toBe(0)
    expect(be.workingDaysBetween(d('2026-03-12'), d('2026-03-16'))).toBe(2)
    expect(be.workingDaysBetween(d('2026-03-16'), d('2026-03-12'))).toBe(-2)
    expect(be.workingDaysBetween(d('2025-12-31'), d('2026-01-02'))).toBe(1)
    expect(be.workingDaysBetween(d('2026-03-14'), d('2026-03-15'))).toBe(0)
  })

  it('counts 29 February in a leap year and skips it in the others', () => {
    expect(be.addWorkingDays(d('2028-02-28'), 1)).toBe('2028-02-29')
    expect(be.addWorkingDays(d('2027-02-26'), 1)).toBe('2027-03-01')
    expect(addDays(d('2100-02-28'), 1)).toBe('2100-03-01')
    expect(be.workingDaysBetween(d('2028-02-25'), d('2028-03-01'))).toBe(3)
  })

  it('takes any day that can be written', () => {
    expect(be.workingDaysBetween(d('0000-01-01'), d('9999-12-31'))).toBeGreaterThan(2_600_000)
    expect(be.addWorkingDays(d('9999-12-31'), 5)).toBe('9999-12-31')
    expect(be.nextWorkingDay(d('0000-01-01'))).toBe('0000-01-03')
    expect(addDays(d('9999-12-31'), 1)).toBe('9999-12-31')
    expect(addDays(d('0000-01-01'), -1e12)).toBe('0000-01-01')
  })

  it('counts calendar days as Temporal does, in any year', () => {
    const any = fc
      .integer({ min: 0, max: 3_652_424 })
      .map((n) => d(Temporal.PlainDate.from('0000-01-01').add({ days: n }).toString()))
    fc.assert(
      fc.property(any, any, (from, to) => {
        const { days } = Temporal.PlainDate.from(from).until(to, { largestUnit: 'day' })
        expect(daysBetween(from, to)).toBe(days)
        expect(addDays(from, days)).toBe(to)
      }),
    )
  })

  it('is the same in every time zone of the computer', () => {
    const script = `
      import { workingCalendar, today } from '#shared/calendar/index.ts'
      const be = workingCalendar('BE'), nl = workingCalendar('NL')
      const seen = [today('2026-03-28T23:30:00.000Z')]
      let day = '2024-12-20'
      for (let n = 0; n < 800; n++) {
        seen.push(be.addWorkingDays(day, 7), nl.addWorkingDays(day, 7), be.holidayName(day, 'nl'))
        day = be.addDays(day, 1)
      }
      process.stdout.write(JSON.stringify(seen))`
    const zones = ['UTC', 'Europe/Brussels', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/Sao_Paulo']
    const seen = zones.map((TZ) =>
      execFileSync(process.execPath, ['--input-type=module', '-e', script], {
        env: { ...process.env, TZ },
        encoding: 'utf8',
      }),
    )
    expect(seen[0]).toContain('"2026-03-29"')
    expect(new Set(seen).size).toBe(1)
  })
})

describe('laws of the working days', () => {
  it('adding never lands on a free day', () =>
    fc.assert(
      fc.property(country, day, fc.nat(600), (c, from, n) =>
        workingCalendar(c).isWorkingDay(workingCalendar(c).addWorkingDays(from, n)),
      ),
    ))

  it('counting gives back what was added, and adding what was counted', () =>
    fc.assert(
      fc.property(country, day, count, (c, from, n) => {
        const calendar = workingCalendar(c)
        const to = calendar.addWorkingDays(from, n)
        expect(calendar.workingDaysBetween(from, to)).toBe(n)
        expect(calendar.addWorkingDays(from, calendar.workingDaysBetween(from, to))).toBe(to)
      }),
    ))

  it('a later start or more days never gives an earlier end', () =>
    fc.assert(
      fc.property(country, day, fc.nat(400), fc.nat(40), fc.nat(40), (c, from, n, later, more) => {
        const calendar = workingCalendar(c)
        const end = calendar.addWorkingDays(from, n)
        expect(calendar.addWorkingDays(addDays(from, later), n) >= end).toBe(true)
        expect(calendar.addWorkingDays(from, n + more) >= end).toBe(true)
      }),
    ))

  it('counting adds up over a day in the middle', () =>
    fc.assert(
      fc.property(country, day, day, day, (c, x, y, z) => {
        const { workingDaysBetween } = workingCalendar(c)
        expect(workingDaysBetween(x, y) + workingDaysBetween(y, z)).toBe(workingDaysBetween(x, z))
      }),
    ))

  it('counting by arrays gives the same as counting day by day', () =>
    fc.assert(
      fc.property(country, day, fc.nat(800), (c, from, n) => {
        const { isWorkingDay, workingDaysBetween } = workingCalendar(c)
        const days = Array.from({ length: n }, (_, index) => addDays(from, index + 1))
        expect(workingDaysBetween(from, addDays(from, n))).toBe(days.filter(isWorkingDay).length)
      }),
      { numRuns: 40 },
    ))

  it('calendar days add and subtract', () =>
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: -40_000, max: 40_000 }),
        (from, n) => daysBetween(from, addDays(from, n)) === n,
      ),
    ))
})

describe('today', () => {
  it('is the day in Brussels, in summer time and in winter time', () => {
    expect(today(i('2026-07-01T21:59:59.999Z'))).toBe('2026-07-01')
    expect(today(i('2026-07-01T22:00:00.000Z'))).toBe('2026-07-02')
    expect(today(i('2026-12-31T22:59:59.999Z'))).toBe('2026-12-31')
    expect(today(i('2026-12-31T23:00:00.000Z'))).toBe('2027-01-01')
  })

  it('holds on the nights when the clock changes', () => {
    expect(today(i('2026-03-28T22:59:00.000Z'))).toBe('2026-03-28')
    expect(today(i('2026-03-29T21:59:00.000Z'))).toBe('2026-03-29')
    expect(today(i('2026-03-29T22:00:00.000Z'))).toBe('2026-03-30')
    expect(today(i('2026-10-25T22:59:00.000Z'))).toBe('2026-10-25')
    expect(today(i('2026-10-25T23:00:00.000Z'))).toBe('2026-10-26')
  })

  it('is the same whatever day was asked for before', () => {
    const hour = 3_600_000
    const moment = fc
      .integer({ min: 0, max: 24 * 40 })
      .map((hours) => Date.parse('2026-03-10T00:00:00.000Z') + hours * hour)
    fc.assert(
      fc.property(fc.array(moment, { maxLength: 20 }), fc.boolean(), (moments, late) => {
        for (const at of moments.map((whole) => whole - (late ? 1 : 0))) {
          const there = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels' }).format(at)
          expect(today(i(new Date(at).toISOString()))).toBe(there)
        }
      }),
      { numRuns: 30 },
    )
  })

  it('never leaves the years that can be written', () => {
    expect(today(i('9999-12-31T23:30:00.000Z'))).toBe('9999-12-31')
  })
})
