import { expect } from 'vitest'
import { workingCalendar } from '#shared/calendar/index.ts'
import { type CaseCommandInput, commandSchemas, openCase as openSchema } from '#shared/case/commands.ts'
import type { CaseContext } from '#shared/case/context.ts'
import { caseDecider } from '#shared/case/decide.ts'
import type { CaseEvent } from '#shared/case/events.ts'
import type { TermsReference } from '#shared/case/facts.ts'
import { type Case, type CaseState, noCase } from '#shared/case/state.ts'
import { type CaseView, caseView } from '#shared/case/view.ts'
import { defaultClockRules } from '#shared/clocks/index.ts'
import { type PlainDate, plainDate } from '#shared/kernel/date.ts'
import { caseId } from '#shared/kernel/id.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import type { RefusalCode } from '#shared/refusals.ts'
import { defaultDeadlines } from '#shared/settings/index.ts'
import { lateTerms, type Order, openCase, termsVersions } from './orders.ts'

/** The version of the terms in force on a day: none before 2024, then one of 2024 and one of 2026. */
const termsKnown =
  (today: string) =>
  (day: PlainDate): TermsReference | null =>
    (today < '2026-05-01' ? termsVersions : [...termsVersions, lateTerms]).findLast(
      (terms) => terms.appliesFrom <= day,
    ) ?? null

/** Belgium, the deadlines that the app starts with, and the terms: a third version is added in May 2026. */
export const contextOn = (today: string): CaseContext => ({
  today: plainDate.parse(today),
  calendar: workingCalendar('BE'),
  deadlines: defaultDeadlines,
  clocks: defaultClockRules,
  termsOn: termsKnown(today),
})

/** As a command comes in at the edge: through its schema. */
export const parsed = (order: Order) => schemaOf(order).parse(order)
/** Whether the edge would take it: a day that is reckoned from one in 2199 may be none any more. */
export const fits = (order: Order): boolean => schemaOf(order).safeParse(order).success
const schemaOf = ({ type }: Order) =>
  type === 'openCase' ? openSchema : commandSchemas[type as CaseCommandInput['type']]

const dates = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    (key === 'on' || key === 'receivedOn') && typeof inner === 'string' ? [inner] : dates(inner),
  )
}
/** The day on which a command is given, where a story does not say so: when what it reports had happened. */
const dayOf = (order: Order, before: string): string => [...dates(order), before].sort().at(-1) ?? before

/** An event of that type, with at least these facts. */
type Expected = { readonly type: CaseEvent['type'] } & Readonly<Record<string, unknown>>

type Told = { readonly events: readonly CaseEvent[]; readonly state: CaseState; readonly day: string }

const tell = (told: Told, order: Order): Told => {
  const day = dayOf(order, told.day)
  const decision = caseDecider.decide(parsed(order), told.state, contextOn(day))
  invariant(decision.accepted, 'a story begins with something that was refused', { order, decision })
  const state = decision.events.reduce(caseDecider.evolve, told.state)
  return { events: [...told.events, ...decision.events], state, day }
}

const openedCase = (state: CaseState): Case => {
  invariant(state.is === 'opened', 'no case in this story')
  return state
}

const storyOn = (told: Told, today: string) => {
  const context = contextOn(today)
  const view = (): CaseView =>
    caseView(openedCase(told.state), {
      id: caseId.parse('00000000-0000-7000-8000-00000000ca5e'),
      version: told.events.length,
      context,
    })
  return {
    events: told.events,
    state: () => openedCase(told.state),
    view,
    /** Why a command cannot be ordered now; null when it can. */
    hindrance: (type: CaseCommandInput['type']) => view().allowed[type]?.code ?? null,
    when: (order: Order) => {
      const decision = caseDecider.decide(parsed(order), told.state, context)
      return {
        /** Exactly these events, with at least these facts. */
        happens: (...events: Expected[]) => expect(decision).toMatchObject({ accepted: true, events }),
        refused: (code: RefusalCode, facts: object = {}) =>
          expect(decision).toMatchObject({ accepted: false, refusal: { code, facts } }),
      }
    },
  }
}

/** A case with this history. Each command is given on the day that it tells about, and must be accepted. */
export const given = (...orders: readonly Order[]) => {
  const told = orders.reduce(tell, { events: [], state: noCase, day: '2026-01-01' })
  return { ...storyOn(told, told.day), on: (day: string) => storyOn(told, day) }
}

/** A case that was opened, with this history. */
export const givenCase = (...orders: readonly Order[]) => given(openCase(), ...orders)
