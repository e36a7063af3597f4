import type { Instant, PlainDate } from '#shared/kernel/date.ts'

/** `archive`: appended pages as pictures, marked as PDF/A-3. `working`: appended pages as they are. */
export type DossierForm = 'archive' | 'working'

/** What JSON can carry. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/**
 * A document to typeset. Paths are absolute. `id`s are the caller's, and come back in the template's data and in
 * the notices. The template reads `/case.json` (`data`, with its strings made safe) and `/job.json` (`JobView`).
 */
export type TypesettingJob = {
  /** A file in `templates/`, such as `dossier.typ`. */
  readonly template: string
  readonly data: Json
  /** The template's own words, in the language of the document. */
  readonly words?: Json
  /** Of the document: BCP 47, `nl-BE`. */
  readonly language: string
  readonly photos: readonly PhotoInput[]
  readonly appended: readonly AppendedInput[]
  readonly embedded: readonly EmbeddedInput[]
  readonly form: DossierForm
  readonly title: string
  readonly author: string
  /** The day printed and recorded as the document's; nothing here reads the clock. */
  readonly date: PlainDate
  /** The finished PDF. Written beside it under a temporary name first, then renamed over it. */
  readonly out: string
}

export type PhotoInput = {
  readonly id: string
  readonly path: string
  readonly mediaType: string
  /** What the picture shows, for who cannot see it. */
  readonly alt: string
}
/** A document whose pages become part of this one: a PDF, or one of which pages are made (`converted.ts`). */
export type AppendedInput = {
  readonly id: string
  readonly path: string
  readonly title: string
  /** Of the file. */
  readonly name: string
  readonly mediaType: string
  /** What is said above pages that were made: that they were, and the heads of a list of files. */
  readonly words: { readonly note: string; readonly file: string; readonly size: string }
}
/** An original that travels inside the PDF, byte for byte. */
export type EmbeddedInput = {
  readonly id: string
  readonly path: string
  readonly name: string
  readonly mediaType: string
  readonly description: string
  readonly createdAt: Instant
}

export type TypesettingStep = 'photos' | 'pages' | 'typeset' | 'finish'
export type TypesettingProgress = {
  readonly step: TypesettingStep
  readonly done: number
  readonly total: number
}

/** Why a photo or an appended PDF is only listed, or an original not embedded. The sentences are in `shared/words` under `notice.<code>`. */
export type NoticeFacts = {
  /** Over the limit on its size on disk. */
  fileTooLarge: { bytes: number; limit: number }
  /** The file was not where it should be. */
  fileMissing: Record<never, never>
  tooManyPages: { pages: number; limit: number }
  /** Needs a password to be opened. */
  encrypted: Record<never, never>
  /** Truncated, broken, or not what its name says. */
  damaged: Record<never, never>
  /** A picture of more pixels than can be decoded safely. */
  tooManyPixels: { megapixels: number; limit: number }
  /** A PDF that runs, opens or sends something when it is opened: its pages are shown, the original stays out. */
  carriesProgram: Record<never, never>
  /** A kind of picture that cannot be shown here. */
  unreadableKind: { mediaType: string }
}
export type NoticeCode = keyof NoticeFacts
export type Notice = {
  [C in NoticeCode]: { readonly code: C; readonly facts: NoticeFacts[C] }
}[NoticeCode]

/** What came of a job. `size` in bytes. */
export type Typeset = {
  readonly pages: number
  readonly size: number
  readonly notices: readonly (Notice & { readonly id: string })[]
}
