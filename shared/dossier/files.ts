import type { EntryId, Sha256, TermsId } from '../kernel/id.ts'

/** Why a document is only listed: not shown on a page, and in some cases not embedded either. */
export const listedOnly = [
  'fileMissing',
  /** What is stored is no longer what was stored. */
  'fileChanged',
  'fileTooLarge',
  'tooManyPages',
  'encrypted',
  'damaged',
  'tooManyPixels',
  'unreadableKind',
  /** A mail (or an archive) that may hold a document which this reader has not been shown. */
  'carriesUndisclosed',
  /** A PDF that runs, opens or sends something by itself: on its pages, and not embedded. */
  'carriesProgram',
] as const
export type ListedOnly = (typeof listedOnly)[number]

/** How a stored file stands when the dossier is made; a file that is not mentioned is whole. */
export type FileTrouble = Extract<
  ListedOnly,
  'fileMissing' | 'fileChanged' | 'fileTooLarge' | 'carriesUndisclosed'
>
export type FileTroubles = ReadonlyMap<EntryId | TermsId, FileTrouble>

/** How a file comes into the pages: as a photo, page by page, or not. */
export type ShownAs = 'photo' | 'pages' | 'listed'

/** Set page by page: as they are, or made into pages (texts of office programs, scans, the list of an archive). */
const paged: ReadonlySet<string> = new Set([
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.oasis.opendocument.text',
  'application/zip',
  'image/tiff',
])

export const shownAs = (mediaType: string): ShownAs => {
  if (paged.has(mediaType)) return 'pages'
  return mediaType.startsWith('image/') ? 'photo' : 'listed'
}

/** A file that the dossier carries: what to do with it, and the words that go with it. */
export type DossierFile = {
  readonly id: EntryId | TermsId
  readonly sha256: Sha256
  readonly name: string
  readonly mediaType: string
  readonly shownAs: ShownAs
  readonly embedded: boolean
  /** Heading of its pages. */
  readonly title: string
  /** What a picture shows, for who cannot see it. */
  readonly alt: string
  readonly description: string
  /** Said above pages that were made of it, and the heads of a list of files. */
  readonly words: { readonly note: string; readonly file: string; readonly size: string }
  readonly receivedOn: string
}
