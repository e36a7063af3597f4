import type { PeopleFilter as RowFilter } from '#db/queries/peopleFilter.ts'
import {
  countPeople,
  listedPersons,
  type PeopleAfter,
  peopleMarks,
  peoplePage,
  placeInPeople,
  type ListedPerson as Row,
} from '#db/queries/peopleList.ts'
import { remembered } from '#db/remembered.ts'
import type { Db } from '#db/sqlite.ts'
import { pageSize } from '#shared/contract/lists.ts'
import type { ListedPerson, PeopleFilter, PeopleOutline } from '#shared/contract/people.ts'
import type { CoreContext } from '../context.ts'
import { meantBesides } from './meantBesides.ts'
import { personLine } from './personLine.ts'

const asFilter = ({ kind, words, inactive, order }: PeopleFilter): RowFilter => ({
  kind,
  words,
  activeOnly: !inactive,
  order,
})

/** `["peeters",42]`: the values of the last one in the order. */
const writeCursor = (after: PeopleAfter): string => JSON.stringify(after)
const readCursor = (cursor: string | undefined): PeopleAfter | undefined => {
  if (cursor === undefined) return undefined
  try {
    const read: unknown = JSON.parse(cursor)
    const isCell = (value: unknown) => typeof value === 'string' || typeof value === 'number'
    return Array.isArray(read) && read.every(isCell) ? read : undefined
  } catch {
    return undefined // of another meaning: the list begins anew
  }
}

const asLine = (row: Row): ListedPerson => ({
  ...personLine(row),
  active: row.active,
  cases: row.cases,
  open: row.open,
  lastOn: row.lastOn as ListedPerson['lastOn'],
})

export type AskedPeople = {
  readonly filter: PeopleFilter
  readonly after?: string | undefined
  readonly size: number
}

/** A page of customers or Klusseniers, with their cases. An unknown cursor begins anew. */
export const listPeople = (
  { administration: { db } }: CoreContext,
  { filter, after, size }: AskedPeople,
): { lines: readonly ListedPerson[]; next: string | null } => {
  const { rows, next } = peoplePage(db, asFilter(filter), { size, after: readCursor(after) })
  return { lines: rows.map(asLine), next: next && writeCursor(next) }
}

/** Who may be meant besides those who are named so: where these are few. */
const alsoMeant = (context: CoreContext, filter: PeopleFilter, named: number): readonly ListedPerson[] => {
  if (filter.words.trim() === '') return []
  const { db } = context.administration
  const own = asFilter(filter)
  const fits = ({ id, active }: { id: string; active: boolean }) =>
    (active || filter.inactive) && placeInPeople(db, own, id) === null
  return meantBesides(db, filter, named, fits)
    .flatMap(({ id }) => listedPersons(db, [id]))
    .map(asLine)
}

/** A long list is walked through for it: only once after something was written. */
const marked = remembered(() => new Map<string, readonly string[]>())
const marksOf = (db: Db, filter: RowFilter, count: number): readonly string[] => {
  const known = marked(db)
  const which = JSON.stringify(filter)
  const marks = known.get(which) ?? peopleMarks(db, filter, pageSize, count).map(writeCursor)
  // What was typed is hardly asked again.
  if (filter.words === '') known.set(which, marks)
  return marks
}

/** How long a list of people is, where its pages begin, and who may be meant by a name that nobody has. */
export const outlinePeople = (context: CoreContext, filter: PeopleFilter): PeopleOutline => {
  const { db } = context.administration
  const own = asFilter(filter)
  const everyone = { ...own, words: '', activeOnly: false }
  const count = countPeople(db, own)
  const total = countPeople(db, everyone)
  return {
    count,
    marks: count > pageSize ? marksOf(db, own, count) : [],
    total,
    inactive: filter.kind === 'klussenier' ? total - countPeople(db, { ...everyone, activeOnly: true }) : 0,
    also: alsoMeant(context, filter, count),
  }
}

/** How many stand before someone in a list; null when he is not in it. */
export const placePerson = (
  { administration: { db } }: CoreContext,
  filter: PeopleFilter,
  id: string,
): { position: number } | null => {
  const position = placeInPeople(db, asFilter(filter), id)
  return position === null ? null : { position }
}
