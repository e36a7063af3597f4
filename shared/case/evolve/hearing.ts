import type { EntryId } from '../../kernel/id.ts'
import type { Apply } from '../evolve.ts'
import type { Response, ResponseRequest } from '../state/hearing.ts'
import type { Case } from '../state.ts'
import { reminderKinds } from '../vocabulary.ts'
import { changed, without } from './list.ts'

const withRequest = (
  state: Case,
  id: EntryId,
  change: (request: ResponseRequest) => ResponseRequest,
): Pick<Case, 'requests'> => ({ requests: changed(state.requests, id, change) })

const respond =
  (response: Response) =>
  (request: ResponseRequest): ResponseRequest => ({ ...request, response })

/** A request whose answer is taken away is awaited again. */
const awaitAgain = (requests: readonly ResponseRequest[], statement: EntryId): readonly ResponseRequest[] =>
  requests.map((request) =>
    request.response.is === 'answered' && request.response.statement === statement
      ? { ...request, response: { is: 'awaited' } }
      : request,
  )

/** Hoor and wederhoor: what was said, asked and shown. */
export const applyHearing: Apply<
  | 'statementRecorded'
  | 'statementCorrected'
  | 'statementRemoved'
  | 'hearingCompleted'
  | 'responseRequested'
  | 'reminderSent'
  | 'responseExtended'
  | 'responseLapsed'
  | 'entriesDisclosed'
> = {
  statementRecorded: ({ statement, round, nextBy }, state) => ({
    statements: [...state.statements, { ...statement, round }],
    ...(statement.answers
      ? withRequest(state, statement.answers, (request) =>
          request.response.is === 'awaited'
            ? respond({ is: 'answered', on: statement.on, statement: statement.id })(request)
            : request,
        )
      : {}),
    nextBy,
  }),
  statementCorrected: ({ statement }, state) => ({
    statements: changed(state.statements, statement.id, (known) => ({
      ...statement,
      round: known.round,
    })),
    requests: state.requests.map((request) =>
      request.response.is === 'answered' && request.response.statement === statement.id
        ? { ...request, response: { ...request.response, on: statement.on } }
        : request,
    ),
  }),
  statementRemoved: ({ statement }, state) => ({
    statements: without(state.statements, statement),
    requests: awaitAgain(state.requests, statement),
  }),
  hearingCompleted: ({ on, nextBy }) => ({
    hearingCompletedOn: on,
    nextBy,
  }),
  responseRequested: ({ request, to, round, on, via, dueOn, shown, unit, remindOn }, state) => ({
    requests: [
      ...state.requests,
      {
        id: request,
        to,
        round,
        on,
        via,
        dueOn,
        unit: unit ?? 'working',
        movedOn: null,
        remindOn: remindOn ?? null,
        shown,
        reminders: [],
        extension: null,
        response: { is: 'awaited' },
      },
    ],
    disclosures: shown.length ? [...state.disclosures, { to, on, via, entries: shown }] : state.disclosures,
  }),
  reminderSent: ({ request, on, via, reminder, dueOn = null }, state) =>
    withRequest(state, request, (known) => ({
      ...known,
      dueOn: dueOn ?? known.dueOn,
      reminders: [
        ...known.reminders,
        {
          on,
          via,
          reminder: reminder ?? reminderKinds[known.reminders.length] ?? 'last',
          dueOn,
          from: dueOn && known.dueOn,
        },
      ],
    })),
  responseExtended: ({ request, on, dueOn, reason, remindOn }, state) =>
    withRequest(state, request, (known) => ({
      ...known,
      dueOn,
      remindOn: remindOn ?? known.remindOn,
      extension: { on, from: known.dueOn, to: dueOn, reason },
    })),
  responseLapsed: ({ request, on, proof, documents, nextBy }, state) => ({
    ...withRequest(state, request, respond({ is: 'lapsed', on, proof, documents })),
    nextBy,
  }),
  entriesDisclosed: ({ to, on, via, entries }, state) => ({
    disclosures: [...state.disclosures, { to, on, via, entries }],
  }),
}
