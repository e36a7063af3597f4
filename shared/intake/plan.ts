import type { CaseCommand, OpenCase } from '../case/commands.ts'
import type { CaseContext } from '../case/context.ts'
import { caseDecider } from '../case/decide.ts'
import type { CaseDocument, CustomerDetails, KlussenierDetails } from '../case/facts.ts'
import { missingItems } from '../case/rules.ts'
import type { CaseState } from '../case/state.ts'
import type { Category, Channel, Direction, MissingItem } from '../case/vocabulary.ts'
import type { PlainDate } from '../kernel/date.ts'
import { fold } from '../kernel/decider.ts'
import { type EntryId, type MediatorId, newId } from '../kernel/id.ts'

/** A complaint that was looked at, with its parties known and its documents stored. */
export type ReviewedComplaint = {
  readonly number: string
  readonly direction: Direction
  readonly customer: CustomerDetails
  readonly klussenier: KlussenierDetails | null
  readonly subject: string
  readonly categories: readonly Category[]
  readonly description: string
  readonly receivedOn: PlainDate
  readonly channel: Channel
  readonly messageId: string | null
  readonly documents: readonly CaseDocument[]
  readonly mediator: MediatorId | null
  /** What the mediator notes for himself. */
  readonly note: { readonly on: PlainDate; readonly text: string } | null
}

/**
 * The commands that open a case for a complaint: the opening, its documents, what the complainant says as the
 * first statement (with the documents that he brought), and whose case it is.
 */
export const commandsFor = (complaint: ReviewedComplaint): readonly (OpenCase | CaseCommand)[] => {
  const { documents, description, receivedOn, channel, mediator, note, ...facts } = complaint
  const brought = documents.filter((document) => document.broughtBy === 'complainant')
  return [
    { type: 'openCase', ...facts, receivedOn, channel },
    ...documents.map((document) => ({ type: 'attachDocument' as const, document })),
    ...(description
      ? [
          {
            type: 'recordStatement' as const,
            statement: {
              id: newId<EntryId>(),
              by: 'complainant' as const,
              on: receivedOn,
              channel,
              text: description,
              documents: brought.map((document) => document.id),
              answers: null,
            },
          },
        ]
      : []),
    ...(note ? [{ type: 'addNote' as const, note: newId<EntryId>(), ...note }] : []),
    ...(mediator ? [{ type: 'assignCase' as const, mediator }] : []),
  ]
}

/** What the case would lack, were it opened with these commands. Empty where the opening itself is refused. */
export const missingAfter = (
  commands: readonly (OpenCase | CaseCommand)[],
  context: CaseContext,
): readonly MissingItem[] => {
  const state = commands.reduce<CaseState>((before, command) => {
    const decision = caseDecider.decide(command, before, context)
    return decision.accepted ? fold({ initial: before, evolve: caseDecider.evolve }, decision.events) : before
  }, caseDecider.initial)
  return state.is === 'opened' ? missingItems(state) : []
}
