import type { ClueIn } from './clues/index.ts'
import { replyPieces } from './replyText.ts'
import { overlaps, type Range } from './spot.ts'

export type Region = Range & { readonly in: ClueIn }

/** Without a mark to tell it by, a signature is in the last lines that say something. */
const signatureLines = 14
/** A line of a signature is short: longer ones are prose. In characters. */
const shortLine = 90

/** A text in regions: what its writer wrote, what he quotes, and his signature. */
export const regionsOf = (text: string): Region[] => {
  let next = 0
  return replyPieces(text).map(({ is, text: words }) => {
    const start = next
    next += words.length + 1
    return { start, end: start + words.length, in: is }
  })
}

/** The first region that it touches; what is in none counts as quoted. */
export const regionAt = (regions: readonly Region[], range: Range): ClueIn =>
  regions.find((region) => overlaps(region, range))?.in ?? 'quoted'

/** The last lines of what a writer wrote himself, where a signature stands that nothing marks as one. */
export const closingLines = (text: string, regions: readonly Region[]): Range[] => {
  const own = regions.filter((region) => region.in !== 'quoted')
  const lines = own.flatMap(({ start, end }) => {
    let next = start
    return text
      .slice(start, end)
      .split('\n')
      .map((line) => {
        const at = next
        next += line.length + 1
        return { start: at, end: at + line.length, words: line.trim() }
      })
  })
  return lines
    .filter(({ words }) => words !== '')
    .slice(-signatureLines)
    .filter(({ words }) => words.length <= shortLine)
}
