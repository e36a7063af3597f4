import type { PlainDate } from '../kernel/date.ts'
import type { EntryId, MediatorId } from '../kernel/id.ts'
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
  DocumentKind,
  Finding,
  MissingItem,
  Outcome,
  Party,
  Position,
  ReminderKind,
  Source,
} from './vocabulary.ts'

/** When each reminder of a request is due; null for one that would come too early to be of use. */
export type RemindOn = Readonly<Record<ReminderKind, PlainDate | null>>

/** The day by which a side answers a request or a proposal, moved because the case rested; and those of the reminders. */
export type MovedDate = {
  readonly entry: EntryId
  readonly dueOn: PlainDate
  readonly remindOn?: RemindOn
}

/** A day of the office's own, and what was counted to it: what the case rests is counted in the same. */
export type OwnDay = { readonly dueOn: PlainDate; readonly unit: DayUnit }

/** The office's own days as they stand, with what the case rested so far; null where they are not counted yet. */
export type OwnDays = Readonly<Record<'acknowledgement' | 'refusal' | 'procedure', PlainDate | null>>

/**
 * What can happen to a case. `nextBy` is the day by which the mediator wants to have taken the next step:
 * it is decided when the event is, so that a changed setting never moves a deadline of the past.
 * `follows: true` marks an event that belongs to the act of the event before it: both are undone together.
 */
type Facts = {
  caseOpened: {
    number: string
    direction: Direction
    customer: CustomerDetails
    klussenier: KlussenierDetails | null
    subject: string
    receivedOn: PlainDate
    channel: Channel
    /** The Message-ID of the mail that brought the complaint. */
    messageId: string | null
    nextBy: PlainDate
    /** By when the complainant hears that the complaint arrived. Not in histories from before there were clocks. */
    acknowledgeBy?: OwnDay
    /** What it is about, where that was known from the start. */
    categories?: readonly Category[]
  }
  /** The case was taken over from a table, with its end; follows its opening. */
  caseImported: { imported: ImportedCase }
  factsCorrected: { subject: string; receivedOn: PlainDate; channel: Channel }
  partiesCorrected: {
    direction: Direction
    customer: CustomerDetails
    klussenier: KlussenierDetails | null
  }
  attemptRecorded: { attempt: Attempt }
  attemptCorrected: { attempt: Attempt }
  attemptRemoved: { attempt: EntryId }
  agreementRecorded: { agreement: Agreement }
  agreementCorrected: { agreement: Agreement }
  /** `terms` is null when no version was in force on the day of the agreement. */
  termsAttached: { terms: TermsReference | null }
  invoiceRecorded: { invoice: Invoice }
  invoiceCorrected: { invoice: Invoice }
  invoiceRemoved: { invoice: EntryId }
  amountStated: { amount: StatedAmount }
  amountCorrected: { amount: StatedAmount }
  amountRemoved: { amount: EntryId }
  conditionFound: {
    condition: Condition
    finding: Finding
    note: string
    documents: readonly EntryId[]
  }
  missingItemsRequested: {
    items: readonly MissingItem[]
    on: PlainDate
    via: Channel
    dueOn: PlainDate
    nextBy: PlainDate | null
  }
  caseAdmitted: { on: PlainDate; nextBy: PlainDate }
  caseRefused: {
    on: PlainDate
    grounds: readonly Condition[]
    explanation: string
    nextBy: PlainDate
  }
  /** The first day on which nothing was missing any more; the office's days that are counted from it. */
  fileCompleted: { on: PlainDate; refuseBy: OwnDay; endBy: OwnDay; ownDays?: OwnDays }
  /** `told`: when both sides were told that it takes longer, and why. */
  procedureExtended: { on: PlainDate; dueOn: PlainDate; unit: DayUnit; reason: string; told: PlainDate }
  documentAttached: { document: CaseDocument }
  documentDescribed: {
    document: EntryId
    name: string
    kind: DocumentKind
    receivedOn: PlainDate
    broughtBy: Source
    internal: boolean
  }
  documentRemoved: { document: EntryId }
  statementRecorded: { statement: Statement; round: number; nextBy: PlainDate }
  statementCorrected: { statement: Statement }
  statementRemoved: { statement: EntryId }
  pointMarked: { point: Point }
  pointCorrected: { point: Point }
  pointRemoved: { point: EntryId }
  /** `unanswered`, without a statement, takes back what that side was recorded to have said. */
  positionTaken: {
    point: EntryId
    by: Party
    position: Position
    text: string
    statement: EntryId | null
  }
  hearingCompleted: { on: PlainDate; nextBy: PlainDate }
  responseRequested: {
    request: EntryId
    to: Party
    round: number
    on: PlainDate
    via: Channel
    dueOn: PlainDate
    shown: readonly EntryId[]
    /** What its days are counted in. Older histories know neither this nor when to remind. */
    unit?: DayUnit
    remindOn?: RemindOn
  }
  /** `dueOn`: the day that a last notice still gives. */
  reminderSent: { request: EntryId; on: PlainDate; via: Channel; reminder?: ReminderKind; dueOn?: PlainDate }
  responseExtended: {
    request: EntryId
    on: PlainDate
    dueOn: PlainDate
    reason: string
    remindOn?: RemindOn
  }
  responseLapsed: {
    request: EntryId
    on: PlainDate
    proof: string
    documents: readonly EntryId[]
    nextBy: PlainDate
  }
  entriesDisclosed: {
    to: Party
    on: PlainDate
    via: Channel
    entries: readonly EntryId[]
  }
  caseAssessed: {
    assessment: Assessment
    on: PlainDate
    unheard: boolean
    nextBy: PlainDate
  }
  proposalMade: { proposal: Proposal; unit?: DayUnit }
  proposalWithdrawn: {
    proposal: EntryId
    on: PlainDate
    reason: string
    nextBy: PlainDate
  }
  proposalAnswered: {
    proposal: EntryId
    party: Party
    accepts: boolean
    on: PlainDate
    channel: Channel
    note: string
    nextBy: PlainDate
  }
  settlementReached: {
    settlement: EntryId
    on: PlainDate
    text: string
    proposal: EntryId | null
    actions: readonly Action[]
    nextBy: PlainDate
  }
  /** A side said whether it was done; `on` is when it said so. */
  actionReported: {
    action: EntryId
    by: Party
    done: boolean
    on: PlainDate
    note: string
    documents: readonly EntryId[]
  }
  actionResolved: {
    action: EntryId
    kept: boolean
    on: PlainDate
    note: string
    documents: readonly EntryId[]
    /** On whose word. Not in histories from before that was asked: then it was the mediator's. */
    by?: Source
  }
  /** What a letter starts (a request, what it shows) are events that follow it. */
  letterSent: { letter: Letter }
  letterProven: { letter: EntryId; proof: Proof }
  noteAdded: { note: EntryId; on: PlainDate; text: string }
  noteRemoved: { note: EntryId }
  /** What the case is about, in the place of what was said of that before. */
  caseCategorised: { categories: readonly Category[] }
  caseAssigned: { mediator: MediatorId | null }
  casePaused: { on: PlainDate; reason: string; until: PlainDate | null }
  /** The deadlines that were running move along with the pause; so they do when a closed case is reopened. */
  caseResumed: {
    on: PlainDate
    reason: string
    nextBy: PlainDate | null
    dueDates: readonly MovedDate[]
    ownDays?: OwnDays
  }
  caseClosed: { on: PlainDate; outcome: Outcome; note: string }
  caseReopened: {
    on: PlainDate
    reason: string
    nextBy: PlainDate
    dueDates: readonly MovedDate[]
    ownDays?: OwnDays
  }
  /** The step before this one no longer holds. The log keeps both. */
  stepUndone: Record<never, never>
}

export type CaseEventType = keyof Facts
export type CaseEvent = {
  [T in CaseEventType]: {
    readonly type: T
    readonly v: 1
    readonly follows?: true
  } & Readonly<Facts[T]>
}[CaseEventType]
export type CaseEventOf<T extends CaseEventType> = Extract<CaseEvent, { type: T }>

const known: Record<CaseEventType, true> = {
  caseOpened: true,
  caseImported: true,
  factsCorrected: true,
  partiesCorrected: true,
  attemptRecorded: true,
  attemptCorrected: true,
  attemptRemoved: true,
  agreementRecorded: true,
  agreementCorrected: true,
  termsAttached: true,
  invoiceRecorded: true,
  invoiceCorrected: true,
  invoiceRemoved: true,
  amountStated: true,
  amountCorrected: true,
  amountRemoved: true,
  conditionFound: true,
  missingItemsRequested: true,
  caseAdmitted: true,
  caseRefused: true,
  fileCompleted: true,
  procedureExtended: true,
  documentAttached: true,
  documentDescribed: true,
  documentRemoved: true,
  statementRecorded: true,
  statementCorrected: true,
  statementRemoved: true,
  pointMarked: true,
  pointCorrected: true,
  pointRemoved: true,
  positionTaken: true,
  hearingCompleted: true,
  responseRequested: true,
  reminderSent: true,
  responseExtended: true,
  responseLapsed: true,
  entriesDisclosed: true,
  caseAssessed: true,
  proposalMade: true,
  proposalWithdrawn: true,
  proposalAnswered: true,
  settlementReached: true,
  actionReported: true,
  actionResolved: true,
  letterSent: true,
  letterProven: true,
  noteAdded: true,
  noteRemoved: true,
  caseCategorised: true,
  caseAssigned: true,
  casePaused: true,
  caseResumed: true,
  caseClosed: true,
  caseReopened: true,
  stepUndone: true,
}
/** Every event type of a case that this version understands. */
export const caseEventTypes = Object.keys(known) as CaseEventType[]
