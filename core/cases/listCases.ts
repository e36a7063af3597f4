import type { z } from 'zod'
import { countCases as counted, countLate } from '#db/queries/cases.ts'
import { type CasesAfter, type CasesFilter, casesPage } from '#db/queries/casesList.ts'
import { casesOutline, placeInCases } from '#db/queries/casesOutline.ts'
import { remembered } from '#db/remembered.ts'
import { endOfWeek, queueGroups } from '#shared/case/queueGroups.ts'
import type { CaseCounts, CaseLines, CaseOutline, CasePlace, caseFilter } from '#shared/contract/cases.ts'
import { pageSize } from '#shared/contract/lists.ts'
import { type CoreContext, todayOf } from '../context.ts'
import { lineMaker } from './line.ts'

type Filter = z.output<typeof caseFilter>
type Asked = {
  readonly filter: Filter
  readonly after?: string | undefined
  readonly size: number
}

/** `2026-03-20/1042`: the day and the place after which the next page begins. */
const writeCursor = ({ day, firstSeq }: CasesAfter): string => `${day}/${firstSeq}`
const readCursor = (cursor: string): CasesAfter | null => {
  const [, day, seq] = /^(\d{4}-\d\d-\d\d)\/(\d{1,15})$/.exec(cursor) ?? []
  return day && seq ? { day, firstSeq: Number(seq) } : null
}

const asFilter = (context: CoreContext, asked: Filter): CasesFilter => {
  const { show, stage, mediator, klussenier, klussenierId, late, group } = asked
  const today = todayOf(context)
  return {
    show,
    ...(stage !== undefined && { stage }),
    ...(mediator !== undefined && { mediatorId: mediator }),
    ...(klussenier && { klussenier }),
    ...(klussenierId !== undefined && { klussenierId }),
    ...(late && { dueBefore: today }),
    ...(group && { group: { is: group, today, sunday: endOfWeek(today) } }),
  }
}

/** A page of the queue, soonest due first, or of the closed cases, last closed first. An unknown cursor begins anew. */
export const listCases = (context: CoreContext, { filter, after, size }: Asked): CaseLines => {
  const from = after === undefined ? null : readCursor(after)
  const { rows, next } = casesPage(context.administration.db, asFilter(context, filter), {
    size,
    ...(from && { after: from }),
  })
  return { lines: rows.map(lineMaker(context)), next: next && writeCursor(next) }
}

/** The headings that a list has, each with the filter of what stands under it. */
const headings = ({ show, group, ...filter }: Filter) => {
  if (show === 'closed') return [{ group: 'closed' as const, filter: { ...filter, show } }]
  return queueGroups
    .filter((one) => group === undefined || one === group)
    .map((one) => ({ group: one, filter: { ...filter, show, group: one } }))
}

/** A long list is walked through for it: only once after something was written. */
const outlined = remembered(() => new Map<string, CaseOutline>())

/** How long a list of cases is, heading by heading, and where its pages begin. */
export const outlineCases = (context: CoreContext, filter: Filter): CaseOutline => {
  const { db } = context.administration
  const known = outlined(db)
  const which = JSON.stringify([todayOf(context), filter])
  const outline =
    known.get(which) ??
    headings(filter).flatMap((heading) => {
      const { count, marks } = casesOutline(db, asFilter(context, heading.filter), pageSize)
      return count > 0 ? [{ group: heading.group, count, marks: marks.map(writeCursor) }] : []
    })
  known.set(which, outline)
  return outline
}

/** Where a case stands in a list; null when it is not in it. */
export const placeCase = (context: CoreContext, filter: Filter, number: string): CasePlace | null => {
  const { db } = context.administration
  for (const heading of headings(filter)) {
    const position = placeInCases(db, asFilter(context, heading.filter), number)
    if (position !== null) return { group: heading.group, position }
  }
  return null
}

/** How many cases there are in each stage, in the queue, and late in it today. */
export const countCases = (context: CoreContext): CaseCounts => {
  const { db } = context.administration
  const { byStage, queued } = counted(db)
  return { byStage, open: queued, late: countLate(db, todayOf(context)) }
}
