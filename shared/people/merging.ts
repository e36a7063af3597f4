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

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** The facts among `changed` as they were in `facts`. */
const before = <Facts extends object>(facts: Facts, changed: Partial<Facts>): Partial<Facts> => {
  const keys = Object.keys(changed) as (keyof Facts)[]
  return Object.fromEntries(keys.map((key) => [key, facts[key]])) as Partial<Facts>
}

export const completedFrom = <Id, Facts extends object>(
  merging: Merging<Id, Facts>,
  facts: Facts,
  { from, changed }: { readonly from: Id; readonly changed: Partial<Facts> },
): Merging<Id, Facts> => ({
  ...merging,
  completed: [...merging.completed, { from, changed, before: before(facts, changed) }],
})

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

/**
 * Without what a record brought. What was there before it is then what was there before the next that replaced it, so
 * that records can be separated in any order.
 */
export const withoutCompletion = <Id, Facts>(merging: Merging<Id, Facts>, from: Id): Merging<Id, Facts> => {
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

export const toldApart = <Id, Facts>(merging: Merging<Id, Facts>, from: Id): Merging<Id, Facts> => ({
  ...merging,
  apart: [...merging.apart.filter((id) => id !== from), from],
})

export const notToldApart = <Id, Facts>(merging: Merging<Id, Facts>, from: Id): Merging<Id, Facts> => ({
  ...merging,
  apart: merging.apart.filter((id) => id !== from),
})
