import { z } from 'zod'
import { localValue, setLocalValue } from '#db/local.ts'
import type { Outcome } from '#db/outcome.ts'
import { caseById } from '#db/queries/cases.ts'
import type { ReadDb } from '#db/sqlite.ts'
import { transact } from '#db/transact.ts'
import { clockKey } from '#shared/clocks/index.ts'
import { remindersFor, type Told } from '#shared/clocks/remindersFor.ts'
import type { DueLine, Reminders } from '#shared/contract/clocks.ts'
import { plainDate } from '#shared/kernel/date.ts'
import { type CoreContext, myId, todayOf } from '../context.ts'
import { dueClocks } from './clocks.ts'

const toldKey = 'reminders.told'
const wantedKey = 'reminders.wanted'
const toldBefore = z.record(z.string(), plainDate)

const readTold = (db: ReadDb): Told => {
  try {
    return toldBefore.parse(JSON.parse(localValue(db, toldKey) ?? '{}'))
  } catch {
    return {} // Kept by another version: what is due is then told once more.
  }
}

/** Whether this computer tells what is due; it does until somebody says that it should not. */
export const wantsReminders = ({ administration }: CoreContext): boolean =>
  localValue(administration.db, wantedKey) !== 'no'

/** Refuses `diskFull`. */
export const setReminders = ({ administration }: CoreContext, wanted: boolean): Outcome<object> =>
  setLocalValue(administration.db, wantedKey, wanted ? 'yes' : 'no')

/** Whoever works here is told of his own cases and of those that are nobody's. */
const isMine = (context: CoreContext) => {
  const me = myId(context)
  return ({ case: { id } }: DueLine): boolean => {
    const mediator = caseById(context.administration.db, id)?.mediatorId ?? null
    return mediator === null || me === null || mediator === me
  }
}

/**
 * What is due and was not told at this computer yet; recorded as told when this returns, so that of two windows one
 * tells it. Nothing where it is not wanted. Refuses `diskFull`.
 */
export const remind = (context: CoreContext): Outcome<{ reminders: Reminders }> => {
  const { db } = context.administration
  if (!wantsReminders(context)) return { ok: true, reminders: { single: [], summary: null } }
  const today = todayOf(context)
  const lines = dueClocks(context, { until: today }).filter(isMine(context))
  const due = lines.map((line) => ({ key: `${line.case.id}.${clockKey(line)}`, dueOn: line.dueOn, line }))
  return transact(db, () => {
    const before = readTold(db)
    const { single, summary, told } = remindersFor(due, before, today)
    const reminders = { single: single.map(({ line }) => line), summary }
    if (!single.length && !summary) return { ok: true, reminders }
    const kept = setLocalValue(db, toldKey, JSON.stringify(told))
    return kept.ok ? { ok: true, reminders } : kept
  })
}
