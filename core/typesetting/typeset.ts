import { open, rename, rm } from 'node:fs/promises'
import { basename } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import type { PDFiumLibrary } from '@hyzyla/pdfium'
import { isDiskFull } from '#db/failures.ts'
import { refusal } from '#shared/kernel/decider.ts'
import { openPdfium } from '../formats/documents/pdfium.ts'
import { openPictures, type Picture, type Pictures } from '../formats/pictures/pictures.ts'
import type { JobOutcome } from '../jobs.ts'
import { acts, isPdf } from './actions.ts'
import { type Appended, prepareAppended, preparePdf, readLimited } from './appended.ts'
import { type Compile, openCompiler, type Slot } from './compile.ts'
import { convert, isConverted } from './converted.ts'
import { copyIntoSlots } from './copying.ts'
import { type EmbeddedFile, embeddedNames, embedFiles } from './embedding.ts'
import { readHyphens } from './hyphens.ts'
import type {
  AppendedInput,
  Notice,
  PhotoInput,
  Typeset,
  TypesettingJob,
  TypesettingProgress,
} from './job.ts'
import { setMetadata } from './metadata.ts'
import { jobFiles } from './view.ts'

type Tell = (progress: TypesettingProgress) => void
export type PreparedPhoto = { readonly picture: Picture } | { readonly notice: Notice }

const preparePhoto = async (photo: PhotoInput, pictures: Pictures): Promise<PreparedPhoto> => {
  const file = await readLimited(photo.path)
  if ('notice' in file) return file
  const made = await pictures.photo(file.bytes, photo.mediaType)
  return 'picture' in made ? made : { notice: made.problem }
}

/** Pages of a file that is no PDF: made into one first, which then goes the way of the others. */
const prepareConverted = async (
  input: AppendedInput,
  { form, language }: TypesettingJob,
  { pdfium, ...using }: { pdfium: PDFiumLibrary; pictures: Pictures; compile: Compile },
  onPage: (done: number, total: number) => void,
): Promise<Appended> => {
  const made = await convert({ ...input, language }, using)
  return 'pdf' in made ? preparePdf(made.pdf, form, pdfium, using.pictures, onPage) : made
}

/** Together they must leave room in memory for the document itself. */
const embeddedLimit = 400 * 1024 * 1024

/** Reads what goes in as it is. Damaged files go in too; what is missing, too large, or acts when it is opened stays out. */
const readEmbedded = async (job: TypesettingJob) => {
  const names = embeddedNames(job.embedded.map(({ name }) => name))
  const files: EmbeddedFile[] = []
  const left: Typeset['notices'][number][] = []
  let total = 0
  for (const [at, input] of job.embedded.entries()) {
    const file = await readLimited(input.path)
    if ('notice' in file) left.push({ id: input.id, ...file.notice })
    else if (total + file.bytes.length > embeddedLimit)
      left.push({
        id: input.id,
        code: 'fileTooLarge',
        facts: { bytes: file.bytes.length, limit: embeddedLimit },
      })
    else if (isPdf(file.bytes) && (await acts(file.bytes)))
      left.push({ id: input.id, code: 'carriesProgram', facts: {} })
    else {
      total += file.bytes.length
      files.push({ input, name: names[at] ?? input.name, bytes: file.bytes })
    }
  }
  return { files, left }
}

const finish = async (
  job: TypesettingJob,
  typst: Uint8Array,
  slots: readonly Slot[],
  appended: ReadonlyMap<string, Appended>,
  embedded: readonly EmbeddedFile[],
) => {
  const pdf = await PDFDocument.load(typst, { updateMetadata: false })
  readHyphens(pdf)
  for (const [id, document] of appended) {
    const room = slots.filter((slot) => slot.document === id)
    if ('source' in document && room.length > 0) await copyIntoSlots(pdf, document.source, room)
  }
  embedFiles(pdf, embedded)
  setMetadata(pdf, job)
  if (job.form === 'archive') pdf.convertToPDFA({ conformance: '3U' })
  const bytes = await pdf.save({
    useObjectStreams: false,
    addDefaultPage: false,
    updateFieldAppearances: false,
  })
  return { bytes, pages: pdf.getPageCount() }
}

/** Where a result is written before it gets its name; a killed job may leave one, the next overwrites it. */
const partOf = (out: string): string => `${out}.part`

const writeWhole = async (out: string, bytes: Uint8Array): Promise<void> => {
  const part = partOf(out)
  try {
    const file = await open(part, 'w')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(part, out)
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
}

/**
 * Sets a document with its photos, appended PDFs and embedded originals, and writes it to `job.out`.
 * What of these cannot be used becomes a notice in the document and in the result. Refuses with `typesettingFailed`,
 * `cannotWrite` or `diskFull`; then nothing has been written. Runs in a job's process (`core/jobs/typesetEntry.ts`).
 */
export const typeset = async (job: TypesettingJob, tell: Tell): Promise<JobOutcome<Typeset>> => {
  // Its WebAssembly compiles beside the work on the photos.
  const opening = openCompiler()
  opening.catch(() => {}) // awaited below; a photo that fails first must not make this one an unhandled rejection
  const pictures = await openPictures()
  const photos = new Map<string, PreparedPhoto>()
  for (const [at, photo] of job.photos.entries()) {
    photos.set(photo.id, await preparePhoto(photo, pictures))
    tell({ step: 'photos', done: at + 1, total: job.photos.length })
  }

  const appended = new Map<string, Appended>()
  let pdfium: PDFiumLibrary | null = null
  for (const [at, input] of job.appended.entries()) {
    const within = (done: number, total: number) =>
      tell({ step: 'pages', done: at + done / total, total: job.appended.length })
    pdfium ??= await openPdfium()
    const made = isConverted(input)
      ? await prepareConverted(input, job, { pdfium, pictures, compile: await opening }, within)
      : await prepareAppended(input, job.form, pdfium, pictures, within)
    if ('notice' in made && made.notice.code === 'damaged') pdfium = null
    appended.set(input.id, made)
    within(1, 1)
  }

  const { files, left } = await readEmbedded(job)
  tell({ step: 'typeset', done: 0, total: 1 })
  const compile = await opening
  const compiled = await compile(
    job.template,
    jobFiles(job, { photos, appended, withheld: new Map(left.map(({ id, code }) => [id, code])) }),
  )
  if (!compiled.ok)
    return {
      ok: false,
      refusal: refusal('typesettingFailed', {
        template: job.template,
        message: compiled.message,
      }),
    }
  tell({ step: 'typeset', done: 1, total: 1 })

  tell({ step: 'finish', done: 0, total: 1 })
  const { bytes, pages } = await finish(job, compiled.pdf, compiled.slots, appended, files)
  try {
    await writeWhole(job.out, bytes)
  } catch (error) {
    if (isDiskFull(error)) return { ok: false, refusal: refusal('diskFull', {}) }
    return {
      ok: false,
      refusal: refusal('cannotWrite', { path: basename(job.out) }),
    }
  }
  tell({ step: 'finish', done: 1, total: 1 })

  const prepared = [...photos, ...appended]
  const notices = prepared.flatMap(([id, made]) => ('notice' in made ? [{ id, ...made.notice }] : []))
  return {
    ok: true,
    result: { pages, size: bytes.length, notices: [...notices, ...left] },
  }
}
