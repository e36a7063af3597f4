import fc from 'fast-check'
import { addDays } from '#shared/calendar/index.ts'
import { type CaseCommandInput, type CommandType, commandTypes } from '#shared/case/commands.ts'
import { type CaseEvent, type CaseEventType, caseEventTypes } from '#shared/case/events.ts'
import * as words from '#shared/case/vocabulary.ts'
import { type PlainDate, plainDate, saidDays } from '#shared/kernel/date.ts'
import { given } from './given.ts'
import { customer, id, klussenier, openCase, termsVersions } from './orders.ts'

/** Few enough ids that a command often names something that is there. */
export const entry = fc.integer({ min: 0, max: 11 }).map((n) => id(`entry ${n}`))
const near = fc.integer({ min: 0, max: 500 }).map((n) => addDays(plainDate.parse('2025-06-01'), n))
const far = fc.constantFrom(saidDays.first, '1999-12-31', saidDays.last).map((day) => plainDate.parse(day))
export const day: fc.Arbitrary<PlainDate> = fc.oneof(
  { weight: 40, arbitrary: near },
  { weight: 1, arbitrary: far },
)

const some = <T>(list: readonly T[]) => fc.constantFrom(...list)
const text = fc.constantFrom('Kort.', 'Een langere zin, met € en 😀.', '<b>#let x</b>')
const remark = fc.oneof(fc.constant(''), text)
const entries = fc.uniqueArray(entry, { maxLength: 3 })
const orNull = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null })
const { parties } = words
const party = some(parties)
const channel = some(words.channel.options)
const source = some(words.source.options)
const cents = fc.integer({ min: 0, max: 1_000_000 })
const documents = entries
const people = {
  direction: some(words.direction.options),
  customer: fc.constant(customer),
  klussenier: fc.constantFrom(null, klussenier),
}
const attempt = fc.record({ id: entry, on: day, by: party, channel, text, documents })
const agreement = fc.record({
  signedOn: orNull(day),
  amount: orNull(cents),
  guaranteeUntil: orNull(day),
  documents,
})
const paid = orNull(fc.boolean())
const invoice = fc.record({ id: entry, number: remark, on: orNull(day), amount: cents, paid, documents })
const file = {
  name: text,
  kind: some(words.documentKind.options),
  receivedOn: day,
  broughtBy: source,
  internal: fc.boolean(),
}
const document = fc.record({
  id: entry,
  sha256: fc.constant('a'.repeat(64)),
  mediaType: fc.constant('image/jpeg'),
  size: cents,
  ...file,
})
const statement = fc.record({
  id: entry,
  by: party,
  on: day,
  channel,
  text,
  documents,
  answers: orNull(entry),
})
const point = fc.record({ id: entry, text, statement: entry })
const statedAmount = fc.record({
  id: entry,
  what: some(words.amountKinds),
  by: source,
  amount: cents,
  on: orNull(day),
  note: remark,
  statement: orNull(entry),
  documents,
})
const takenPosition = {
  point: entry,
  by: party,
  position: some(words.position.options),
  text: remark,
  statement: orNull(entry),
}
const assessment = fc.record({
  id: entry,
  text,
  approach: some(words.approach.options),
  merits: some(words.merits.options),
  reliesOn: entries,
  override: orNull(fc.record({ reason: text })),
})
const proposal = fc.record({
  id: entry,
  kind: some(['advice', 'proposal'] as const),
  to: fc.uniqueArray(party, { minLength: 1 }),
  on: day,
  via: channel,
  text,
  answerBy: day,
})
const actions = fc.array(
  fc.record({ id: entry, owner: some([...parties, 'mediator'] as const), text, dueOn: day }),
  { maxLength: 2 },
)
const proof = fc.record({ kind: some(words.proofKind.options), on: day, text: remark, documents })
const letter = fc.record({
  id: entry,
  kind: some(words.letterKinds),
  to: party,
  language: some(words.language.options),
  on: day,
  via: channel,
  subject: text,
  text,
  template: fc.constant({ version: 0, edition: 1 }),
  about: orNull(entry),
  messageId: fc.constant(null),
  shown: entries,
  document,
})
const facts = { subject: text, receivedOn: day, channel }
const finding = {
  condition: some(words.conditions),
  finding: some(words.finding.options),
  note: remark,
  documents,
}
const items = fc.uniqueArray(some(words.missingItem.options), { minLength: 1, maxLength: 3 })
const grounds = fc.uniqueArray(some(words.conditions), { minLength: 1, maxLength: 2 })
const onVia = { on: day, via: channel }
const reminder = some(words.reminderKinds)
const answer = { proposal: entry, party, accepts: fc.boolean(), on: day, channel, note: remark }
const mediator = orNull(entry)
const categories = fc.uniqueArray(some(words.categories), { maxLength: 3 })
const pause = { on: day, reason: text, until: orNull(day) }
const ending = { on: day, outcome: some(words.outcome.options), note: remark }
const result = { action: entry, kept: fc.boolean(), by: source, on: day, note: remark, documents }
const report = { action: entry, by: party, done: fc.boolean(), on: day, note: remark, documents }

type Fields = Record<string, fc.Arbitrary<unknown>>
const commandFields: Record<CommandType, Fields> = {
  correctFacts: facts,
  correctParties: people,
  recordAttempt: { attempt },
  correctAttempt: { attempt },
  removeAttempt: { attempt: entry },
  recordAgreement: { agreement },
  correctAgreement: { agreement },
  attachTerms: {},
  recordInvoice: { invoice },
  correctInvoice: { invoice },
  removeInvoice: { invoice: entry },
  stateAmount: { amount: statedAmount },
  correctAmount: { amount: statedAmount },
  removeAmount: { amount: entry },
  findCondition: finding,
  requestMissingItems: { items, ...onVia, dueOn: day },
  admitCase: { on: day },
  refuseCase: { on: day, grounds, explanation: remark },
  extendProcedure: { on: day, dueOn: day, reason: text, told: day },
  attachDocument: { document },
  describeDocument: { document: entry, ...file },
  removeDocument: { document: entry },
  recordStatement: { statement },
  correctStatement: { statement },
  removeStatement: { statement: entry },
  markPoint: { point },
  correctPoint: { point },
  removePoint: { point: entry },
  takePosition: takenPosition,
  completeHearing: { on: day },
  requestResponse: { request: entry, to: party, ...onVia, dueOn: day, shown: entries },
  sendReminder: { request: entry, ...onVia, reminder, dueOn: orNull(day) },
  extendResponse: { request: entry, on: day, dueOn: day, reason: text },
  recordLapse: { request: entry, on: day, proof: remark, documents },
  disclose: { to: party, ...onVia, entries: fc.uniqueArray(entry, { minLength: 1, maxLength: 3 }) },
  assessCase: { on: day, assessment },
  makeProposal: { proposal },
  withdrawProposal: { proposal: entry, on: day, reason: text },
  recordAnswer: answer,
  recordSettlement: { settlement: entry, on: day, text, proposal: orNull(entry), actions },
  tellOfAction: report,
  resolveAction: result,
  sendLetter: {
    letter,
    starts: entry,
    dueOn: day,
    items,
    proposal: orNull(
      fc.record({
        kind: some(['advice', 'proposal'] as const),
        text,
        to: fc.uniqueArray(party, { minLength: 1 }),
      }),
    ),
  },
  proveLetter: { letter: entry, proof },
  addNote: { note: entry, on: day, text },
  removeNote: { note: entry },
  categoriseCase: { categories },
  assignCase: { mediator },
  pauseCase: pause,
  resumeCase: { on: day, reason: remark },
  closeCase: ending,
  reopenCase: { on: day, reason: text },
  undo: {},
}
const optional = new Set(['dueOn', 'reminder'])
/** Any command about an open case; its ids partly exist, and so do its days. */
export const command: fc.Arbitrary<CaseCommandInput> = fc.oneof(
  ...commandTypes.map((type) => {
    const fields: Fields = { type: fc.constant(type), ...commandFields[type] }
    const requiredKeys = Object.keys(fields).filter((key) => type === 'extendResponse' || !optional.has(key))
    return fc.record(fields, { requiredKeys }) as unknown as fc.Arbitrary<CaseCommandInput>
  }),
)

const remindOn = fc.record({ first: orNull(day), second: orNull(day), last: orNull(day) })
const dueDates = fc.array(fc.record({ entry, dueOn: day, remindOn }, { requiredKeys: ['entry', 'dueOn'] }), {
  maxLength: 2,
})
const ownDays = fc.record({ acknowledgement: orNull(day), refusal: orNull(day), procedure: orNull(day) })
const round = fc.integer({ min: 1, max: 4 })
const nextBy = day
const unit = some(words.dayUnit.options)
const ownDay = fc.record({ dueOn: day, unit })
const eventFields: Record<CaseEventType, Fields> = {
  caseOpened: {
    number: text,
    ...facts,
    ...people,
    messageId: orNull(text),
    nextBy,
    acknowledgeBy: ownDay,
    categories,
  },
  caseImported: {
    imported: fc.record({
      from: fc.record({
        file: fc.constant('f'.repeat(64)),
        row: fc.integer({ min: 1, max: 100 }),
        key: fc.constant('0123456789abcdef0123456789abcdef'),
      }),
      externalNumber: orNull(text),
      outcome: some(words.outcome.options),
      outcomeTold: remark,
      closedOn: day,
      description: remark,
      amount: orNull(fc.integer({ min: 0, max: 1_000_000 })),
    }),
  },
  factsCorrected: facts,
  partiesCorrected: people,
  attemptRecorded: { attempt },
  attemptCorrected: { attempt },
  attemptRemoved: { attempt: entry },
  agreementRecorded: { agreement },
  agreementCorrected: { agreement },
  termsAttached: { terms: fc.constantFrom(null, ...termsVersions) },
  invoiceRecorded: { invoice },
  invoiceCorrected: { invoice },
  invoiceRemoved: { invoice: entry },
  amountStated: { amount: statedAmount },
  amountCorrected: { amount: statedAmount },
  amountRemoved: { amount: entry },
  conditionFound: finding,
  missingItemsRequested: { items, ...onVia, dueOn: day, nextBy: orNull(day) },
  caseAdmitted: { on: day, nextBy },
  caseRefused: { on: day, grounds, explanation: remark, nextBy },
  fileCompleted: { on: day, refuseBy: ownDay, endBy: ownDay, ownDays },
  procedureExtended: { on: day, dueOn: day, unit, reason: text, told: day },
  documentAttached: { document },
  documentDescribed: { document: entry, ...file },
  documentRemoved: { document: entry },
  statementRecorded: { statement, round, nextBy },
  statementCorrected: { statement },
  statementRemoved: { statement: entry },
  pointMarked: { point },
  pointCorrected: { point },
  pointRemoved: { point: entry },
  positionTaken: takenPosition,
  hearingCompleted: { on: day, nextBy },
  responseRequested: {
    ...{ request: entry, to: party, round, ...onVia, dueOn: day, shown: entries },
    ...{ unit, remindOn },
  },
  reminderSent: { request: entry, ...onVia, reminder, dueOn: day },
  responseExtended: { request: entry, on: day, dueOn: day, reason: text, remindOn },
  responseLapsed: { request: entry, on: day, proof: remark, documents, nextBy },
  entriesDisclosed: { to: party, ...onVia, entries },
  caseAssessed: { assessment, on: day, unheard: fc.boolean(), nextBy },
  proposalMade: { proposal, unit },
  proposalWithdrawn: { proposal: entry, on: day, reason: text, nextBy },
  proposalAnswered: { ...answer, nextBy },
  settlementReached: { settlement: entry, on: day, text, proposal: orNull(entry), actions, nextBy },
  actionReported: report,
  actionResolved: result,
  letterSent: { letter },
  letterProven: { letter: entry, proof },
  noteAdded: { note: entry, on: day, text },
  noteRemoved: { note: entry },
  caseCategorised: { categories },
  caseAssigned: { mediator },
  casePaused: pause,
  caseResumed: { on: day, reason: remark, nextBy: orNull(day), dueDates, ownDays },
  caseClosed: ending,
  caseReopened: { on: day, reason: text, nextBy, dueDates, ownDays },
  stepUndone: {},
}
/** What older histories do not have. */
const later: Partial<Record<CaseEventType, readonly string[]>> = {
  caseOpened: ['acknowledgeBy', 'categories'],
  fileCompleted: ['ownDays'],
  responseRequested: ['unit', 'remindOn'],
  reminderSent: ['reminder', 'dueOn'],
  responseExtended: ['remindOn'],
  proposalMade: ['unit'],
  actionResolved: ['by'],
  caseResumed: ['ownDays'],
  caseReopened: ['ownDays'],
}
/** Any event, also one that no decision would ever have come to. */
export const event: fc.Arbitrary<CaseEvent> = fc.oneof(
  ...caseEventTypes.map((type) => {
    const fields: Fields = {
      type: fc.constant(type),
      v: fc.constant(1),
      ...eventFields[type],
      follows: fc.constant(true),
    }
    const requiredKeys = Object.keys(fields).filter((key) => key !== 'follows' && !later[type]?.includes(key))
    return fc.record(fields, { requiredKeys }) as unknown as fc.Arbitrary<CaseEvent>
  }),
)
export const fromALaterVersion = { type: 'somethingOfALaterVersion', v: 9 } as unknown as CaseEvent

/** Any history: events of all kinds, usually of a case that was opened. */
export const history: fc.Arbitrary<readonly CaseEvent[]> = fc
  .tuple(
    fc.constantFrom(true, true, true, false),
    fc.array(
      fc.oneof({ weight: 30, arbitrary: event }, { weight: 1, arbitrary: fc.constant(fromALaterVersion) }),
      {
        maxLength: 40,
      },
    ),
  )
  .map(([opens, events]) => (opens ? [...given(openCase()).events, ...events] : events))
