import type { T, Write } from '../words/index.ts'
import type { FigureOf } from './figure.ts'

/**
 * A cell of a table. `value` is what a spreadsheet reckons with: a number, a share from 0 to 1, a day as its days since
 * 30 December 1899, or null for a text.
 * `alone`: its text where it does not stand among the others of its table, if that is another.
 * `of`: the cases behind it. `cases`: the numbers of the cases that its text names.
 */
export type ReportCell = {
  readonly text: string
  readonly alone?: string
  readonly value: number | null
  readonly as: 'text' | 'count' | 'day' | 'days' | 'share'
  readonly of: FigureOf | null
  readonly cases: readonly string[]
}
export type ReportColumn = { readonly head: string; readonly align: 'start' | 'end' }
/** Bars as long as their values. `what`: what they count. */
export type ReportChart = { readonly what: string; readonly bars: readonly ReportBar[] }
export type ReportBar = { readonly label: string; readonly value: number; readonly text: string }

export type ReportTableId =
  | 'years'
  | 'directions'
  | 'outcomes'
  | 'grounds'
  | 'discontinued'
  | 'merits'
  | 'days'
  | 'within'
  | 'actions'
  | 'categories'
  | 'regions'
  | 'klusseniers'

/** One table of the figures, with the chart that shows the same. */
export type ReportTable = {
  readonly id: ReportTableId
  readonly title: string
  /** What must be known to read it, in sentences. */
  readonly about: readonly string[]
  readonly columns: readonly ReportColumn[]
  readonly rows: readonly (readonly ReportCell[])[]
  /** Null where a chart would show nothing that the table does not. */
  readonly chart: ReportChart | null
}

/** Tables as they are read, with what is said before them. `madeOn`: a sentence. */
export type Report<Table = UnnamedTable> = {
  readonly title: string
  readonly office: string
  readonly madeOn: string
  readonly lead: string
  readonly notes: readonly string[]
  readonly tables: readonly Table[]
}
/** A table of a report that has them in no fixed order. */
export type UnnamedTable = Omit<ReportTable, 'id'>

/** A figure that stands large, with those of the years before it in a few words each, latest first. */
export type ReportTile = {
  readonly id: string
  readonly name: string
  readonly cell: ReportCell
  readonly before: readonly string[]
}

/** In what language the figures are written, and how. */
export type Writer = { readonly t: T; readonly write: Write }
