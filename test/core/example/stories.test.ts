import { describe, expect, it } from 'vitest'
import { daysAround } from '#core/example/days.ts'
import { tellStories, type Written } from '#core/example/stories.ts'
import { addDays, today, workingCalendar } from '#shared/calendar/index.ts'
import type { CaseContext } from '#shared/case/context.ts'
import { caseDecider } from '#shared/case/decide.ts'
import { isLate, nextStep } from '#shared/case/nextStep.ts'
import { stageOf } from '#shared/case/rules.ts'
import type { Case, CaseState } from '#shared/case/state.ts'
import { outcome, stages } from '#shared/case/vocabulary.ts'
import { defaultClockRules } from '#shared/clocks/index.ts'
import type { Instant, PlainDate } from '#shared/kernel/date.ts'
import { fold } from '#shared/kernel/decider.ts'
import { type CustomerId, type KlussenierId, newId, type Sha256 } from '#shared/kernel/id.ts'
import { defaultDeadlines } from '#shared/settings/settings.ts'

const calendar = workingCalendar('BE')

/** What a case comes to when it is decided step by step, each on its own day; or the first refusal. */
const decided = ({ story, steps }: Written): Case | string => {
  let state: CaseState = caseDecider.initial
  const run = (command: Parameters<typeof caseDecider.decide>[0], on: PlainDate): string | null => {
    const context: CaseContext = {
      today: on,
      calendar,
      deadlines: defaultDeadlines,
      clocks: defaultClockRules,
      termsOn: () => null,
    }
    const decision = caseDecider.decide(command, state, context)
    if (!decision.accepted) return `${story.subject}: ${command.type} ${JSON.stringify(decision.refusal)}`
    state = fold({ initial: state, evolve: caseDecider.evolve }, decision.events)
    return null
  }
  const [first] = steps
  if (!first) return `${story.subject}: no steps`
  const refused = run(
    {
      type: 'openCase',
      number: '2026-0001',
      direction: story.direction ?? 'customerComplains',
      customer: { id: newId<CustomerId>(), ...story.customer },
      klussenier: story.klussenier && {
        id: newId<KlussenierId>(),
        name: story.klussenier,
        tradeName: null,
        address: null,
        email: null,
        phone: null,
        language: 'nl',
      },
      subject: story.subject,
      receivedOn: first.on,
      channel: story.channel,
      messageId: null,
    },
    first.on,
  )
  if (refused) return refused
  for (const { at, on, what } of steps) {
    if (today(at) !== on) return `${story.subject}: recorded at ${at}, on ${on}`
    const { name, mediaType, kind } =
      'is' in what ? what.file : { name: '', mediaType: '', kind: 'other' as const }
    const command =
      'is' in what
        ? ({
            type: 'attachDocument',
            document: {
              id: what.id,
              broughtBy: what.broughtBy,
              internal: what.internal,
              name,
              mediaType,
              kind,
              sha256: '0'.repeat(64) as Sha256,
              size: 1,
              receivedOn: on,
            },
          } as const)
        : (what as Parameters<typeof run>[0])
    const objection = run(command, on)
    if (objection) return objection
  }
  return state as CaseState as Case
}

const noon = (day: string): Instant => `${day}T11:00:00.000Z` as Instant
const start = '2027-01-01' as PlainDate
/** Every weekday in every part of a year, the days around a new year, a leap day, and early and late in the day. */
const moments: readonly Instant[] = [
  ...Array.from({ length: 22 }, (_, n) => noon(addDays(start, n * 17))),
  ...['2028-02-28', '2028-02-29', '2028-03-01', '2026-12-31', '2027-01-02', '2027-12-25'].map(noon),
  '2026-07-06T00:05:00.000Z' as Instant,
  '2026-03-29T22:30:00.000Z' as Instant,
]

describe('the invented cases', () => {
  it.each(moments)('go through the procedure without a refusal when made at %s', (now) => {
    const cases = tellStories(daysAround(now)).map(decided)
    expect(cases.filter((found) => typeof found === 'string')).toEqual([])
  })

  it.each(moments)(
    'show every stage, every outcome, and what is late, due today and waiting at %s',
    (now) => {
      const cases = tellStories(daysAround(now))
        .map(decided)
        .filter((found) => typeof found !== 'string')
      expect(new Set(cases.map(stageOf))).toEqual(new Set(stages))
      expect(new Set(cases.map((found) => found.closing?.outcome).filter(Boolean))).toEqual(
        new Set(outcome.options),
      )

      const steps = cases.map(nextStep)
      const here = today(now)
      const late = steps.filter((step) => isLate(step, here))
      expect(late.length).toBeGreaterThanOrEqual(3)
      // Most of a queue that is looked after is in time.
      expect(late.length).toBeLessThan(steps.length / 3)
      // Nothing is due on a free day: it moves to the next working day.
      const first = calendar.nextWorkingDay(here)
      expect(steps.filter(({ dueOn }) => dueOn === here || dueOn === first).length).toBeGreaterThanOrEqual(2)
      expect(steps.filter(({ dueOn }) => dueOn !== null && dueOn > here).length).toBeGreaterThanOrEqual(8)
      for (const side of ['complainant', 'respondent', 'both', 'mediator'])
        expect([side, steps.some(({ waitsFor }) => waitsFor === side)]).toEqual([side, true])
    },
  )

  it.each(moments)('are recorded on working days, during working hours and before %s', (now) => {
    const steps = tellStories(daysAround(now)).flatMap((written) => written.steps)
    const hour = (at: Instant) => Number(at.slice(11, 13))
    const astray = steps.filter(
      ({ at, on }) => !calendar.isWorkingDay(on) || hour(at) < 8 || hour(at) > 14 || at >= now,
    )
    expect(astray).toEqual([])
  })

  it('read the same each time that they are made at the same moment, whatever ids they get', () => {
    const told = () =>
      tellStories(daysAround(noon('2026-03-18'))).map(({ story, steps }) =>
        JSON.stringify([story.subject, steps]).replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id'),
      )
    expect(told()).toEqual(told())
  })

  it('have a hearing of both sides in which each case says something of its own', () => {
    const texts = tellStories(daysAround(noon('2026-03-18'))).flatMap(({ steps }) =>
      steps.flatMap(({ what }) =>
        'type' in what && what.type === 'recordStatement' ? [what.statement.text] : [],
      ),
    )
    expect(texts.length).toBeGreaterThanOrEqual(50)
    expect(new Set(texts).size).toBe(texts.length)
  })
})
