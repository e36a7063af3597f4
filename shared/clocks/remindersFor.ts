import { addDays } from '../calendar/days.ts'
import type { PlainDate } from '../kernel/date.ts'

/** A day by which something has to be done. `key` is the same for as long as it is about the same thing. */
export type DueDay = { readonly key: string; readonly dueOn: PlainDate }

/** What the mediator was told of, by key: the day that it was told with. */
export type Told = Readonly<Record<string, PlainDate>>

/** What to tell now: a few things one by one, or how many there are and how many of them are late. */
export type Reminding<D extends DueDay> = {
  readonly single: readonly D[]
  readonly summary: { readonly count: number; readonly late: number } | null
  /** What was told, once this was. */
  readonly told: Told
}

/** So many notices are read; more of them are a nuisance. */
const atMost = 3

/** For so many days it is remembered what was told of something that is no longer due: it may come back unchanged. */
const remembered = 400

/**
 * What is due today or earlier and was not told yet. Each day of each thing is told once, however long nobody looked;
 * a day that moved is told again when it comes.
 */
export const remindersFor = <D extends DueDay>(
  due: readonly D[],
  told: Told,
  today: PlainDate,
): Reminding<D> => {
  const news = due.filter(({ key, dueOn }) => dueOn <= today && told[key] !== dueOn)
  const oldest = addDays(today, -remembered)
  const there = new Set(due.map(({ key }) => key))
  const kept = Object.entries(told).filter(([key, dueOn]) => there.has(key) || dueOn >= oldest)
  const few = news.length <= atMost
  return {
    single: few ? news : [],
    summary: few ? null : { count: news.length, late: news.filter(({ dueOn }) => dueOn < today).length },
    told: Object.fromEntries([...kept, ...news.map(({ key, dueOn }) => [key, dueOn])]),
  }
}
