/**
 * Makes the strings of a document safe to set: what people and their mail programs wrote comes out as text, whatever
 * it holds. Pure. Markup needs nothing here: a template reads data as JSON, and a JSON string is never markup.
 */
import { coverage } from './coverage.ts'
import type { Json } from './job.ts'

/** From this length on a word may not fit a line or a column, and gets places where it may break. */
export const longWord = 45
const pieceOfLongWord = 16
const zeroWidthSpace = '\u200B'
const replacement = '\uFFFD'

const covered: ReadonlySet<number> = (() => {
  const points = new Set<number>()
  let at = 0
  const numbers = coverage.split(' ').map(Number)
  for (let i = 0; i + 1 < numbers.length; i += 2) {
    at += numbers[i] ?? 0
    for (const end = at + (numbers[i + 1] ?? 0); at < end; at++) points.add(at)
  }
  return points
})()

/** Shown by no glyph of their own, but they join, vary or part what stands beside them. */
const invisible = /^(?:\u00AD|\u200B|\u200C|\u200D|\u2060|\uFE0E|\uFE0F)$/

const lineEnds = /\r\n?|[\u0085\u2028\u2029\v\f]/g
// What reorders text behind the reader's back: marks, embeddings, overrides and isolates.
const bidiControls = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g
// All of Cc but line feed and tab; the byte order mark and the interlinear marks.
const controls = /[^\P{Cc}\n\t]|[\uFEFF\uFFF9-\uFFFB]/gu

/** Text that the fonts can show: well-formed, composed, without control characters; the rest is U+FFFD. */
export const printable = (text: string): string => {
  const clean = text
    .toWellFormed()
    .normalize('NFC')
    .replace(lineEnds, '\n')
    .replace(controls, '')
    .replace(bidiControls, '')
  let shown = ''
  for (const character of clean) {
    const known = character === '\n' || character === '\t' || invisible.test(character)
    shown += known || covered.has(character.codePointAt(0) ?? 0) ? character : replacement
  }
  return shown
}

const graphemes = new Intl.Segmenter('nl', { granularity: 'grapheme' })

/** Gives words of 45 characters and more a place to break after every 16, never inside a joined character. */
export const breakable = (text: string): string =>
  text.replace(/[^\s\u200B]{45,}/g, (word) => {
    const pieces: string[] = ['']
    let length = 0
    for (const { segment } of graphemes.segment(word)) {
      if (length > 0 && length % pieceOfLongWord === 0) pieces.push('')
      pieces[pieces.length - 1] += segment
      length += 1
    }
    return length < longWord ? word : pieces.join(zeroWidthSpace)
  })

/** Every string of the data made safe to set. Keys are the program's own and only made well-formed. */
export const safeData = (value: Json): Json => {
  if (typeof value === 'string') return breakable(printable(value))
  if (Array.isArray(value)) return value.map(safeData)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key.toWellFormed(), safeData(held)]))
}

/** One printable line, for titles, names and other metadata. */
export const oneLine = (text: string): string => printable(text).replace(/\s+/g, ' ').trim()
