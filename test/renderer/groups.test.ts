import { describe, expect, it } from 'vitest'
import { endOfWeek, groupOf } from '#shared/case/queueGroups.ts'
import type { CaseLine } from '#shared/contract/cases.ts'
import type { PlainDate } from '#shared/kernel/date.ts'
import { sourceOf } from '../../renderer/shared/lists/source.ts'

const d = (text: string) => text as PlainDate
const friday = d('2026-03-20')

const line = (next: Partial<CaseLine['next']>): CaseLine['next'] => ({
  code: 'assess',
  dueOn: null,
  waitsFor: 'mediator',
  pressing: null,
  awaitedUntil: null,
  late: false,
  days: null,
  ...next,
})

describe('the queue', () => {
  it('puts what is late first, whoever it waits for', () => {
    expect(groupOf(line({ dueOn: d('2026-03-19'), late: true }), friday)).toBe('late')
    expect(groupOf(line({ dueOn: d('2026-03-19'), late: true, waitsFor: 'respondent' }), friday)).toBe('late')
  })

  it('tells today, this week and later apart', () => {
    expect(groupOf(line({ dueOn: friday }), friday)).toBe('today')
    expect(groupOf(line({ dueOn: d('2026-03-22') }), friday)).toBe('week')
    expect(groupOf(line({ dueOn: d('2026-03-23') }), friday)).toBe('later')
    expect(groupOf(line({}), friday)).toBe('later')
  })

  it('keeps apart what waits for someone else', () =>
    expect(groupOf(line({ dueOn: friday, waitsFor: 'complainant' }), friday)).toBe('waiting'))

  it('has what presses on the office among its own work, by the day that comes first', () => {
    const pressing = (day: string) => ({ clock: 'acknowledgement', dueOn: d(day) }) as const
    const waiting = { dueOn: d('2026-04-20'), waitsFor: 'complainant' } as const
    expect(groupOf(line({ ...waiting, pressing: pressing('2026-03-20') }), friday)).toBe('today')
    expect(groupOf(line({ ...waiting, pressing: pressing('2026-03-22') }), friday)).toBe('week')
    expect(groupOf(line({ ...waiting, pressing: pressing('2026-03-24') }), friday)).toBe('later')
  })

  it('ends a week on its Sunday, and on a Saturday looks at the week to come', () => {
    expect(endOfWeek(d('2026-03-16'))).toBe('2026-03-22')
    expect(endOfWeek(friday)).toBe('2026-03-22')
    expect(endOfWeek(d('2026-03-21'))).toBe('2026-03-29')
    expect(endOfWeek(d('2026-03-22'))).toBe('2026-03-29')
    expect(endOfWeek(d('1999-12-31'))).toBe('2000-01-02')
  })
})

describe('a list of which everything is there', () => {
  const heading = (group: string, count: number) => ({ is: 'heading', group, count }) as const
  const source = sourceOf(
    [
      { heading: heading('today', 1), lines: ['a'] },
      { heading: null, lines: ['b', 'c'] },
      { heading: heading('waiting', 1), lines: ['d'] },
    ],
    (id) => id,
  )

  it('numbers its rows through, whatever stands between them', () => {
    const items = Array.from({ length: source.size }, (_, index) => source.at(index))
    expect(items.map((item) => (item?.is === 'row' ? `${item.id} ${item.position}` : item?.group))).toEqual([
      ...['today', 'a 0', 'b 1', 'c 2'],
      ...['waiting', 'd 3'],
    ])
    expect(source.at(source.size)).toBeNull()
  })

  it('finds each row where it is', () => {
    for (const id of ['a', 'b', 'c', 'd'])
      expect(source.at(source.indexOf(source.positionOf(id) ?? -1))).toMatchObject({ id })
    expect(source.positionOf('e')).toBeNull()
  })
})
