import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import type { Case } from '#shared/case/state.ts'
import { type CalendarEntry, calendarFile, calendarUid } from '#shared/clocks/calendarFile.ts'
import { clocksOf, isDue } from '#shared/clocks/index.ts'
import { type Instant, instant } from '#shared/kernel/date.ts'
import { caseId } from '#shared/kernel/id.ts'
import { wordsFor } from '#shared/words/index.ts'
import { given } from '#test/shared/case/given.ts'
import { complaint, openCase, paused, signed, untilAsked } from '#test/shared/case/orders.ts'
import { walk } from '#test/shared/case/walks.ts'
import { clockContextOn } from './given.ts'

const at = (day: string): Instant => instant.parse(`${day}T09:15:00.000Z`)
const entriesOf = (state: Case, today: string, version = 3): readonly CalendarEntry[] =>
  clocksOf(state, clockContextOn(today)).map((clock) => ({
    case: caseId.parse('00000000-0000-7000-8000-00000000ca5e'),
    number: state.number,
    clock,
    version,
    changedAt: at(today),
    gone: false,
  }))
const fileOf = (entries: readonly CalendarEntry[], language: 'nl' | 'fr' | 'en' = 'nl') =>
  calendarFile(entries, { t: wordsFor(language), language, madeAt: at('2026-03-12') })

/** What a calendar program reads. */
const read = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => {
    const value = (name: string) => component.getFirstPropertyValue(name)?.toString()
    const start = component.getFirstPropertyValue('dtstart')
    return {
      uid: value('uid'),
      start: start?.toString(),
      allDay: start instanceof ICAL.Time && start.isDate,
      sequence: Number(value('sequence')),
      status: value('status'),
      summary: value('summary'),
      changed: value('last-modified'),
    }
  })

describe('a calendar file', () => {
  it('has an event of a whole day for each day that runs', () => {
    const state = given(openCase(), complaint(), signed()).state()
    expect(read(fileOf(entriesOf(state, '2026-03-03')))).toEqual([
      {
        uid: 'acknowledgement.00000000-0000-7000-8000-00000000ca5e@wederhoor',
        start: '2026-03-09',
        allDay: true,
        sequence: 3,
        status: 'CONFIRMED',
        summary: 'Zaak 2026-0001: ontvangst van de klacht bevestigen',
        changed: '2026-03-03T09:15:00Z',
      },
      expect.objectContaining({ start: '2026-03-23', status: 'CONFIRMED' }),
      expect.objectContaining({ start: '2026-06-01', status: 'CONFIRMED' }),
    ])
  })

  it('names who has to do it by the role, never by a name', () => {
    const state = given(...untilAsked).state()
    const text = fileOf(entriesOf(state, '2026-03-09'), 'fr')
    expect(read(text).map(({ summary }) => summary)).toEqual(
      expect.arrayContaining([
        'Affaire 2026-0001\u00a0: réaction (défendeur)',
        'Affaire 2026-0001\u00a0: envoyer le premier rappel',
      ]),
    )
    for (const name of ['Jo', 'Peeters', 'Sam', 'Claes', 'tegels']) expect(text).not.toContain(name)
  })

  it('says of the same day again what it was before, as a newer version of the same event', () => {
    const asked = given(...untilAsked).state()
    const resting = given(...untilAsked, paused()).state()
    const [before, after] = [entriesOf(asked, '2026-03-09', 8), entriesOf(resting, '2026-03-12', 9)].map(
      (entries) => read(fileOf(entries)),
    )
    expect(after?.map(({ uid }) => uid)).toEqual(before?.map(({ uid }) => uid))
    expect(before?.at(-1)).toMatchObject({ sequence: 8, status: 'CONFIRMED' })
    expect(after?.at(-1)).toMatchObject({ sequence: 9, status: 'CANCELLED' })
  })

  it('cancels what is gone since the step from which it came was undone', () => {
    const [entry] = entriesOf(given(...untilAsked).state(), '2026-03-09').filter(({ clock }) => isDue(clock))
    if (!entry) throw new Error('nothing is due')
    expect(read(fileOf([{ ...entry, gone: true }]))).toMatchObject([{ status: 'CANCELLED' }])
  })

  it('is read back by another program exactly as it was meant, whatever the case', () => {
    fc.assert(
      fc.property(walk, fc.constantFrom('nl', 'fr', 'en'), ({ end, today }, language) => {
        const entries = entriesOf(end, today).filter(({ clock }) => clock.dueOn !== null)
        const events = read(fileOf(entries, language as 'nl'))
        expect(events.map(({ uid, start, status, allDay }) => ({ uid, start, status, allDay }))).toEqual(
          entries.map((entry) => ({
            uid: calendarUid(entry),
            start: entry.clock.dueOn,
            status: isDue(entry.clock) ? 'CONFIRMED' : 'CANCELLED',
            allDay: true,
          })),
        )
        expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length)
      }),
      { numRuns: 50 },
    )
  })

  it('keeps to the form: lines end with CRLF and take at most 75 octets, and signs are escaped', () => {
    const state = given(openCase({ number: `a,b;c\\d\n${'é'.repeat(100)}` })).state()
    const text = fileOf(entriesOf(state, '2026-03-03'))
    const lines = text.split('\r\n')
    expect(lines.every((line) => Buffer.byteLength(line) <= 75 && !line.includes('\n'))).toBe(true)
    expect(read(text)[0]?.summary).toContain(state.number)
  })
})
