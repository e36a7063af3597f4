import { z } from 'zod'
import type { FieldName } from '../search/query.ts'
import type { Vocabulary } from '../search/vocabulary.ts'
import { fieldText } from '../search/write.ts'
import { type CaseFigures, closedIn, procedureDays, receivedIn } from './row.ts'

/** Which cases of a year are counted: by their receipt or by their closing; `solved`: closed, and the parties came to terms. */
const basis = z.enum(['received', 'closed', 'solved'])
export type Basis = z.infer<typeof basis>

/** What the cases of a year are divided by. */
const dimension = z.enum([
  'all',
  'state',
  'direction',
  'outcome',
  'refused',
  'ground',
  'merits',
  'within',
  'receiptDays',
  'completeDays',
  'action',
  'category',
  'region',
  'klussenier',
])
export type Dimension = z.infer<typeof dimension>

/** Which figure of which year. `value`: null for the cases of which it is not known. */
export const figureOf = z.object({
  year: z.int().min(0).max(9999),
  basis,
  by: dimension,
  value: z.string().max(200).nullable(),
})
export type FigureOf = z.infer<typeof figureOf>

/** What can have come of something that was agreed. */
export const actionSorts = ['kept', 'late', 'broken', 'open'] as const
export type ActionSort = (typeof actionSorts)[number]
export type ActionFigures = Readonly<Record<ActionSort, number>>

const orUnknown = <T extends string>(values: readonly T[]): readonly (T | null)[] =>
  values.length > 0 ? values : [null]

/** Refused, as far as anyone knows: also where a table only told so. */
export const wasRefused = ({ grounds, outcome }: CaseFigures): boolean =>
  grounds.length > 0 || outcome === 'notAdmissible'

/** Under which values a case counts; under several where it is several things, under none where it does not belong. */
const valuesBy: Readonly<Record<Dimension, (row: CaseFigures) => readonly (string | null)[]>> = {
  all: () => ['all'],
  state: ({ closedOn }) => [closedOn ? 'closed' : 'open'],
  direction: (row) => [row.direction],
  outcome: ({ outcome }) => (outcome ? [outcome] : []),
  refused: (row) => [wasRefused(row) ? 'yes' : 'no'],
  ground: (row) => (wasRefused(row) ? orUnknown(row.grounds) : []),
  merits: ({ merits }) => [merits],
  within: ({ daysFromComplete: days }) => [days === null ? null : days <= procedureDays ? 'yes' : 'no'],
  receiptDays: ({ daysFromReceipt }) => [daysFromReceipt === null ? null : 'known'],
  completeDays: ({ daysFromComplete }) => [daysFromComplete === null ? null : 'known'],
  action: (row) => actionSorts.filter((one) => row[one] > 0),
  category: ({ categories }) => orUnknown(categories),
  region: ({ region }) => [region],
  klussenier: ({ klussenierId }) => [klussenierId],
}
export const valuesOf = (row: CaseFigures, by: Dimension): readonly (string | null)[] => valuesBy[by](row)

const solved = ({ outcome }: CaseFigures): boolean =>
  outcome === 'settled' || outcome === 'settledBetweenParties'

/** Whether a case is among those of a year. */
export const isOfYear = (row: CaseFigures, on: Basis, year: number): boolean =>
  on === 'received' ? receivedIn(row) === year : closedIn(row) === year && (on === 'closed' || solved(row))

/** Whether a case is one of those that a figure counts. */
export const isBehind = (row: CaseFigures, { year, basis: on, by, value }: FigureOf): boolean =>
  isOfYear(row, on, year) && valuesOf(row, by).includes(value)

/** One thing that must be so, or must not, as the search language says it. */
type Piece = { readonly field: FieldName; readonly value: string; readonly not?: true }

/** How the search language finds exactly the cases behind a figure; null where it has no words for it. */
const piecesOf = ({ year, basis: on, by, value }: FigureOf): readonly Piece[] | null => {
  if (on === 'solved') return null
  const during: Piece = { field: on, value: String(year).padStart(4, '0') }
  switch (by) {
    case 'all':
      return [during]
    case 'state':
      return [during, { field: 'stage', value: 'closed', ...(value === 'open' ? { not: true } : {}) }]
    case 'direction':
    case 'outcome':
    case 'ground':
      return value === null ? null : [during, { field: by, value }]
    case 'category':
      return [during, { field: by, value: value ?? 'none' }]
    case 'region':
      return [during, { field: by, value: value ?? 'unknown' }]
    default:
      return null
  }
}

/** What to type in the search box for exactly the cases behind a figure; null where the figures must list them. */
export const queryFor = (of: FigureOf, vocabulary: Vocabulary): string | null =>
  piecesOf(of)
    ?.map(({ field, value, not }) => `${not ? '-' : ''}${fieldText(field, value, vocabulary)}`)
    .join(' ') ?? null
