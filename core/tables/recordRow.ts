import type { Recorded } from '#db/eventLog.ts'
import { execute } from '#db/execute.ts'
import { caseKind, customerKind, klussenierKind } from '#db/kinds/index.ts'
import type { Outcome } from '#db/outcome.ts'
import type { Db } from '#db/sqlite.ts'
import { yearOf } from '#shared/calendar/days.ts'
import type { CaseContext } from '#shared/case/context.ts'
import type { ImportedFrom } from '#shared/case/facts.ts'
import type { CustomerId, KlussenierId, Sha256 } from '#shared/kernel/id.ts'
import { customerOf } from '#shared/people/customer.ts'
import { klussenierOf } from '#shared/people/klussenier.ts'
import { detailsOfCustomer, detailsOfKlussenier } from '../people/partyDetails.ts'
import type { Decided, NewCase } from './decideRow.ts'
import type { Parties } from './parties.ts'
import type { NewPerson } from './whom.ts'

/** Where rows are recorded: a transaction that holds the whole import. */
export type Recording = {
  readonly db: Db
  readonly file: Sha256
  readonly recorded: Recorded
  readonly surroundings: CaseContext
  readonly parties: Parties
  /** The next free number of a year. */
  readonly number: (year: number) => string
}

const registerPerson = (
  { kind, id, told, active }: NewPerson,
  importedFrom: ImportedFrom | null,
  { db, recorded, parties }: Recording,
): Outcome<object> => {
  const { tradeName, language, ...details } = told
  const said = { ...details, language: language ?? ('nl' as const), ...(importedFrom && { importedFrom }) }
  if (kind === 'customer') {
    const command = { type: 'registerCustomer', id: id as CustomerId, ...said } as const
    const done = execute(db, customerKind, id, command, {}, recorded)
    if (done.ok && done.state.is === 'present')
      parties.customers.bring(command.id, detailsOfCustomer(customerOf(done.state)))
    return done
  }
  const command = { type: 'registerKlussenier', id: id as KlussenierId, ...said, tradeName, active } as const
  const done = execute(db, klussenierKind, id, command, {}, recorded)
  if (done.ok && done.state.is === 'present')
    parties.klusseniers.bring(command.id, detailsOfKlussenier(klussenierOf(done.state)))
  return done
}

const openPastCase = (made: NewCase, from: ImportedFrom, recording: Recording): Outcome<object> => {
  const { db, recorded, surroundings, number, parties } = recording
  const { told, imported } = made
  const customer = parties.customers.of(made.customer as CustomerId)
  if (!customer.ok) return customer
  const klussenier = made.klussenier ? parties.klusseniers.of(made.klussenier as KlussenierId) : null
  if (klussenier && !klussenier.ok) return klussenier
  const command = {
    type: 'openCase',
    number: number(yearOf(told.receivedOn)),
    direction: told.direction,
    customer: customer.details,
    klussenier: klussenier?.details ?? null,
    subject: told.subject,
    receivedOn: told.receivedOn,
    channel: told.channel,
    messageId: null,
    categories: told.categories,
    imported: { from, ...imported },
  } as const
  return execute(db, caseKind, made.id, command, surroundings, recorded)
}

/** Records what a row brings: its new persons, and its case. Refuses what the deciders refuse. */
export const recordRow = (
  row: number,
  { persons, case: past }: Decided,
  recording: Recording,
): Outcome<object> => {
  const fromRow = (key: string): ImportedFrom => ({ file: recording.file, row, key })
  for (const person of persons) {
    const done = registerPerson(person, person.key ? fromRow(person.key) : null, recording)
    if (!done.ok) return done
  }
  return past ? openPastCase(past, fromRow(past.key), recording) : { ok: true }
}
