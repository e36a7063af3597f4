import type { QueueGroup } from '#shared/case/queueGroups.ts'
import type { PlainDate } from '#shared/kernel/date.ts'
import type { KlussenierId, MediatorId } from '#shared/kernel/id.ts'
import { nameKey } from '#shared/people/nameKey.ts'
import { recordsOfPerson, someone } from '../mergers.ts'
import type { Raw } from '../projections/cells.ts'
import { noDate } from '../projections/rowTypes.ts'
import type { ReadDb } from '../sqlite.ts'
import { asLine, type CaseLineRow, selectedForLine } from './cases.ts'

/** Which cases to list. What is left out does not narrow the list. */
export type CasesFilter = {
  /** `open` by default: the queue, also what is still to be followed up after the closing. */
  readonly show?: 'open' | 'closed'
  readonly stage?: string
  /** Null: assigned to nobody. */
  readonly mediatorId?: MediatorId | null
  /** Part of a name that the Klussenier has or had; case, accents and signs do not matter. */
  readonly klussenier?: string
  readonly klussenierId?: KlussenierId
  /** Something must be done before this day (itself not included). */
  readonly dueBefore?: PlainDate
  /** Under one heading of the queue, as of today. Says nothing of closed cases. */
  readonly group?: { readonly is: QueueGroup; readonly today: PlainDate; readonly sunday: PlainDate }
}

/** The mediator has to do something, or a day of the office's own presses. */
const isMine = `(step_waits_for IS 'mediator' OR pressing_on IS NOT NULL)`
/** On its day it comes to the mediator (`stepOn`). */
const comesToday = `step IN ('remind', 'resume')`

/** Where the next page begins: after the case with this day and this firstSeq. */
export type CasesAfter = { readonly day: string; readonly firstSeq: number }
export type CasesPage = { readonly rows: readonly CaseLineRow[]; readonly next: CasesAfter | null }

/** Cases as they are walked through in a list: by `day`, then by `first_seq`. `beyond`: what comes after another. */
export type CasesWalk = {
  readonly day: 'due_key' | 'closed_on'
  readonly order: 'ASC' | 'DESC'
  readonly beyond: '>' | '<'
  readonly conditions: readonly string[]
  readonly bound: Raw
}

/** The conditions of a heading of the queue, as `groupOf` has them. */
const groupConditions: Readonly<Record<QueueGroup, readonly string[]>> = {
  late: ['due_key < @today'],
  today: ['due_key = @today', `(${isMine} OR ${comesToday})`],
  week: ['due_key > @today', 'due_key <= @sunday', isMine],
  later: ['due_key > @sunday', isMine],
  waiting: ['due_key >= @today', `NOT ${isMine}`, `NOT (due_key = @today AND ${comesToday})`],
}

/** Of so many they are put in order; more are found by walking through the order of the list. */
const few = 1_000

/** The records of Klusseniers who have this in their name, or these words at the beginning of words of one they had; all records of each. */
const klusseniersNamed = (db: ReadDb, key: string): readonly string[] =>
  db
    .prepare<{ id: string }>(`
      ${someone(`
        SELECT person_row.id FROM person_row LEFT JOIN person_name ON person_name.id = person_row.id
        WHERE kind = 'klussenier' AND (instr(name_key, @key) > 0 OR NOT EXISTS (
          SELECT 1 FROM json_each(@words) AS word WHERE NOT EXISTS (
            SELECT 1 FROM json_each(person_name.words) AS his WHERE instr(his.value ->> 0, word.value) = 1)))`)}
      SELECT id FROM someone`)
    .all({ key, words: JSON.stringify(key.split(' ')) })
    .map(({ id }) => id)

/** The cases of these Klusseniers, by whichever index has the fewest to look at. */
const ofKlusseniers = (db: ReadDb, ids: readonly string[]) => {
  const klusseniers = JSON.stringify(ids)
  const asked = 'SELECT value FROM json_each(@klusseniers)'
  const found = db
    .prepare<{ n: number }>(`
      SELECT count(*) AS n FROM (SELECT 1 FROM case_row WHERE klussenier_id IN (${asked}) LIMIT 0 + @most)`)
    .get({ klusseniers, most: few + 1 })
  const isFew = (found?.n ?? 0) <= few
  return { isFew, condition: `${isFew ? '' : '+'}klussenier_id IN (${asked})`, bound: { klusseniers } }
}

/** How one walks through the cases of a list: by which day, in which direction, and which of them pass. */
export const casesWalk = (db: ReadDb, filter: CasesFilter): CasesWalk => {
  const open = filter.show !== 'closed'
  const { klussenier, klussenierId } = filter
  const key = nameKey(klussenier ?? '')
  const named = key === '' ? null : klusseniersNamed(db, key)
  const records = klussenierId === undefined ? null : recordsOfPerson(db, klussenierId)
  const ids = named && records ? records.filter((id) => named.includes(id)) : (named ?? records)
  const his = ids && ofKlusseniers(db, ids)
  // `+`: not by the index in which the list is walked through.
  const plain = his?.isFew ? '+' : ''
  const conditions = [open ? `${plain}queued = 1` : `${plain}closed_on IS NOT NULL`]
  const bound: Raw = {}
  const narrow = (condition: string, values: Raw) => {
    conditions.push(condition)
    Object.assign(bound, values)
  }
  if (his) narrow(his.condition, his.bound)
  const { stage, mediatorId, dueBefore, group } = filter
  // `+`: by the index of stages a long list would be put in order anew each time.
  if (stage !== undefined) narrow('+stage = @stage', { stage })
  if (mediatorId !== undefined) narrow('mediator_id IS @mediatorId', { mediatorId })
  if (dueBefore !== undefined) narrow('due_key < @dueBefore', { dueBefore })
  if (group && open)
    narrow(groupConditions[group.is].join(' AND '), { today: group.today, sunday: group.sunday })
  return open
    ? { day: 'due_key', order: 'ASC', beyond: '>', conditions, bound }
    : { day: 'closed_on', order: 'DESC', beyond: '<', conditions, bound }
}

/**
 * The queue: open cases and what is still to be followed up, soonest due first and without a date last; or closed ones,
 * last closed first.
 */
export const casesPage = (
  db: ReadDb,
  filter: CasesFilter,
  page: { readonly size: number; readonly after?: CasesAfter },
): CasesPage => {
  const { day, order, beyond, conditions, bound } = casesWalk(db, filter)
  const after = page.after && { afterDay: page.after.day, afterSeq: page.after.firstSeq }
  const all = after ? [...conditions, `(${day}, first_seq) ${beyond} (@afterDay, @afterSeq)`] : conditions
  const found = db
    .prepare<Raw>(`
      SELECT ${selectedForLine} FROM case_row WHERE ${all.join(' AND ')}
      ORDER BY ${day} ${order}, first_seq ${order} LIMIT 0 + @limit`)
    .all({ ...bound, ...after, limit: page.size + 1 })
  const isLast = found.length <= page.size
  if (!isLast) found.pop()
  const rows: readonly CaseLineRow[] = found.map(asLine)
  const last = isLast ? undefined : rows.at(-1)
  const next = last && {
    day: (day === 'due_key' ? (last.pressingOn ?? last.stepDueOn) : last.closedOn) ?? noDate,
    firstSeq: last.firstSeq,
  }
  return { rows, next: next ?? null }
}
