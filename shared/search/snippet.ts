/** A piece of a text with the places of the words that were looked for: [from, to) in UTF-16 units of `text`. */
export type Marked = {
  readonly text: string
  readonly marks: readonly (readonly [number, number])[]
}

/** Lower case and without diacritics, character by character, with where each character came from. */
const fold = (text: string): { folded: string; origin: readonly number[] } => {
  let folded = ''
  const origin: number[] = []
  let index = 0
  for (const character of text) {
    const plain = character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
    folded += plain
    for (let i = 0; i < plain.length; i += 1) origin.push(index)
    index += character.length
  }
  origin.push(text.length)
  return { folded, origin }
}

const isWordCharacter = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character)

/** The words that someone typed, folded as the index folds them; signs part words. */
export const searchedWords = (typed: string): readonly string[] =>
  fold(typed).folded.match(/[\p{L}\p{N}]+/gu) ?? []

/** Where the words begin in a text; the last of them may go on in the text. */
const placesOf = (text: string, words: readonly string[]): (readonly [number, number])[] => {
  const { folded, origin } = fold(text)
  const places: (readonly [number, number])[] = []
  words.forEach((word, nth) => {
    const unfinished = nth === words.length - 1
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      const end = at + word.length
      if (isWordCharacter(folded[at - 1])) continue
      if (!unfinished && isWordCharacter(folded[end])) continue
      places.push([origin[at] ?? 0, origin[end] ?? text.length])
    }
  })
  return places.toSorted(([left], [right]) => left - right)
}

/** Characters around the first place where a word was found. */
const before = 50
const longest = 180

/** The text around the words, cut at spaces, with the words marked; null when none of them is in it. */
export const cutSnippet = (text: string, words: readonly string[]): Marked | null => {
  const places = placesOf(text, words)
  const [first] = places
  if (!first) return null
  const wanted = Math.max(0, first[0] - before)
  const space = text.indexOf(' ', wanted)
  const from = wanted === 0 ? 0 : space >= 0 && space < first[0] ? space + 1 : wanted
  const rough = Math.min(text.length, from + longest)
  const lastSpace = text.lastIndexOf(' ', rough)
  const to = rough === text.length ? rough : lastSpace > first[1] ? lastSpace : Math.max(rough, first[1])
  const lead = from > 0 ? '… ' : ''
  return {
    text: `${lead}${text.slice(from, to).replaceAll(/\s/g, ' ')}${to < text.length ? ' …' : ''}`,
    marks: places
      .filter(([start, end]) => start >= from && end <= to)
      .map(([start, end]) => [start - from + lead.length, end - from + lead.length] as const),
  }
}
