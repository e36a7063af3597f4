import { describe, expect, it } from 'vitest'
import type { CaseLine } from '#shared/contract/cases.ts'
import type { PlainDate } from '#shared/kernel/date.ts'
import { endOfWeek, groupOf, queueItems } from '../../renderer/features/queue/groups.ts'

const d = (text: string) => text as PlainDate
const friday = d('2026-03-20')

const line = (next: Partial<CaseLine['next']>, closedOn: PlainDate | null = null): CaseLine => ({
  id: '' as CaseLine['id'],
  number: '2026-0001',
  stage: 'hearing',
  direction: 'customerComplains',
  customer: { id: '' as CaseLine['customer']['id'], name: 'Maria Peeters' },
  klussenier: null,
  subject: 'Scheve kast',
  mediator: null,
  receivedOn: d('2026-03-02'),
  next: {
    code: 'assess',
    dueOn: null,
    waitsFor: 'mediator',
    pressing: null,
    awaitedUntil: null,
    late: false,
    days: null,
    ...next,
  },
  paused: false,
  outcome: null,
  closedOn,
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

  it('keeps apart what waits for someone else, and what is closed', () => {
    expect(groupOf(line({ dueOn: friday, waitsFor: 'complainant' }), friday)).toBe('waiting')
    expect(groupOf(line({ code: 'none', waitsFor: 'nobody' }, friday), friday)).toBe('closed')
  })

  it('puts a closed case that is still to be followed up among the others, by its day', () => {
    const day = d('2026-03-19')
    const next = { code: 'followUp', dueOn: day } as const
    expect(groupOf(line({ ...next, late: true }, day), friday)).toBe('late')
    expect(groupOf(line({ ...next, dueOn: friday }, day), friday)).toBe('today')
    expect(queueItems([line({ ...next, late: true }, day)], friday, 'closed')[0]).toMatchObject({
      group: 'closed',
      count: 1,
    })
  })

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

  it('heads each group once, and numbers the cases through', () => {
    const waiting = line({ waitsFor: 'respondent', dueOn: friday })
    const items = queueItems([waiting, line({ dueOn: friday }), waiting], friday)
    expect(
      items.map((item) => (item.is === 'heading' ? `${item.group} ${item.count}` : item.position)),
    ).toEqual(['today 1', 0, 'waiting 2', 1, 2])
  })
})
