import { recordsOfPerson } from '#db/mergers.ts'
import {
  type FiguresAfter,
  type FiguresWalk,
  figuresOfYear,
  figuresPlace,
  type ListedFigures,
} from '#db/queries/figures.ts'
import { remembered } from '#db/remembered.ts'
import type { ReadDb } from '#db/sqlite.ts'
import type { FigureCase } from '#shared/contract/figures.ts'
import { type Outline, pageSize } from '#shared/contract/lists.ts'
import { type FigureOf, isBehind } from '#shared/figures/figure.ts'
import type { CoreContext } from '../context.ts'
import { asOnePerson } from './officeFigures.ts'

/** So many cases of the year are looked at together. */
const together = 300

const writeCursor = ({ day, number }: FiguresAfter): string => `${day}/${number}`
const readCursor = (cursor: string | undefined): FiguresAfter | null => {
  const [, day, number] = /^(\d{4}-\d\d-\d\d)\/(.{1,40})$/.exec(cursor ?? '') ?? []
  return day && number ? { day, number } : null
}

const walkOf = (db: ReadDb, { basis, year, by, value }: FigureOf): FiguresWalk => ({
  basis,
  year,
  records: by === 'klussenier' && value !== null ? recordsOfPerson(db, value) : null,
})

/** The rows of the cases behind a figure, one after another, from a place on. */
function* behind(db: ReadDb, of: FigureOf, from: FiguresAfter | null): Generator<ListedFigures> {
  const [walk, asHis] = [walkOf(db, of), asOnePerson(db)]
  for (let after = from; ; ) {
    const rows = figuresOfYear(db, walk, { after, limit: together })
    for (const row of rows) if (isBehind(asHis(row), of)) yield asHis(row)
    const last = rows.at(-1)
    if (!last || rows.length < together) return
    after = figuresPlace(of.basis, last)
  }
}

const lineOf = ({
  number,
  subject,
  customerName,
  klussenierName,
  receivedOn,
  closedOn,
  outcome,
}: ListedFigures): FigureCase => ({
  number,
  subject,
  customer: customerName,
  klussenier: klussenierName,
  receivedOn,
  closedOn,
  outcome,
})

/** A page of the cases behind a figure. An unknown cursor begins anew. */
export const figureCases = (
  { administration: { db } }: CoreContext,
  { of, after, size }: { readonly of: FigureOf; readonly after?: string | undefined; readonly size: number },
): { readonly lines: readonly FigureCase[]; readonly next: string | null } => {
  const found: ListedFigures[] = []
  for (const row of behind(db, of, readCursor(after))) {
    found.push(row)
    if (found.length > size) break
  }
  const shown = found.slice(0, size)
  const last = found.length > size ? shown.at(-1) : undefined
  return {
    lines: shown.map(lineOf),
    next: last ? writeCursor(figuresPlace(of.basis, last)) : null,
  }
}

/** The cases of a year are gone through for it: only once after something was written. */
const outlined = remembered(() => new Map<string, Outline>())

/** How many cases are behind a figure, and where their pages begin. */
export const figureOutline = ({ administration: { db } }: CoreContext, of: FigureOf): Outline => {
  const known = outlined(db)
  const which = JSON.stringify(of)
  const outline = known.get(which) ?? outlineOf(db, of)
  known.set(which, outline)
  return outline
}

const outlineOf = (db: ReadDb, of: FigureOf): Outline => {
  const places = Array.from(behind(db, of, null), (row) => figuresPlace(of.basis, row))
  const marks = places.slice(0, -1).filter((_, nth) => (nth + 1) % pageSize === 0)
  return { count: places.length, marks: marks.map(writeCursor) }
}
