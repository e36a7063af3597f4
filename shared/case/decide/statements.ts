import { refusal } from '../../kernel/decider.ts'
import type { EntryId } from '../../kernel/id.ts'
import type { Refusal } from '../../refusals.ts'
import type { CaseContext } from '../context.ts'
import type { Statement } from '../facts.ts'
import { roundFor } from '../rules.ts'
import { awaitedRequests, type Case } from '../state.ts'
import type { Party } from '../vocabulary.ts'
import { allHindered, notCited, notReliedOn, notShown } from './facts.ts'
import {
  admitted,
  complaintRecorded,
  documentsKnown,
  fresh,
  type Handlers,
  happened,
  known,
  nextBy,
  notBefore,
  unless,
} from './handler.ts'

const statementsRecorded = (state: Case): Refusal | null =>
  state.statements.length ? null : refusal('nothingRecorded', { what: 'statement' })
/** What someone who was asked says is the answer, unless the mediator says otherwise: a lapse would be unfair then. */
const answeredBy = (
  state: Case,
  { answers, by, on }: Pick<Statement, 'by' | 'on'> & { readonly answers?: EntryId | null | undefined },
): EntryId | null =>
  answers === undefined
    ? (awaitedRequests(state).find((request) => request.to === by && request.on <= on)?.id ?? null)
    : answers

const answersOwnRequest = (state: Case, { answers, by, on }: Statement): Refusal | null => {
  if (!answers) return null
  const request = state.requests.find(({ id, to }) => id === answers && to === by)
  return request ? notBefore(request.on, on) : refusal('unknownEntry', { id: answers })
}

const afterStatement = (by: Party, context: CaseContext) =>
  nextBy(context, by === 'respondent' ? 'assessment' : 'requestResponse', context.today)

/** Hoor: what the sides say, and that the complainant said all. */
export const decideStatements: Handlers<
  'recordStatement' | 'correctStatement' | 'removeStatement' | 'completeHearing'
> = {
  recordStatement: {
    decide: ({ statement: said }, state, context) => {
      const statement: Statement = { ...said, answers: answeredBy(state, said) }
      return unless(
        [
          fresh(state, statement.id),
          happened(statement.on, context),
          documentsKnown(state, statement.documents),
          answersOwnRequest(state, statement),
        ],
        {
          type: 'statementRecorded',
          v: 1,
          statement,
          round:
            state.requests.find((request) => request.id === statement.answers)?.round ??
            roundFor(state, statement.by),
          nextBy:
            state.admission.is === 'admitted' || !state.nextBy
              ? afterStatement(statement.by, context)
              : state.nextBy,
        },
      )
    },
  },
  correctStatement: {
    guard: (state) =>
      statementsRecorded(state) ?? allHindered(state, state.statements, notShown, notReliedOn),
    decide: ({ statement }, state, context) =>
      unless(
        [
          known(state.statements, statement.id),
          notShown(state, statement.id),
          notReliedOn(state, statement.id),
          state.statements.some(
            ({ id, by, answers }) =>
              id === statement.id && (by !== statement.by || answers !== statement.answers),
          ) && refusal('entryInUse', { id: statement.id }),
          answersOwnRequest(state, statement),
          happened(statement.on, context),
          documentsKnown(state, statement.documents),
        ],
        { type: 'statementCorrected', v: 1, statement },
      ),
  },
  removeStatement: {
    guard: (state) =>
      statementsRecorded(state) ?? allHindered(state, state.statements, notShown, notReliedOn, notCited),
    decide: ({ statement }, state) =>
      unless(
        [
          known(state.statements, statement),
          notShown(state, statement),
          notReliedOn(state, statement),
          notCited(state, statement),
        ],
        { type: 'statementRemoved', v: 1, statement },
      ),
  },
  completeHearing: {
    when: { paused: false },
    guard: (state) =>
      admitted(state) ??
      complaintRecorded(state) ??
      (state.hearingCompletedOn ? refusal('hearingComplete', { on: state.hearingCompletedOn }) : null),
    decide: ({ on }, _state, context) =>
      unless([happened(on, context)], {
        type: 'hearingCompleted',
        v: 1,
        on,
        nextBy: nextBy(context, 'requestResponse', on),
      }),
  },
}
