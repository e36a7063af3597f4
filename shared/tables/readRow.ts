import { type Cell, cellText } from './cell.ts'
import { problem, type RowProblem } from './outcome.ts'
import { type Reading, RowReader } from './rowReader.ts'
import type { ToldCase, ToldRow } from './told.ts'
import { readChannel, readDirection, readYesNo } from './values/words.ts'

export type ReadRow =
  | { readonly ok: true; readonly row: ToldRow }
  | { readonly ok: false; readonly problems: readonly RowProblem[] }

/** In a subject that comes from a description. */
const subjectLength = 120

const readCase = (reader: RowReader): ToldCase | null => {
  const receivedOn = reader.needed('receivedOn', reader.date('receivedOn'))
  const ended = reader.outcome()
  const closed = reader.date('closedOn')
  // What is still being handled has no end yet, and that is not what is wrong with it.
  const stillOpen = reader.problems.some(({ code }) => code === 'stillOpen')
  const closedOn = stillOpen ? closed : reader.needed('closedOn', closed)
  if (!stillOpen) reader.needed('outcome', ended)
  if (receivedOn && closedOn && closedOn < receivedOn)
    reader.problems.push(problem('closedBeforeReceived', { receivedOn, closedOn }))
  const direction = reader.needed('direction', reader.word('direction', readDirection))
  const channel = reader.needed('channel', reader.word('channel', readChannel))
  const description = reader.text('description') ?? ''
  const subject =
    reader.line('subject') ?? (description.replace(/\s+/g, ' ').slice(0, subjectLength).trim() || null)
  reader.needed('subject', subject)
  const categories = reader.categories()
  const amount = reader.amount('amount')
  const customer = reader.needed('customer.name', reader.person('customer'))
  const klussenier = reader.person('klussenier')
  return receivedOn && closedOn && ended && direction && channel && subject && customer
    ? {
        receivedOn,
        closedOn,
        outcome: ended.outcome,
        outcomeTold: ended.told,
        direction,
        channel,
        ...categories,
        subject,
        description,
        amount,
        customer,
        klussenier,
      }
    : null
}

/** What a row tells, or all that is wrong with it. Total: any cells give one or the other. */
export const readRow = (cells: readonly Cell[], reading: Reading): ReadRow => {
  const { kind, columns } = reading
  const reader = new RowReader(cells, reading)
  const last = cells.findLastIndex((cell) => cellText(cell) !== '')
  if (last >= columns) reader.problems.push(problem('moreCells', { cells: last + 1, columns }))
  const number = reader.line('number')
  const made = (): ToldRow | null => {
    if (kind === 'cases') {
      const told = readCase(reader)
      return told && { kind, number, told }
    }
    const person = reader.needed('name', reader.person(null))
    if (kind === 'customers') return person && { kind, number, person }
    const active = reader.word('active', readYesNo)
    return person && { kind, number, person, active }
  }
  const row = made()
  return row && reader.problems.length === 0 ? { ok: true, row } : { ok: false, problems: reader.problems }
}
