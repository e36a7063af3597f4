import { readFile, writeFile } from 'node:fs/promises'
import { type Outcome, refused } from '#db/outcome.ts'
import { headLength, mediaTypeOf } from '../media.ts'
import { openPictures } from './pictures.ts'

export type DrawOrder = {
  readonly path: string
  readonly name: string
  /** From 0. */
  readonly page: number
  /** The JPEG. */
  readonly out: string
}
/** `pages`: of the whole file. */
export type Drawn = { readonly pages: number }

/** Enough to read the small print of a page that was scanned. In pixels. */
const longest = 2600

/**
 * Makes a page of a picture as a JPEG that any page can show. Refuses `pictureTooLarge`, and `documentDamaged` for what
 * cannot be read, or has no such page. Throws what the disk throws.
 */
export const drawPicture = async ({
  path,
  name,
  page,
  out,
}: DrawOrder): Promise<Outcome<{ drawn: Drawn }>> => {
  const bytes = new Uint8Array(await readFile(path))
  const mediaType = mediaTypeOf(bytes.subarray(0, headLength), name, null)
  const pictures = await openPictures()
  const made = await pictures.sheets(bytes, mediaType, { from: page, count: 1, longest })
  if ('problem' in made)
    return made.problem.code === 'tooManyPixels'
      ? refused('pictureTooLarge', made.problem.facts)
      : refused('documentDamaged', {})
  const [sheet] = made.sheets.sheets
  if (!sheet) return refused('documentDamaged', {})
  await writeFile(out, sheet.jpeg)
  return { ok: true, drawn: { pages: made.sheets.pages } }
}
