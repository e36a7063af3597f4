import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#shared/calendar/index.ts'
import { type DueDay, remindersFor, type Told } from '#shared/clocks/remindersFor.ts'
import { type PlainDate, plainDate } from '#shared/kernel/date.ts'

const on = (day: string): PlainDate => plainDate.parse(day)
const due = (key: string, day: string): DueDay => ({ key, dueOn: on(day) })

describe('reminders', () => {
  it('tell what is due today or passed, one by one, and leave what is still to come', () => {
    const days = [due('a', '2026-03-09'), due('b', '2026-03-10'), due('c', '2026-03-11')]
    expect(remindersFor(days, {}, on('2026-03-10'))).toEqual({
      single: days.slice(0, 2),
      summary: null,
      told: { a: '2026-03-09', b: '2026-03-10' },
    })
  })

  it('are one summary when there are more than three', () => {
    const days = ['a', 'b', 'c', 'd'].map((key, nth) => ({ key, dueOn: addDays(on('2026-03-07'), nth) }))
    expect(remindersFor(days, {}, on('2026-03-10'))).toMatchObject({
      single: [],
      summary: { count: 4, late: 3 },
    })
    expect(remindersFor(days, { a: on('2026-03-07') }, on('2026-03-10')).single).toHaveLength(3)
  })

  it('tell a day that moved again, when it comes', () => {
    const told = { a: on('2026-03-09') }
    const moved = [due('a', '2026-03-16')]
    expect(remindersFor(moved, told, on('2026-03-10')).single).toEqual([])
    expect(remindersFor(moved, told, on('2026-03-16')).single).toEqual(moved)
  })

  it('do not tell again what was away for a while and came back as it was', () => {
    const days = [due('a', '2026-03-09')]
    const { told } = remindersFor(days, {}, on('2026-03-09'))
    const meanwhile = remindersFor([due('b', '2026-03-10')], told, on('2026-03-10')).told
    expect(remindersFor(days, meanwhile, on('2026-03-20')).single).toEqual([])
  })

  it('forget after a year what is no longer there', () =>
    expect(remindersFor([], { a: on('2024-12-31') }, on('2026-03-10')).told).toEqual({}))
})

/** What happens over some weeks: things come to be due, are moved or done; somebody looks, or sleeps for days. */
const start = fc.constantFrom('2026-03-25', '2026-10-20', '2024-02-25', '2027-12-28').map(on)
const life = fc.array(
  fc.record({
    sleeps: fc.constantFrom(0, 0, 0, 1, 1, 3, 8),
    changes: fc.array(
      fc.record({
        key: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
        in: fc.option(fc.integer({ min: -5, max: 20 }), { nil: null }),
      }),
      { maxLength: 4 },
    ),
  }),
  { maxLength: 40 },
)

describe('whatever happens, and however long nobody looks', () => {
  it('each day of each thing is told once, on the first look from its day on, and never before', () => {
    let summaries = 0
    fc.assert(
      fc.property(start, life, (first, steps) => {
        let today = first
        let told: Told = {}
        const list = new Map<string, PlainDate>()
        const heard = new Set<string>()
        for (const { sleeps, changes } of steps) {
          for (const change of changes)
            if (change.in === null) list.delete(change.key)
            else list.set(change.key, addDays(today, change.in))
          today = addDays(today, sleeps)
          const days = [...list].map(([key, dueOn]) => ({ key, dueOn }))
          const made = remindersFor(days, told, today)
          const fresh = days.filter(({ key, dueOn }) => dueOn <= today && told[key] !== dueOn)
          expect(made.single.length + (made.summary?.count ?? 0)).toBe(fresh.length)
          expect(made.single.length).toBeLessThanOrEqual(3)
          if (made.summary) {
            summaries += 1
            expect(made.summary.count).toBeGreaterThan(3)
          }
          for (const { key, dueOn } of fresh) heard.add(`${key} ${dueOn}`)
          told = made.told
          // Nothing is lost: what is due by now was told.
          for (const { key, dueOn } of days)
            if (dueOn <= today) expect(heard.has(`${key} ${dueOn}`)).toBe(true)
          // And once: another look on the same day has nothing to say.
          expect(remindersFor(days, told, today)).toMatchObject({ single: [], summary: null })
        }
      }),
      { numRuns: 300 },
    )
    expect(summaries).toBeGreaterThan(0)
  })
})
