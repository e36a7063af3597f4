import { once } from '../kernel/once.ts'
import { foldFrom, plainOf } from './foldText.ts'

/** A word to mark, as the index has it; `prefix`: it may go on in the text; `only`: where a field asks for it, and nowhere else. */
export type Sought = {
  readonly word: string
  readonly prefix: boolean
  readonly only?: 'number' | 'customer' | 'klussenier' | 'documents'
}

/** From one place in a text to another, in UTF-16 units: [from, to). */
export type Place = readonly [number, number]

const isWordCharacter = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character)

const beyondPlain = 128
const code = { i: 105, j: 106 } as const
/** For each plain character its small letter, or its digit; 0 for signs. */
const small = Uint8Array.from({ length: beyondPlain }, (_, at) => {
  const character = String.fromCharCode(at)
  return isWordCharacter(character) ? character.toLowerCase().charCodeAt(0) : 0
})

/** What a text may have where one of the words begins: its first letter, for y also that of ij, or any character that is not plain. */
const beginnings = once((sought: readonly Sought[]): RegExp => {
  const letters = sought.map(({ word }) => word.charAt(0)).join('')
  const plain = `${letters}${letters.toUpperCase()}${letters.includes('y') ? 'iI' : ''}`.replace(
    /[^a-z0-9]/gi,
    '',
  )
  // What stands before it is looked at last: first, it would be looked at everywhere.
  return new RegExp(`[${plain}\\u0080-\\uffff](?<![a-zA-Z0-9][^])`, 'g')
})

/** Whether a word goes on at a place of a text: marks alone belong to what stands before them. */
const isWithin = (text: string, from: number): boolean => {
  for (let at = from; at > 0; ) {
    const unit = text.charCodeAt(at - 1)
    if (unit < beyondPlain) return small[unit] !== 0
    const pair = String.fromCodePoint(text.codePointAt(Math.max(0, at - 2)) ?? 0)
    const character = pair.length > 1 ? pair : text.charAt(at - 1)
    const plain = plainOf(character)
    if (plain !== '') return isWordCharacter(plain.at(-1))
    at -= character.length
  }
  return false
}

/**
 * Where a word ends that stands at a place of a text; null where it does not. Folds what is there. Of a character that is more than
 * the word goes on with (æ), all is taken.
 */
const foldedEnd = (text: string, from: number, { word, prefix }: Sought): number | null => {
  const { folded, origins } = foldFrom(text, from, word.length)
  const begins = origins[0] === from && folded.startsWith(word)
  if (!begins || (!prefix && isWordCharacter(folded[word.length]))) return null
  const last = origins[word.length - 1] ?? from
  return origins.find((origin) => origin > last) ?? text.length
}

/** The same. Where all is plain, which is nearly everywhere, nothing is folded. */
const endOf = (text: string, from: number, sought: Sought): number | null => {
  const { word, prefix } = sought
  for (let nth = 0; nth <= word.length; nth += 1) {
    const at = from + nth
    const unit = at < text.length ? text.charCodeAt(at) : 0
    if (unit >= beyondPlain) return foldedEnd(text, from, sought)
    const letter = small[unit] ?? 0
    if (nth === word.length) return prefix || letter === 0 ? at : null
    const next = letter === code.i && at + 1 < text.length ? text.charCodeAt(at + 1) : 0
    if (next >= beyondPlain || small[next] === code.j) return foldedEnd(text, from, sought)
    if (letter !== word.charCodeAt(nth)) return null
  }
  return null
}

/** The longest of the words that stand at a place of a text. */
const longestAt = (text: string, from: number, sought: readonly Sought[]): number | null => {
  let longest: number | null = null
  for (const one of sought) {
    const end = endOf(text, from, one)
    if (end !== null && end > (longest ?? from)) longest = end
  }
  return longest
}

/**
 * Where the words are in a text, in its order, at most so many: at the beginning of its words, as `foldText` compares them. The text is
 * looked through as it is, because to fold it whole takes several times as long.
 */
export const placesIn = (text: string, sought: readonly Sought[], most: number): readonly Place[] => {
  const places: Place[] = []
  const begins = beginnings(sought)
  begins.lastIndex = 0
  while (places.length < most && begins.test(text)) {
    const at = begins.lastIndex - 1
    const end = isWithin(text, at) ? null : longestAt(text, at, sought)
    if (end !== null) places.push([at, end])
  }
  return places
}

/** What goes on in the next line, without its hyphen; null where a line ends. */
export const brokenOff = (line: string): string | null => (/\p{L}-$/u.test(line) ? line.slice(0, -1) : null)

/** A piece of a text, and where a place is in it. */
export type Part<P> = { readonly piece: P; readonly from: number; readonly to: number }

/**
 * Where the words are in pieces of a text that goes on from one to the next, as where a part of a word is bold: each place with its parts,
 * at most so many. What only seems to go on, as in two columns, hides no word of a piece.
 */
export const placesAcross = <P extends { readonly data: string }>(
  pieces: readonly P[],
  sought: readonly Sought[],
  most: number,
): readonly (readonly Part<P>[])[] => {
  let length = 0
  const placed = pieces.map((piece) => {
    const begins = length
    length += piece.data.length
    return { piece, begins, ends: length }
  })
  const across = placesIn(pieces.map(({ data }) => data).join(''), sought, most)
  const several = pieces.length > 1 ? placed : []
  const within = several.flatMap(({ piece, begins }) =>
    placesIn(piece.data, sought, most).map(([from, to]): Place => [begins + from, begins + to]),
  )
  const others = within.filter(([from, to]) => !across.some((place) => place[0] < to && from < place[1]))
  return [...across, ...others]
    .toSorted(([one], [other]) => one - other)
    .slice(0, most)
    .map(([from, to]) =>
      placed
        .filter(({ begins, ends }) => begins < to && from < ends)
        .map(({ piece, begins, ends }) => ({
          piece,
          from: Math.max(from, begins) - begins,
          to: Math.min(to, ends) - begins,
        })),
    )
}
