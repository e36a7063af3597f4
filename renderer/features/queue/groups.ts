import { addDays, daysBetween } from '#shared/calendar/days.ts'
import { firstDay } from '#shared/case/nextStep.ts'
import type { CaseLine } from '#shared/contract/cases.ts'
import type { PlainDate } from '#shared/kernel/date.ts'

export const groups = ['late', 'today', 'week', 'later', 'waiting', 'closed'] as const
export type Group = (typeof groups)[number]

const aMonday = '2024-01-01' as PlainDate

/** The Sunday of the working week that `day` is in; in a weekend that is the week to come. */
export const endOfWeek = (day: PlainDate): PlainDate => {
  const weekday = ((daysBetween(aMonday, day) % 7) + 7) % 7
  return addDays(day, (weekday < 5 ? 6 : 13) - weekday)
}

/** Under which heading a case stands: what is late first, whoever it waits for. */
export const groupOf = (line: CaseLine, today: PlainDate): Group => {
  const { late, waitsFor, pressing } = line.next
  const dueOn = firstDay(line.next)
  if (line.closedOn && line.next.code === 'none') return 'closed'
  if (late) return 'late'
  if (waitsFor !== 'mediator' && !pressing) return 'waiting'
  if (dueOn === null) return 'later'
  if (dueOn <= today) return 'today'
  return dueOn <= endOfWeek(today) ? 'week' : 'later'
}

export type QueueItem =
  | { readonly is: 'heading'; readonly group: Group; readonly count: number }
  | { readonly is: 'row'; readonly id: string; readonly line: CaseLine; readonly position: number }

/** The lines under their headings, in the order in which they came; closed cases have one heading. `position` counts cases from 0. */
export const queueItems = (
  lines: readonly CaseLine[],
  today: PlainDate,
  show: 'open' | 'closed' = 'open',
): QueueItem[] => {
  const found = Map.groupBy(lines, (line) => (show === 'closed' ? 'closed' : groupOf(line, today)))
  let position = 0
  return groups.flatMap((group) => {
    const members = found.get(group)
    if (!members) return []
    return [
      { is: 'heading', group, count: members.length } as const,
      ...members.map((line) => ({ is: 'row', id: line.number, line, position: position++ }) as const),
    ]
  })
}
