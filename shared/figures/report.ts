import { yearOf } from '../calendar/days.ts'
import type { PlainDate } from '../kernel/date.ts'
import { reportTiles } from './measures.ts'
import type { Report, ReportTable, ReportTile, Writer } from './table.ts'
import { reportTables } from './tables.ts'
import type { Years } from './yearFigures.ts'

/** The figures as they are read: the page, the PDF, the workbook and the command line are all made of this. */
export type FiguresReport = Report<ReportTable> & {
  readonly year: number
  readonly tiles: readonly ReportTile[]
}

/** The figures of a year in words, beside the years before it. */
export const figuresReport = (
  years: Years,
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
