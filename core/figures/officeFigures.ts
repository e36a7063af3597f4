import type { CaseFiguresRow } from '#db/projections/rowTypes.ts'
import { caseByNumber } from '#db/queries/cases.ts'
import { figuresBetween, figuresOfYear, yearsWithCases } from '#db/queries/figures.ts'
import { mergedRecords } from '#db/queries/persons.ts'
import type { ReadDb } from '#db/sqlite.ts'
import { yearOf } from '#shared/calendar/days.ts'
import type { FigureCase, OfficeFigures } from '#shared/contract/figures.ts'
import { type FigureOf, isBehind } from '#shared/figures/figure.ts'
import { figuresOfYears, yearsCompared } from '#shared/figures/yearFigures.ts'
import type { KlussenierId } from '#shared/kernel/id.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { type CoreContext, todayOf } from '../context.ts'

/** The rows under whoever stands for a Klussenier now: under whichever record of his he was in a case, it was he. */
const asOnePerson = (db: ReadDb): ((row: CaseFiguresRow) => CaseFiguresRow) => {
  const stands = new Map(
    [...mergedRecords(db)].flatMap(([id, rows]) => rows.map((row) => [row.id as string, id as KlussenierId])),
  )
  return (row) => {
    const into = row.klussenierId && stands.get(row.klussenierId)
    return into ? { ...row, klussenierId: into } : row
  }
}

/** The figures of a year, of this one where none is named, with those of the years before it. */
export const officeFigures = (context: CoreContext, asked: number | undefined): OfficeFigures => {
  const { db } = context.administration
  const thisYear = yearOf(todayOf(context))
  const year = asked ?? thisYear
  const rows = figuresBetween(db, Math.max(0, year - yearsCompared + 1), year).map(asOnePerson(db))
  const [first, ...before] = figuresOfYears(rows, year)
  invariant(first, 'a year without figures', { year })
  const span = yearsWithCases(db) ?? { first: thisYear, last: thisYear }
  const latest = Math.max(span.last, thisYear)
  return {
    year,
    known: Array.from({ length: latest - span.first + 1 }, (_, back) => latest - back),
    years: [first, ...before],
  }
}

/** The cases behind a figure, by their numbers: exactly as many as it says. */
export const figureCases = (context: CoreContext, of: FigureOf): readonly FigureCase[] => {
  const { db } = context.administration
  return figuresOfYear(db, of.basis, of.year)
    .map(asOnePerson(db))
    .filter((row) => isBehind(row, of))
    .map(({ number, klussenierName, receivedOn, closedOn, outcome }) => {
      const line = caseByNumber(db, number)
      invariant(line, 'figures of a case that is not there', { number })
      return {
        number,
        subject: line.subject,
        customer: line.customerName,
        klussenier: klussenierName,
        receivedOn,
        closedOn,
        outcome,
      }
    })
}
