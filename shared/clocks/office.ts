import type { ClockRules, WorkingDays } from '../case/context.ts'
import type { OwnDay, OwnDays } from '../case/events.ts'
import { missingItems } from '../case/rules.ts'
import type { Completion } from '../case/state/admission.ts'
import type { Case } from '../case/state.ts'
import type { Channel } from '../case/vocabulary.ts'
import type { PlainDate } from '../kernel/date.ts'
import type { StandingDay } from './clock.ts'
import { endOfTerm, later, movedBy, type Rest, restsOf } from './rests.ts'

/** The days of the office itself: what they are counted from, and where they stand. */

export type Counting = { readonly calendar: WorkingDays; readonly rules: ClockRules }

const termOf = (
  { calendar, rules }: Counting,
  name: 'acknowledgement' | 'refusal' | 'procedure',
  from: PlainDate,
): OwnDay => ({ dueOn: endOfTerm(calendar, from, rules[name]), unit: rules[name].unit })

/** By when the complainant hears that the complaint arrived. */
export const acknowledgement = (counting: Counting, receivedOn: PlainDate): OwnDay =>
  termOf(counting, 'acknowledgement', receivedOn)

/** The file is complete since that day. */
export const completion = (counting: Counting, on: PlainDate): Completion => ({
  on,
  refuseBy: termOf(counting, 'refusal', on),
  endBy: termOf(counting, 'procedure', on),
})

/**
 * The latest of the days on which what makes a file complete came in: the complaint, what the complainant says, the
 * agreement and an invoice, each the first time. What has no day of its own (an address) is not among them.
 */
export const broughtOn = (state: Case): PlainDate => {
  const first = (days: readonly PlainDate[]) => days.toSorted().slice(0, 1)
  const received = (kind: string, linked: readonly string[]) =>
    first(
      state.documents
        .filter((document) => document.kind === kind || linked.includes(document.id))
        .map((document) => document.receivedOn),
    )
  return [
    ...first(state.statements.filter(({ by }) => by === 'complainant').map(({ on }) => on)),
    ...received('agreement', state.agreement?.documents ?? []),
    ...received(
      'invoice',
      state.invoices.flatMap(({ documents }) => documents),
    ),
  ].reduce(later, state.receivedOn)
}

/** Since when the file is complete, and what was decided then; worked out where the history is from before there were clocks. */
export const completionOf = (state: Case, counting: Counting): Completion | null =>
  state.completion ?? (missingItems(state).length ? null : completion(counting, broughtOn(state)))

/** Whoever complains by telephone or at the counter hears at once that the complaint arrived. */
const heardAtOnce: readonly Channel[] = ['phone', 'counter', 'visit']

/** The first day on which the complainant heard of the complaint: that ends the acknowledgement. Null while it was not. */
export const complainantHeardOn = (state: Case): PlainDate | null =>
  [
    ...(heardAtOnce.includes(state.channel) ? [state.receivedOn] : []),
    ...state.missingRequests.map(({ on }) => on),
    ...(state.admission.is === 'undecided' ? [] : [state.admission.on]),
    ...state.reopenings.flatMap(({ refusal }) => (refusal ? [refusal.on] : [])),
    ...[...state.disclosures, ...state.requests, ...state.letters]
      .filter(({ to }) => to === 'complainant')
      .map(({ on }) => on),
    ...state.proposals.filter(({ to }) => to.includes('complainant')).map(({ on }) => on),
  ].toSorted()[0] ?? null

const standing = (startedOn: PlainDate, { calendar }: Counting, until: PlainDate) => {
  return (day: OwnDay, rests: readonly Rest[]): StandingDay => {
    const { dueOn, days, still } = movedBy(calendar, day, rests, { start: startedOn, until })
    return { startedOn, dueOn, unit: day.unit, pausedDays: days, still }
  }
}

/** Where the day of the acknowledgement stands on `until`. */
export const acknowledgementDay = (state: Case, counting: Counting, until: PlainDate): StandingDay =>
  standing(
    state.receivedOn,
    counting,
    until,
  )(state.acknowledgeBy ?? acknowledgement(counting, state.receivedOn), restsOf(state, true))

/** Where the day of the decision on mediation stands on `until`; null while the file is not complete. */
export const refusalDay = (state: Case, counting: Counting, until: PlainDate): StandingDay | null => {
  const complete = completionOf(state, counting)
  return complete && standing(complete.on, counting, until)(complete.refuseBy, restsOf(state, true))
}

/** Where the last day of the procedure stands on `until`; null while the file is not complete. */
export const procedureDay = (state: Case, counting: Counting, until: PlainDate): StandingDay | null => {
  const complete = completionOf(state, counting)
  if (!complete) return null
  const stands = standing(complete.on, counting, until)
  const { extension } = state
  if (!extension) return stands(complete.endBy, restsOf(state, true))
  const { pauses, reopenings } = extension
  const before = restsOf(state, true, { pauses: [0, pauses], reopenings: [0, reopenings] })
  const after = restsOf(state, true, { pauses: [pauses], reopenings: [reopenings] })
  const extended = stands(extension, after)
  return { ...extended, pausedDays: extended.pausedDays + stands(complete.endBy, before).pausedDays }
}

/** Where all of them stand on `until`: what is recorded after a rest, for whoever knows neither calendar nor today. */
export const ownDaysOn = (state: Case, counting: Counting, until: PlainDate): OwnDays => ({
  acknowledgement: acknowledgementDay(state, counting, until).dueOn,
  refusal: refusalDay(state, counting, until)?.dueOn ?? null,
  procedure: procedureDay(state, counting, until)?.dueOn ?? null,
})
