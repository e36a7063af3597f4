import type { Outcome } from '#db/outcome.ts'
import { yearOf } from '#shared/calendar/days.ts'
import type { FiguresForm } from '#shared/contract/figures.ts'
import type { ExportedDossier } from '#shared/contract/files.ts'
import { printedTable } from '#shared/figures/printed.ts'
import { figuresReport } from '#shared/figures/report.ts'
import { wordsFor, writeIn } from '#shared/words/index.ts'
import { type CoreContext, settingsNow, todayOf } from '../context.ts'
import type { TypesettingProgress } from '../typesetting/job.ts'
import { exportPaper } from './exportPaper.ts'
import { officeFigures } from './officeFigures.ts'

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
  const writer = { t, write: writeIn(language, country) }
  const report = figuresReport(years, writer, { organisation: organisation.name, today })
  const paper = { ...report, internal: t('figures.office') }
  const short = { ...paper, tables: report.tables.map((table) => printedTable(table, writer)) }
  return yield* exportPaper(
    context,
    { paper, printed: short, title: t('figures.reportName', { year }), form },
    signal,
  )
}
