import { nameWords } from '../people/nameWords.ts'
import type { FieldName, Span } from './query.ts'
import { type Token, tokensOf } from './tokens.ts'
import { named, type Vocabulary } from './vocabulary.ts'

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

/** Every piece of what was typed with how many brackets are open around it, and how many are open at its end. */
const nested = (typed: string, vocabulary: Vocabulary) => {
  let open = 0
  const tokens = tokensOf(typed, vocabulary.or).map((token) => {
    if (token.is === 'close') open = Math.max(0, open - 1)
    const depth = open
    if (token.is === 'open') open += 1
    return { token, depth }
  })
  return { tokens, open }
}

/** What a field asks, however it is spelled: the same for `stap:hoor`, `Stage:hearing` and `stap:"hoor"`. */
const meaningOf = (token: Token, { fields, values }: Vocabulary): string | null => {
  if (token.is !== 'field' || !token.value) return null
  const field = named(fields, token.name)?.field
  if (!field) return null
  const { text } = token.value
  return `${field}:${named(values[field] ?? [], text)?.value ?? text.trim()}`
}

/** Where a field with its value stands in what was typed as something that must be so: not behind a minus, in brackets or beside `OF`. */
const placesOf = (typed: string, piece: string, vocabulary: Vocabulary): readonly Span[] => {
  const [wanted] = tokensOf(piece, vocabulary.or)
  const meaning = wanted && meaningOf(wanted, vocabulary)
  const { tokens } = nested(typed, vocabulary)
  if (!meaning || tokens.some(({ token, depth }) => depth === 0 && token.is === 'or')) return []
  return tokens
    .filter(({ token, depth }, at) => {
      const before = tokens[at - 1]?.token
      const denied = before?.is === 'minus' && before.to === token.from
      return depth === 0 && !denied && meaningOf(token, vocabulary) === meaning
    })
    .map(({ token }) => token)
}

/** Whether what was typed holds a field with its value as something that must be so. */
export const holds = (typed: string, piece: string, vocabulary: Vocabulary): boolean =>
  placesOf(typed, piece, vocabulary).length > 0

/** With the quote and the brackets closed that what was typed leaves open, so that something can come behind it. */
const closed = (typed: string, vocabulary: Vocabulary): string => {
  const { tokens, open } = nested(typed, vocabulary)
  const last = tokens.at(-1)?.token
  const quoted = last?.is === 'field' ? last.value : last?.is === 'phrase' ? last : null
  const quote = !quoted?.open ? '' : typed[quoted.from] === '«' ? '»' : '"'
  return `${typed}${quote}${')'.repeat(open)}`
}

/** Without brackets around all of it. */
const bare = (typed: string, vocabulary: Vocabulary): string => {
  const { tokens } = nested(typed, vocabulary)
  const last = tokens.length - 1
  const around =
    tokens[0]?.token.is === 'open' &&
    tokens.findIndex(({ token, depth }) => token.is === 'close' && depth === 0) === last
  return around ? typed.slice(1, -1).trimStart() : typed
}

/**
 * What was typed with one more field and its value that must be so, or without it when it is there. It stands in front, and a blank at
 * the end stays there: a word at the very end may go on, and would find less with something behind it.
 */
export const toggled = (typed: string, piece: string, vocabulary: Vocabulary): string => {
  const places = placesOf(typed, piece, vocabulary)
  if (places.length === 0) {
    const whole = closed(typed.trimStart(), vocabulary)
    if (whole === '') return piece
    // It holds for both sides of what may be there the one or the other.
    const or = nested(whole, vocabulary).tokens.some(({ token, depth }) => depth === 0 && token.is === 'or')
    return `${piece} ${or ? `(${whole})` : whole}`
  }
  const rest = places
    .toReversed()
    .reduce((text, { from, to }) => `${text.slice(0, from)} ${text.slice(to)}`, typed)
  const whole = bare(rest.replace(/\s+/g, ' ').trim(), vocabulary)
  return whole && /\s$/.test(typed) ? `${whole.trimEnd()} ` : whole
}
