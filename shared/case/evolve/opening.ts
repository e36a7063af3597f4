import type { PlainDate } from '../../kernel/date.ts'
import type { EntryId } from '../../kernel/id.ts'
import type { CaseEventOf, MovedDate } from '../events.ts'
import type { Apply } from '../evolve.ts'
import type { ConditionFinding } from '../state/admission.ts'
import type { Pause } from '../state/course.ts'
import { type Case, openProposals } from '../state.ts'

const notFound: ConditionFinding = {
  finding: 'unknown',
  note: '',
  documents: [],
}

/** A case as it is right after it was opened. */
export const opened = (event: CaseEventOf<'caseOpened'>): Case => ({
  is: 'opened',
  number: event.number,
  direction: event.direction,
  customer: event.customer,
  klussenier: event.klussenier,
  subject: event.subject,
  receivedOn: event.receivedOn,
  channel: event.channel,
  messageId: event.messageId,
  imported: null,
  partiesCorrected: false,
  mediator: null,
  categories: event.categories ?? [],
  attempts: [],
  agreement: null,
  terms: null,
  invoices: [],
  amounts: [],
  conditions: {
    klussenierNamed: notFound,
    klussenierInformed: notFound,
    attemptsMade: notFound,
    signedAgreement: notFound,
    bothWilling: notFound,
    guaranteeExpired: notFound,
  },
  missingRequests: [],
  acknowledgeBy: event.acknowledgeBy ?? null,
  ownDays: { acknowledgement: event.acknowledgeBy?.dueOn ?? null, refusal: null, procedure: null },
  admission: { is: 'undecided' },
  completion: null,
  extension: null,
  documents: [],
  statements: [],
  points: [],
  hearingCompletedOn: null,
  requests: [],
  disclosures: [],
  assessments: [],
  proposals: [],
  settlements: [],
  letters: [],
  notes: [],
  pauses: [],
  closing: null,
  reopenings: [],
  nextBy: event.nextBy,
  steps: [],
})

const resumeLast = (pauses: readonly Pause[], resumed: NonNullable<Pause['resumed']>): readonly Pause[] =>
  pauses.map((pause, index) =>
    index === pauses.length - 1 && !pause.resumed ? { ...pause, resumed } : pause,
  )

/** The case went on: what was moved by its rest stands on another day. */
const withMovedDates = (
  state: Case,
  moved: readonly MovedDate[],
  movedOn: PlainDate,
): Pick<Case, 'requests' | 'proposals'> => {
  const days = new Map(moved.map((date) => [date.entry, date]))
  return {
    requests: state.requests.map((request) => {
      const date = days.get(request.id)
      return date
        ? { ...request, dueOn: date.dueOn, remindOn: date.remindOn ?? request.remindOn, movedOn }
        : request
    }),
    proposals: state.proposals.map((made) => {
      const date = days.get(made.id)
      return date ? { ...made, answerBy: date.dueOn, movedOn } : made
    }),
  }
}

const concluded = (state: Case): readonly EntryId[] => {
  const open = openProposals(state)
  return state.proposals.filter((made) => !open.includes(made)).map((made) => made.id)
}

/** Whose the case is, how long it may take, and whether it rests, is closed or is open again. */
export const applyOpening: Apply<
  | 'caseImported'
  | 'caseCategorised'
  | 'caseAssigned'
  | 'fileCompleted'
  | 'procedureExtended'
  | 'casePaused'
  | 'caseResumed'
  | 'caseClosed'
  | 'caseReopened'
> = {
  caseImported: ({ imported }) => ({
    imported,
    acknowledgeBy: null,
    ownDays: { acknowledgement: null, refusal: null, procedure: null },
    closing: { on: imported.closedOn, outcome: imported.outcome, note: '' },
    nextBy: null,
  }),
  caseCategorised: ({ categories }) => ({ categories }),
  caseAssigned: ({ mediator }) => ({ mediator }),
  // A file that once was complete stays so: its days do not begin anew.
  fileCompleted: ({ on, refuseBy, endBy, ownDays }, state) =>
    state.completion
      ? {}
      : {
          completion: { on, refuseBy, endBy },
          ownDays: ownDays ?? { ...state.ownDays, refusal: refuseBy.dueOn, procedure: endBy.dueOn },
        },
  procedureExtended: ({ on, dueOn, unit, reason, told }, state) => ({
    ownDays: { ...state.ownDays, procedure: dueOn },
    extension: {
      on,
      dueOn,
      unit,
      reason,
      told,
      pauses: state.pauses.length,
      reopenings: state.reopenings.length,
    },
  }),
  casePaused: ({ on, reason, until }, state) => ({
    pauses: [...state.pauses, { on, reason, until, resumed: null }],
  }),
  caseResumed: ({ on, reason, nextBy, dueDates, ownDays }, state) => ({
    ...withMovedDates(state, dueDates, on),
    ownDays: ownDays ?? state.ownDays,
    pauses: resumeLast(state.pauses, { on, reason }),
    nextBy,
  }),
  caseClosed: ({ on, outcome, note }) => ({
    closing: { on, outcome, note },
    nextBy: null,
  }),
  caseReopened: ({ on, reason, nextBy, dueDates, ownDays }, state) =>
    state.closing
      ? {
          ...withMovedDates(state, dueDates, on),
          ownDays: ownDays ?? state.ownDays,
          closing: null,
          nextBy,
          admission: state.admission.is === 'refused' ? { is: 'undecided' } : state.admission,
          reopenings: [
            ...state.reopenings,
            {
              on,
              reason,
              closing: state.closing,
              refusal: state.admission.is === 'refused' ? state.admission : null,
              concluded: concluded(state),
              assessments: state.assessments.length,
              settlements: state.settlements.length,
            },
          ],
        }
      : {},
}
