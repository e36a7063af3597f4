import { plainLines } from './clues/index.ts'
import type { Range } from './spot.ts'

type Folded = { readonly text: string; readonly at: readonly number[] }

/** White space as one space, without characters that nobody sees, and where each character stood. */
const fold = (source: string): Folded => {
  const plain = plainLines(source)
  const at: number[] = []
  let text = ''
  for (let index = 0; index < plain.length; index++) {
    const letter = plain[index] ?? ''
    if (/\p{Cf}/u.test(letter)) continue
    const space = /\s/.test(letter)
    if (space && (text === '' || text.endsWith(' '))) continue
    text += space ? ' ' : letter
    at.push(index)
  }
  return { text, at }
}

/** Words are looked for in this much of a text. In characters. */
const searched = 60_000

/**
 * Where words stand in a text that may have other white space, line ends or quote marks between them; null where
 * they do not stand. `from`: before this character they are not looked for.
 */
export const locate = (source: string, words: string, from = 0): Range | null => {
  const sought = fold(words).text.trim()
  if (sought === '') return null
  const { text, at } = fold(source.slice(from, from + searched))
  const found = text.indexOf(sought)
  if (found === -1) return null
  const first = at[found] ?? 0
  const last = at[found + sought.length - 1] ?? first
  return { start: from + first, end: from + last + 1 }
}
