import type { PlainDate } from '../kernel/date.ts'
import type { EntryId, MediatorId } from '../kernel/id.ts'
import type { CaseEventType, OwnDay, OwnDays, RemindOn } from './events.ts'
import type {
  Action,
  Agreement,
  Assessment,
  Attempt,
  CaseDocument,
  CustomerDetails,
  ImportedCase,
  Invoice,
  KlussenierDetails,
  Letter,
  PartyDetails,
  Point,
  Proof,
  Proposal,
  StatedAmount,
  Statement,
  TermsReference,
} from './facts.ts'
import type {
  Category,
  Channel,
  Condition,
  DayUnit,
  Direction,
  Finding,
  MissingItem,
  Outcome,
  Party,
  Position,
  ReminderKind,
  Source,
} from './vocabulary.ts'

export type ConditionFinding = {
  readonly finding: Finding
  readonly note: string
  readonly documents: readonly EntryId[]
}

export type Refused = {
  readonly is: 'refused'
  readonly on: PlainDate
  readonly grounds: readonly Condition[]
  readonly explanation: string
}
export type Admission =
  | { readonly is: 'undecided' }
  | { readonly is: 'admitted'; readonly on: PlainDate }
  | Refused

export type HeardStatement = Statement & { readonly round: number }

/** What a side said of a point, and in which of its statements. */
export type TakenPosition = {
  readonly position: Exclude<Position, 'unanswered'>
  readonly text: string
  readonly statement: EntryId
}
/** A point of the complaint with what each side said of it; null where it said nothing. */
export type MarkedPoint = Point & { readonly positions: Readonly<Record<Party, TakenPosition | null>> }

/** What came of a request for a response. */
export type Response =
  | { readonly is: 'awaited' }
  | {
      readonly is: 'answered'
      readonly on: PlainDate
      readonly statement: EntryId
    }
  | {
      readonly is: 'lapsed'
      readonly on: PlainDate
      readonly proof: string
      readonly documents: readonly EntryId[]
    }

export type ResponseRequest = {
  readonly id: EntryId
  readonly to: Party
  readonly round: number
  readonly on: PlainDate
  readonly via: Channel
  /** The day as it stands now, after extension, last notice and pauses. */
  readonly dueOn: PlainDate
  readonly unit: DayUnit
  /** The day on which the case last went on and `dueOn` was moved by its rest; null when it never was. */
  readonly movedOn: PlainDate | null
  /** When to remind, as it stands now. Null in a history from before there was a schedule. */
  readonly remindOn: RemindOn | null
  readonly shown: readonly EntryId[]
  readonly reminders: readonly {
    readonly on: PlainDate
    readonly via: Channel
    readonly reminder: ReminderKind
    /** The day that a last notice still gave, and the one that stood before it. */
    readonly dueOn: PlainDate | null
    readonly from: PlainDate | null
  }[]
  readonly extension: {
    readonly on: PlainDate
    readonly from: PlainDate
    readonly to: PlainDate
    readonly reason: string
  } | null
  readonly response: Response
}

/** The day by which it was asked at first, but for rests of the case. */
export const firstDue = ({ dueOn, extension, reminders }: ResponseRequest): PlainDate =>
  [extension?.from, ...reminders.map(({ from }) => from)]
    .filter((day) => day !== undefined && day !== null)
    .toSorted()[0] ?? dueOn

/** Something was shown to a side. */
export type Disclosure = {
  readonly to: Party
  readonly on: PlainDate
  readonly via: Channel
  readonly entries: readonly EntryId[]
}

export type MadeAssessment = Assessment & {
  readonly on: PlainDate
  readonly unheard: boolean
}

export type ProposalAnswer = {
  readonly accepts: boolean
  readonly on: PlainDate
  readonly channel: Channel
  readonly note: string
}
export type MadeProposal = Proposal & {
  /** What the days until `answerBy` are counted in. */
  readonly unit: DayUnit
  /** As of a request: when `answerBy` was last moved by a rest. */
  readonly movedOn: PlainDate | null
  readonly answers: Partial<Record<Party, ProposalAnswer>>
  readonly withdrawn: {
    readonly on: PlainDate
    readonly reason: string
  } | null
}

/** What a side says came of an action. */
export type ActionReport = {
  readonly by: Party
  readonly done: boolean
  readonly on: PlainDate
  readonly note: string
  readonly documents: readonly EntryId[]
}
export type AgreedAction = Action & {
  /** In the order in which they came. */
  readonly reports: readonly ActionReport[]
  /** What the mediator found. */
  readonly result: {
    readonly kept: boolean
    readonly on: PlainDate
    readonly note: string
    readonly documents: readonly EntryId[]
    readonly by: Source
  } | null
}
/** What the parties agreed at the end (not the signed agreement before the work). */
export type Settlement = {
  readonly id: EntryId
  readonly on: PlainDate
  readonly text: string
  readonly proposal: EntryId | null
  readonly actions: readonly AgreedAction[]
}

/** A letter that went out; its PDF is a document of the case. */
export type SentLetter = Omit<Letter, 'document'> & {
  readonly document: EntryId
  readonly proofs: readonly Proof[]
}

/**
 * The Message-IDs that a letter went by: that of its draft, and those of the mails that prove it was sent, which mail
 * programs gave it.
 */
export const messageIdsOf = (
  { messageId, proofs }: Pick<SentLetter, 'messageId' | 'proofs'>,
  documents: Case['documents'],
): readonly string[] => {
  const mails = proofs.filter(({ kind }) => kind === 'mail')
  const proving = mails.flatMap((proof) => proof.documents)
  const ids = [
    messageId,
    ...mails.map((proof) => proof.messageId),
    ...documents.filter(({ id }) => proving.includes(id)).map((document) => document.messageId),
  ]
  return [...new Set(ids.filter((id) => id !== null && id !== undefined))]
}

export type Note = {
  readonly id: EntryId
  readonly on: PlainDate
  readonly text: string
}
export type Pause = {
  readonly on: PlainDate
  readonly reason: string
  readonly until: PlainDate | null
  readonly resumed: { readonly on: PlainDate; readonly reason: string } | null
}
export type Closing = {
  readonly on: PlainDate
  readonly outcome: Outcome
  readonly note: string
}
/** A reopened case keeps what it was closed with; what was refused or settled by then no longer binds. */
export type Reopening = {
  readonly on: PlainDate
  readonly reason: string
  readonly closing: Closing
  readonly refusal: Refused | null
  /** The proposals that nobody still had to answer by then. */
  readonly concluded: readonly EntryId[]
  /** How many assessments and settlements there were by then. */
  readonly assessments: number
  readonly settlements: number
}

/** The file is complete: from that day the office's own days are counted. */
export type Completion = { readonly on: PlainDate; readonly refuseBy: OwnDay; readonly endBy: OwnDay }
/** The procedure may take longer, with how often the case had rested and come back by then. */
export type ProcedureExtension = OwnDay & {
  readonly on: PlainDate
  readonly reason: string
  readonly told: PlainDate
  readonly pauses: number
  readonly reopenings: number
}

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

/** Something that was done, and the case as it was before it (whose own steps are left out). */
export type Step = { readonly type: CaseEventType; readonly before: Case }

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
  (side === 'complainant') === (state.direction === 'customerComplains') ? state.customer : state.klussenier

export const currentPause = (state: Case): Pause | null => {
  const last = state.pauses.at(-1)
  return last && !last.resumed ? last : null
}
export const currentAssessment = (state: Case): MadeAssessment | null => state.assessments.at(-1) ?? null
/** The settlement that binds now: the last one, unless the case was reopened after it. */
export const currentSettlement = (state: Pick<Case, 'settlements' | 'reopenings'>): Settlement | null =>
  state.settlements.length > (state.reopenings.at(-1)?.settlements ?? 0)
    ? (state.settlements.at(-1) ?? null)
    : null
/** Whether the last assessment was made since the case was last opened. */
export const assessedNow = (state: Case): boolean =>
  state.assessments.length > (state.reopenings.at(-1)?.assessments ?? 0)
export const awaitedRequests = (state: Case): readonly ResponseRequest[] =>
  state.requests.filter((request) => request.response.is === 'awaited')
export const openProposals = (state: Case): readonly MadeProposal[] =>
  state.proposals.filter((made) => !made.withdrawn && made.to.some((side) => !made.answers[side]))
