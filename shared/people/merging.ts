import { refusal } from '../kernel/decider.ts'
import type { Refusal } from '../refusals.ts'
import { type FormerNames, withFormer } from './formerNames.ts'

/**
 * Two records of one person. The one is merged into the other, which then stands for him; nothing of either is lost,
 * so it can be undone. What both kinds of people have in common; `Id` is the id of the kind.
 */
export type Merging<Id, Facts> = {
  /** The record that stands for the same person; null for one that stands by itself. */
  readonly mergedInto: Id | null
  /** Records that look like this one, of whom the mediator said that they are of someone else. */
  readonly apart: readonly Id[]
  /** What was taken over from records that were merged into this one, with what was there before. */
  readonly completed: readonly Completion<Id, Facts>[]
}
type Completion<Id, Facts> = {
  readonly from: Id
  readonly changed: Partial<Facts>
  readonly before: Partial<Facts>
}

export const unmerged: Merging<never, never> = { mergedInto: null, apart: [], completed: [] }

/** What is taken over from that record, or given back. */
type Change<Id, Facts> = { readonly from: Id; readonly changed: Partial<Facts> }

/** A record of either kind; what else it has are its facts. */
type PersonRecord<Id, Facts> = FormerNames & { readonly id: Id; readonly merging: Merging<Id, Facts> }

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** `personMerged` of a record that another one stands for; null of one that stands by itself. */
export const standsAside = ({ merging }: PersonRecord<unknown, object>): Refusal | null =>
  merging.mergedInto === null ? null : refusal('personMerged', {})

/** Why a record cannot be merged into that one; null where it can. */
export const unmergeable = <Id>(record: PersonRecord<Id, object>, into: Id): Refusal | null =>
  standsAside(record) ?? (into === record.id ? refusal('samePerson', {}) : null)

/** Why a record cannot be separated again; null where it can. */
export const inseparable = (record: PersonRecord<unknown, object>): Refusal | null =>
  standsAside(record) ? null : refusal('notMerged', {})

/** Why it cannot be said of a record that it is of someone else than that one; null where it can. */
export const cannotBeApart = <Id>({ id, merging }: PersonRecord<Id, object>, from: Id): Refusal | null => {
  if (from === id) return refusal('samePerson', {})
  return merging.apart.includes(from) ? refusal('nothingChanged', {}) : null
}

/** Why that cannot be taken back; null where it can. */
export const isNotApart = <Id>({ merging }: PersonRecord<Id, object>, from: Id): Refusal | null =>
  merging.apart.includes(from) ? null : refusal('nothingChanged', {})

/** What comes back when a record is separated again: what it brought, unless it was corrected since. Null: nothing came. */
export const restoredFrom = <Id, Facts extends object>(
  { completed }: Merging<Id, Facts>,
  facts: Facts,
  from: Id,
): Partial<Facts> | null => {
  const found = completed.findLast((one) => one.from === from)
  if (!found) return null
  const keys = (Object.keys(found.changed) as (keyof Facts)[]).filter((key) =>
    same(facts[key], found.changed[key]),
  )
  return Object.fromEntries(keys.map((key) => [key, found.before[key]])) as Partial<Facts>
}

/** The facts among `changed` as they were in `facts`. */
const before = <Facts extends object>(facts: Facts, changed: Partial<Facts>): Partial<Facts> => {
  const keys = Object.keys(changed) as (keyof Facts)[]
  return Object.fromEntries(keys.map((key) => [key, facts[key]])) as Partial<Facts>
}

/**
 * Without what a record brought. What was there before it is then what was there before the next that replaced it, so
 * that records can be separated in any order.
 */
const withoutCompletion = <Id, Facts>(merging: Merging<Id, Facts>, from: Id): Merging<Id, Facts> => {
  const at = merging.completed.findLastIndex((one) => one.from === from)
  const gone = merging.completed[at]
  if (!gone) return merging
  const open = new Set(Object.keys(gone.changed) as (keyof Facts)[])
  const later = merging.completed.slice(at + 1).map((one) => {
    const keys = [...open].filter((key) => key in one.changed)
    for (const key of keys) open.delete(key)
    const replaced = keys.filter((key) => same(one.before[key], gone.changed[key]))
    const restored = Object.fromEntries(replaced.map((key) => [key, gone.before[key]])) as Partial<Facts>
    return { ...one, before: { ...one.before, ...restored } }
  })
  return { ...merging, completed: [...merging.completed.slice(0, at), ...later] }
}

/** A record with other facts, and with the names that it had until then. */
export const withFacts = <Facts extends object, R extends FormerNames & Facts>(
  record: R,
  changed: Partial<Facts>,
): R => ({ ...record, ...changed, ...withFormer(record, changed) })

/** A record for which that one stands; null: that stands by itself again. */
export const withMergedInto = <R extends PersonRecord<unknown, object>>(
  record: R,
  into: R['id'] | null,
): R => ({
  ...record,
  merging: { ...record.merging, mergedInto: into },
})

/** A record that took facts over from that one. */
export const completed = <Id, Facts extends object, R extends PersonRecord<Id, Facts> & Facts>(
  record: R,
  { from, changed }: Change<Id, Facts>,
): R => {
  const { merging } = record
  const completion = { from, changed, before: before(record, changed) }
  return {
    ...withFacts(record, changed),
    merging: { ...merging, completed: [...merging.completed, completion] },
  }
}

/** A record that gave back what it took over from that one. */
export const restored = <Id, Facts extends object, R extends PersonRecord<Id, Facts> & Facts>(
  record: R,
  { from, changed }: Change<Id, Facts>,
): R => ({ ...withFacts(record, changed), merging: withoutCompletion(record.merging, from) })

/** A record of someone else than that one; or that may be of the same person after all. */
export const withApart = <Id, R extends PersonRecord<Id, object>>(
  record: R,
  from: Id,
  apart: boolean,
): R => ({
  ...record,
  merging: {
    ...record.merging,
    apart: [...record.merging.apart.filter((id) => id !== from), ...(apart ? [from] : [])],
  },
})
