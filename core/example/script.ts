import type {
  Approach,
  Channel,
  Condition,
  Merits,
  MissingItem,
  Outcome,
  Party,
  Source,
} from '#shared/case/vocabulary.ts'
import { condition, otherParty } from '#shared/case/vocabulary.ts'
import type { PlainDate } from '#shared/kernel/date.ts'
import { type EntryId, newId } from '#shared/kernel/id.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { Claims } from './claims.ts'
import { momentOn } from './days.ts'
import { type ExampleFile, mail } from './files.ts'
import { type PricedLine, totalsOf } from './money.ts'
import { agreementPaper, invoicePaper, letterPaper, type Sides } from './papers/business.ts'
import { klusseniers, vatOf } from './people.ts'

type Notes = { readonly informed: string; readonly attempts: string; readonly willing: string }
type Work = {
  /** Working days before today. */
  readonly signed: number
  readonly started: number
  readonly lines: readonly PricedLine[]
  readonly remarks: readonly string[]
  /** Working days before today on which the guarantee ended; without it, it still runs. */
  readonly guaranteeEnded?: number
}
type Bill = {
  readonly number: string
  readonly sent: number
  readonly paid: boolean | null
  readonly lines?: readonly PricedLine[]
}
type Assessed = {
  readonly merits: Merits
  readonly approach: Approach
  readonly override?: string
}
type ActionSaid = readonly [owner: Party | 'mediator', text: string, dueOn: PlainDate]

/**
 * Writes down a case as its mediator did: `on(n)` goes to a day, and each sentence after it is recorded then.
 * Days are working days before today. It keeps track of who saw what, so that a request for a response shows
 * everything that the other side brought, and an assessment relies on what both sides know.
 */
export class Script extends Claims {
  readonly #loose: Record<Party, EntryId[]> = { complainant: [], respondent: [] }
  readonly #asked: Partial<Record<Party, EntryId>> = {}
  readonly #proof: EntryId[] = []
  #work: (Work & { readonly document: EntryId }) | null = null
  #proposal: EntryId | null = null

  get #sides(): Sides {
    const { customer, klussenier } = this.story
    invariant(klussenier, 'a paper without a Klussenier', { subject: this.story.subject })
    return { customer, klussenier: klusseniers[klussenier] }
  }
  get #customerSide(): Party {
    return this.story.direction === 'klussenierComplains' ? 'respondent' : 'complainant'
  }

  #attach(broughtBy: Source, file: ExampleFile, internal = false): EntryId {
    const id = newId<EntryId>()
    this.record({ is: 'file', id, file, broughtBy, internal })
    if (!internal) this.entries.push({ id, from: broughtBy })
    if (broughtBy === 'complainant' || broughtBy === 'respondent') this.#loose[broughtBy].push(id)
    return id
  }
  /** Files that a side gives; its next statement takes them along. */
  brings(side: Party, ...files: readonly ExampleFile[]): EntryId[] {
    return files.map((file) => this.#attach(side, file))
  }
  /** A file for the office alone. */
  keeps(file: ExampleFile): void {
    this.#attach('mediator', file, true)
  }
  /** A letter between the sides, brought by the one who wrote it. */
  letter(
    from: 'customer' | 'klussenier',
    ago: number,
    name: string,
    subject: string,
    ...paragraphs: string[]
  ) {
    const side = from === 'customer' ? this.#customerSide : otherParty(this.#customerSide)
    const paper = letterPaper(this.#sides, { name, from, on: this.day(ago), subject, paragraphs })
    return this.#attach(side, paper)
  }
  /** A mail between the sides, to be brought as a file. */
  mailed(
    from: 'customer' | 'klussenier',
    ago: number,
    subject: string,
    ...paragraphs: string[]
  ): ExampleFile {
    const { customer, klussenier } = this.#sides
    const [sender, reader] = from === 'customer' ? [customer, klussenier] : [klussenier, customer]
    return mail(`Mail ${sender.name} ${this.date(ago)}`, {
      from: `${sender.name} <${sender.email}>`,
      to: `${reader.name} <${reader.email}>`,
      subject,
      at: momentOn(this.day(ago), this.begin + 90),
      messageId: `${this.day(ago)}.${this.begin}.${from}@post.example`,
      paragraphs: [...paragraphs, `Met vriendelijke groeten,\r\n${sender.name}`],
    })
  }
  says(side: Party, paragraphs: readonly string[], channel: Channel = 'mail'): void {
    const id = newId<EntryId>()
    const documents = this.#loose[side].splice(0)
    const answers = this.#asked[side] ?? null
    delete this.#asked[side]
    const text = paragraphs.join('\n\n')
    this.order({
      type: 'recordStatement',
      statement: { id, by: side, on: this.today, channel, text, documents, answers },
    })
    this.entries.push({ id, from: side })
    this.spoke(side, id)
  }
  /** An attempt to settle it between them, `ago` working days before today; its files prove it. */
  tried(ago: number, side: Party, channel: Channel, text: string, ...files: readonly ExampleFile[]): void {
    const documents = this.brings(side, ...files)
    this.#loose[side].splice(-documents.length, documents.length)
    const id = newId<EntryId>()
    this.order({
      type: 'recordAttempt',
      attempt: { id, on: this.day(ago), by: side, channel, text, documents },
    })
    this.entries.push({ id, from: side })
    this.#proof.push(...documents)
  }
  /** The signed agreement: its PDF from whoever complains, and its facts. */
  agreement(work: Work): void {
    const signedOn = this.day(work.signed)
    const years = Number(signedOn.slice(0, 4)) + 2
    const until = signedOn.slice(5) === '02-29' ? `${years}-02-28` : `${years}${signedOn.slice(4)}`
    const guaranteeUntil = work.guaranteeEnded ? this.day(work.guaranteeEnded) : (until as PlainDate)
    const { lines, remarks } = work
    const paper = agreementPaper(this.#sides, {
      signedOn,
      startOn: this.day(work.started),
      lines,
      guaranteeUntil,
      remarks,
    })
    const document = this.#attach('complainant', paper)
    this.#work = { ...work, document }
    const amount = totalsOf(lines, vatOf(this.#sides.klussenier)).gross
    this.order({
      type: 'recordAgreement',
      agreement: { signedOn, amount, guaranteeUntil, documents: [document] },
    })
  }
  /** An invoice: its PDF from whoever complains, and its facts. Without lines, for all that was agreed. */
  invoice({ number, sent, paid, lines = this.#work?.lines ?? [] }: Bill): void {
    const on = this.day(sent)
    const dueOn = this.day(sent - 10)
    const document = this.#attach('complainant', invoicePaper(this.#sides, { number, on, dueOn, lines }))
    const amount = totalsOf(lines, vatOf(this.#sides.klussenier)).gross
    this.order({ type: 'recordInvoice', invoice: { number, on, amount, paid, documents: [document] } })
  }

  finds(
    which: Condition,
    finding: 'met' | 'notMet' | 'unknown',
    note: string,
    documents: EntryId[] = [],
  ): void {
    this.order({ type: 'findCondition', condition: which, finding, note, documents })
  }
  /** All conditions but those in `except`, with what the mediator noted and what proves them. */
  allMet({ informed, attempts, willing }: Notes, ...except: readonly Condition[]): void {
    const work = this.#work
    invariant(work, 'conditions without an agreement', { subject: this.story.subject })
    const notes: Record<Condition, readonly [note: string, documents: EntryId[]]> = {
      klussenierNamed: [`De klacht noemt ${this.#sides.klussenier.name} bij naam.`, []],
      klussenierInformed: [informed, [...this.#proof]],
      attemptsMade: [attempts, [...this.#proof]],
      signedAgreement: [`Getekende offerte van ${this.date(work.signed)}.`, [work.document]],
      bothWilling: [willing, []],
      guaranteeExpired: ['De garantietermijn loopt nog; zie de offerte.', [work.document]],
    }
    for (const which of condition.options.filter((candidate) => !except.includes(candidate)))
      this.finds(which, which === 'guaranteeExpired' ? 'notMet' : 'met', ...notes[which])
  }
  asksMissing(items: MissingItem[], via: Channel = 'mail', dueOn?: PlainDate): void {
    this.order({ type: 'requestMissingItems', items, on: this.today, via, ...(dueOn && { dueOn }) })
  }
  admits(): void {
    this.order({ type: 'admitCase', on: this.today })
  }
  refuses(grounds: Condition[], explanation: string): void {
    this.order({ type: 'refuseCase', on: this.today, grounds, explanation })
  }

  hears(): void {
    this.order({ type: 'completeHearing', on: this.today })
  }
  /** Asks a side to respond and shows it all that it has not seen. Without a day, it follows from the settings. */
  asks(to: Party, via: Channel = 'mail', dueOn?: PlainDate): void {
    const request = newId<EntryId>()
    const shown = this.showAll(to)
    this.order({ type: 'requestResponse', request, to, on: this.today, via, shown, ...(dueOn && { dueOn }) })
    this.#asked[to] = request
  }
  #open(side: Party): EntryId {
    const request = this.#asked[side]
    invariant(request, 'nobody was asked', { side, subject: this.story.subject })
    return request
  }
  reminds(side: Party, via: Channel = 'mail'): void {
    this.order({ type: 'sendReminder', request: this.#open(side), on: this.today, via })
  }
  extends(side: Party, dueOn: PlainDate, reason: string): void {
    this.order({ type: 'extendResponse', request: this.#open(side), on: this.today, dueOn, reason })
  }
  /** The day passed without an answer; the file shows that the request was received. */
  lapses(side: Party, proof: string, file: ExampleFile): void {
    const request = this.#open(side)
    const documents = [this.#attach('mediator', file)]
    this.order({ type: 'recordLapse', request, on: this.today, proof, documents })
    delete this.#asked[side]
  }
  /** Sends a side whatever it has not seen yet. */
  shows(to: Party, via: Channel = 'mail'): void {
    const entries = this.showAll(to)
    this.order({ type: 'disclose', to, on: this.today, via, entries })
  }

  /** Relies on everything that both sides know. */
  assesses({ merits, approach, override }: Assessed, ...paragraphs: readonly string[]): void {
    const id = newId<EntryId>()
    this.order({
      type: 'assessCase',
      on: this.today,
      assessment: {
        id,
        text: paragraphs.join('\n\n'),
        approach,
        merits,
        reliesOn: this.knownToBoth(),
        override: override ? { reason: override } : null,
      },
    })
    this.entries.push({ id, from: 'mediator' })
  }
  /** `answerBy` may be left out and then follows from the settings. */
  proposes(
    kind: 'advice' | 'proposal',
    to: Party[],
    paragraphs: readonly string[],
    answerBy?: PlainDate,
  ): void {
    for (const side of to) if (this.unseenBy(side).length) this.shows(side)
    const id = newId<EntryId>()
    const text = paragraphs.join('\n\n')
    this.order({
      type: 'makeProposal',
      proposal: { id, kind, to, on: this.today, via: 'mail', text, ...(answerBy && { answerBy }) },
    })
    this.#proposal = id
  }
  answers(side: Party, accepts: boolean, note = '', channel: Channel = 'mail'): void {
    const proposal = this.#proposal
    invariant(proposal, 'nothing to answer', { side })
    this.order({ type: 'recordAnswer', proposal, party: side, accepts, on: this.today, channel, note })
  }
  /** What was agreed, on the last proposal; gives the ids of the actions. */
  settles(text: string, actions: readonly ActionSaid[]): EntryId[] {
    const agreed = actions.map(([owner, what, dueOn]) => ({ id: newId<EntryId>(), owner, text: what, dueOn }))
    const proposal = this.#proposal
    this.order({
      type: 'recordSettlement',
      settlement: newId<EntryId>(),
      on: this.today,
      text,
      proposal,
      actions: agreed,
    })
    return agreed.map(({ id }) => id)
  }
  /** What the mediator found came of an action, on whose word. */
  resolves(action: EntryId | undefined, kept: boolean, note: string, by: Source = 'mediator'): void {
    invariant(action, 'no such action', { note })
    this.order({ type: 'resolveAction', action, kept, by, on: this.today, note, documents: [] })
  }

  notes(text: string): void {
    this.order({ type: 'addNote', on: this.today, text })
  }
  pauses(reason: string, until: PlainDate | null): void {
    this.order({ type: 'pauseCase', on: this.today, reason, until })
  }
  resumes(reason: string): void {
    this.order({ type: 'resumeCase', on: this.today, reason })
  }
  closes(outcome: Outcome, note: string): void {
    this.order({ type: 'closeCase', on: this.today, outcome, note })
  }
  reopens(reason: string): void {
    this.order({ type: 'reopenCase', on: this.today, reason })
    this.#proposal = null
  }
}
