import type { nl } from './nl/index.ts'

/** What a mediator calls a file: a picture, not `image/png`. */
export type FileSort = keyof (typeof nl)['fileSort']

const office = /^application\/(vnd\.(openxmlformats|oasis|ms-(word|excel|powerpoint))|msword)/
const sorts: readonly [RegExp, FileSort][] = [
  [/^application\/(.*-compressed|zip|gzip|x-7z|x-rar)/, 'archive'],
  [/^application\/(ms-tnef|vnd\.ms-tnef|vnd\.ms-outlook)|^message\//, 'mail'],
  [office, 'office'],
  [/^application\/x-ole-storage/, 'oldOffice'],
  [/^application\/pdf/, 'pdf'],
  [/^application\/rtf|^text\//, 'text'],
  [/^image\//, 'picture'],
  [/^(video|audio)\//, 'recording'],
  [/^application\/(x-msdownload|x-dosexec|x-sh)/, 'program'],
]

/** Of a media type, with or without parameters. */
export const fileSortOf = (mediaType: string): FileSort =>
  sorts.find(([pattern]) => pattern.test(mediaType.toLowerCase()))?.[1] ?? 'other'
