import type { EntryId } from '../../kernel/id.ts'
import type { Apply } from '../evolve.ts'
import type { AgreedAction } from '../state/mediation.ts'
import type { Case } from '../state.ts'
import { changed } from './list.ts'

const withAction = (state: Case, id: EntryId, change: (action: AgreedAction) => AgreedAction): Case => ({
  ...state,
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
  caseAssessed: (state, { assessment, on, unheard, nextBy }) => ({
    ...state,
    assessments: [...state.assessments, { ...assessment, on, unheard }],
    nextBy,
  }),
  proposalMade: (state, { proposal, unit }) => ({
    ...state,
    proposals: [
      ...state.proposals,
      { ...proposal, unit: unit ?? 'working', movedOn: null, answers: {}, withdrawn: null },
    ],
  }),
  proposalWithdrawn: (state, { proposal, on, reason, nextBy }) => ({
    ...state,
    proposals: changed(state.proposals, proposal, (made) => ({
      ...made,
      withdrawn: { on, reason },
    })),
    nextBy,
  }),
  proposalAnswered: (state, { proposal, party, accepts, on, channel, note, nextBy }) => ({
    ...state,
    proposals: changed(state.proposals, proposal, (made) => ({
      ...made,
      answers: { ...made.answers, [party]: { accepts, on, channel, note } },
    })),
    nextBy,
  }),
  settlementReached: (state, { settlement, on, text, proposal, actions, nextBy }) => ({
    ...state,
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
  actionReported: (state, { action, by, done, on, note, documents }) =>
    withAction(state, action, (agreed) => ({
      ...agreed,
      reports: [...agreed.reports, { by, done, on, note, documents }],
    })),
  actionResolved: (state, { action, kept, on, note, documents, by = 'mediator' }) =>
    withAction(state, action, (agreed) => ({ ...agreed, result: { kept, on, note, documents, by } })),
}
