import type { Span } from './query.ts'

/** What was typed, in pieces. `text`: without quotes. */
export type Token = Span &
  (
    | { readonly is: 'word'; readonly text: string; readonly prefix: boolean }
    | { readonly is: 'phrase'; readonly text: string; readonly prefix: boolean; readonly open: boolean }
    /** A name before a colon, with what comes after it: null for nothing. */
    | { readonly is: 'field'; readonly name: string; readonly value: FieldText | null }
    | { readonly is: 'or'; readonly text: string }
    | { readonly is: 'minus' }
    | { readonly is: 'open' }
    | { readonly is: 'close' }
  )
export type FieldText = Span & { readonly text: string; readonly open: boolean }

const quotes: Readonly<Record<string, string>> = { '"': '"“”„', '“': '"”“', '„': '"”“', '«': '»' }
const blank = /\s/
const nameBeforeColon = /^[\p{L}][\p{L}\p{M}-]{0,30}:/u

/** Where a piece in quotes ends that begins at `from`: the place of its last quote, or null when it is left open. */
const endOfQuote = (typed: string, from: number): number | null => {
  const closing = quotes[typed[from] ?? ''] ?? ''
  for (let at = from + 1; at < typed.length; at += 1) if (closing.includes(typed[at] ?? '')) return at
  return null
}

const afterWord = new RegExp(`[\\s()${Object.keys(quotes).join('')}]`)
const endOfWord = (typed: string, from: number): number => {
  const length = typed.slice(from).search(afterWord)
  return length < 0 ? typed.length : from + length
}

const fieldText = (typed: string, from: number): FieldText | null => {
  if (from >= typed.length || blank.test(typed[from] ?? '') || '()'.includes(typed[from] ?? '')) return null
  if (quotes[typed[from] ?? '']) {
    const end = endOfQuote(typed, from)
    return {
      from,
      to: end === null ? typed.length : end + 1,
      text: typed.slice(from + 1, end ?? undefined),
      open: end === null,
    }
  }
  const to = endOfWord(typed, from)
  return { from, to, text: typed.slice(from, to), open: false }
}

/** The pieces of what was typed, in order. Every character but blanks is in one. `or`: the words that mean it, in capitals. */
export const tokensOf = (typed: string, or: readonly string[]): readonly Token[] => {
  const tokens: Token[] = []
  for (let at = 0; at < typed.length; ) {
    const token = tokenAt(typed, at, or)
    if (token) tokens.push(token)
    at = token ? token.to : at + 1
  }
  return tokens
}

const tokenAt = (typed: string, from: number, or: readonly string[]): Token | null => {
  const first = typed[from] ?? ''
  if (blank.test(first)) return null
  if (first === '(') return { is: 'open', from, to: from + 1 }
  if (first === ')') return { is: 'close', from, to: from + 1 }
  // Within a word it is a hyphen.
  if (first === '-' || first === '–') return { is: 'minus', from, to: from + 1 }
  if (quotes[first]) {
    const end = endOfQuote(typed, from)
    const prefix = end !== null && typed[end + 1] === '*'
    const to = end === null ? typed.length : end + (prefix ? 2 : 1)
    return {
      is: 'phrase',
      text: typed.slice(from + 1, end ?? undefined),
      prefix,
      open: end === null,
      from,
      to,
    }
  }
  const name = typed.includes(':', from) ? nameBeforeColon.exec(typed.slice(from, from + 40))?.[0] : undefined
  // An address of a page is no field.
  if (name && !typed.startsWith('//', from + name.length)) {
    const value = fieldText(typed, from + name.length)
    return { is: 'field', name: name.slice(0, -1), value, from, to: value?.to ?? from + name.length }
  }
  const to = endOfWord(typed, from)
  const text = typed.slice(from, to)
  if (or.includes(text)) return { is: 'or', text, from, to }
  const prefix = text.length > 1 && text.endsWith('*')
  return { is: 'word', text: prefix ? text.slice(0, -1) : text, prefix, from, to }
}
