import type { FigureOf } from './figure.ts'
import { shareOf } from './spread.ts'
import type { ReportBar, ReportCell, ReportColumn, Writer } from './table.ts'
import type { ActionFigures, Figure } from './yearFigures.ts'

/** With a capital, as at the head of a line. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

export const settledActions = ({ kept, late, broken }: ActionFigures): number => kept + late + broken

/** What was done, in time or late, of what is settled. */
export const keptShare = (actions: ActionFigures): number | null =>
  shareOf(actions.kept + actions.late, settledActions(actions))

/** How each kind of cell is written. */
export const cellsIn = ({ t, write }: Writer) => {
  const tenth = (value: number): number => Math.round(value * 10) / 10
  const few = (as: 'days' | 'share'): ReportCell => ({ text: t('figures.few'), value: null, as, of: null })
  const shareText = (share: number): string => `${write.number(tenth(share * 100))} %`
  return {
    text: (text: string, of: FigureOf | null = null): ReportCell => ({ text, value: null, as: 'text', of }),
    count: (value: number, of: FigureOf | null = null): ReportCell => ({
      text: write.number(value),
      value,
      as: 'count',
      // Behind nothing there are no cases.
      of: value > 0 ? of : null,
    }),
    figure: ({ count, of }: Figure): ReportCell => ({
      text: write.number(count),
      value: count,
      as: 'count',
      of: count > 0 ? of : null,
    }),
    /** `null`: too few cases for an average. */
    days: (value: number | null): ReportCell =>
      value === null
        ? few('days')
        : { text: write.number(tenth(value)), value: tenth(value), as: 'days', of: null },
    /** From 0 to 1; `null`: too few cases for a share. */
    share: (value: number | null): ReportCell =>
      value === null ? few('share') : { text: shareText(value), value, as: 'share', of: null },
  }
}
export type Cells = ReturnType<typeof cellsIn>

export const words = (head: string): ReportColumn => ({ head, align: 'start' })
export const number = (head: string): ReportColumn => ({ head, align: 'end' })

/** Bars of the cells of one column, under the text of the first; null where all of them are nothing. */
export const barsOf = (
  rows: readonly (readonly ReportCell[])[],
  column: number,
  most = Number.POSITIVE_INFINITY,
): readonly ReportBar[] | null => {
  const bars = rows.slice(0, most).flatMap((row) => {
    const [name, cell] = [row[0], row[column]]
    return name && cell ? [{ label: name.text, value: cell.value ?? 0, text: cell.text }] : []
  })
  return bars.some(({ value }) => value > 0) ? bars : null
}
