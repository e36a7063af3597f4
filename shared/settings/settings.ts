import { z } from 'zod'
import { country } from '../calendar/country.ts'
import type { ClockRules, Deadlines } from '../case/context.ts'
import { language } from '../case/vocabulary.ts'
import { clockRulesChange, defaultClockRules, withClockRules } from '../clocks/rules.ts'
import { accept, type Decider, refusal, refuse } from '../kernel/decider.ts'
import { differences } from '../kernel/differences.ts'
import { address, email, optionalLine, personName } from '../people/person.ts'

/** The stream of the settings: one for the whole administration. Only what was changed is in it. */

/** Working days in which a step is to be taken, 1 to 90. */
const days = z.int().min(1).max(90)

/** How many working days each step may take when nobody chose otherwise. */
export const defaultDeadlines: Deadlines = {
  checkConditions: 5,
  missingItems: 10,
  completeHearing: 5,
  requestResponse: 2,
  response: 10,
  extension: 10,
  assessment: 10,
  proposal: 5,
  answer: 10,
  closing: 5,
}
const deadlineKeys = Object.keys(defaultDeadlines) as (keyof Deadlines)[]
const clockKeys = Object.keys(defaultClockRules) as (keyof ClockRules)[]

const organisation = z.object({ name: personName, email, phone: optionalLine(60), address })
/** Who the letters and reports come from. */
export type Organisation = Readonly<z.infer<typeof organisation>>

export type Settings = {
  readonly organisation: Organisation
  /** Whose public holidays count. */
  readonly country: z.infer<typeof country>
  /** Of the interface; letters follow the language of whoever they go to. */
  readonly language: z.infer<typeof language>
  readonly deadlines: Deadlines
  readonly clocks: ClockRules
}

/** The name and the address come from the procedure's own page. */
export const defaultSettings: Settings = {
  organisation: { name: 'HetKlusHuis', email: 'info@hetklushuis.be', phone: null, address: null },
  country: 'BE',
  language: 'nl',
  deadlines: defaultDeadlines,
  clocks: defaultClockRules,
}

const deadlines = z.object({
  checkConditions: days,
  missingItems: days,
  completeHearing: days,
  requestResponse: days,
  response: days,
  /** The longest extension that can be given. */
  extension: days,
  assessment: days,
  proposal: days,
  answer: days,
  closing: days,
} satisfies Record<keyof Deadlines, typeof days>)

/** Whatever is left out stays as it is. */
export const settingsCommand = z.object({
  type: z.literal('changeSettings'),
  organisation: organisation.partial().optional(),
  country: country.optional(),
  language: language.optional(),
  deadlines: deadlines.partial().optional(),
  clocks: clockRulesChange.optional(),
})
export type SettingsCommand = z.infer<typeof settingsCommand>

type Changed = {
  readonly organisation?: Partial<Organisation>
  readonly deadlines?: Partial<Deadlines>
  /** The rules that changed, each one whole. */
  readonly clocks?: Partial<ClockRules>
  readonly country?: Settings['country']
  readonly language?: Settings['language']
}
export type SettingsEvent = { readonly type: 'settingsChanged'; readonly v: 1; readonly changed: Changed }
export type SettingsState = { readonly is: 'absent' } | ({ readonly is: 'present' } & Settings)

/** All settings, with the defaults for what nobody chose. */
export const settingsOf = (state: SettingsState): Settings => {
  if (state.is === 'absent') return defaultSettings
  const { is: _, ...settings } = state
  return settings
}

/** Refuses `nothingChanged`. */
export const settingsDecider: Decider<SettingsCommand, SettingsEvent, SettingsState, unknown> = {
  stream: 'settings',
  initial: { is: 'absent' },
  eventTypes: ['settingsChanged'],

  decide(command, state) {
    const now = settingsOf(state)
    const simple = differences(now, command, ['country', 'language'])
    const office = differences(now.organisation, command.organisation ?? {}, [
      'name',
      'email',
      'phone',
      'address',
    ])
    const steps = differences(now.deadlines, command.deadlines ?? {}, deadlineKeys)
    const clocks = differences(now.clocks, withClockRules(now.clocks, command.clocks ?? {}), clockKeys)
    if (!simple && !office && !steps && !clocks) return refuse(refusal('nothingChanged', {}))
    const changed = {
      ...simple,
      ...(office && { organisation: office }),
      ...(steps && { deadlines: steps }),
      ...(clocks && { clocks }),
    }
    return accept({ type: 'settingsChanged', v: 1, changed })
  },

  evolve(state, event) {
    if (event.type !== 'settingsChanged') return state
    const now = settingsOf(state)
    return {
      is: 'present',
      ...now,
      ...event.changed,
      organisation: { ...now.organisation, ...event.changed.organisation },
      deadlines: { ...now.deadlines, ...event.changed.deadlines },
      clocks: { ...now.clocks, ...event.changed.clocks },
    }
  },
}
