import { foldText } from './foldText.ts'
import { type Place, placesIn, type Sought } from './places.ts'
import type { FieldTest, Query } from './query.ts'

export type { Sought } from './places.ts'

/** A piece of a text with the places of the words that were looked for: [from, to) in UTF-16 units of `text`. */
export type Marked = {
  readonly text: string
  readonly marks: readonly Place[]
}

const asSought = (words: readonly string[], prefix: boolean): readonly Sought[] =>
  words.flatMap((word, nth) =>
    (foldText(word).match(/[\p{L}\p{N}]+/gu) ?? []).map((one) => ({
      word: one,
      prefix: prefix && nth === words.length - 1,
    })),
  )

/** The words that must be there, to be marked where they are found. */
export const soughtIn = (query: Query): readonly Sought[] => {
  switch (query.is) {
    case 'word':
      return asSought([query.word], query.prefix)
    case 'phrase':
      return asSought(query.words, query.prefix)
    case 'field': {
      const only = placeOf(query)
      return only && typeof query.value === 'string'
        ? asSought(query.value.split(/\s+/), true).map((sought) => ({ ...sought, only }))
        : []
    }
    case 'not':
      return []
    default:
      return query.of.flatMap(soughtIn)
  }
}

const placeOf = ({ field }: FieldTest): Sought['only'] => {
  switch (field) {
    case 'number':
    case 'customer':
    case 'klussenier':
      return field
    case 'document':
      return 'documents'
    default:
      return undefined
  }
}

/** As many words are taken along from what was found. */
const mostAgain = 20

/** The words that are marked in pieces of text, as they stand there; each once. */
export const markedIn = (pieces: readonly Marked[]): readonly string[] => {
  const words = pieces.flatMap(({ text, marks }) =>
    marks.map(([from, to]) => text.slice(from, to).toLowerCase()),
  )
  return [...new Set(words)].slice(0, mostAgain)
}

/** Words that were marked, to be marked again wherever a word begins with them. */
export const soughtAgain = (marked: readonly string[]): readonly Sought[] =>
  marked.flatMap((word) => asSought([word], true))

/** Characters around the first place where a word was found. */
const before = 50
const longest = 180
/** A text in which words are more often is not looked through further. */
const mostPlaces = 500

/** Of the places, the one from where the most different words are near, or as many as are looked for; the first of equals. */
const richest = (text: string, places: readonly Place[], lookedFor: number): Place | undefined => {
  let chosen: Place | undefined
  let most = 0
  for (const [nth, place] of places.entries()) {
    const near = new Set<string>()
    for (let at = nth; (places[at]?.[1] ?? Number.POSITIVE_INFINITY) <= place[0] + longest - before; at += 1)
      near.add(text.slice(...(places[at] ?? place)).toLowerCase())
    if (near.size > most || !chosen) [chosen, most] = [place, near.size]
    if (most >= lookedFor) break
  }
  return chosen
}

/** Whether a letter goes on at a place of a text: the other half of it, or an accent of it. */
const isInLetter = (text: string, at: number): boolean =>
  /^[\udc00-\udfff\p{M}]/u.test(text.slice(at, at + 2))

/**
 * The text around the words, cut at spaces, with the words marked; null when none of them is in it. `wanted`: those of the words that
 * it is cut around.
 */
export const cutSnippet = (
  text: string,
  sought: readonly Sought[],
  wanted: readonly Sought[] = sought,
): Marked | null => {
  const around = placesIn(text, wanted, mostPlaces)
  const first = richest(text, around, wanted.length)
  if (!first) return null
  let begin = Math.max(0, first[0] - before)
  while (begin < first[0] && isInLetter(text, begin)) begin += 1
  const space = text.indexOf(' ', begin)
  const from = begin === 0 ? 0 : space >= 0 && space < first[0] ? space + 1 : begin
  let rough = Math.min(text.length, from + longest)
  while (rough > first[1] && isInLetter(text, rough)) rough -= 1
  const lastSpace = text.lastIndexOf(' ', rough)
  const to = rough === text.length ? rough : lastSpace > first[1] ? lastSpace : Math.max(rough, first[1])
  const lead = from > 0 ? '… ' : ''
  const piece = text.slice(from, to)
  const [places, begins] =
    wanted === sought
      ? [around.filter(([start, end]) => start >= from && end <= to), from]
      : [placesIn(piece, sought, mostPlaces), 0]
  const moved = lead.length - begins
  return {
    text: `${lead}${piece.replaceAll(/\s/g, ' ')}${to < text.length ? ' …' : ''}`,
    marks: places.map(([start, end]) => [start + moved, end + moved] as const),
  }
}
