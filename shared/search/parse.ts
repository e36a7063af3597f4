import type { PlainDate } from '../kernel/date.ts'
import { fieldValue, type Problems, tell, wordsIn } from './fieldValue.ts'
import type { FieldTest, ParsedQuery, Query, Words } from './query.ts'
import { type Token, tokensOf } from './tokens.ts'
import { named, nearest, type Vocabulary } from './vocabulary.ts'

/** More pieces than this nobody types; brackets deeper than this neither. */
const most = { tokens: 64, depth: 8 }

type Reader = {
  readonly tokens: readonly Token[]
  at: number
  readonly vocabulary: Vocabulary
  readonly today: PlainDate
  readonly problems: Problems
}

/** A word with a sign in it (`d'Hondt`, `2026-0001`) is the words between the signs, one after another. */
const asWords = (text: string, prefix: boolean): Words | null => {
  const words = wordsIn(text)
  const [word] = words
  if (word === undefined) return null
  return words.length === 1 ? { is: 'word', word, prefix } : { is: 'phrase', words, prefix }
}

/** In quotes even a single word is a phrase: it stands for itself alone. */
const asPhrase = (text: string, prefix: boolean): Words | null => {
  const words = wordsIn(text)
  return words.length > 0 ? { is: 'phrase', words, prefix } : null
}

const joined = (is: 'and' | 'or', of: readonly Query[]): Query | null =>
  of.length > 1 ? { is, of } : (of[0] ?? null)

const fieldTest = (token: Extract<Token, { is: 'field' }>, reader: Reader): Query | null => {
  const { vocabulary, problems } = reader
  const known = named(vocabulary.fields, token.name)
  const name = { from: token.from, to: token.from + token.name.length }
  if (!known)
    return tell(problems, name, 'unknownField', {
      field: token.name,
      near: nearest(vocabulary.fields, token.name),
    })
  const { field } = known
  if (!token.value) {
    // What is or is not so needs no value.
    if (field === 'late') return { is: 'field', field, value: true }
    return tell(problems, token, 'valueMissing', { field: token.name })
  }
  if (token.value.open) tell(problems, { from: token.value.from, to: token.value.from + 1 }, 'quoteOpen', {})
  const value = fieldValue(field, token.value, { ...reader, name: token.name })
  return value === null ? null : ({ is: 'field', field, value } as FieldTest)
}

/** `te-laat` alone, without a colon. */
const flag = (text: string, { vocabulary }: Reader): Query | null => {
  if (!text.includes('-')) return null
  const late = vocabulary.fields.find(({ field }) => field === 'late')
  return late?.names.some((name) => name.toLowerCase() === text.toLowerCase())
    ? { is: 'field', field: 'late', value: true }
    : null
}

const single = (reader: Reader, depth: number): Query | null => {
  const token = reader.tokens[reader.at]
  if (!token) return null
  reader.at += 1
  const { problems } = reader
  switch (token.is) {
    case 'word':
      return flag(token.text, reader) ?? asWords(token.text, token.prefix)
    case 'phrase':
      if (token.open) tell(problems, { from: token.from, to: token.from + 1 }, 'quoteOpen', {})
      return asPhrase(token.text, token.prefix)
    case 'field':
      return fieldTest(token, reader)
    case 'minus': {
      const next = reader.tokens[reader.at]
      const beside = next && next.from === token.to && next.is !== 'close' && next.is !== 'or'
      // A dash by itself is a sign like any other.
      if (!beside) return null
      const query = single(reader, depth)
      return query && (query.is === 'not' ? query.query : { is: 'not', query })
    }
    case 'open': {
      if (depth >= most.depth) return tell(problems, token, 'tooMuch', { most: most.depth })
      const query = either(reader, depth + 1)
      if (reader.tokens[reader.at]?.is === 'close') reader.at += 1
      else tell(problems, token, 'bracketOpen', {})
      return query
    }
    case 'close':
      return tell(problems, token, 'bracketClosed', {})
    case 'or':
      return tell(problems, token, 'nothingBeside', { sign: token.text })
  }
}

const all = (reader: Reader, depth: number): Query | null => {
  const of: Query[] = []
  for (;;) {
    const token = reader.tokens[reader.at]
    if (!token || token.is === 'or' || (token.is === 'close' && depth > 0)) break
    const query = single(reader, depth)
    if (query) of.push(query)
  }
  return joined('and', of)
}

const either = (reader: Reader, depth: number): Query | null => {
  const of: Query[] = []
  for (;;) {
    const query = all(reader, depth)
    if (query) of.push(query)
    const token = reader.tokens[reader.at]
    if (token?.is !== 'or') break
    reader.at += 1
    const next = reader.tokens[reader.at]
    if (!query || !next || next.is === 'close' || next.is === 'or')
      tell(reader.problems, token, 'nothingBeside', { sign: token.text })
  }
  return joined('or', of)
}

/** Whether it asks for something that must be there: a search through everything that is not is no search. */
const asks = (query: Query): boolean => {
  switch (query.is) {
    case 'not':
      return false
    case 'and':
      return query.of.some(asks)
    case 'or':
      return query.of.every(asks)
    default:
      return true
  }
}

/** The brackets right behind it, which were put around what was typed, do not end a word. */
const goingOn = (tokens: readonly Token[], typed: string): readonly Token[] => {
  const at = tokens.findLastIndex(({ is }) => is !== 'close')
  const last = tokens[at]
  const end = typed.length - (tokens.length - 1 - at)
  return last && (last.is === 'word' || last.is === 'phrase') && last.to === end
    ? tokens.with(at, { ...last, prefix: last.is === 'word' || last.prefix })
    : tokens
}

/**
 * Reads what was typed in the search language. Never refuses: what it does not understand it leaves out and tells, with its
 * place. `today` settles years of two digits; with `unfinished`, a word at the very end may go on, also in brackets. Words stand for themselves; all of them must be found, in any order and in any text of a case.
 */
export const parseQuery = (
  typed: string,
  vocabulary: Vocabulary,
  { today, unfinished = false }: { readonly today: PlainDate; readonly unfinished?: boolean },
): ParsedQuery => {
  const problems: Problems = []
  const tokens = unfinished ? goingOn(tokensOf(typed, vocabulary.or), typed) : tokensOf(typed, vocabulary.or)
  const beyond = tokens[most.tokens]
  if (beyond) tell(problems, { from: beyond.from, to: typed.length }, 'tooMuch', { most: most.tokens })
  const reader: Reader = { tokens: tokens.slice(0, most.tokens), at: 0, vocabulary, today, problems }
  const query = either(reader, 0)
  if (query && !asks(query)) {
    tell(problems, { from: 0, to: typed.length }, 'onlyNot', {})
    return { query: null, problems }
  }
  return { query, problems }
}
