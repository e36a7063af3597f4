import type { Outcome } from '#db/outcome.ts'
import { yearOf } from '#shared/calendar/days.ts'
import type { FiguresForm } from '#shared/contract/figures.ts'
import type { ExportedDossier } from '#shared/contract/files.ts'
import { figuresReport } from '#shared/figures/report.ts'
import type { ReportTable } from '#shared/figures/table.ts'
import { type T, wordsFor, writeIn } from '#shared/words/index.ts'
import { type CoreContext, settingsNow, todayOf } from '../context.ts'
import type { TypesettingProgress } from '../typesetting/job.ts'
import { exportPaper } from './exportPaper.ts'
import { officeFigures } from './officeFigures.ts'

/** So many rows of a table are printed; the workbook has all of them. */
const printedRows = 50

const printed = (table: ReportTable, t: T): ReportTable => {
  const more = table.rows.length - printedRows
  if (more <= 0) return table
  return {
    ...table,
    rows: table.rows.slice(0, printedRows),
    about: [...table.about, t('figures.many', { count: more })],
  }
}

/**
 * Makes the report of a year in the language of the office: a PDF to read, or a workbook to reckon with. The result lies
 * among the exports of this administration, under its id. Refuses as the typesetting job does; nothing is left behind then,
 * nor when the generator is ended early.
 */
export async function* exportFigures(
  context: CoreContext,
  { year: asked, form }: { readonly year?: number | undefined; readonly form: FiguresForm },
  signal: AbortSignal | undefined,
): AsyncGenerator<TypesettingProgress, Outcome<{ exported: ExportedDossier }>> {
  const { organisation, country, language } = settingsNow(context)
  const today = todayOf(context)
  const t = wordsFor(language, country)
  const { years, year } = officeFigures(context, asked ?? yearOf(today))
  const report = figuresReport(
    years,
    { t, write: writeIn(language, country) },
    { organisation: organisation.name, today },
  )
  const paper = { ...report, internal: t('figures.office') }
  const short = { ...paper, tables: report.tables.map((table) => printed(table, t)) }
  return yield* exportPaper(
    context,
    { paper, printed: short, title: t('figures.reportName', { year }), form },
    signal,
  )
}
