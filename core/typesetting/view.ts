/** What a template can read, made from a job and what was prepared for it. */
import type { Appended } from './appended.ts'
import type { DossierForm, Json, Notice, NoticeCode, TypesettingJob } from './job.ts'
import { breakable, oneLine, safeData } from './text.ts'
import type { PreparedPhoto } from './typeset.ts'

/** In `/job.json`: sizes in pixels for photos, in points for pages; `src` is a path for Typst's `image`. */
export type PhotoView = { readonly id: string; readonly alt: string } & (
  | { readonly src: string; readonly width: number; readonly height: number }
  | { readonly notice: Notice }
)
export type PageView = {
  readonly width: number
  readonly height: number
  readonly src?: string
}
export type AppendedView = { readonly id: string; readonly title: string } & (
  | { readonly pages: readonly PageView[] }
  | { readonly notice: Notice }
)
export type JobView = {
  readonly form: DossierForm
  readonly title: string
  readonly author: string
  readonly language: string
  readonly date: string
  readonly words: Json
  readonly photos: readonly PhotoView[]
  readonly appended: readonly AppendedView[]
  /** Why originals that were to be embedded are not, by their ids. */
  readonly withheld: Readonly<Record<string, NoticeCode>>
}

const encoder = new TextEncoder()
const json = (value: unknown): Uint8Array => encoder.encode(JSON.stringify(value))

/** The files of a job by the path under which its template reads them. */
export const jobFiles = (
  job: TypesettingJob,
  {
    photos,
    appended,
    withheld,
  }: {
    readonly photos: ReadonlyMap<string, PreparedPhoto>
    readonly appended: ReadonlyMap<string, Appended>
    readonly withheld: ReadonlyMap<string, NoticeCode>
  },
): Map<string, Uint8Array> => {
  const files = new Map<string, Uint8Array>()
  const place = (path: string, bytes: Uint8Array): string => {
    files.set(path, bytes)
    return path
  }
  const view: JobView = {
    form: job.form,
    title: oneLine(job.title),
    author: oneLine(job.author),
    language: job.language,
    date: job.date,
    words: safeData(job.words ?? {}),
    photos: job.photos.flatMap(({ id, alt }, at): PhotoView[] => {
      const made = photos.get(id)
      if (!made) return []
      const shown = { id, alt: oneLine(alt) }
      if ('notice' in made) return [{ ...shown, notice: made.notice }]
      const { jpeg, width, height } = made.picture
      return [{ ...shown, src: place(`/photos/${at + 1}.jpg`, jpeg), width, height }]
    }),
    appended: job.appended.flatMap(({ id, title }, at): AppendedView[] => {
      const made = appended.get(id)
      if (!made) return []
      const shown = { id, title: breakable(oneLine(title)) }
      if ('notice' in made) return [{ ...shown, notice: made.notice }]
      const pages = made.pages.map(({ width, height, picture }, page) => ({
        width,
        height,
        ...(picture && {
          src: place(`/appended/${at + 1}/${page + 1}.jpg`, picture.jpeg),
        }),
      }))
      return [{ ...shown, pages }]
    }),
    withheld: Object.fromEntries(withheld),
  }
  files.set('/case.json', json(safeData(job.data)))
  files.set('/job.json', json(view))
  return files
}
