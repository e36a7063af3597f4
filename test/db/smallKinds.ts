import { type Kind, streamKind } from '#db/kind.ts'
import type { CaseRow, PersonRow } from '#db/projections/rowTypes.ts'
import { noActions } from '#shared/case/actions.ts'
import type { PlainDate } from '#shared/kernel/date.ts'
import { accept, type Decider, refusal, refuse } from '#shared/kernel/decider.ts'
import { type CaseId, type CustomerId, type EntryId, newId, type Sha256 } from '#shared/kernel/id.ts'
import { nameKey } from '#shared/people/nameKey.ts'
import { noFigures } from '#test/shared/figures/noFigures.ts'

/** Two kinds of stream, small enough to read at once, that fill the real tables: a complaint, and who complains. */

type Kept = { documentId: EntryId; sha256: Sha256; size: number; name: string }
export type CaseCommand =
  | { type: 'open'; number: string; customer: string; subject: string; mail?: string }
  | { type: 'note'; text: string }
  | ({ type: 'attach' } & Kept)
  | { type: 'plan'; step: string; dueOn: PlainDate | null }
  | { type: 'close'; on: PlainDate }
  | { type: 'doNothing' }

export type CaseEvent =
  | { type: 'opened'; v: 1; number: string; customer: string; subject: string; mail?: string }
  | { type: 'noted'; v: 1; text: string }
  | ({ type: 'attached'; v: 1 } & Kept)
  | { type: 'planned'; v: 1; step: string; dueOn: PlainDate | null }
  | { type: 'closed'; v: 1; on: PlainDate }

export type SmallCase = {
  is: 'none' | 'open' | 'closed'
  number: string
  customer: string
  subject: string
  mail: string | null
  notes: readonly string[]
  documents: readonly Kept[]
  step: string | null
  dueOn: PlainDate | null
  closedOn: PlainDate | null
}

const noCase: SmallCase = {
  is: 'none',
  number: '',
  customer: '',
  subject: '',
  mail: null,
  notes: [],
  documents: [],
  step: null,
  dueOn: null,
  closedOn: null,
}

/** Nothing may follow a closing: then `notYet` with its day, as a refusal that has facts. */
export const caseDecider: Decider<CaseCommand, CaseEvent, SmallCase, undefined> = {
  stream: 'case',
  initial: noCase,
  eventTypes: ['opened', 'noted', 'attached', 'planned', 'closed'],
  decide: (command, state) => {
    if (command.type === 'open' && state.is !== 'none')
      return refuse(refusal('alreadyRegistered', { what: 'case' }))
    if (command.type !== 'open' && state.is === 'none')
      return refuse(refusal('notRegistered', { what: 'case' }))
    if (state.closedOn) return refuse(refusal('notYet', { on: state.closedOn }))
    switch (command.type) {
      case 'open':
        return accept({ ...command, type: 'opened', v: 1 })
      case 'note':
        return accept({ type: 'noted', v: 1, text: command.text })
      case 'attach':
        return accept({ ...command, type: 'attached', v: 1 })
      case 'plan':
        return accept({ ...command, type: 'planned', v: 1 })
      case 'close':
        return accept({ type: 'noted', v: 1, text: 'afgesloten' }, { type: 'closed', v: 1, on: command.on })
      case 'doNothing':
        return accept()
    }
  },
  evolve: (state, event) => {
    switch (event.type) {
      case 'opened': {
        const { number, customer, subject, mail = null } = event
        return { ...state, is: 'open', number, customer, subject, mail }
      }
      case 'noted':
        return { ...state, notes: [...state.notes, event.text] }
      case 'attached': {
        const { documentId, sha256, size, name } = event
        return { ...state, documents: [...state.documents, { documentId, sha256, size, name }] }
      }
      case 'planned':
        return { ...state, step: event.step, dueOn: event.dueOn }
      case 'closed':
        return { ...state, is: 'closed', closedOn: event.on }
      default:
        return state
    }
  },
}

const caseRow = (state: SmallCase, id: string, firstSeq: number, version: number): CaseRow => ({
  ...noFigures,
  firstSeq,
  caseId: id as CaseId,
  version,
  number: state.number,
  stage: state.is === 'closed' ? 'closed' : 'intake',
  customerId: 'c0ffee00-0000-7000-8000-000000000000' as CustomerId,
  customerName: state.customer,
  klussenierName: 'Dirk Renée',
  subject: state.subject,
  mediatorId: null,
  receivedOn: '2026-03-02' as PlainDate,
  step: state.step,
  stepDueOn: state.dueOn,
  awaitedUntil: null,
  pressingClock: null,
  pressingOn: null,
  stepWaitsFor: null,
  closedOn: state.closedOn,
  queued: state.closedOn === null,
  paused: false,
  agreedOn: null,
  termsId: null,
  actions: { complainant: noActions, respondent: noActions },
})

export const caseKind: Kind<CaseCommand, CaseEvent, SmallCase, undefined> = streamKind(caseDecider, {
  rowsVersion: 1,
  listed: (state, { id, firstSeq, version }) =>
    state.is === 'none'
      ? {}
      : {
          case_row: [caseRow(state, id, firstSeq, version)],
          case_mail: state.mail === null ? [] : [{ messageId: state.mail, caseId: id as CaseId }],
          case_document: state.documents.map((d) => ({ ...d, caseId: id as CaseId })),
        },
  searched: (state, { firstSeq }) =>
    state.is === 'none'
      ? {}
      : {
          name_index: [
            {
              rowid: firstSeq,
              number: state.number,
              customer: state.customer,
              klussenier: 'Dirk Renée',
              subject: state.subject,
              documents: state.documents.map(({ name }) => name).join('\n'),
            },
          ],
          search_index: [
            {
              rowid: firstSeq,
              number: state.number,
              tags: '',
              customer: state.customer,
              klussenier: 'Dirk Renée',
              subject: state.subject,
              statements: '',
              letters: '',
              notes: state.notes.join('\n'),
              documents: state.documents.map(({ name }) => name).join('\n'),
              texts: [],
            },
          ],
        },
})

export type CustomerCommand = { type: 'register'; name: string; email: string } | { type: 'forget' }
export type CustomerEvent =
  | { type: 'registered'; v: 2; name: string; email: string }
  | { type: 'forgotten'; v: 1 }
export type SmallCustomer = { name: string; email: string } | null

/** Its first events had one field `who`, "name <address>": `upcast` reads those. */
export const customerKind: Kind<CustomerCommand, CustomerEvent, SmallCustomer, undefined> = streamKind(
  {
    stream: 'customer',
    initial: null,
    eventTypes: ['registered', 'forgotten'],
    decide: (command: CustomerCommand) =>
      command.type === 'forget'
        ? accept<CustomerEvent>({ type: 'forgotten', v: 1 })
        : accept<CustomerEvent>({ type: 'registered', v: 2, name: command.name, email: command.email }),
    evolve: (state: SmallCustomer, event: CustomerEvent): SmallCustomer => {
      if (event.type === 'forgotten') return null
      return event.type === 'registered' ? { name: event.name, email: event.email } : state
    },
  },
  {
    rowsVersion: 1,
    listed: (state, { id }) => ({ person_row: state ? [personRow(id, state.name, state.email)] : [] }),
    upcast: (event) => {
      if (event.v > 2) return null
      if (event.type !== 'registered' || event.v !== 1 || !('who' in event)) return event
      const [name = '', email = ''] = String(event.who).split(/ <|>/)
      return { type: 'registered', v: 2, name, email } as CustomerEvent
    },
  },
)

const personRow = (id: string, name: string, email: string): PersonRow => ({
  id: id as CustomerId,
  kind: 'customer',
  name,
  tradeName: null,
  street: null,
  postalCode: null,
  city: null,
  country: null,
  email,
  phone: null,
  language: 'nl',
  active: true,
  nameKey: nameKey(name),
  tradeKey: null,
  mergedInto: null,
})

export const kinds = [caseKind, customerKind]

export const who = { at: '2026-03-02T09:00:00.000Z', by: 'mediator', device: 'device' }
export const newCase = () => newId<CaseId>()
export const openCommand = (number: string, rest: Partial<Extract<CaseCommand, { type: 'open' }>> = {}) =>
  ({ type: 'open', number, customer: 'Anna Peeters', subject: 'Lekkend dak', ...rest }) as const
