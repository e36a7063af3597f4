import type { z } from 'zod'
import { type CasesAfter, casesPage, countCases as counted, countLate } from '#db/queries/cases.ts'
import type { CaseCounts, CaseLines, caseFilter } from '#shared/contract/cases.ts'
import { type CoreContext, todayOf } from '../context.ts'
import { lineMaker } from './line.ts'

type Asked = {
  readonly filter: z.output<typeof caseFilter>
  readonly after?: string | undefined
  readonly size: number
}

/** `2026-03-20/1042`: the day and the place after which the next page begins. */
const writeCursor = ({ day, firstSeq }: CasesAfter): string => `${day}/${firstSeq}`
const readCursor = (cursor: string): CasesAfter | null => {
  const [, day, seq] = /^(\d{4}-\d\d-\d\d)\/(\d{1,15})$/.exec(cursor) ?? []
  return day && seq ? { day, firstSeq: Number(seq) } : null
}

/** A page of the queue, soonest due first, or of the closed cases, last closed first. An unknown cursor begins anew. */
export const listCases = (context: CoreContext, { filter, after, size }: Asked): CaseLines => {
  const { show, stage, mediator, klussenier, klussenierId, late } = filter
  const from = after === undefined ? null : readCursor(after)
  const { rows, next } = casesPage(
    context.administration.db,
    {
      show,
      ...(stage !== undefined && { stage }),
      ...(mediator !== undefined && { mediatorId: mediator }),
      ...(klussenier && { klussenier }),
      ...(klussenierId !== undefined && { klussenierId }),
      ...(late && { dueBefore: todayOf(context) }),
    },
    { size, ...(from && { after: from }) },
  )
  return { lines: rows.map(lineMaker(context)), next: next && writeCursor(next) }
}

/** How many cases there are in each stage, in the queue, and late in it today. */
export const countCases = (context: CoreContext): CaseCounts => {
  const { db } = context.administration
  const { byStage, queued } = counted(db)
  return { byStage, open: queued, late: countLate(db, todayOf(context)) }
}
