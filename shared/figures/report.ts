import { yearOf } from '../calendar/days.ts'
import type { PlainDate } from '../kernel/date.ts'
import { reportTiles } from './measures.ts'
import type { ReportTable, ReportTile, Writer } from './table.ts'
import { reportTables } from './tables.ts'
import type { YearFigures } from './yearFigures.ts'

/** The figures as they are read: the page, the PDF, the workbook and the command line are all made of this. */
export type FiguresReport = {
  readonly year: number
  readonly title: string
  readonly office: string
  readonly madeOn: string
  readonly lead: string
  readonly notes: readonly string[]
  readonly tiles: readonly ReportTile[]
  readonly tables: readonly ReportTable[]
}

/** The figures of a year in words. `years`: that year first, then the ones before it. */
export const figuresReport = (
  years: readonly [YearFigures, ...YearFigures[]],
  writer: Writer,
  { organisation, today }: { readonly organisation: string; readonly today: PlainDate },
): FiguresReport => {
  const { t } = writer
  const [figures] = years
  const { received, closed } = figures.imported
  return {
    year: figures.year,
    title: t('figures.report', { year: figures.year }),
    office: organisation,
    madeOn: t('figures.madeOn', { on: today }),
    lead: t('figures.lead'),
    notes: [
      // Beside whole years a part of one looks like a decline.
      ...(figures.year === yearOf(today)
        ? [t('figures.about.running', { year: figures.year, on: today })]
        : []),
      ...(received + closed > 0 ? [t('figures.about.imported', { received, closed })] : []),
    ],
    tiles: reportTiles(years, writer),
    tables: reportTables(years, writer),
  }
}
