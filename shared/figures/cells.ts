import { daysBetween } from '../calendar/days.ts'
import type { PlainDate } from '../kernel/date.ts'
import type { ActionFigures } from './figure.ts'
import { shareOf } from './spread.ts'
import type { ReportCell, ReportChart, ReportColumn, Writer } from './table.ts'
import type { Figure } from './yearFigures.ts'

/** How many of the agreements are settled, in whichever way. */
export const settledActions = ({
  kept,
  late,
  broken,
}: Pick<ActionFigures, 'kept' | 'late' | 'broken'>): number => kept + late + broken

/** What was done, in time or late, of what is settled in so many cases. */
const keptShare = (actions: ActionFigures, cases: number): number | null =>
  shareOf(actions.kept + actions.late, settledActions(actions), cases)

export const tenth = (value: number): number => Math.round(value * 10) / 10
/** The day before the first one that spreadsheets know. */
const dayZero = '1899-12-30' as PlainDate
/** They count a day too many before 1 March 1900: those days stay texts. */
const firstDay = 61
const nothing = { value: null, of: null, cases: [] } as const

/** How each kind of cell is written. */
export const cellsIn = ({ t, write }: Writer) => {
  const count = (value: number): ReportCell => ({ ...nothing, text: write.number(value), value, as: 'count' })
  /**
   * Instead of a number that so few cases do not bear: the cases themselves; a dash where there are none. `known`: of
   * how many of them it is known.
   */
  const few = (as: 'days' | 'share', cases: Figure, known: number): ReportCell =>
    cases.count === 0
      ? { ...nothing, text: '–', as }
      : { ...nothing, text: t(known === 0 ? 'figures.unknown' : 'figures.few'), as, of: cases.of }
  /** `value`: from 0 to 1; null where the `known` ones of the `cases` are too few for a share. */
  const share = (value: number | null, cases: Figure, known = cases.count): ReportCell =>
    value === null
      ? few('share', cases, known)
      : { ...nothing, text: `${write.number(tenth(value * 100))} %`, value, as: 'share' }
  return {
    text: (text: string): ReportCell => ({ ...nothing, text, as: 'text' }),
    cases: (cases: readonly string[]): ReportCell => ({
      ...nothing,
      text: cases.join(', '),
      as: 'text',
      cases,
    }),
    count,
    day: (on: PlainDate): ReportCell => {
      const value = daysBetween(dayZero, on)
      return { ...nothing, text: write.shortDate(on), value: value < firstDay ? null : value, as: 'day' }
    },
    /** Behind nothing there are no cases. */
    figure: (figure: Figure): ReportCell => ({
      ...count(figure.count),
      of: figure.count > 0 ? figure.of : null,
    }),
    /** `value`: null where the `known` ones of the `cases` are too few for an average. */
    days: (value: number | null, cases: Figure, known: number): ReportCell =>
      value === null
        ? few('days', cases, known)
        : { ...nothing, text: write.number(tenth(value)), value: tenth(value), as: 'days' },
    share,
    /** What was done of what is settled; `closed`: the cases in which it was agreed. */
    kept: (actions: ActionFigures, { count, of }: Figure): ReportCell =>
      share(keptShare(actions, count), { count: settledActions(actions), of }),
  }
}
export type Cells = ReturnType<typeof cellsIn>

export const words = (head: string): ReportColumn => ({ head, align: 'start' })
export const number = (head: string): ReportColumn => ({ head, align: 'end' })

/** A chart of the second cells of the rows, under the text of the first; null where all of them are nothing. */
export const chartOf = (
  what: string,
  rows: readonly (readonly ReportCell[])[],
  most = Number.POSITIVE_INFINITY,
): ReportChart | null => {
  const bars = rows
    .slice(0, most)
    .flatMap(([name, cell]) =>
      name && cell ? [{ label: name.text, value: cell.value ?? 0, text: cell.text }] : [],
    )
  return bars.some(({ value }) => value > 0) ? { what, bars } : null
}
