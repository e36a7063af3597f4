import { z } from 'zod'
import { plainDate } from '../kernel/date.ts'
import { type EntryId, entryId, mediatorId, newId } from '../kernel/id.ts'
import {
  action,
  agreement,
  assessment,
  attempt,
  caseDocument,
  customerDetails,
  entries,
  importedCase,
  invoice,
  klussenierDetails,
  letter,
  line,
  point,
  proof,
  proposal,
  remark,
  statedAmount,
  statement,
  text,
} from './facts.ts'
import {
  category,
  channel,
  condition,
  direction,
  documentKind,
  finding,
  missingItem,
  outcome,
  party,
  position,
  reminderKind,
  source,
} from './vocabulary.ts'

/** The id of a new entry. Whoever sends the command may leave it out: parsing then makes one. */
const newEntry = entryId.default(() => newId<EntryId>())

/** What a case is about; empty where that was not said yet. */
const about = z.array(category).max(category.options.length).readonly()

/** Opening is apart: it makes the case that all other commands are about. */
export const openCase = z.object({
  type: z.literal('openCase'),
  number: line,
  direction,
  customer: customerDetails,
  klussenier: klussenierDetails.nullable().default(null),
  subject: line,
  receivedOn: plainDate,
  channel,
  messageId: z.string().max(1_000).nullable().default(null),
  /** What it is about, as far as that is known already. */
  categories: about.exactOptional(),
  /** A past complaint, taken over from a table: the case is closed from the start. */
  imported: importedCase.exactOptional(),
})
export type OpenCase = z.infer<typeof openCase>

const { documents: proving } = attempt.shape

/**
 * What a mediator can order of a case that is open, by name. Dates named `on` say when it happened;
 * `dueOn` and `answerBy` may be left out and then follow from the settings.
 */
const shapes = {
  correctFacts: { subject: line, receivedOn: plainDate, channel },
  correctParties: {
    direction,
    customer: customerDetails,
    klussenier: klussenierDetails.nullable(),
  },
  recordAttempt: { attempt: attempt.extend({ id: newEntry }) },
  correctAttempt: { attempt },
  removeAttempt: { attempt: entryId },
  recordAgreement: { agreement },
  correctAgreement: { agreement },
  attachTerms: {},
  recordInvoice: { invoice: invoice.extend({ id: newEntry }) },
  correctInvoice: { invoice },
  removeInvoice: { invoice: entryId },
  stateAmount: { amount: statedAmount.extend({ id: newEntry }) },
  correctAmount: { amount: statedAmount },
  removeAmount: { amount: entryId },
  findCondition: { condition, finding, note: remark, documents: proving },
  requestMissingItems: {
    items: z.array(missingItem).min(1),
    on: plainDate,
    via: channel,
    dueOn: plainDate.optional(),
  },
  admitCase: { on: plainDate },
  refuseCase: {
    on: plainDate,
    grounds: z.array(condition).min(1),
    explanation: remark,
  },
  /** `told`: when both sides were told of it. */
  extendProcedure: { on: plainDate, dueOn: plainDate.optional(), reason: text, told: plainDate },
  attachDocument: { document: caseDocument.extend({ id: newEntry }) },
  describeDocument: {
    document: entryId,
    name: line,
    kind: documentKind,
    receivedOn: plainDate,
    broughtBy: source,
    internal: z.boolean(),
  },
  removeDocument: { document: entryId },
  /** `answers` left out: it answers the request that this side still has open, if there is one. Null: none. */
  recordStatement: {
    statement: statement.extend({ id: newEntry, answers: entryId.nullable().optional() }),
  },
  correctStatement: { statement },
  removeStatement: { statement: entryId },
  markPoint: { point: point.extend({ id: newEntry }) },
  correctPoint: { point },
  removePoint: { point: entryId },
  /** `statement`: where that side said so; null only for `unanswered`, which takes its position back. */
  takePosition: {
    point: entryId,
    by: party,
    position,
    text: remark,
    statement: entryId.nullable().default(null),
  },
  completeHearing: { on: plainDate },
  requestResponse: {
    request: newEntry,
    to: party,
    on: plainDate,
    via: channel,
    dueOn: plainDate.optional(),
    shown: entries.default([]),
  },
  /**
   * Which reminder it is follows from how many were sent, where it is left out. Only a last notice gives other days:
   * without `dueOn` those of the settings, with null none.
   */
  sendReminder: {
    request: entryId,
    on: plainDate,
    via: channel,
    reminder: reminderKind.optional(),
    dueOn: plainDate.nullable().optional(),
  },
  extendResponse: {
    request: entryId,
    on: plainDate,
    dueOn: plainDate,
    reason: text,
  },
  recordLapse: {
    request: entryId,
    on: plainDate,
    proof: remark,
    documents: proving,
  },
  disclose: {
    to: party,
    on: plainDate,
    via: channel,
    entries: entries.refine((ids) => ids.length > 0),
  },
  assessCase: {
    on: plainDate,
    assessment: assessment.extend({ id: newEntry }),
  },
  makeProposal: {
    proposal: proposal.extend({ id: newEntry, answerBy: plainDate.optional() }),
  },
  withdrawProposal: { proposal: entryId, on: plainDate, reason: text },
  recordAnswer: {
    proposal: entryId,
    party,
    accepts: z.boolean(),
    on: plainDate,
    channel,
    note: remark,
  },
  recordSettlement: {
    settlement: newEntry,
    on: plainDate,
    text,
    proposal: entryId.nullable().default(null),
    actions: z
      .array(action.extend({ id: newEntry }))
      .max(100)
      .default([]),
  },
  /** What a side says came of an action; the finding is the mediator's, with `resolveAction`. */
  tellOfAction: {
    action: entryId,
    by: party,
    done: z.boolean(),
    on: plainDate,
    note: remark,
    documents: proving,
  },
  /** `on`: when it was done, or when it was found not to be. `by`: on whose word. */
  resolveAction: {
    action: entryId,
    kept: z.boolean(),
    by: source.default('mediator'),
    on: plainDate,
    note: remark,
    documents: proving,
  },
  /**
   * A letter went out: recorded with what it starts. `dueOn` as the letter says it; `items` of a request for missing
   * items; `starts`: the id of the request or the proposal that comes of it.
   */
  sendLetter: {
    letter: letter.extend({ id: newEntry }),
    starts: newEntry,
    dueOn: plainDate.optional(),
    items: z.array(missingItem).default([]),
    proposal: proposal.pick({ kind: true, text: true, to: true }).nullable().default(null),
  },
  proveLetter: { letter: entryId, proof },
  addNote: { note: newEntry, on: plainDate, text },
  removeNote: { note: entryId },
  /** What the case is about, in the place of what was said of that before. */
  categoriseCase: { categories: about },
  assignCase: { mediator: mediatorId.nullable() },
  pauseCase: {
    on: plainDate,
    reason: text,
    until: plainDate.nullable().default(null),
  },
  resumeCase: { on: plainDate, reason: remark },
  closeCase: { on: plainDate, outcome, note: remark },
  reopenCase: { on: plainDate, reason: text },
  undo: {},
} as const

/** Commands that are one act: all of them or none, and taken back together. No interface orders it by itself. */
export type Together = { readonly type: 'together'; readonly commands: readonly CaseCommand[] }

type Shapes = typeof shapes
export type CommandType = keyof Shapes
export const commandTypes = Object.keys(shapes) as CommandType[]

type CommandSchema<T extends CommandType> = Shapes[T] extends infer S extends z.core.$ZodShape
  ? z.ZodObject<{ type: z.ZodLiteral<T> } & S>
  : never
const schemaOf = (type: CommandType) => z.object({ type: z.literal(type), ...shapes[type] })

/** The schema of each command, by its name. */
export const commandSchemas = Object.fromEntries(
  commandTypes.map((type) => [type, schemaOf(type)]),
) as unknown as { [T in CommandType]: CommandSchema<T> }

export type CaseCommandOf<T extends CommandType> = z.output<CommandSchema<T>>
export type CaseCommand = { [T in CommandType]: CaseCommandOf<T> }[CommandType]
export type CaseCommandInputOf<T extends CommandType> = z.input<CommandSchema<T>>
export type CaseCommandInput = {
  [T in CommandType]: CaseCommandInputOf<T>
}[CommandType]

const [first, ...rest] = Object.values(commandSchemas)
/** Any command about an open case. */
export const caseCommand = z.discriminatedUnion('type', [first, ...rest] as never) as unknown as z.ZodType<
  CaseCommand,
  CaseCommandInput
>
