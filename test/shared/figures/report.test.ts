import { describe, expect, it } from 'vitest'
import { printedTable } from '#shared/figures/printed.ts'
import { figuresReport } from '#shared/figures/report.ts'
import type { CaseFigures } from '#shared/figures/row.ts'
import type { ReportCell, ReportTableId } from '#shared/figures/table.ts'
import { figuresOfYears } from '#shared/figures/yearFigures.ts'
import { plainDate } from '#shared/kernel/date.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { wordsFor, writeIn } from '#shared/words/index.ts'
import { noFigures } from './noFigures.ts'

const closed: Partial<CaseFigures> = {
  closedOn: plainDate.parse('2025-03-03'),
  outcome: 'settled',
  daysFromReceipt: 28,
}

const writer = { t: wordsFor('nl', 'BE'), write: writeIn('nl', 'BE') }
const sum = (rows: readonly (readonly ReportCell[])[], nth: number): number =>
  rows.reduce((total, row) => total + (row[nth]?.value ?? 0), 0)

const reportOf = (cases: readonly Partial<CaseFigures>[], today = '2026-01-05') => {
  const rows = cases.map((one, nth) => ({ ...noFigures, ...one, number: `2025-000${nth}` }))
  const [first, ...before] = figuresOfYears(rows, 2025)
  invariant(first, 'a year')
  return figuresReport([first, ...before], writer, {
    organisation: 'Kantoor',
    today: plainDate.parse(today),
  })
}
const tableOf = (report: ReturnType<typeof reportOf>, id: ReportTableId) => {
  const table = report.tables.find((one) => one.id === id)
  invariant(table, 'a table', { id })
  return table
}

describe('the figures in words', () => {
  it('give no average of four cases but the way to them, and one of five', () => {
    const four = reportOf([closed, closed, closed, closed])
    const days = (report: typeof four) => tableOf(report, 'days').rows[0]?.[3]
    expect(days(four)).toMatchObject({ text: 'te weinig', value: null, of: { basis: 'closed', year: 2025 } })
    expect(days(reportOf([closed, closed, closed, closed, closed]))).toMatchObject({ text: '28', value: 28 })
  })

  it('give no share of many agreements in few cases, of a year or of a Klussenier, and one of as many in five', () => {
    const shares = (cases: number) => {
      const broken = { klussenierId: 'k' as never, klussenierName: 'Piet Peeters', broken: 6, kept: 1 }
      const report = reportOf(Array.from({ length: cases }, () => ({ ...closed, ...broken })))
      return [
        tableOf(report, 'klusseniers').rows[0]?.at(-1)?.text,
        tableOf(report, 'years').rows.at(-1)?.[1]?.text,
        tableOf(report, 'actions').rows[0]?.[2]?.text,
        report.tiles.find(({ id }) => id === 'kept')?.cell.text,
      ]
    }
    expect(shares(4)).toEqual(Array(4).fill('te weinig'))
    expect(shares(5)).toEqual(Array(4).fill('14,3 %'))
  })

  it('say a dash where there is no case at all, with nothing behind it', () => {
    const years = tableOf(reportOf([closed]), 'years')
    const mean = years.rows.map((row) => row[2]).filter((cell) => cell?.as === 'days')
    expect(mean).not.toHaveLength(0)
    for (const cell of mean) expect(cell).toMatchObject({ text: '–', value: null, of: null })
  })

  it('say that it is not known, where it is known of no case, and not that there are too few', () => {
    const past = Array.from({ length: 9 }, () => closed)
    const texts = (cases: readonly Partial<CaseFigures>[]) => {
      const report = reportOf(cases)
      const tile = report.tiles.find(({ id }) => id === 'within')
      const rows = tableOf(report, 'years').rows.slice(8, 11)
      return [tile?.cell, tableOf(report, 'days').rows[1]?.[3], ...rows.map((row) => row[1])]
    }
    for (const cell of texts(past))
      expect(cell).toMatchObject({ text: 'niet bekend', value: null, of: { basis: 'closed', year: 2025 } })
    for (const cell of texts([...past, { ...closed, daysFromComplete: 20 }]))
      expect(cell).toMatchObject({ text: 'te weinig', value: null })
  })

  it('say of a year that is not over until when they are', () => {
    const notes = (today: string) => reportOf([closed], today).notes
    expect(notes('2025-07-01')).toEqual([
      '2025 is nog niet voorbij: dit zijn de cijfers tot en met 1 juli 2025.',
    ])
    expect(notes('2025-12-31')).toHaveLength(1)
    expect(notes('2026-01-01')).toEqual([])
  })

  it('say of how many it is not known, and count them in no share', () => {
    const known = { ...closed, daysFromComplete: 20 }
    const within = tableOf(
      reportOf([known, known, known, known, { ...known, daysFromComplete: 91 }, closed]),
      'within',
    )
    expect(within.rows.map((row) => row.map(({ text }) => text))).toEqual([
      ['Binnen 90 dagen', '4', '80 %'],
      ['Langer dan 90 dagen', '1', '20 %'],
      ['Niet bekend', '1', ''],
    ])
    expect(within.about.join(' ')).toContain('Van 1 gesloten zaak is niet bekend')
  })

  it('draw no chart of nothing, and no bar that the table does not have', () => {
    const report = reportOf([closed, { ...closed, outcome: 'discontinued', reason: 'Geen antwoord' }])
    expect(tableOf(report, 'grounds').chart).toBe(null)
    for (const { chart, rows } of report.tables)
      for (const bar of chart?.bars ?? [])
        if (rows.length <= 12 && chart?.what === 'Aantal')
          expect(rows.map((row) => [row[0]?.text, row[1]?.text])).toContainEqual([bar.label, bar.text])
    expect(tableOf(report, 'discontinued').rows[0]).toMatchObject([
      { text: 'Geen antwoord' },
      { value: 1 },
      { text: '2025-0001', cases: ['2025-0001'] },
    ])
  })

  it('compare only with years in which there were cases', () => {
    const report = reportOf([closed, { ...noFigures, receivedOn: plainDate.parse('2023-05-05') }])
    expect(report.tiles.find(({ id }) => id === 'received')).toMatchObject({
      cell: { text: '1' },
      before: ['2023: 1'],
    })
  })

  it('are printed with the first rows of a long table and one for the others, which add up to the same', () => {
    const many = Array.from({ length: 40 }, (_, nth) => ({
      ...closed,
      klussenierId: `k${nth}` as never,
      klussenierName: `Klussenier ${nth}`,
      outcome: 'discontinued' as const,
      reason: nth < 15 ? 'Geen antwoord' : `Reden ${nth}`,
    }))
    const report = reportOf([...many, ...many.slice(0, 3)])
    for (const table of report.tables) {
      const { rows, chart } = printedTable(table, writer)
      expect(rows.length).toBeLessThanOrEqual(21)
      expect(chart).toEqual(table.chart)
      if (rows.length < table.rows.length)
        for (const nth of [1, 2]) expect(sum(rows, nth)).toBe(sum(table.rows, nth))
    }
    const people = printedTable(tableOf(report, 'klusseniers'), writer).rows
    expect(people.at(-1)?.map(({ text }) => text)).toEqual(['De andere 20', '20', '0', '20', '0', '', ''])
    const [first] = printedTable(tableOf(report, 'discontinued'), writer).rows
    expect(first?.[2]?.text).toMatch(/^(2025-\d+, ){11}2025-\d+ en nog 6$/)
  })
})
