import { searchable } from '#shared/search/fold.ts'

/** How what was typed is said to an FTS5 index. Quoted, everything is text: operators, names of columns and brackets too. */
export const quoted = (word: string): string => `"${searchable(word).replaceAll('"', '""')}"`

/** As what was typed falls apart in the index. */
const inWords = (text: string): readonly string[] => text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []

/** All words of a name or a number, of which the last may be unfinished. */
export const named = (text: string): string => `${inWords(text).map(quoted).join(' AND ')} *`

/** A word, or the beginning of one. */
export const wordOrBegin = (word: string, prefix: boolean): string =>
  prefix ? `${quoted(word)} *` : quoted(word)

/** These words one after another; the last may be the beginning of one. */
export const oneAfterAnother = (words: readonly string[], prefix: boolean): string =>
  `"${words.map((word) => searchable(word)).join(' ')}"${prefix ? ' *' : ''}`

/** The beginning of a name, in `name_index`: that knows of no words next to each other, so they are asked one by one. */
export const begunName = (word: string): string =>
  inWords(word).length > 1 ? named(word) : wordOrBegin(word, true)

export const allOf = (parts: readonly string[]): string => parts.map((part) => `(${part})`).join(' AND ')
export const anyOf = (parts: readonly string[]): string => parts.map((part) => `(${part})`).join(' OR ')
