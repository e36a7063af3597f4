import { searchable } from './fold.ts'

/** As many different characters are remembered; texts of people here have a hundred. */
const most = 5_000
const known = new Map<string, string>()

/** A character as it is compared: small, without marks, some as two letters; nothing for a mark. */
const plainOf = (character: string): string => {
  const found = known.get(character)
  if (found !== undefined) return found
  const plain = searchable(character.normalize('NFD').replace(/\p{M}/gu, '')).toLowerCase()
  if (known.size >= most) known.clear()
  known.set(character, plain)
  return plain
}

const notPlain = /[\ud800-\udbff][\udc00-\udfff]|[^\0-\x7f]/g

/**
 * A text as the index compares it: small letters without diacritics, y for ij. Each character by itself: so `originsIn` finds
 * its way back.
 */
export const foldText = (text: string): string =>
  text.replace(notPlain, plainOf).toLowerCase().replaceAll('ij', 'y')

const code = { i: 105, I: 73, j: 106, J: 74, beyondPlain: 128 } as const

/** For each character of `foldText(text)`, and for its end, where in the text it came from. */
export const originsIn = (text: string): readonly number[] => {
  const origins: number[] = []
  let afterI = false
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit < code.beyondPlain) {
      // Of ij the y is where the i was.
      if (!afterI || (unit !== code.j && unit !== code.J)) origins.push(at)
      afterI = unit === code.i || unit === code.I
      continue
    }
    const character = String.fromCodePoint(text.codePointAt(at) ?? unit)
    const plain = plainOf(character)
    if (!afterI || plain !== 'j') for (let nth = 0; nth < plain.length; nth += 1) origins.push(at)
    afterI = plain === '' ? afterI : plain.endsWith('i')
    at += character.length - 1
  }
  origins.push(text.length)
  return origins
}
