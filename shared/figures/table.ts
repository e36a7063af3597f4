import type { T, Write } from '../words/index.ts'
import type { FigureOf } from './figure.ts'

/**
 * A cell of a table. `value` is what a spreadsheet reckons with: a number, a share from 0 to 1, or null for a text.
 * `of`: the cases behind it.
 */
export type ReportCell = {
  readonly text: string
  readonly value: number | null
  readonly as: 'text' | 'count' | 'days' | 'share'
  readonly of: FigureOf | null
}
export type ReportColumn = { readonly head: string; readonly align: 'start' | 'end' }
/** A bar of a chart, as long as its value. */
export type ReportBar = { readonly label: string; readonly value: number; readonly text: string }

export const reportTableIds = [
  'years',
  'directions',
  'outcomes',
  'grounds',
  'discontinued',
  'merits',
  'days',
  'within',
  'actions',
  'categories',
  'regions',
  'klusseniers',
] as const
export type ReportTableId = (typeof reportTableIds)[number]

/** One table of the figures, with the chart that shows the same. */
export type ReportTable = {
  readonly id: ReportTableId
  readonly title: string
  /** What must be known to read it, in sentences. */
  readonly about: readonly string[]
  readonly columns: readonly ReportColumn[]
  readonly rows: readonly (readonly ReportCell[])[]
  /** Null where a chart would show nothing that the table does not. */
  readonly bars: readonly ReportBar[] | null
}

/** In what language the figures are written, and how. */
export type Writer = { readonly t: T; readonly write: Write }
