import { load } from '#db/kind.ts'
import { caseKind } from '#db/kinds/index.ts'
import type { Outcome } from '#db/outcome.ts'
import { casesOpenSince } from '#db/queries/cases.ts'
import { type Granted, grantedFor, sideBy } from '#shared/case/decide/handler.ts'
import type { Channel } from '#shared/case/vocabulary.ts'
import { type Clock, type ClockContext, clocksOf, isDue } from '#shared/clocks/index.ts'
import type { DueLine, GrantedDay } from '#shared/contract/clocks.ts'
import type { PlainDate } from '#shared/kernel/date.ts'
import { findCase } from '../cases/getCase.ts'
import { type CoreContext, caseContext } from '../context.ts'

/** What clocks need from outside the history, as of a day; today when none is given. */
export const clockContext = (context: CoreContext, on?: PlainDate): ClockContext => {
  const { today, calendar, clocks } = caseContext(context)
  return { today: on ?? today, calendar, rules: clocks }
}

/** Every clock of a case as of today. Refuses `notFound`. */
export const caseClocks = (
  context: CoreContext,
  number: string,
): Outcome<{ readonly clocks: readonly Clock[] }> => {
  const found = findCase(context, number)
  return found.ok ? { ok: true, clocks: clocksOf(found.state, clockContext(context)) } : found
}

type Asked = { readonly on?: PlainDate | undefined; readonly until?: PlainDate | undefined }

/** What is due in all open cases, soonest first; on one day, in the order in which the cases were opened. */
export const dueClocks = (context: CoreContext, { on, until }: Asked): readonly DueLine[] => {
  const { db } = context.administration
  const around = clockContext(context, on)
  return casesOpenSince(db, null)
    .flatMap(({ caseId: id, number, subject }) => {
      const { state } = load(db, caseKind, id)
      if (state.is === 'absent') return []
      return clocksOf(state, around)
        .filter(isDue)
        .map((clock): DueLine => ({ ...clock, case: { id, number, subject } }))
    })
    .filter(({ dueOn }) => until === undefined || dueOn <= until)
    .toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : Number(one.dueOn > other.dueOn)))
}

/** By when a side would be asked for something: the day that `decide` gives where nobody chose one. */
export const dayFor = (
  context: CoreContext,
  { step, on, via }: { readonly step: Granted; readonly on: PlainDate; readonly via: Channel },
): GrantedDay => {
  const around = caseContext(context)
  return {
    dueOn: sideBy(around, step, { on, via, chosen: undefined }),
    term: grantedFor(around, step),
    arrival: around.clocks.arrival[via],
  }
}
