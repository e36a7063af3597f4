import type { CaseLineRow } from '#db/queries/cases.ts'
import { mediatorNames } from '#db/queries/mediators.ts'
import { remembered } from '#db/remembered.ts'
import { type Calendar, workingCalendar } from '#shared/calendar/index.ts'
import { isLate, type NextStep, type Pressing, stepOn } from '#shared/case/nextStep.ts'
import type { Direction, Outcome, Stage } from '#shared/case/vocabulary.ts'
import type { CaseLine } from '#shared/contract/cases.ts'
import type { PlainDate } from '#shared/kernel/date.ts'
import { type CoreContext, settingsNow, todayOf } from '../context.ts'

/** The same days are asked for all day long: a page has fifty of them. */
const daysFrom = (() => {
  let known: { calendar: Calendar; today: PlainDate; days: Map<PlainDate, number> } | null = null
  const most = 10_000
  return (calendar: Calendar, today: PlainDate) => {
    if (known?.calendar !== calendar || known.today !== today || known.days.size > most)
      known = { calendar, today, days: new Map() }
    const { days } = known
    return (day: PlainDate): number => {
      const counted = days.get(day) ?? calendar.workingDaysBetween(today, day)
      days.set(day, counted)
      return counted
    }
  }
})()

const pressingIn = ({ pressingOn, pressingClock }: CaseLineRow): Pressing | null =>
  pressingOn && { clock: pressingClock as Pressing['clock'], dueOn: pressingOn }

const namesIn = remembered(mediatorNames)

/** Turns rows into lines as of today: what is late and how many working days are left. */
export const lineMaker = (context: CoreContext): ((row: CaseLineRow) => CaseLine) => {
  const today = todayOf(context)
  const workingDaysTo = daysFrom(workingCalendar(settingsNow(context).country), today)
  const names = namesIn(context.administration.db)
  return (row) => {
    const next = stepOn(
      {
        code: (row.step ?? 'none') as NextStep['code'],
        dueOn: row.stepDueOn,
        waitsFor: (row.stepWaitsFor ?? 'nobody') as NextStep['waitsFor'],
        awaitedUntil: row.awaitedUntil,
        pressing: pressingIn(row),
      },
      today,
    )
    return {
      id: row.caseId,
      number: row.number,
      stage: row.stage as Stage,
      direction: row.direction as Direction,
      customer: { id: row.customerId, name: row.customerName },
      klussenier: row.klussenierId && { id: row.klussenierId, name: row.klussenierName ?? '' },
      subject: row.subject,
      mediator: row.mediatorId && { id: row.mediatorId, name: names.get(row.mediatorId) ?? '' },
      receivedOn: row.receivedOn,
      next: {
        code: next.code,
        dueOn: next.dueOn,
        waitsFor: next.waitsFor,
        awaitedUntil: next.awaitedUntil,
        pressing: next.pressing,
        late: isLate(next, today),
        days: next.dueOn && workingDaysTo(next.dueOn),
      },
      paused: row.paused,
      outcome: row.outcome as Outcome | null,
      closedOn: row.closedOn,
    }
  }
}
