import { eventIterator, type } from '@orpc/contract'
import { z } from 'zod'
import { alikeOrder } from '../tables/alike.ts'
import { tableKind } from '../tables/fields.ts'
import { readAs, type TableFile } from '../tables/file.ts'
import { type DateOrder, type DecimalSign, type Mapping, mapping } from '../tables/mapping.ts'
import { type RowOutcome, rowDoings } from '../tables/outcome.ts'
import type { DateStyle } from '../tables/values/dates.ts'
import { base } from './base.ts'
import { upload } from './cases.ts'
import { pageSize } from './lists.ts'

/** A column as it was found. `examples`: the first few different cells. */
export type FoundColumn = {
  readonly header: string
  readonly filled: number
  readonly examples: readonly string[]
  /** How days are written in it, and how often; none where it holds none. */
  readonly dates: Readonly<Partial<Record<DateStyle, number>>>
  readonly dateOrder: DateOrder
  /** The sign before the cents, where the column shows it. */
  readonly decimals: DecimalSign | null
}

/** A table that was read, with how it would be taken over. Nothing is stored yet. */
export type FoundTable = {
  /** To be named when its rows are asked for; forgotten when the app ends. */
  readonly table: string
  readonly name: string
  readonly file: Omit<TableFile, 'profiles' | 'head'>
  /** The row of the names of the columns, as a spreadsheet counts. */
  readonly header: number
  /** How many rows come below it. */
  readonly rows: number
  readonly columns: readonly FoundColumn[]
  /** The first rows, from the top of the file, as texts. */
  readonly head: readonly { readonly row: number; readonly cells: readonly string[] }[]
  readonly mapping: Mapping
  /** The mapping of an earlier table was used. */
  readonly remembered: boolean
}

/** What a run over the rows did, or would do. The three add up to `rows`. */
export type TableRun = {
  /** To be named when its rows are asked for. */
  readonly run: string
  readonly rows: number
  readonly add: number
  readonly known: number
  readonly refuse: number
  /** Those of the known rows that say something else than what is known. */
  readonly differing: number
  /** Those of all rows that tell of someone new who looks like someone known. */
  readonly alike: number
  readonly adds: { readonly cases: number; readonly customers: number; readonly klusseniers: number }
  /** The words for an outcome that are not understood, with how often each occurs; the most frequent 50. */
  readonly outcomes: readonly { readonly word: string; readonly rows: number }[]
}

/** Of `total` bytes or rows, so many are done. */
type Progress = { readonly type: 'progress'; readonly done: number; readonly total: number }
export type InspectProgress = Progress | { readonly type: 'done'; readonly found: FoundTable }
export type RunProgress = Progress | { readonly type: 'done'; readonly summary: TableRun }

export type TableRow = RowOutcome & { readonly cells: readonly string[] }

/** A table as the mediator wants it taken over. */
const tableOrder = z.object({
  table: z.string().max(100),
  kind: tableKind,
  /** The row of the names of the columns, as a spreadsheet counts. */
  header: z.int().min(1),
  mapping,
  /** What becomes of who looks like someone known. */
  alike: alikeOrder.prefault({}),
})
export type TableOrder = z.output<typeof tableOrder>

export const tables = {
  /** Reads an offered file as a table; what is not said is found. Ending the stream stops the work. */
  inspect: base
    .input(
      z.object({
        upload,
        kind: tableKind,
        as: readAs.prefault({}),
        header: z.int().min(1).nullable().default(null),
      }),
    )
    .output(eventIterator(type<InspectProgress>())),
  /** Says for every row what an import would do with it, and why. Records nothing, but remembers the mapping. */
  dryRun: base.input(tableOrder).output(eventIterator(type<RunProgress>())),
  /** Takes over every row that a dry run would; all of them or, when the stream is ended before the end, none. */
  import: base.input(tableOrder).output(eventIterator(type<RunProgress>())),
  /** The rows of the last run over a table, in the order of the file; `total` of all that were asked for, `next` where there are more. */
  rows: base
    .input(
      z.object({
        run: z.string().max(100),
        does: z.enum(rowDoings).nullable().default(null),
        /** Only rows that say something else than what is known. */
        differing: z.boolean().default(false),
        /** Only rows that tell of someone new who looks like someone known. */
        alike: z.boolean().default(false),
        /** Those that come after this one, as a spreadsheet counts. */
        after: z.int().min(0).default(0),
        size: z.int().min(1).max(500).default(pageSize),
      }),
    )
    .output(
      type<{
        readonly total: number
        readonly rows: readonly TableRow[]
        readonly next: number | null
      }>(),
    ),
  /** The rows that a run refused, as a table to mend and import again. The host saves it by its `id`. */
  refusedRows: base
    .input(z.object({ run: z.string().max(100) }))
    .output(
      type<{ readonly id: string; readonly name: string; readonly size: number; readonly rows: number }>(),
    ),
}
