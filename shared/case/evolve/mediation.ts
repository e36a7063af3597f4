import type { EntryId } from '../../kernel/id.ts'
import type { Apply } from '../evolve.ts'
import type { AgreedAction } from '../state/mediation.ts'
import type { Case } from '../state.ts'
import { changed } from './list.ts'

const withAction = (
  state: Case,
  id: EntryId,
  change: (action: AgreedAction) => AgreedAction,
): Pick<Case, 'settlements'> => ({
  settlements: state.settlements.map((settlement) => ({
    ...settlement,
    actions: changed(settlement.actions, id, change),
  })),
})

/** Assessment, advice and proposals, what was agreed and what came of it. */
export const applyMediation: Apply<
  | 'caseAssessed'
  | 'proposalMade'
  | 'proposalWithdrawn'
  | 'proposalAnswered'
  | 'settlementReached'
  | 'actionReported'
  | 'actionResolved'
> = {
  caseAssessed: ({ assessment, on, unheard, nextBy }, state) => ({
    assessments: [...state.assessments, { ...assessment, on, unheard }],
    nextBy,
  }),
  proposalMade: ({ proposal, unit }, state) => ({
    proposals: [
      ...state.proposals,
      { ...proposal, unit: unit ?? 'working', movedOn: null, answers: {}, withdrawn: null },
    ],
  }),
  proposalWithdrawn: ({ proposal, on, reason, nextBy }, state) => ({
    proposals: changed(state.proposals, proposal, (made) => ({
      ...made,
      withdrawn: { on, reason },
    })),
    nextBy,
  }),
  proposalAnswered: ({ proposal, party, accepts, on, channel, note, nextBy }, state) => ({
    proposals: changed(state.proposals, proposal, (made) => ({
      ...made,
      answers: { ...made.answers, [party]: { accepts, on, channel, note } },
    })),
    nextBy,
  }),
  settlementReached: ({ settlement, on, text, proposal, actions, nextBy }, state) => ({
    settlements: [
      ...state.settlements,
      {
        id: settlement,
        on,
        text,
        proposal,
        actions: actions.map((action) => ({ ...action, reports: [], result: null })),
      },
    ],
    nextBy,
  }),
  actionReported: ({ action, by, done, on, note, documents }, state) =>
    withAction(state, action, (agreed) => ({
      ...agreed,
      reports: [...agreed.reports, { by, done, on, note, documents }],
    })),
  actionResolved: ({ action, kept, on, note, documents, by = 'mediator' }, state) =>
    withAction(state, action, (agreed) => ({ ...agreed, result: { kept, on, note, documents, by } })),
}
