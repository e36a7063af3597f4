import { z } from 'zod'
import type { Sha256 } from '../kernel/id.ts'
import type { Cell } from './cell.ts'
import type { ColumnProfile } from './profile.ts'

export const textEncoding = z.enum([
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'iso-8859-15',
  'macintosh',
])
export type TextEncoding = z.infer<typeof textEncoding>

export const separator = z.enum([';', ',', '\t', '|'])
export type Separator = z.infer<typeof separator>

/** How a file is read, where the mediator says so; what is null is found. */
export const readAs = z.object({
  encoding: textEncoding.nullable().default(null),
  separator: separator.nullable().default(null),
  sheet: z.string().max(200).nullable().default(null),
})
export type ReadAs = z.output<typeof readAs>

/** A table as it was found in a file; its rows lie in a file of their own. */
export type TableFile = {
  /** Of the whole file. */
  readonly sha256: Sha256
  readonly format: 'csv' | 'xlsx'
  /** Of a text; null for a spreadsheet. `marked`: the file says it of itself. */
  readonly encoding: TextEncoding | null
  readonly marked: boolean
  readonly separator: Separator | null
  /** Of a spreadsheet, those that are not hidden; `sheet` is the one that was read. */
  readonly sheets: readonly string[]
  readonly sheet: string | null
  /** Rows that are not empty, the header and what stands above it included. */
  readonly rows: number
  /** The first of them, with their numbers as a spreadsheet counts. */
  readonly head: readonly NumberedRow[]
  readonly profiles: readonly ColumnProfile[]
}

/** A row that is not empty. `row` counts from 1, with the empty ones. */
export type NumberedRow = { readonly row: number; readonly cells: readonly Cell[] }
