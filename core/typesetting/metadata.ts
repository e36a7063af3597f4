/** What a PDF says of itself. */
import { PDFDict, type PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import type { TypesettingJob } from './job.ts'
import { oneLine } from './text.ts'

/** `2026-03-20` or `2026-03-20T09:15:00.000Z` as PDF writes a moment: `D:20260320091500Z`. */
export const pdfDate = (moment: string): string =>
  `D:${moment.slice(0, 19).replace(/\D/g, '').padEnd(14, '0')}Z`

/** Title, author, language and dates, all from the job: the same job always says the same. */
export const setMetadata = (pdf: PDFDocument, job: TypesettingJob): void => {
  pdf.setTitle(oneLine(job.title), { showInWindowTitleBar: true })
  pdf.setAuthor(oneLine(job.author))
  pdf.setLanguage(job.language)
  pdf.setCreator('Wederhoor')
  pdf.setProducer('Wederhoor (Typst, pdf-lib)')
  const info = pdf.context.lookup(pdf.context.trailerInfo.Info, PDFDict)
  for (const key of ['CreationDate', 'ModDate']) info.set(PDFName.of(key), PDFString.of(pdfDate(job.date)))
}
