import { figuresBetween, yearsWithCases } from '#db/queries/figures.ts'
import { mergedRecords, personsByIds } from '#db/queries/persons.ts'
import type { ReadDb } from '#db/sqlite.ts'
import { yearOf } from '#shared/calendar/days.ts'
import type { OfficeFigures } from '#shared/contract/figures.ts'
import type { CaseFigures } from '#shared/figures/row.ts'
import { figuresOfYears, yearsCompared } from '#shared/figures/yearFigures.ts'
import type { KlussenierId } from '#shared/kernel/id.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { type CoreContext, todayOf } from '../context.ts'

/** The rows under whoever stands for a Klussenier now: under whichever record of his he was in a case, it was he. */
export const asOnePerson = (db: ReadDb): (<Row extends CaseFigures>(row: Row) => Row) => {
  const stands = new Map(
    [...mergedRecords(db)].flatMap(([id, rows]) => rows.map((row) => [row.id as string, id as KlussenierId])),
  )
  return (row) => {
    const into = row.klussenierId && stands.get(row.klussenierId)
    return into ? { ...row, klussenierId: into } : row
  }
}

/** The rows with the names that Klusseniers have now, under whichever name they were in a case. */
const asCalledNow = (db: ReadDb, rows: readonly CaseFigures[]): readonly CaseFigures[] => {
  const ids = new Set(rows.flatMap(({ klussenierId }) => klussenierId ?? []))
  const names = new Map(personsByIds(db, [...ids]).map(({ id, name }) => [id as string, name]))
  return rows.map((row) => {
    const name = row.klussenierId && names.get(row.klussenierId)
    return name && name !== row.klussenierName ? { ...row, klussenierName: name } : row
  })
}

/** The figures of a year, of this one where none is named, with those of the years before it. */
export const officeFigures = (context: CoreContext, asked: number | undefined): OfficeFigures => {
  const { db } = context.administration
  const thisYear = yearOf(todayOf(context))
  const year = asked ?? thisYear
  const rows = figuresBetween(db, Math.max(0, year - yearsCompared + 1), year).map(asOnePerson(db))
  const [first, ...before] = figuresOfYears(asCalledNow(db, rows), year)
  invariant(first, 'a year without figures', { year })
  const span = yearsWithCases(db) ?? { first: thisYear, last: thisYear }
  const latest = Math.max(span.last, thisYear)
  return {
    year,
    known: Array.from({ length: latest - span.first + 1 }, (_, back) => latest - back),
    years: [first, ...before],
  }
}
