import { beginApart } from '#db/apart.ts'
import { isDiskFull } from '#db/failures.ts'
import { type Outcome, refused } from '#db/outcome.ts'
import { gatherNew } from '#db/projections/newStreams.ts'
import { caseNumbers } from '#db/queries/cases.ts'
import type { TableOrder, TableRun } from '#shared/contract/tables.ts'
import { alikeIn } from '#shared/tables/alike.ts'
import { fieldsOf, valueKindOf } from '#shared/tables/fields.ts'
import { keep, type Mapping, unmapped } from '#shared/tables/mapping.ts'
import type { RowReason } from '#shared/tables/outcome.ts'
import { decimalsOf, orderIn } from '#shared/tables/profile.ts'
import { readRow } from '#shared/tables/readRow.ts'
import type { Reading } from '#shared/tables/rowReader.ts'
import { type CoreContext, caseContext, recordedNow, todayOf } from '../context.ts'
import { stagedRows } from '../formats/tables/staged.ts'
import { type Decided, decideRow } from './decideRow.ts'
import { headerCells, headersOf, widthOf } from './inspectTable.ts'
import { Knowledge } from './knowledge.ts'
import { Parties } from './parties.ts'
import { type Recording, recordRow } from './recordRow.ts'
import { rememberMapping } from './rememberedMapping.ts'
import type { OpenTable, Run } from './tables.ts'
import { Tally } from './tally.ts'

export type RowProgress = { readonly done: number; readonly total: number }
type Running = AsyncGenerator<RowProgress, Outcome<{ summary: TableRun }>>

/** Milliseconds of work between two moments at which others are heard: calls, and the wish to stop. */
const slice = 15

/** One list for all rows that there is nothing to say of. */
const noReasons: readonly RowReason[] = []
const nothing: Pick<Decided, 'persons' | 'case'> = { persons: [], case: null }

/** Fields that a mapping names and the kind of table does not have are left out. */
const ofKind = (order: TableOrder): Mapping => ({
  ...order.mapping,
  fields: Object.fromEntries(
    Object.entries(order.mapping.fields).filter(([field]) =>
      fieldsOf[order.kind].some((one) => one === field),
    ),
  ),
})

/** The mapping with what the columns themselves settled, for a table that has less of it to show. */
const settledIn = (mapping: Mapping, { file }: OpenTable): Mapping => {
  const columns = (as: 'date' | 'amount') =>
    fieldsOf.cases.flatMap((field) => {
      const column = mapping.fields[field]?.column ?? null
      return valueKindOf(field) === as && column !== null ? [file.profiles[column]] : []
    })
  return {
    ...mapping,
    dates: mapping.dates ?? (columns('date').some((column) => orderIn(column) === 'mdy') ? 'mdy' : null),
    decimals:
      mapping.decimals ??
      (columns('amount').some((column) => decimalsOf(column) === 'point') ? 'point' : null),
  }
}

type Ready = { readonly table: OpenTable; readonly reading: Reading }

/** What a run starts from. Remembers the mapping, for the next table. */
const prepare = (context: CoreContext, order: TableOrder): Outcome<Ready> => {
  const table = context.tables.find(order.table)
  if (!table) return refused('notFound', { what: 'table', id: order.table })
  const cells = headerCells(table.file, order.header)
  if (!cells) return refused('notFound', { what: 'header', id: String(order.header) })
  const mapping = ofKind(order)
  const missing = unmapped(order.kind, mapping)
  if (missing.length > 0) return refused('tableFieldsMissing', { fields: missing.flat() })
  const headers = headersOf(cells, widthOf(table.file, cells))
  const remembered = rememberMapping(context, order.kind, keep(settledIn(mapping, table), headers))
  if (!remembered.ok) return remembered
  const { profiles } = table.file
  const reading = { kind: order.kind, mapping, profiles, columns: headers.length, today: todayOf(context) }
  return { ok: true, table, reading }
}

const letOthersIn = () => new Promise<void>((resolve) => setImmediate(resolve))

/**
 * Goes through the rows below the header. `record` is called for each row that adds something; when it refuses, the
 * run ends with that. Refuses `jobCancelled`.
 */
async function* through(
  context: CoreContext,
  {
    table,
    reading,
    order: { header, alike },
  }: { readonly table: OpenTable; readonly reading: Reading; readonly order: TableOrder },
  {
    record,
    signal,
  }: {
    readonly record: (row: number, decided: Decided) => Outcome<object>
    readonly signal: AbortSignal | undefined
  },
): AsyncGenerator<RowProgress, Outcome<{ tally: Tally }>> {
  const knowledge = new Knowledge(context.administration.read)
  const tally = new Tally()
  let since = performance.now()
  let total = table.file.rows
  for await (const { row, cells, at, length } of stagedRows(table.rows)) {
    if (row <= header) {
      total -= 1
      continue
    }
    const read = readRow(cells, reading)
    const decided: Decided = read.ok
      ? decideRow(read.row, row, { knowledge, alike: alikeIn(alike, row) })
      : { does: 'refuse', why: read.problems, ...nothing }
    const done = decided.does === 'add' ? record(row, decided) : { ok: true as const }
    if (!done.ok) return done
    const why = decided.why.length > 0 ? decided.why : noReasons
    tally.add({ row, does: decided.does, why, at, length }, decided)
    if (performance.now() - since > slice) {
      await letOthersIn()
      if (signal?.aborted) return refused('jobCancelled', {})
      yield { done: tally.rows.length, total }
      since = performance.now()
    }
  }
  return signal?.aborted ? refused('jobCancelled', {}) : { ok: true, tally }
}

const finish = (context: CoreContext, run: Omit<Run, 'summary' | 'rows'>, tally: Tally): TableRun => {
  const summary = tally.summary()
  context.tables.keepRun({ ...run, summary, rows: tally.rows })
  return summary
}

/**
 * Says of every row what an import would do with it. Records nothing but the mapping, for the next table.
 * Refuses `notFound` (the table was forgotten, or has no such header), `tableFieldsMissing`, `jobCancelled`,
 * `tableBeingImported`, `diskFull`.
 */
export async function* dryRunTable(
  context: CoreContext,
  order: TableOrder,
  signal: AbortSignal | undefined,
): Running {
  const prepared = prepare(context, order)
  if (!prepared.ok) return prepared
  const { table, reading } = prepared
  const gone = yield* through(context, { table, reading, order }, { record: () => ({ ok: true }), signal })
  return gone.ok ? { ok: true, summary: finish(context, { table, order }, gone.tally) } : gone
}

/**
 * Takes over every row that can be: all of them are on the disk when this ends with `ok`, and none is when it is
 * refused, stopped through `signal`, ended early or killed. Meanwhile others read what was there, and cannot record.
 * Refuses as `dryRunTable`.
 */
export async function* importTable(
  context: CoreContext,
  order: TableOrder,
  signal: AbortSignal | undefined,
): Running {
  const prepared = prepare(context, order)
  if (!prepared.ok) return prepared
  const { table, reading } = prepared
  const apart = beginApart(context.administration)
  if (!apart) return refused('tableBeingImported', {})
  const { db } = apart
  const recording: Recording = {
    db,
    file: table.file.sha256,
    recorded: recordedNow(context),
    surroundings: caseContext(context),
    number: caseNumbers(db),
    parties: new Parties(db),
  }
  try {
    const gathering = gatherNew(db)
    const gone = yield* through(
      context,
      { table, reading, order },
      { record: (row, decided) => recordRow(row, decided, recording), signal },
    )
    if (!gone.ok) return gone
    gathering.finish()
    apart.commit()
    return { ok: true, summary: finish(context, { table, order }, gone.tally) }
  } catch (error) {
    if (isDiskFull(error)) return refused('diskFull', {})
    throw error
  } finally {
    apart.undo()
  }
}
