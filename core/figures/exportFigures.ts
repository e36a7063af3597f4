import { writeFile } from 'node:fs/promises'
import type { Outcome } from '#db/outcome.ts'
import { yearOf } from '#shared/calendar/days.ts'
import type { FiguresForm } from '#shared/contract/figures.ts'
import type { ExportedDossier } from '#shared/contract/files.ts'
import { type FiguresReport, figuresReport } from '#shared/figures/report.ts'
import type { ReportTable } from '#shared/figures/table.ts'
import { type T, wordsFor, writeIn } from '#shared/words/index.ts'
import { type CoreContext, settingsNow, todayOf } from '../context.ts'
import { documentName } from '../formats/names.ts'
import { typesetExport } from '../reports/typesetExport.ts'
import type { TypesettingJob, TypesettingProgress } from '../typesetting/job.ts'
import { officeFigures } from './officeFigures.ts'
import { figuresWorkbook } from './workbook.ts'

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

const jobFor = (
  context: CoreContext,
  report: FiguresReport,
  { t, out }: { t: T; out: string },
): TypesettingJob => {
  const { organisation, country, language } = settingsNow(context)
  return {
    template: 'figures.typ',
    data: {
      ...report,
      internal: t('figures.office'),
      tables: report.tables.map((table) => printed(table, t)),
    },
    words: { pages: t('dossierText.pages') },
    language: `${language}-${country}`,
    photos: [],
    appended: [],
    embedded: [],
    form: 'archive',
    title: report.title,
    author: organisation.name,
    date: todayOf(context),
    out,
  }
}

/** The workbook among the exports; it is made in one go, in a fraction of a second. */
const exportWorkbook = async (
  context: CoreContext,
  report: FiguresReport,
  title: string,
): Promise<ExportedDossier> => {
  const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  const name = documentName(`${title}.xlsx`, mediaType, 1)
  const bytes = await figuresWorkbook(report)
  const { id, path } = await context.exports.place(name)
  try {
    await writeFile(path, bytes, { flag: 'wx' })
  } catch (error) {
    await context.exports.drop(id)
    throw error
  }
  context.exports.add(id, { path, name, mediaType })
  return { id, name, size: bytes.length, pages: 0, notices: [] }
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
  const title = t('figures.reportName', { year })
  if (form === 'xlsx') return { ok: true, exported: await exportWorkbook(context, report, title) }
  const set = yield* typesetExport(context, title, (out) => jobFor(context, report, { t, out }), signal)
  if (!set.ok) return set
  const { id, name, size, pages } = set.made
  return { ok: true, exported: { id, name, size, pages, notices: [] } }
}
