import type { Outcome } from '#db/outcome.ts'
import type { FiguresForm } from '#shared/contract/figures.ts'
import type { ExportedDossier } from '#shared/contract/files.ts'
import { recordReport } from '#shared/figures/recordReport.ts'
import type { KlussenierId } from '#shared/kernel/id.ts'
import { wordsFor, writeIn } from '#shared/words/index.ts'
import { type CoreContext, settingsNow, todayOf } from '../context.ts'
import type { TypesettingProgress } from '../typesetting/job.ts'
import { exportPaper } from './exportPaper.ts'
import { recordOf } from './recordOf.ts'

/** More years have no room beside each other on a page. */
const printedYears = 5

/**
 * Makes the report of a Klussenier in the language of the office, as `exportFigures` does of a year; every case is
 * printed. Refuses `notFound`, and as the typesetting job does.
 */
export async function* exportRecord(
  context: CoreContext,
  { id, form }: { readonly id: KlussenierId; readonly form: FiguresForm },
  signal: AbortSignal | undefined,
): AsyncGenerator<TypesettingProgress, Outcome<{ exported: ExportedDossier }>> {
  const found = recordOf(context, id)
  if (!found.ok) return found
  const { organisation, country, language } = settingsNow(context)
  const t = wordsFor(language, country)
  const writer = { t, write: writeIn(language, country) }
  const head = { organisation: organisation.name, today: todayOf(context) }
  const report = recordReport(found.record, writer, head)
  const internal = t('record.internal')
  const paper = { ...report, internal }
  const printed = { ...recordReport(found.record, writer, { ...head, mostYears: printedYears }), internal }
  return yield* exportPaper(context, { paper, printed, title: report.title, form }, signal)
}
