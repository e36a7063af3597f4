import type { Outcome } from '#db/outcome.ts'
import type { FiguresForm } from '#shared/contract/figures.ts'
import type { ExportedDossier } from '#shared/contract/files.ts'
import type { Report } from '#shared/figures/table.ts'
import { wordsFor } from '#shared/words/index.ts'
import { type CoreContext, settingsNow, todayOf } from '../context.ts'
import { documentName } from '../formats/names.ts'
import { typesetExport } from '../reports/typesetExport.ts'
import type { TypesettingJob, TypesettingProgress } from '../typesetting/job.ts'

/** A report with for whom it is: `internal`. */
export type Paper = Report & { readonly internal: string }

/** `printed`: the paper where it says less than the workbook. `title`: the name of the file. */
type Order = {
  readonly paper: Paper
  readonly printed?: Paper
  readonly title: string
  readonly form: FiguresForm
}

const jobFor = (context: CoreContext, paper: Paper, out: string): TypesettingJob => {
  const { organisation, country, language } = settingsNow(context)
  return {
    template: 'figures.typ',
    data: { ...paper },
    words: { pages: wordsFor(language, country)('dossierText.pages') },
    language: `${language}-${country}`,
    photos: [],
    appended: [],
    embedded: [],
    form: 'archive',
    title: paper.title,
    author: organisation.name,
    date: todayOf(context),
    out,
  }
}

/** The workbook among the exports; it is made in one go, in a fraction of a second. */
const exportWorkbook = async (
  context: CoreContext,
  paper: Paper,
  title: string,
): Promise<ExportedDossier> => {
  const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  const name = documentName(`${title.replaceAll(/[/\\]/g, '-')}.xlsx`, mediaType, 1)
  const { figuresWorkbook } = await import('./workbook.ts')
  const bytes = await figuresWorkbook(paper)
  const id = await context.exports.put({ name, mediaType }, bytes)
  return { id, name, size: bytes.length, pages: 0, notices: [] }
}

/**
 * Makes a PDF to read, or a workbook to reckon with, of the same tables. The result lies among the exports of this
 * administration, under its id. Refuses as the typesetting job does; nothing is left behind then, nor when the
 * generator is ended early.
 */
export async function* exportPaper(
  context: CoreContext,
  { paper, printed = paper, title, form }: Order,
  signal: AbortSignal | undefined,
): AsyncGenerator<TypesettingProgress, Outcome<{ exported: ExportedDossier }>> {
  if (form === 'xlsx') return { ok: true, exported: await exportWorkbook(context, paper, title) }
  const set = yield* typesetExport(context, title, (out) => jobFor(context, printed, out), signal)
  if (!set.ok) return set
  const { id, name, size, pages } = set.made
  return { ok: true, exported: { id, name, size, pages, notices: [] } }
}
