import { nameWords } from '../people/nameWords.ts'
import type { FieldName } from './query.ts'
import { tokensOf } from './tokens.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A text as a value: in quotes where it would fall apart. */
export const asValue = (text: string): string =>
  /[\s()"“”„«»]/u.test(text) ? `"${text.replace(/["“”„«»]/gu, ' ').trim()}"` : text

/** A field with a value, as it is typed: `stap:hoor`, `klussenier:"Piet Peeters"`. `value`: a coded one by its code. */
export const fieldText = (field: FieldName, value: string, vocabulary: Vocabulary): string => {
  const name = vocabulary.fields.find((one) => one.field === field)?.names[0] ?? field
  const shown = vocabulary.values[field]?.find((one) => one.value === value)?.names[0] ?? value
  return `${name}:${asValue(shown)}`
}

/** What was typed with another word in the place of one, wherever it stands. `word`: as it was typed, or as names are compared. */
export const withWord = (typed: string, word: string, other: string): string => {
  const [meant] = nameWords(word)
  return typed.replace(/[\p{L}\p{N}\p{M}]+/gu, (one) => (nameWords(one)[0] === meant ? other : one))
}

/** What was typed with one more thing that must be so, or without it when it is there. */
export const toggled = (typed: string, piece: string, vocabulary: Vocabulary): string => {
  const trimmed = typed.trim()
  const padded = ` ${trimmed} `
  const there = padded.indexOf(` ${piece} `)
  if (there < 0) {
    if (trimmed === '') return piece
    // It holds for both sides of what may be there the one or the other.
    const or = tokensOf(trimmed, vocabulary.or).some((token) => token.is === 'or')
    return `${or ? `(${trimmed})` : trimmed} ${piece}`
  }
  return `${padded.slice(0, there)} ${padded.slice(there + piece.length + 2)}`.replace(/\s+/g, ' ').trim()
}
