import { eventIterator, type } from '@orpc/contract'
import { z } from 'zod'
import type { Outcome } from '../case/vocabulary.ts'
import { figureOf } from '../figures/figure.ts'
import type { KlussenierRecord } from '../figures/klussenierRecord.ts'
import type { Years } from '../figures/yearFigures.ts'
import type { PlainDate } from '../kernel/date.ts'
import { klussenierId } from '../kernel/id.ts'
import { base } from './base.ts'
import type { DossierProgress } from './files.ts'
import { cursor, type Outline, pageSize } from './lists.ts'

/** The figures of a year with those of the years before it, latest first. */
export type OfficeFigures = {
  readonly year: number
  /** The years in which a case was received or closed, latest first; and always this one. */
  readonly known: readonly number[]
  readonly years: Years
}

/** A case behind a figure. */
export type FigureCase = {
  readonly number: string
  readonly subject: string
  readonly customer: string
  readonly klussenier: string | null
  readonly receivedOn: PlainDate
  readonly closedOn: PlainDate | null
  readonly outcome: Outcome | null
}

const year = z.int().min(0).max(9999)

/** As what the figures leave the house: to be read, or to reckon with. */
export const figuresForm = z.enum(['pdf', 'xlsx'])
export type FiguresForm = z.infer<typeof figuresForm>

export const figures = {
  /** The figures of a year; of this year where none is named. */
  ofYear: base.input(z.object({ year: year.optional() })).output(type<OfficeFigures>()),
  /** The cases behind a figure, by the day on which they were received, or closed, as the figure counts them. */
  cases: base
    .input(
      z.object({ of: figureOf, after: cursor.optional(), size: z.int().min(1).max(500).default(pageSize) }),
    )
    .output(type<{ readonly lines: readonly FigureCase[]; readonly next: string | null }>()),
  /** How many they are, exactly as many as it says, and where their pages begin. */
  outline: base.input(z.object({ of: figureOf })).output(type<Outline>()),
  /**
   * Every case of a Klussenier over the years, under all records of his; of a record that was merged: of the one that
   * stands for him.
   */
  klussenier: base.input(z.object({ id: klussenierId })).output(type<KlussenierRecord>()),
  /** Makes the report of a Klussenier, as `report` does of a year. */
  klussenierReport: base
    .input(z.object({ id: klussenierId, form: figuresForm.default('pdf') }))
    .output(eventIterator(type<DossierProgress>())),
  /** Makes the report of a year. Ending the stream cancels the work and leaves nothing behind. */
  report: base
    .input(z.object({ year: year.optional(), form: figuresForm.default('pdf') }))
    .output(eventIterator(type<DossierProgress>())),
}
