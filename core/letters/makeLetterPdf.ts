import type { Outcome } from '#db/outcome.ts'
import type { DossierNotice, ExportedDossier } from '#shared/contract/files.ts'
import { pageWords } from '#shared/dossier/documents.ts'
import { shownAs } from '#shared/dossier/files.ts'
import { wordsFor } from '#shared/words/index.ts'
import { type CoreContext, settingsNow } from '../context.ts'
import { type TypesetExport, typesetExport } from '../reports/typesetExport.ts'
import type { TypesettingJob, TypesettingProgress } from '../typesetting/job.ts'
import { type EnclosedFile, enclosedFiles } from './enclosedFiles.ts'
import { letterName } from './name.ts'
import { type ReadyLetter, readyLetter, type WrittenLetter } from './readyLetter.ts'

/** With a mail the enclosures go as files; on paper their pages follow the letter's. */
const printedFiles = ({ order }: ReadyLetter, files: readonly EnclosedFile[]) =>
  order.via === 'mail' ? [] : files

/** The list of an archive is no stand-in for what is in it: that goes beside the letter. */
const printedAs = (mediaType: string) => (mediaType === 'application/zip' ? 'listed' : shownAs(mediaType))

const jobFor = (
  context: CoreContext,
  letter: ReadyLetter,
  printed: readonly EnclosedFile[],
  out: string,
): TypesettingJob => {
  const { organisation, country } = settingsNow(context)
  const { view, order } = letter
  const t = wordsFor(view.language)
  const withPaper = (as: 'photo' | 'pages') => printed.filter(({ mediaType }) => printedAs(mediaType) === as)
  return {
    template: 'letter.typ',
    data: { ...view, country, onPaper: order.via !== 'mail' },
    words: view.words,
    language: `${view.language}-${country}`,
    photos: withPaper('photo').map(({ id, path, mediaType, name }) => ({ id, path, mediaType, alt: name })),
    appended: withPaper('pages').map(({ id, path, name, mediaType }) => ({
      ...{ id, path, name, mediaType, title: name },
      words: pageWords(t, name, mediaType),
    })),
    embedded: [],
    form: 'archive',
    title: view.subject,
    author: organisation.name,
    date: order.on,
    out,
  }
}

/** The enclosures that are on no page, and why: they are to be printed and put with the letter by hand. */
const noticesOf = (
  printed: readonly EnclosedFile[],
  { notices }: Pick<TypesetExport, 'notices'>,
): readonly DossierNotice[] =>
  printed.flatMap(({ id, name, mediaType }): DossierNotice[] => {
    const notice = notices.find((one) => one.id === id)
    if (notice) return [{ document: name, code: notice.code, facts: notice.facts }]
    return printedAs(mediaType) === 'listed'
      ? [{ document: name, code: 'unreadableKind', facts: { mediaType } }]
      : []
  })

/** The PDF of a letter that was found ready, among the exports. Refuses as `enclosedFiles` and the typesetting job do. */
export async function* typesetLetter(
  context: CoreContext,
  letter: ReadyLetter,
  signal: AbortSignal | undefined,
): AsyncGenerator<TypesettingProgress, Outcome<{ exported: ExportedDossier; path: string }>> {
  const enclosed = await enclosedFiles(context, letter.found.state, letter.order)
  if (!enclosed.ok) return enclosed
  const printed = printedFiles(letter, enclosed.files)
  const job = (out: string) => jobFor(context, letter, printed, out)
  const set = yield* typesetExport(context, letterName(context, letter), job, signal)
  if (!set.ok) return set
  const { id, name, size, pages, path } = set.made
  return { ok: true, path, exported: { id, name, size, pages, notices: noticesOf(printed, set.made) } }
}

/**
 * Makes the PDF of a letter as it would go out, and tells on the way how far it is. The result lies among the exports
 * of this administration, under its id. The same words give the same bytes. Refuses as `readyLetter`, `enclosedFiles`
 * and the typesetting job do; nothing is left behind then, nor when the generator is ended early.
 */
export async function* makeLetterPdf(
  context: CoreContext,
  written: WrittenLetter,
  signal: AbortSignal | undefined,
): AsyncGenerator<TypesettingProgress, Outcome<{ exported: ExportedDossier }>> {
  const ready = readyLetter(context, written)
  if (!ready.ok) return ready
  return yield* typesetLetter(context, ready.letter, signal)
}
