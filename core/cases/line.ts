import type { CaseRow } from '#db/projections/rowTypes.ts'
import { mediatorsList } from '#db/queries/mediators.ts'
import { countActions } from '#shared/case/actions.ts'
import { isLate, type NextStep, type Pressing, stepOn } from '#shared/case/nextStep.ts'
import type { Direction, Outcome, Stage } from '#shared/case/vocabulary.ts'
import type { CaseLine } from '#shared/contract/cases.ts'
import { type CoreContext, caseContext } from '../context.ts'

/** Turns rows into lines as of today: what is late and how many working days are left. */
export const lineMaker = (context: CoreContext): ((row: CaseRow) => CaseLine) => {
  const { today, calendar } = caseContext(context)
  const names = new Map(
    mediatorsList(context.administration.db).map((mediator) => [mediator.id, mediator.name]),
  )
  return (row) => {
    const step = {
      code: (row.step ?? 'none') as NextStep['code'],
      dueOn: row.stepDueOn,
      waitsFor: (row.stepWaitsFor ?? 'nobody') as NextStep['waitsFor'],
      awaitedUntil: row.awaitedUntil,
      pressing: row.pressingOn && { clock: row.pressingClock as Pressing['clock'], dueOn: row.pressingOn },
    }
    const next = stepOn(step, today)
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
        ...next,
        late: isLate(next, today),
        days: next.dueOn && calendar.workingDaysBetween(today, next.dueOn),
      },
      paused: row.paused,
      outcome: row.outcome as Outcome | null,
      closedOn: row.closedOn,
      actions: {
        complainant: countActions([row.actions.complainant], today),
        respondent: countActions([row.actions.respondent], today),
      },
    }
  }
}
