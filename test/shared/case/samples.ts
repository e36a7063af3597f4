import { addDays } from '#shared/calendar/index.ts'
import type { CaseCommandInput, CaseCommandInputOf, CommandType } from '#shared/case/commands.ts'
import type { CaseContext } from '#shared/case/context.ts'
import { outcomeHindrances } from '#shared/case/decide/closing.ts'
import { fresh } from '#shared/case/decide/handler.ts'
import { allowedCommands } from '#shared/case/decide.ts'
import { shownTo, undisclosedTo, unseen } from '#shared/case/disclosure.ts'
import { letterHindrance } from '#shared/case/letters.ts'
import { groundsFound, idsInUse, missingItems, statementsCited } from '#shared/case/rules.ts'
import { awaitedRequests, type Case, openProposals } from '#shared/case/state.ts'
import {
  amountKinds,
  categories,
  channel,
  conditions,
  language,
  letterKinds,
  outcome,
  parties,
  proofKind,
  source,
} from '#shared/case/vocabulary.ts'
import { procedureDay } from '#shared/clocks/office.ts'
import { entryId } from '#shared/kernel/id.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { document as file, id } from './orders.ts'

type Samples = {
  [T in CommandType]: () => Omit<CaseCommandInputOf<T>, 'type'>
}

const samples = (state: Case, context: CaseContext, seed: number): Samples => {
  const { today, calendar, deadlines, clocks } = context
  const pick = <T>(list: readonly T[]): T => {
    const [first] = list
    invariant(first !== undefined, 'nothing to choose from')
    return list[seed % list.length] ?? first
  }
  const newIds = (count: number): readonly string[] => {
    const found: string[] = []
    for (let n = 0; found.length < count; n++) {
      const candidate = id(`entry ${n}`)
      if (!fresh(state, entryId.parse(candidate))) found.push(candidate)
    }
    return found
  }
  const newId = (): string => newIds(1)[0] ?? ''
  const allowed = allowedCommands(state, context)
  const on = today
  const via = pick(channel.options)
  const even = seed % 2 === 0
  const words = `Tekst ${seed}`
  const documents = even ? state.documents.slice(0, 1).map((document) => document.id) : []
  const relied = new Set(state.assessments.flatMap((assessment) => assessment.reliesOn))
  const wasShown = (entry: Case['documents'][number]['id']) =>
    parties.some((side) => shownTo(state, entry, side))
  /** An entry that no side has seen and no decision rests on. */
  const free = <T extends { readonly id: Case['documents'][number]['id'] }>(list: readonly T[]): T =>
    pick(list.filter((entry) => !wasShown(entry.id) && !relied.has(entry.id)))
  const attempt = { on, by: pick(parties), channel: via, text: words, documents }
  const invoice = { amount: seed, on, paid: pick([true, false, null]), documents }
  const agreement = { signedOn: addDays(on, -(seed % 900)), amount: seed, documents }
  const request = () => pick(awaitedRequests(state))
  const asked = () => parties.filter((side) => !awaitedRequests(state).some(({ to }) => to === side))
  const complaint = () => {
    const ids = state.statements.filter(({ by }) => by === 'complainant').map((entry) => entry.id)
    return pick(ids)
  }
  const side = () => pick(parties.filter((to) => undisclosedTo(state, to).length))
  const proposal = () => pick(openProposals(state))
  const accepted = () =>
    state.proposals.find((made) => !made.withdrawn && made.to.every((to) => made.answers[to]?.accepts))
  const openPoint = () =>
    pick(state.points.filter(({ positions }) => !positions.complainant && !positions.respondent))
  const amount = () => {
    const by = pick(source.options)
    const said = state.statements.filter((statement) => statement.by === by)
    return {
      what: pick(amountKinds),
      by,
      amount: seed * 100,
      on: even ? on : null,
      note: seed % 3 ? words : '',
      statement: even && said.length ? pick(said).id : null,
      documents: seed % 3 ? documents : [],
    }
  }
  const describable = () => pick(state.documents)

  return {
    correctFacts: () => ({
      subject: `${words}, ${state.subject}`.slice(0, 200),
      receivedOn: state.receivedOn,
      channel: via,
    }),
    correctParties: () => ({
      direction: state.direction,
      customer: { ...state.customer, name: `${seed} ${state.customer.name}`.slice(0, 200) },
      klussenier: state.klussenier,
    }),
    recordAttempt: () => ({ attempt: { id: newId(), ...attempt } }),
    correctAttempt: () => ({ attempt: { id: free(state.attempts).id, ...attempt } }),
    removeAttempt: () => ({ attempt: free(state.attempts).id }),
    recordAgreement: () => ({ agreement }),
    correctAgreement: () => ({ agreement }),
    attachTerms: () => ({}),
    recordInvoice: () => ({ invoice: { id: newId(), ...invoice } }),
    correctInvoice: () => ({ invoice: { id: pick(state.invoices).id, ...invoice } }),
    removeInvoice: () => ({ invoice: pick(state.invoices).id }),
    stateAmount: () => ({ amount: { id: newId(), ...amount() } }),
    correctAmount: () => ({ amount: { id: pick(state.amounts).id, ...amount() } }),
    removeAmount: () => ({ amount: pick(state.amounts).id }),
    findCondition: () => {
      const condition = pick(conditions)
      const good = condition === 'guaranteeExpired' ? 'notMet' : 'met'
      const bad = condition === 'guaranteeExpired' ? 'met' : 'notMet'
      return { condition, finding: seed % 13 === 0 ? bad : good, note: words, documents }
    },
    requestMissingItems: () => ({ items: [...missingItems(state)], on, via }),
    admitCase: () => ({ on }),
    refuseCase: () => ({ on, grounds: [...groundsFound(state)], explanation: words }),
    extendProcedure: () => {
      const day = procedureDay(state, { calendar, rules: clocks }, today)
      invariant(day, 'a file that is not complete')
      const said = day.dueOn < today ? day.dueOn : today
      return {
        on: said,
        told: on,
        reason: words,
        ...(even && { dueOn: calendar.addWorkingDays(day.dueOn, 1) }),
      }
    },
    attachDocument: () => ({
      document: {
        ...file('file'),
        id: newId(),
        receivedOn: on,
        broughtBy: pick(source.options),
        internal: seed % 5 === 0,
      },
    }),
    describeDocument: () => {
      const { id: document, broughtBy } = describable()
      const internal = even && !wasShown(document)
      return {
        document,
        name: words,
        kind: 'photo',
        receivedOn: on,
        broughtBy: wasShown(document) ? broughtBy : pick(source.options),
        internal,
      }
    },
    removeDocument: () => ({
      document: pick(state.documents.filter((entry) => !idsInUse(state).has(entry.id))).id,
    }),
    recordStatement: () => {
      const by = pick(parties)
      const answers = pick([null, ...state.requests.filter(({ to }) => to === by).map((entry) => entry.id)])
      return { statement: { id: newId(), by, on, channel: via, text: words, documents, answers } }
    },
    correctStatement: () => {
      const { round: _, ...statement } = free(state.statements)
      return { statement: { ...statement, on, text: words } }
    },
    removeStatement: () => {
      const cited = statementsCited(state)
      return { statement: free(state.statements.filter((said) => !cited.has(said.id))).id }
    },
    markPoint: () => ({ point: { id: newId(), text: words, statement: complaint() } }),
    correctPoint: () => {
      const { id: changed, text, statement } = openPoint()
      return { point: { id: changed, text: `${words}, ${text}`.slice(0, 2_000), statement } }
    },
    removePoint: () => ({ point: openPoint().id }),
    takePosition: () => {
      const { id: point, positions } = pick(state.points)
      const by = state.statements.some((said) => said.by === 'respondent') ? pick(parties) : 'complainant'
      const taken = positions[by]
      if (taken && seed % 3 === 0)
        return { point, by, position: 'unanswered' as const, text: '', statement: null }
      const statement = pick(state.statements.filter((said) => said.by === by)).id
      const position = taken?.position === 'contested' ? 'agreed' : 'contested'
      return { point, by, position, text: even ? words : '', statement }
    },
    completeHearing: () => ({ on }),
    requestResponse: () => {
      const to = pick(asked())
      return { request: newId(), to, on, via, shown: to === 'respondent' ? [complaint()] : [] }
    },
    sendReminder: () => ({ request: request().id, on, via }),
    extendResponse: () => {
      const open = pick(awaitedRequests(state).filter((entry) => !entry.extension))
      const days = 1 + (seed % deadlines.extension)
      return { request: open.id, on, dueOn: calendar.addWorkingDays(open.dueOn, days), reason: words }
    },
    recordLapse: () => ({
      request: pick(awaitedRequests(state).filter((open) => open.dueOn < today)).id,
      on,
      proof: words,
    }),
    disclose: () => {
      const to = side()
      return { to, on, via, entries: undisclosedTo(state, to).map((entry) => entry.id) }
    },
    assessCase: () => {
      const ids = state.statements.map((entry) => entry.id)
      const reliesOn = ids.filter((entry) => !unseen(state, [entry]).length)
      const approach = pick(['proposals', 'advice', 'proposals', 'none'] as const)
      return { on, assessment: { id: newId(), text: words, approach, reliesOn } }
    },
    makeProposal: () => ({
      proposal: {
        id: newId(),
        kind: even ? 'advice' : 'proposal',
        to: pick([['complainant'], ['respondent'], ['complainant', 'respondent']]),
        on,
        via,
        text: words,
      },
    }),
    withdrawProposal: () => ({ proposal: proposal().id, on, reason: words }),
    recordAnswer: () => {
      const made = proposal()
      const party = pick(made.to.filter((to) => !made.answers[to]))
      return { proposal: made.id, party, accepts: seed % 3 > 0, on, channel: via, note: words }
    },
    recordSettlement: () => ({
      settlement: newId(),
      on,
      text: words,
      proposal: accepted()?.id ?? null,
      actions: even
        ? [
            {
              id: id(`action ${seed} ${state.settlements.length}`),
              owner: 'respondent',
              text: words,
              dueOn: on,
            },
          ]
        : [],
    }),
    tellOfAction: () => ({
      action: pick(state.settlements.flatMap((settlement) => settlement.actions)).id,
      by: pick(parties),
      done: seed % 3 > 0,
      on,
      note: words,
      documents,
    }),
    resolveAction: () => ({
      action: pick(state.settlements.flatMap((settlement) => settlement.actions)).id,
      kept: even,
      by: pick(source.options),
      on,
      note: words,
    }),
    sendLetter: () => {
      const possible = letterKinds.flatMap((kind) =>
        parties.flatMap((to) =>
          letterHindrance(state, { kind, to }, (type) => allowed[type]) ? [] : [{ kind, to }],
        ),
      )
      const { kind, to } = pick(possible)
      const [first = '', second = '', third = ''] = newIds(3)
      const made = openProposals(state).find((one) => one.to.includes(to))
      return {
        letter: {
          ...{ id: first, kind, to, on, via, subject: words, text: words, language: pick(language.options) },
          template: { version: 0, edition: 1 },
          about: made?.id ?? null,
          shown: undisclosedTo(state, to).map((entry) => entry.id),
          document: { ...file(`letter ${seed}`), id: second },
        },
        starts: third,
        items: [...missingItems(state)],
        proposal:
          kind === 'proposal' && !made ? { kind: even ? 'advice' : 'proposal', text: words, to: [to] } : null,
      }
    },
    proveLetter: () => ({
      letter: pick(state.letters).id,
      proof: { kind: pick(proofKind.options), on, text: words, documents },
    }),
    addNote: () => ({ note: newId(), on, text: words }),
    removeNote: () => ({ note: pick(state.notes).id }),
    categoriseCase: () => ({
      categories: categories.filter((one, at) => state.categories.includes(one) !== (at === seed % 8)),
    }),
    assignCase: () => ({ mediator: state.mediator ? null : id('mediator') }),
    pauseCase: () => ({ on, reason: words, until: even ? null : addDays(on, 7) }),
    resumeCase: () => ({ on, reason: words }),
    closeCase: () => ({
      on,
      outcome: pick(outcome.options.filter((one) => !outcomeHindrances(state)[one])),
      note: words,
    }),
    reopenCase: () => ({ on, reason: words }),
    undo: () => ({}),
  }
}

/**
 * A command of that type as a mediator could order it today, if the case allows it: for every allowed command
 * there is an input that is accepted. `seed` chooses among what is possible.
 */
export const sampleFor = (type: CommandType, state: Case, context: CaseContext, seed = 0): CaseCommandInput =>
  ({ type, ...samples(state, context, seed)[type]() }) as CaseCommandInput
