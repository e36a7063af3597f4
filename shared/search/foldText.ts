import { searchable } from './fold.ts'

/** As many different characters are remembered; texts of people here have a hundred. */
const most = 5_000
const known = new Map<string, string>()

/** A character as it is compared: small, without marks, some as two letters; nothing for a mark. */
export const plainOf = (character: string): string => {
  const found = known.get(character)
  if (found !== undefined) return found
  const plain = searchable(character.normalize('NFD').replace(/\p{M}/gu, '')).toLowerCase()
  if (known.size >= most) known.clear()
  known.set(character, plain)
  return plain
}

const notPlain = /[\ud800-\udbff][\udc00-\udfff]|[^\0-\x7f]/g

/**
 * A text as the index compares it: small letters without diacritics, y for ij. Each character by itself: so `foldFrom` finds
 * its way back.
 */
export const foldText = (text: string): string =>
  text.replace(notPlain, plainOf).toLowerCase().replaceAll('ij', 'y')

/** `origins`: for each character of what was folded, and for what comes after it, where in the text it came from. */
export type Folded = { readonly folded: string; readonly origins: readonly number[] }

/** What `foldText` makes of a text from a place on, at least so many characters of it where there are as many. */
export const foldFrom = (text: string, from = 0, least = Number.POSITIVE_INFINITY): Folded => {
  const origins: number[] = []
  let folded = ''
  let at = from
  // One more says where the last one ends, and another one whether that is an i before a j.
  while (at < text.length && folded.length < least + 2) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
    for (const unit of plainOf(character).split('')) {
      // Of ij the y is where the i was.
      if (unit === 'j' && folded.endsWith('i')) folded = `${folded.slice(0, -1)}y`
      else {
        folded += unit
        origins.push(at)
      }
    }
    at += character.length
  }
  origins.push(at)
  return { folded, origins }
}
