import { getCase } from '#core/cases/getCase.ts'
import { countCases, listCases } from '#core/cases/listCases.ts'
import { type CoreContext, caseContext, recordedNow, todayOf } from '#core/context.ts'
import { execute } from '#db/execute.ts'
import { load } from '#db/kind.ts'
import { caseKind } from '#db/kinds/index.ts'
import { snake } from '#db/projections/cells.ts'
import { cellsOf } from '#db/projections/rewrite.ts'
import { tables } from '#db/projections/tables.ts'
import type { Cell, Db } from '#db/sqlite.ts'
import type { CaseCommand } from '#shared/case/commands.ts'
import { type CaseId, type EntryId, newId } from '#shared/kernel/id.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { figuresOn } from './figures.ts'
import { casesLikeOne } from './like.ts'
import type { Operation } from './measure.ts'
import { nth, searchesOn } from './searches.ts'

type CaseAtHand = { readonly case_id: CaseId; readonly number: string; readonly first_seq: number }

const page = 50
const noted = 'De klant belde: de dakgoot lekt nog altijd, en de Klussenier kwam niet.'

/** Cases to work on, spread over the whole administration. */
const someCases = (db: Db, many: number): readonly CaseAtHand[] =>
  db
    .prepare<CaseAtHand>(`
      SELECT case_id, number, first_seq FROM case_row
      WHERE first_seq % (SELECT max(1, count(*) / ?) FROM case_row) = 0 LIMIT ?`)
    .all(many, many)

/**
 * A note, on the disk, and the row that search reads of the case. The case was opened just before, as it is by whoever writes
 * a note: that is another measurement.
 */
const durableCommand = (context: CoreContext): Operation => {
  const { db } = context.administration
  const cases = someCases(db, 400)
  const recorded = recordedNow(context)
  const surroundings = caseContext(context)
  const today = todayOf(context)
  const made = tables.search_index
  const columns = Object.keys(made.columns)
  const insertEvent = db.write(`
    INSERT INTO event (id, stream, version, type, at, "by", device, payload, payload_hash, previous_hash, hash)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
  const updateRow = db.write('UPDATE case_row SET version = version + 1 WHERE first_seq = ?')
  const clearIndex = db.write('DELETE FROM search_index WHERE rowid = ?')
  const insertIndex = db.write(
    `INSERT INTO search_index (${columns.map(snake).join(', ')}) VALUES (${columns.map((name) => `@${name}`).join(', ')})`,
  )
  // What the floor writes is worked out beforehand, for each case as it is.
  const ready = new Map<string, Record<string, Cell>>()
  const searched = (one: CaseAtHand): Record<string, Cell> => {
    const known = ready.get(one.case_id)
    if (known) return known
    const { state, version } = load(db, caseKind, one.case_id)
    const [row] =
      caseKind.rows(state, { id: one.case_id, firstSeq: one.first_seq, version }).search_index ?? []
    invariant(row, 'a case without a row to search')
    const cells = cellsOf(db, 'search_index', row)
    ready.set(one.case_id, cells)
    return cells
  }
  for (const one of cases) searched(one)
  const hash = 'ab'.repeat(32)
  const scratch = newId<EntryId>()
  let version = 0
  return {
    name: 'a note made durable, with its search row',
    goal: 1.5,
    tail: 2,
    before: (round) => getCase(context, nth(cases, round).number),
    product: (round) => {
      const one = nth(cases, round)
      const command: CaseCommand = { type: 'addNote', note: newId<EntryId>(), on: today, text: noted }
      const done = execute(db, caseKind, one.case_id, command, surroundings, recorded)
      invariant(done.ok, 'refused', { done })
    },
    // Into a stream of its own, so that the cases stay what they are.
    floor: (round) => {
      const one = nth(cases, round)
      db.immediately(() => {
        version += 1
        const payload = JSON.stringify({ v: 1, note: scratch, on: today, text: noted })
        insertEvent(
          newId(),
          `bench/${scratch}`,
          version,
          'noteAdded',
          recorded.at,
          '',
          '',
          payload,
          hash,
          hash,
          hash,
        )
        updateRow(one.first_seq)
        clearIndex(one.first_seq)
        insertIndex(searched(one))
      })
    },
  }
}

const queuePage = (context: CoreContext): Operation => {
  const { db } = context.administration
  // One more, to know whether there is a next page.
  const rows = db.prepare(`
    SELECT first_seq, case_id, number, stage, direction, customer_id, customer_name, klussenier_id, klussenier_name, subject,
      mediator_id, received_on, step, step_due_on, step_waits_for, awaited_until, pressing_clock, pressing_on, outcome,
      closed_on, paused
    FROM case_row WHERE queued = 1 ORDER BY due_key, first_seq LIMIT ${page + 1}`)
  const mediators = db.prepare('SELECT id, name FROM mediator_row')
  return {
    name: `${page} lines of the queue`,
    goal: 1.3,
    product: () => listCases(context, { filter: { show: 'open' }, size: page }),
    floor: () => [rows.all(), mediators.all()],
  }
}

const counts = (context: CoreContext): Operation => {
  const { db } = context.administration
  const today = todayOf(context)
  const sorts = db.prepare(`SELECT kind, key, n FROM case_tally WHERE kind IN ('stage', 'queue')`)
  const late = db.prepare(`SELECT sum(n) FROM case_tally WHERE kind = 'due' AND key < ?`)
  return {
    name: 'the counts beside the queue',
    goal: 1.3,
    product: () => countCases(context),
    floor: () => [sorts.all(), late.get(today)],
  }
}

/**
 * Any case, by its number: the one whose events are read and parsed is another than the one that is opened in the same round. Else
 * each would find half of the time what the other has just read from the file.
 */
const openCase = (context: CoreContext): Operation => {
  const { db } = context.administration
  const cases = someCases(db, 400)
  const events = db.prepare<{ payload: string }>(`
    SELECT payload FROM event WHERE stream = 'case/' || (SELECT case_id FROM case_row WHERE number = ?) ORDER BY version`)
  const other = Math.floor(cases.length / 2)
  return {
    name: 'a case, opened',
    goal: 1.5,
    product: (round) => getCase(context, nth(cases, round).number),
    floor: (round) => events.all(nth(cases, round + other).number).map(({ payload }) => JSON.parse(payload)),
  }
}

/** What is asked and ordered all day, in this order. */
export const operationsOn = (context: CoreContext): readonly (() => Operation)[] => [
  () => queuePage(context),
  () => counts(context),
  () => openCase(context),
  ...searchesOn(context),
  ...figuresOn(context),
  () => casesLikeOne(context),
  () => durableCommand(context),
]
