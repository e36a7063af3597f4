import { accept, type Decision, refusal } from '../../kernel/decider.ts'
import type { Refusal } from '../../refusals.ts'
import type { CaseCommand, CaseCommandOf, CommandType } from '../commands.ts'
import type { CaseContext } from '../context.ts'
import type { CaseEvent } from '../events.ts'
import { letterHindrance, remindedRequest } from '../letters.ts'
import { type Case, openProposals } from '../state.ts'
import { showable } from './disclosures.ts'
import { documentsKnown, fresh, type Handlers, happened, known, notBefore, unless } from './handler.ts'

type SendLetter = CaseCommandOf<'sendLetter'>

/** The open proposal that a letter brings, when it does not make a new one. */
const broughtProposal = ({ letter, proposal }: SendLetter, state: Case) =>
  proposal ? null : openProposals(state).find(({ id }) => id === letter.about)

const reminderOf = { firstReminder: 'first', secondReminder: 'second', lastNotice: 'last' } as const

/** What a letter starts, as the commands that would have recorded it without a letter. */
const startedBy = (command: SendLetter, state: Case): readonly CaseCommand[] => {
  const { letter, starts, dueOn, items, proposal } = command
  const { kind, to, on, via, shown } = letter
  const disclosed: readonly CaseCommand[] = shown.length
    ? [{ type: 'disclose', to, on, via, entries: [...shown] }]
    : []
  switch (kind) {
    case 'missingItems':
      return [{ type: 'requestMissingItems', items, on, via, dueOn }, ...disclosed]
    case 'responseRequest':
    case 'replyInvitation':
      return [{ type: 'requestResponse', request: starts, to, on, via, dueOn, shown: [...shown] }]
    case 'firstReminder':
    case 'secondReminder':
    case 'lastNotice': {
      const request = remindedRequest(state, to)
      if (!request) return disclosed
      const reminder = reminderOf[kind]
      // A last notice gives days only where it says a later day than the one that stands.
      const later = reminder === 'last' && dueOn && dueOn > request.dueOn ? dueOn : null
      return [{ type: 'sendReminder', request: request.id, on, via, reminder, dueOn: later }, ...disclosed]
    }
    case 'proposal':
      return proposal
        ? [
            { type: 'makeProposal', proposal: { ...proposal, id: starts, on, via, answerBy: dueOn } },
            ...disclosed,
          ]
        : disclosed
    default:
      return disclosed
  }
}

/** The request or the proposal that the letter is about, for the record. */
const subjectOf = (command: SendLetter, state: Case) => {
  const { letter, starts, proposal } = command
  switch (letter.kind) {
    case 'responseRequest':
    case 'replyInvitation':
      return starts
    case 'firstReminder':
    case 'secondReminder':
    case 'lastNotice':
      return remindedRequest(state, letter.to)?.id ?? null
    case 'proposal':
      return proposal ? starts : letter.about
    default:
      return null
  }
}

type HindranceOf = (type: CommandType, state: Case, context: CaseContext) => Refusal | null
type DecideCommand = (command: CaseCommand, state: Case, context: CaseContext) => Decision<CaseEvent>

/** Who gets a proposal is among those to whom it is made. */
const addressed = (command: SendLetter, state: Case): Refusal | null => {
  const { letter, proposal } = command
  if (letter.kind !== 'proposal') return null
  const to = proposal?.to ?? broughtProposal(command, state)?.to
  if (!to) return refusal('noOpenProposal', {})
  return to.includes(letter.to) ? null : refusal('notAddressed', { party: letter.to })
}

/**
 * Letters that went out. `decideCommand` decides what a letter starts: what is refused without a letter is refused
 * with one, and happens in the same act.
 */
export const decideLetters = (
  decideCommand: DecideCommand,
  hindranceOf: HindranceOf,
): Handlers<'sendLetter' | 'proveLetter'> => ({
  sendLetter: {
    when: { closed: true },
    decide: (command, state, context) => {
      const { letter } = command
      const hindered =
        [
          fresh(state, letter.id, letter.document.id, command.starts),
          happened(letter.on, context),
          letterHindrance(state, letter, (type) => hindranceOf(type, state, context)),
          showable(state, letter.shown, letter.to),
          addressed(command, state),
        ].find(Boolean) ?? null
      const sent: CaseEvent = {
        type: 'letterSent',
        v: 1,
        letter: { ...letter, about: subjectOf(command, state), shown: [...new Set(letter.shown)] },
      }
      const started: CaseEvent[] = [{ type: 'documentAttached', v: 1, document: letter.document }]
      if (hindered) return unless([hindered])
      for (const part of startedBy(command, state)) {
        const decision = decideCommand(part, state, context)
        if (!decision.accepted) return decision
        started.push(...decision.events)
      }
      return accept(sent, ...started.map((event) => ({ ...event, follows: true }) as CaseEvent))
    },
  },
  proveLetter: {
    when: { closed: true },
    guard: (state) => (state.letters.length ? null : refusal('nothingRecorded', { what: 'letter' })),
    decide: ({ letter, proof }, state, context) => {
      const sent = state.letters.find(({ id }) => id === letter)
      return unless(
        [
          known(state.letters, letter),
          happened(proof.on, context),
          sent && notBefore(sent.on, proof.on),
          documentsKnown(state, proof.documents),
          !proof.text && !proof.documents.length && refusal('proofNeeded', {}),
        ],
        { type: 'letterProven', v: 1, letter, proof },
      )
    },
  },
})
