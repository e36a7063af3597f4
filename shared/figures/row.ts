import { daysBetween, yearOf } from '../calendar/days.ts'
import { countActions, talliesOf } from '../case/actions.ts'
import { type Case, currentAssessment } from '../case/state.ts'
import {
  type Category,
  type Condition,
  type Direction,
  type Merits,
  type Outcome,
  parties,
} from '../case/vocabulary.ts'
import type { PlainDate } from '../kernel/date.ts'
import type { KlussenierId } from '../kernel/id.ts'
import { type Region, regionOf } from './region.ts'

/** How long a procedure should take at most, from the complete file: calendar days (procedure, the terms). */
export const procedureDays = 90

/**
 * What the figures need of one case. What is not known is null, and is never counted as nothing.
 * What counts as what: `docs/decisions/0025-figures.md`.
 */
export type CaseFigures = {
  readonly number: string
  readonly direction: Direction
  readonly klussenierId: KlussenierId | null
  readonly klussenierName: string | null
  readonly receivedOn: PlainDate
  /** By its last closing; null while it is open, and again once it was reopened. */
  readonly closedOn: PlainDate | null
  readonly outcome: Outcome | null
  /** Of the refusal that stands. */
  readonly grounds: readonly Condition[]
  /** Of a discontinued case: what was noted with the closing, or what the office's own table called it; empty for nothing. */
  readonly reason: string
  /** Of the last assessment. */
  readonly merits: Merits | null
  readonly categories: readonly Category[]
  /** Where the customer lives. */
  readonly region: Region | null
  /** What the two sides agreed to do and came of it, counted as `talliesOf` does; `open`: nobody settled it yet. */
  readonly kept: number
  readonly late: number
  readonly broken: number
  readonly open: number
  /**
   * From receipt to closing, and from the first day on which nothing was missing any more (`fileCompleted`, not known of a
   * past complaint) to closing, in calendar days.
   */
  readonly daysFromReceipt: number | null
  readonly daysFromComplete: number | null
  /** Taken over from a table: how it was handled is not known. */
  readonly imported: boolean
}

/** The days to the closing; null where one of both is not known, or where they are in the wrong order. */
const daysTo = (closedOn: PlainDate | null, from: PlainDate | null): number | null =>
  closedOn && from && from <= closedOn ? daysBetween(from, closedOn) : null

/** The row of figures of a case. */
export const figuresOf = (state: Case): CaseFigures => {
  const { closing, admission, imported, klussenier } = state
  const closedOn = closing?.on ?? null
  const tallies = talliesOf(state)
  // What is open is open on any day: the figures of a year do not change with the day on which they are asked.
  const { kept, late, broken, open } = countActions(
    parties.map((side) => tallies[side]),
    '0000-01-01' as PlainDate,
  )
  return {
    number: state.number,
    direction: state.direction,
    klussenierId: klussenier?.id ?? null,
    klussenierName: klussenier?.name ?? null,
    receivedOn: state.receivedOn,
    closedOn,
    outcome: closing?.outcome ?? null,
    grounds: admission.is === 'refused' ? admission.grounds : [],
    reason: closing?.outcome === 'discontinued' ? closing.note || (imported?.outcomeTold ?? '') : '',
    merits: currentAssessment(state)?.merits ?? null,
    categories: state.categories,
    region: regionOf(state.customer.address),
    kept,
    late,
    broken,
    open,
    daysFromReceipt: daysTo(closedOn, state.receivedOn),
    daysFromComplete: daysTo(closedOn, state.completion?.on ?? null),
    imported: imported !== null,
  }
}

export const receivedIn = ({ receivedOn }: Pick<CaseFigures, 'receivedOn'>): number => yearOf(receivedOn)
export const closedIn = ({ closedOn }: Pick<CaseFigures, 'closedOn'>): number | null =>
  closedOn && yearOf(closedOn)
