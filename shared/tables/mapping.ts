import { z } from 'zod'
import { outcome } from '../case/vocabulary.ts'
import { nameKey } from '../people/nameKey.ts'
import { type Cell, cellText, isEmptyRow } from './cell.ts'
import { type Field, field, fieldsOf, partOf, partyOf, requiredOf, type TableKind } from './fields.ts'
import { bareNumbers, littleWords, partyWords, synonyms } from './synonyms.ts'

/** Where a field comes from: a column, counted from 0, and what is taken where that is empty or not there. */
const fieldSource = z.object({
  column: z.int().min(0).nullable().default(null),
  otherwise: z.string().trim().max(200).nullable().default(null),
})
export type FieldSource = z.infer<typeof fieldSource>

/** How a day and an amount are written where a table itself leaves it open. */
export const dateOrder = z.enum(['dmy', 'mdy'])
export type DateOrder = z.infer<typeof dateOrder>
export const decimalSign = z.enum(['comma', 'point'])
export type DecimalSign = z.infer<typeof decimalSign>

/** How a table is read: the mediator's choice. `outcomes`: the office's own words for an outcome. */
export const mapping = z.object({
  fields: z.partialRecord(field, fieldSource),
  outcomes: z.record(z.string().max(200), outcome).default({}),
  dates: dateOrder.nullable().default(null),
  decimals: decimalSign.nullable().default(null),
})
export type Mapping = z.output<typeof mapping>
export type MappingInput = z.input<typeof mapping>

/** A mapping as it is kept for the next table: columns by their headers. */
export const keptMapping = mapping.extend({
  fields: z.partialRecord(
    field,
    z.object({ column: z.string().nullable(), otherwise: z.string().nullable() }),
  ),
})
export type KeptMapping = z.output<typeof keptMapping>

/** What is taken where no column says it: a proposal that the mediator sees and can change. */
const usually: Partial<Record<Field, string>> = { direction: 'customerComplains', channel: 'mail' }

const words = (text: string): string[] =>
  nameKey(text.replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))
    .split(' ')
    .filter((word) => word !== '' && !littleWords.has(word))
const together = (text: string): string => words(text).join('')

type Named = { readonly whole: string; readonly words: ReadonlySet<string> }
const named = (text: string): Named => ({ whole: together(text), words: new Set(words(text)) })

const namesOf = (one: Field, kind: TableKind): readonly Named[] => {
  const part = partOf(one)
  const who = partyOf(one)
  const own = synonyms[part]
  if (!who) {
    const about = kind === 'cases' ? null : partyWords[kind === 'customers' ? 'customer' : 'klussenier']
    return [...own, ...(about ? about.flatMap((word) => own.map((name) => `${name} ${word}`)) : [])].flatMap(
      both,
    )
  }
  const alone = part === 'name' ? partyWords[who] : []
  return [...alone, ...partyWords[who].flatMap((word) => own.map((name) => `${name} ${word}`))].flatMap(both)
}

/** A name as it is, and with its last word first: `naam klant`, `klant naam`. */
const both = (name: string): Named[] => {
  const parts = name.split(' ')
  const last = parts.at(-1) ?? ''
  return parts.length < 2 ? [named(name)] : [named(name), named([last, ...parts.slice(0, -1)].join(' '))]
}

const table = new Map<TableKind, readonly (readonly [Field, readonly Named[]])[]>()
const candidates = (kind: TableKind) => {
  const known = table.get(kind) ?? fieldsOf[kind].map((one) => [one, namesOf(one, kind)] as const)
  table.set(kind, known)
  return known
}

/** How well a header names a field: 0 not at all, more for more letters in common. */
const likeness = (header: Named, names: readonly Named[]): number => {
  if (header.whole === '') return 0
  let best = 0
  for (const { whole, words: wanted } of names) {
    if (whole === header.whole) return 1_000 + whole.length
    if (wanted.size > 0 && [...wanted].every((word) => header.words.has(word)))
      best = Math.max(best, whole.length)
  }
  return best
}

type Likely = { readonly one: Field; readonly column: number; readonly score: number; readonly order: number }

const likelyFields = (kind: TableKind, header: string, column: number): Likely[] => {
  const found = named(header)
  return candidates(kind).flatMap(([one, names], order) => {
    const score = likeness(found, names)
    return score > 0 ? [{ one, column, score, order }] : []
  })
}

/** `nr` right of a street is a house number, where it would be the office's own number by itself. */
const besideStreet = (kind: TableKind, headers: readonly string[], column: number): Likely[] => {
  const left = headers[column - 1]
  if (left === undefined || !bareNumbers.has(together(headers[column] ?? ''))) return []
  const [street] = likelyFields(kind, left, column - 1).sort((a, b) => b.score - a.score || a.order - b.order)
  if (!street || partOf(street.one) !== 'street') return []
  const who = partyOf(street.one)
  const one: Field = who ? `${who}.houseNumber` : 'houseNumber'
  return fieldsOf[kind].includes(one) ? [{ one, column, score: 2_000, order: 0 }] : []
}

/** Which column holds which field, by the names of the columns: each at most once, the likest first. */
const columnsByName = (kind: TableKind, headers: readonly string[]): Map<Field, number> => {
  const likely = headers.flatMap((header, column) => [
    ...besideStreet(kind, headers, column),
    ...likelyFields(kind, header, column),
  ])
  likely.sort((a, b) => b.score - a.score || a.column - b.column || a.order - b.order)
  const taken = new Map<Field, number>()
  const used = new Set<number>()
  for (const { one, column } of likely) {
    if (taken.has(one) || used.has(column)) continue
    taken.set(one, column)
    used.add(column)
  }
  return taken
}

/**
 * A mapping to begin with. What the mediator chose the last time counts for the columns that have the same name;
 * the rest goes by the names of the columns.
 */
export const proposeMapping = (
  kind: TableKind,
  headers: readonly string[],
  last: KeptMapping | null = null,
): Mapping => {
  const byName = columnsByName(kind, headers)
  const remembered = new Map<Field, FieldSource>()
  for (const [one, source] of Object.entries(last?.fields ?? {}) as [Field, KeptMapping['fields'][Field]][]) {
    if (!source || !fieldsOf[kind].includes(one)) continue
    const column = source.column === null ? -1 : headers.findIndex((name) => together(name) === source.column)
    if (column >= 0 || source.column === null)
      remembered.set(one, { column: column < 0 ? null : column, otherwise: source.otherwise })
  }
  const used = new Set([...remembered.values()].map(({ column }) => column))
  const fields: Partial<Record<Field, FieldSource>> = {}
  for (const one of fieldsOf[kind]) {
    const known = remembered.get(one)
    const found = byName.get(one)
    const column = known ? known.column : found === undefined || used.has(found) ? null : found
    const otherwise = known?.otherwise ?? usually[one] ?? null
    if (column !== null || otherwise !== null) fields[one] = { column, otherwise }
  }
  return {
    fields,
    outcomes: last?.outcomes ?? {},
    dates: null,
    decimals: null,
  }
}

/** The mapping as it is kept for a table with other columns. */
export const keep = ({ fields, ...rest }: Mapping, headers: readonly string[]): KeptMapping => ({
  ...rest,
  fields: Object.fromEntries(
    Object.entries(fields).map(([one, { column, otherwise }]) => [
      one,
      { column: column === null ? null : together(headers[column] ?? ''), otherwise },
    ]),
  ),
})

/** The groups of fields of which nothing comes from anywhere. */
export const unmapped = (kind: TableKind, { fields }: Mapping): readonly (readonly Field[])[] =>
  requiredOf[kind].filter((group) =>
    group.every((one) => {
      const source = fields[one]
      return !source || (source.column === null && !source.otherwise)
    }),
  )

/** How far down a header is looked for: above it stand at most a title, a date and a logo's gap. */
const searched = 20

/** The row of the names of the columns, counted from 0: the first of those that name most fields. */
export const findHeader = (kind: TableKind, rows: readonly (readonly Cell[])[]): number => {
  let best = { row: 0, score: 0 }
  rows.slice(0, searched).forEach((cells, row) => {
    if (cells.some((cell) => typeof cell !== 'string')) return
    const score = columnsByName(kind, cells.map(cellText)).size
    if (score > best.score) best = { row, score }
  })
  if (best.score > 0) return best.row
  // No name is known: the first row that is as wide as the table.
  const widest = Math.max(0, ...rows.map((cells) => cells.filter((cell) => cellText(cell) !== '').length))
  const first = rows.findIndex(
    (cells) => !isEmptyRow(cells) && cells.filter((cell) => cellText(cell) !== '').length === widest,
  )
  return Math.max(0, first)
}
