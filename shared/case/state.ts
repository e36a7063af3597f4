import type { PlainDate } from '../kernel/date.ts'
import type { MediatorId } from '../kernel/id.ts'
import type { CaseEventType, OwnDay, OwnDays } from './events.ts'
import type {
  Agreement,
  Attempt,
  CaseDocument,
  CustomerDetails,
  ImportedCase,
  Invoice,
  KlussenierDetails,
  PartyDetails,
  StatedAmount,
  TermsReference,
} from './facts.ts'
import type { Admission, Completion, ConditionFinding } from './state/admission.ts'
import type { Closing, Note, Pause, ProcedureExtension, Reopening } from './state/course.ts'
import type { Disclosure, HeardStatement, MarkedPoint, ResponseRequest } from './state/hearing.ts'
import type { SentLetter } from './state/letters.ts'
import type { MadeAssessment, MadeProposal, Settlement } from './state/mediation.ts'
import {
  type Category,
  type Channel,
  type Condition,
  customerSide,
  type Direction,
  type MissingItem,
  type Party,
} from './vocabulary.ts'

/** A case that was opened. */
export type Case = {
  readonly is: 'opened'
  readonly number: string
  readonly direction: Direction
  readonly customer: CustomerDetails
  readonly klussenier: KlussenierDetails | null
  readonly subject: string
  readonly receivedOn: PlainDate
  readonly channel: Channel
  readonly messageId: string | null
  /** What a table told of a past complaint; null for a case that was handled here. */
  readonly imported: ImportedCase | null
  /** Its parties may have other names here than the people in question have. */
  readonly partiesCorrected: boolean
  readonly mediator: MediatorId | null
  /** What it is about, in the order of the vocabulary; empty while nobody said so. */
  readonly categories: readonly Category[]
  readonly attempts: readonly Attempt[]
  readonly agreement: Agreement | null
  readonly terms: TermsReference | null
  readonly invoices: readonly Invoice[]
  readonly amounts: readonly StatedAmount[]
  readonly conditions: Readonly<Record<Condition, ConditionFinding>>
  readonly missingRequests: readonly {
    readonly items: readonly MissingItem[]
    readonly on: PlainDate
    readonly via: Channel
    readonly dueOn: PlainDate
  }[]
  /** Null in a history from before there were clocks. */
  readonly acknowledgeBy: OwnDay | null
  /** Where the office's own days stand, as far as the history has them. */
  readonly ownDays: OwnDays
  readonly admission: Admission
  readonly completion: Completion | null
  readonly extension: ProcedureExtension | null
  readonly documents: readonly CaseDocument[]
  readonly statements: readonly HeardStatement[]
  readonly points: readonly MarkedPoint[]
  readonly hearingCompletedOn: PlainDate | null
  readonly requests: readonly ResponseRequest[]
  readonly disclosures: readonly Disclosure[]
  readonly assessments: readonly MadeAssessment[]
  readonly proposals: readonly MadeProposal[]
  readonly settlements: readonly Settlement[]
  readonly letters: readonly SentLetter[]
  readonly notes: readonly Note[]
  readonly pauses: readonly Pause[]
  readonly closing: Closing | null
  readonly reopenings: readonly Reopening[]
  /** The day by which the mediator wants to have taken the next step. */
  readonly nextBy: PlainDate | null
  /** The steps that `undo` can take back, oldest first: at most `undoDepth`. */
  readonly steps: readonly Step[]
}

/** Fields of a case with other values: what an event makes of them, or what they were before. */
export type Change = Partial<Omit<Case, 'is' | 'steps'>>

/** Something that was done, and what it changed as that was before. */
export type Step = { readonly type: CaseEventType; readonly before: Change }

/** How many steps back a mediator can go. A bound, so that a long history does not keep every case it was. */
export const undoDepth = 100

/** The state of a case's stream. */
export type CaseState = { readonly is: 'absent' } | Case
export const noCase: CaseState = { is: 'absent' }

/** The Message-IDs of the mails that the case has: the one that opened it, and those among its documents. */
export const mailsOf = ({
  messageId,
  documents,
}: Pick<Case, 'messageId' | 'documents'>): readonly string[] => [
  ...new Set(
    [messageId, ...documents.map((document) => document.messageId)].filter(
      (id) => id !== null && id !== undefined,
    ),
  ),
]

/** The one who complains, or the other. Null while the Klussenier is not known. */
export const partyDetails = (state: Case, side: Party): PartyDetails | null =>
  side === customerSide(state.direction) ? state.customer : state.klussenier

/** The pause in which the case is; null while it goes on. */
export const currentPause = (state: Case): Pause | null => {
  const last = state.pauses.at(-1)
  return last && !last.resumed ? last : null
}
/** The last assessment, also when the case was reopened after it: see `assessedNow`. */
export const currentAssessment = (state: Case): MadeAssessment | null => state.assessments.at(-1) ?? null
/** The settlement that binds now: the last one, unless the case was reopened after it. */
export const currentSettlement = (state: Pick<Case, 'settlements' | 'reopenings'>): Settlement | null =>
  state.settlements.length > (state.reopenings.at(-1)?.settlements ?? 0)
    ? (state.settlements.at(-1) ?? null)
    : null
/** Whether the last assessment was made since the case was last opened. */
export const assessedNow = (state: Case): boolean =>
  state.assessments.length > (state.reopenings.at(-1)?.assessments ?? 0)
/** The requests that nobody answered, and of which no lapse was recorded. */
export const awaitedRequests = (state: Case): readonly ResponseRequest[] =>
  state.requests.filter((request) => request.response.is === 'awaited')
/** The proposals that were not withdrawn, and that one of those they were made to still has to answer. */
export const openProposals = (state: Case): readonly MadeProposal[] =>
  state.proposals.filter((made) => !made.withdrawn && made.to.some((side) => !made.answers[side]))
