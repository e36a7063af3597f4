import { acknowledgement } from '../clocks/office.ts'
import { accept, type Decider, type Decision, refusal, refuse } from '../kernel/decider.ts'
import { once } from '../kernel/once.ts'
import type { Refusal } from '../refusals.ts'
import { type CaseCommand, type CommandType, commandTypes, type OpenCase, type Together } from './commands.ts'
import type { CaseContext } from './context.ts'
import { decideAdmissibility } from './decide/admissibility.ts'
import { decideAmounts } from './decide/amounts.ts'
import { decideClosing } from './decide/closing.ts'
import { decideDisclosures } from './decide/disclosures.ts'
import { decideDuration, withCompletion } from './decide/duration.ts'
import { decideFacts } from './decide/facts.ts'
import {
  countingOf,
  type Handler,
  type Handlers,
  happened,
  nextBy,
  notBefore,
  unless,
} from './decide/handler.ts'
import { decideLetters } from './decide/letters.ts'
import { decideMediation } from './decide/mediation.ts'
import { decidePoints } from './decide/points.ts'
import { decideResponses } from './decide/responses.ts'
import { decideStatements } from './decide/statements.ts'
import { type CaseEvent, caseEventTypes } from './events.ts'
import { evolve, evolveAll } from './evolve.ts'
import { type Case, type CaseState, currentPause, noCase } from './state.ts'
import { inOrder } from './vocabulary.ts'

const handlers: Handlers<CommandType> = {
  ...decideFacts,
  ...decideAmounts,
  ...decideAdmissibility,
  ...decideStatements,
  ...decideResponses,
  ...decideDisclosures,
  ...decidePoints,
  ...decideMediation,
  ...decideClosing,
  ...decideDuration,
  ...decideLetters(
    (command, state, context) => decide(command, state, context),
    (type, state, context) => hindrance(type, state, context),
  ),
}
const handlerOf = (type: CommandType) => handlers[type] as unknown as Handler<CommandType>

const atRest = once((state: Case) => {
  const pause = currentPause(state)
  return {
    closed: state.closing && refusal('caseClosed', { on: state.closing.on }),
    paused: pause && refusal('casePaused', { on: pause.on }),
  }
})
const resting = ({ when }: Handler<CommandType>, state: Case): Refusal | null => {
  const { closed, paused } = atRest(state)
  if (closed && !when?.closed) return closed
  return when?.paused === false ? paused : null
}

const hindranceOf = (handler: Handler<CommandType>, state: Case, context: CaseContext): Refusal | null =>
  resting(handler, state) ?? handler.guard?.(state, context) ?? handler.obstacle?.(state, context) ?? null

/** Why a command cannot be ordered now, whatever it says; null when it can. An override is not counted on. */
const hindrance = (type: CommandType, state: Case, context: CaseContext): Refusal | null =>
  hindranceOf(handlerOf(type), state, context)

const free = Object.fromEntries(commandTypes.map((type) => [type, null])) as Record<CommandType, null>
const all = commandTypes.map((type) => ({ type, handler: handlerOf(type) }))
const whenClosed = all.filter(({ handler }) => handler.when?.closed)
const withObstacle = all.filter(({ handler }) => handler.obstacle)

/** Every command with why it is refused now, or null where it is allowed. */
export const allowedCommands = (
  state: Case,
  context: CaseContext,
): Readonly<Record<CommandType, Refusal | null>> => {
  const { closed } = atRest(state)
  const allowed: Record<CommandType, Refusal | null> = { ...free }
  if (closed) for (const { type } of all) allowed[type] = closed
  for (const { type, handler } of closed ? whenClosed : all)
    allowed[type] = hindranceOf(handler, state, context)
  return allowed
}

/** The commands that are refused now, but not if the mediator gives a reason for an override. */
export const overridable = (state: Case, context: CaseContext): readonly CommandType[] =>
  withObstacle.flatMap(({ type, handler }) => {
    const firm = resting(handler, state) ?? handler.guard?.(state, context)
    return !firm && handler.obstacle?.(state, context) ? [type] : []
  })

const open = (command: OpenCase, context: CaseContext): Decision<CaseEvent> => {
  const { type: _, imported, categories, ...facts } = command
  const { receivedOn } = command
  const opened = {
    type: 'caseOpened',
    v: 1,
    ...facts,
    ...(categories?.length ? { categories: inOrder(categories) } : {}),
    nextBy: nextBy(context, 'checkConditions', receivedOn),
  } as const
  const past = happened(receivedOn, context)
  if (!imported)
    return unless([past], {
      ...opened,
      acknowledgeBy: acknowledgement(countingOf(context), receivedOn),
    })
  const { closedOn } = imported
  return unless([past, happened(closedOn, context), notBefore(receivedOn, closedOn)], opened, {
    type: 'caseImported',
    v: 1,
    // Of one piece with the opening: neither can be taken back without the other.
    follows: true,
    imported,
  })
}

const overrides = (command: CaseCommand): boolean =>
  command.type === 'assessCase' && command.assessment.override !== null

const dayOf = (command: CaseCommand) => {
  if (command.type === 'makeProposal') return command.proposal.on
  if (command.type === 'sendLetter') return command.letter.on
  return 'on' in command ? command.on : null
}

/**
 * What the office does in a case, it does after the complaint came in: a mistyped year would start a clock long ago.
 * A note may be of any day.
 */
const beforeReceipt = (command: CaseCommand, state: Case): Refusal | null => {
  if (command.type === 'addNote') return null
  const on = dayOf(command)
  return on && notBefore(state.receivedOn, on)
}

/** Each command is decided upon what those before it came to; what they cause follows from the first. */
const decideTogether = ({ commands }: Together, before: Case, context: CaseContext): Decision<CaseEvent> => {
  let state: CaseState = before
  const events: CaseEvent[] = []
  for (const command of commands) {
    const decision = decide(command, state, context)
    if (!decision.accepted) return decision
    events.push(...decision.events)
    state = decision.events.reduce<CaseState>(evolve, state)
  }
  return accept(...events.map((event, at) => (at === 0 ? event : ({ ...event, follows: true } as CaseEvent))))
}

/** What a command about a case comes to. Total and pure: events or a refusal, for any history. */
export const decide = (
  command: OpenCase | CaseCommand | Together,
  state: CaseState,
  context: CaseContext,
): Decision<CaseEvent> => {
  if (command.type === 'openCase')
    return state.is === 'absent'
      ? open(command, context)
      : refuse(refusal('alreadyOpened', { number: state.number }))
  if (state.is === 'absent') return refuse(refusal('caseNotOpened', {}))
  if (command.type === 'together') return decideTogether(command, state, context)
  const handler = handlerOf(command.type)
  const hindered =
    resting(handler, state) ??
    handler.guard?.(state, context) ??
    (overrides(command) ? null : handler.obstacle?.(state, context))
  const early = beforeReceipt(command, state)
  if (hindered || early) return refuse((hindered ?? early) as Refusal)
  const decision = handler.decide(command as never, state, context)
  const after = decision.accepted ? decision.events.reduce(evolve, state as CaseState) : state
  return after.is === 'absent' ? decision : withCompletion(decision, state, after, context)
}

export const caseDecider: Decider<OpenCase | CaseCommand | Together, CaseEvent, CaseState, CaseContext> = {
  stream: 'case',
  initial: noCase,
  eventTypes: caseEventTypes,
  decide,
  evolve,
  evolveAll,
}
