import type { PlainDate } from '../../kernel/date.ts'
import { refusal } from '../../kernel/decider.ts'
import type { Refusal } from '../../refusals.ts'
import type { CaseContext } from '../context.ts'
import { entriesOf, unseen } from '../disclosure.ts'
import { respondentHeard } from '../rules.ts'
import { awaitedRequests, type Case, currentAssessment, openProposals } from '../state.ts'
import {
  documentsKnown,
  dueAfter,
  fresh,
  type Handlers,
  happened,
  known,
  nextBy,
  notBefore,
  notSettled,
  sideBy,
  unless,
} from './handler.ts'

/**
 * The guard of the procedure: no assessment before the respondent received the complaint and either answered
 * or let a proven date pass; and not while one of the sides can still answer.
 */
const notHeard = (state: Case, { today }: CaseContext): Refusal | null => {
  const open = awaitedRequests(state)
  const passed = open.find((request) => request.dueOn < today)
  if (passed)
    return refusal('lapseNotRecorded', {
      party: passed.to,
      dueOn: passed.dueOn,
    })
  const fromRespondent = open.find((request) => request.to === 'respondent')
  if (fromRespondent) return refusal('respondentNotHeard', { dueOn: fromRespondent.dueOn })
  const [other] = open
  if (other) return refusal('responseAwaited', { party: other.to, dueOn: other.dueOn })
  return respondentHeard(state) ? null : refusal('respondentNotHeard', { dueOn: null })
}

const assessed = (state: Case): Refusal | null => {
  const assessment = currentAssessment(state)
  if (!assessment) return refusal('notAssessed', {})
  return assessment.approach === 'none' ? refusal('mediationDeclined', { on: assessment.on }) : null
}
const proposalOpen = (state: Case): Refusal | null =>
  openProposals(state).length ? null : refusal('noOpenProposal', {})
const later = (one: PlainDate, other: PlainDate): PlainDate => (one > other ? one : other)
const actions = (state: Case) => state.settlements.flatMap((settlement) => settlement.actions)
const actionsAgreed = (state: Case): Refusal | null =>
  actions(state).length ? null : refusal('nothingRecorded', { what: 'action' })

const reliedKnown = (state: Case, ids: readonly string[]): Refusal | null => {
  const unknown = ids.find((id) => !entriesOf(state).some((entry) => entry.id === id))
  return unknown ? refusal('unknownEntry', { id: unknown }) : null
}

/** Assessment, advice and proposals, what was agreed and what came of it. */
export const decideMediation: Handlers<
  | 'assessCase'
  | 'makeProposal'
  | 'withdrawProposal'
  | 'recordAnswer'
  | 'recordSettlement'
  | 'tellOfAction'
  | 'resolveAction'
> = {
  assessCase: {
    when: { paused: false },
    guard: (state) =>
      state.admission.is !== 'admitted'
        ? refusal('notAdmitted', {})
        : state.statements.some((statement) => statement.by === 'complainant')
          ? notSettled(state)
          : refusal('complaintMissing', {}),
    obstacle: notHeard,
    decide: ({ on, assessment }, state, context) => {
      const hidden = unseen(state, assessment.reliesOn)
      return unless(
        [
          fresh(state, assessment.id),
          happened(on, context),
          // Who assesses has heard what came in by then.
          ...state.requests.map(({ response }) =>
            response.is === 'awaited' ? null : notBefore(response.on, on),
          ),
          reliedKnown(state, assessment.reliesOn),
          !assessment.override && hidden.length > 0 && refusal('reliesOnUndisclosed', { entries: hidden }),
        ],
        {
          type: 'caseAssessed',
          v: 1,
          assessment: {
            ...assessment,
            reliesOn: [...new Set(assessment.reliesOn)],
          },
          on,
          unheard: notHeard(state, context) !== null,
          nextBy: nextBy(context, assessment.approach === 'none' ? 'closing' : 'proposal', on),
        },
      )
    },
  },
  makeProposal: {
    when: { paused: false },
    guard: (state) => assessed(state) ?? notSettled(state),
    decide: ({ proposal }, state, context) => {
      const { on, via, answerBy: chosen } = proposal
      const answerBy = sideBy(context, 'answer', { on, via, chosen })
      return unless([fresh(state, proposal.id), happened(on, context), dueAfter(on, chosen ?? answerBy)], {
        type: 'proposalMade',
        v: 1,
        proposal: { ...proposal, to: [...new Set(proposal.to)], answerBy },
        unit: context.clocks.units.answer,
      })
    },
  },
  withdrawProposal: {
    guard: proposalOpen,
    decide: ({ proposal, on, reason }, state, context) =>
      unless([known(openProposals(state), proposal), happened(on, context)], {
        type: 'proposalWithdrawn',
        v: 1,
        proposal,
        on,
        reason,
        nextBy: nextBy(context, 'proposal', on),
      }),
  },
  recordAnswer: {
    guard: proposalOpen,
    decide: ({ type: _, ...said }, state, context) => {
      const made = state.proposals.find((candidate) => candidate.id === said.proposal)
      const given = made?.answers[said.party]
      return unless(
        [
          !made && refusal('unknownEntry', { id: said.proposal }),
          made?.withdrawn && refusal('proposalWithdrawn', { on: made.withdrawn.on }),
          made && !made.to.includes(said.party) && refusal('notAddressed', { party: said.party }),
          given && refusal('alreadyAnswered', { party: said.party, on: given.on }),
          made && notBefore(made.on, said.on),
          happened(said.on, context),
        ],
        {
          type: 'proposalAnswered',
          v: 1,
          ...said,
          nextBy: nextBy(context, 'proposal', said.on),
        },
      )
    },
  },
  recordSettlement: {
    when: { paused: false },
    guard: (state) => assessed(state) ?? notSettled(state),
    decide: ({ settlement, on, text, proposal, actions: agreed }, state, context) => {
      const made = state.proposals.find((candidate) => candidate.id === proposal)
      return unless(
        [
          fresh(state, settlement, ...agreed.map((action) => action.id)),
          happened(on, context),
          proposal !== null && !made && refusal('unknownEntry', { id: proposal }),
          made &&
            (made.withdrawn || made.to.some((side) => !made.answers[side]?.accepts)) &&
            refusal('proposalNotAccepted', {}),
          ...agreed.map((action) => (action.dueOn < on ? dueAfter(on, action.dueOn) : null)),
        ],
        {
          type: 'settlementReached',
          v: 1,
          settlement,
          on,
          text,
          proposal,
          actions: agreed,
          // Until the last action is due there is nothing to close.
          nextBy: nextBy(context, 'closing', agreed.map(({ dueOn }) => dueOn).reduce(later, on)),
        },
      )
    },
  },
  tellOfAction: {
    when: { closed: true },
    guard: actionsAgreed,
    decide: ({ type: _, ...said }, state, context) =>
      unless(
        [
          known(actions(state), said.action),
          happened(said.on, context),
          ...state.settlements
            .filter((settlement) => settlement.actions.some(({ id }) => id === said.action))
            .map((settlement) => notBefore(settlement.on, said.on)),
          documentsKnown(state, said.documents),
        ],
        { type: 'actionReported', v: 1, ...said },
      ),
  },
  resolveAction: {
    when: { closed: true },
    guard: actionsAgreed,
    decide: ({ type: _, ...said }, state, context) =>
      unless(
        [
          known(actions(state), said.action),
          happened(said.on, context),
          documentsKnown(state, said.documents),
        ],
        { type: 'actionResolved', v: 1, ...said },
      ),
  },
}
