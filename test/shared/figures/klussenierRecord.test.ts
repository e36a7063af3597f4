import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { categories, conditions, direction, merits, outcome } from '#shared/case/vocabulary.ts'
import { actionSorts } from '#shared/figures/figure.ts'
import {
  findings,
  klussenierRecord,
  type RecordCase,
  type RecordSums,
  type RoleRecord,
} from '#shared/figures/klussenierRecord.ts'
import { keptText, recordReport } from '#shared/figures/recordReport.ts'
import type { PlainDate } from '#shared/kernel/date.ts'
import { wordsFor, writeIn } from '#shared/words/index.ts'
import { id } from '#test/shared/case/orders.ts'

const him = { id: id('klussenier') as never, name: 'Piet Peeters' }
const head = { organisation: '', today: '2026-03-02' as PlainDate }
const few = fc.nat({ max: 3 })
const day = fc.constantFrom(
  ...['2023-12-31', '2024-01-01', '2024-06-01', '2025-02-28', '2026-03-01'].map((one) => one as PlainDate),
)

const cases: fc.Arbitrary<readonly RecordCase[]> = fc
  .array(
    fc.record({
      direction: fc.constantFrom(...direction.options),
      receivedOn: day,
      closing: fc.option(fc.record({ on: day, outcome: fc.constantFrom(...outcome.options) })),
      grounds: fc.subarray([...conditions], { maxLength: 2 }),
      merits: fc.option(fc.constantFrom(...merits.options)),
      categories: fc.subarray([...categories]),
      days: fc.option(fc.nat({ max: 400 })),
      own: fc.record({
        kept: few,
        late: few,
        broken: few,
        due: fc.array(day, { maxLength: 2 }),
      }),
    }),
    { maxLength: 24, size: 'max' },
  )
  .map((list) =>
    list.map(({ closing, own, days, ...one }, nth) => ({
      own,
      figures: {
        ...one,
        number: `2026-${String(nth).padStart(4, '0')}`,
        klussenierId: him.id,
        klussenierName: him.name,
        closedOn: closing?.on ?? null,
        outcome: closing?.outcome ?? null,
        reason: '',
        region: null,
        kept: own.kept,
        late: own.late,
        broken: own.broken,
        open: own.due.length,
        daysFromReceipt: closing ? days : null,
        daysFromComplete: null,
        imported: false,
      },
    })),
  )

const added = (role: RoleRecord, of: (sums: RecordSums) => number): number =>
  role.years.reduce((total, { sums }) => total + of(sums), 0)

describe('the record of a Klussenier', () => {
  it('has years that add up to the whole, in either role', () => {
    fc.assert(
      fc.property(cases, (list) => {
        const record = klussenierRecord(him, list)
        expect(record.respondent.all.cases + record.complainant.all.cases).toBe(list.length)
        for (const role of [record.respondent, record.complainant]) {
          expect(added(role, (sums) => sums.cases)).toBe(role.all.cases)
          expect(added(role, (sums) => sums.closed)).toBe(role.all.closed)
          for (const one of findings)
            expect(added(role, (sums) => sums.findings[one])).toBe(role.all.findings[one])
          for (const one of actionSorts)
            expect(added(role, (sums) => sums.actions[one])).toBe(role.all.actions[one])
        }
      }),
    )
  })

  it('counts every case under exactly one finding, and what is unfounded or refused never as founded', () => {
    fc.assert(
      fc.property(cases, (list) => {
        const { lines, respondent } = klussenierRecord(him, list)
        expect(findings.reduce((sum, one) => sum + respondent.all.findings[one], 0)).toBe(
          respondent.all.cases,
        )
        const byNumber = new Map(list.map(({ figures }) => [figures.number, figures]))
        for (const { number, finding } of lines) {
          const row = byNumber.get(number)
          if (row?.closedOn === null) expect(finding).toBe('open')
          else if (row?.grounds.length || row?.outcome === 'notAdmissible')
            expect(finding).toBe('notAdmissible')
          else expect(finding).toBe(row?.merits ?? 'notAssessed')
        }
      }),
    )
  })

  it('does not depend on the order of the cases', () => {
    fc.assert(
      fc.property(cases, (list) => {
        expect(klussenierRecord(him, list.toReversed())).toEqual(klussenierRecord(him, list))
      }),
    )
  })

  it('of merged records is that of their cases together', () => {
    fc.assert(
      fc.property(cases, fc.nat(), (list, at) => {
        const cut = list.length ? at % list.length : 0
        const whole = klussenierRecord(him, list)
        const parts = [list.slice(0, cut), list.slice(cut)].map((part) => klussenierRecord(him, part))
        for (const role of ['respondent', 'complainant'] as const)
          for (const one of findings)
            expect(parts.reduce((sum, part) => sum + part[role].all.findings[one], 0)).toBe(
              whole[role].all.findings[one],
            )
        const numbers = parts.flatMap(({ lines }) => lines.map(({ number }) => number))
        expect(numbers.toSorted()).toEqual(whole.lines.map(({ number }) => number).toSorted())
      }),
    )
  })

  it('gives no share and no average of fewer than five closed cases', () => {
    fc.assert(
      fc.property(cases, (list) => {
        const { respondent, complainant } = klussenierRecord(him, list)
        for (const { all, years } of [respondent, complainant])
          for (const sums of [all, ...years.map((one) => one.sums)]) {
            if (sums.closed < 5)
              expect([sums.foundedShare, sums.keptShare, sums.days.spread]).toEqual([null, null, null])
            if (sums.foundedShare !== null) expect(sums.foundedShare).toBeLessThanOrEqual(1)
          }
      }),
    )
  })

  it('counts what they were about and how they ended: a case under each of its categories, and under one outcome', () => {
    fc.assert(
      fc.property(cases, (list) => {
        const record = klussenierRecord(him, list)
        for (const role of ['respondent', 'complainant'] as const) {
          const { about, outcomes, all } = record[role]
          const own = record.lines.filter((line) => line.role === role)
          for (const { value, cases: found } of about)
            expect(found).toBe(
              own.filter(({ categories: said }) => (value ? said.includes(value) : said.length === 0)).length,
            )
          expect(about.reduce((sum, one) => sum + one.cases, 0)).toBe(
            own.reduce((sum, { categories: said }) => sum + Math.max(1, said.length), 0),
          )
          expect(outcomes.reduce((sum, one) => sum + one.cases, 0)).toBe(all.closed)
          for (const counted of [about, outcomes])
            expect(counted.map((one) => one.cases)).toEqual(
              counted.map((one) => one.cases).toSorted((one, other) => other - one),
            )
        }
      }),
    )
  })

  it('says why wherever it says that there are too few, and of nothing says neither', () => {
    const writer = { t: wordsFor('nl', 'BE'), write: writeIn('nl', 'BE') }
    fc.assert(
      fc.property(cases, (list) => {
        const record = klussenierRecord(him, list)
        for (const { title, about, rows } of recordReport(record, writer, head).tables) {
          const role = (['respondent', 'complainant'] as const).find(
            (one) => writer.t(`record.role.${one}`) === title,
          )
          if (!role) continue
          const texts = rows.flat().map(({ text }) => text)
          if (texts.includes('te weinig')) expect(about.join(' ')).toMatch(/valt (er )?niets te besluiten/)
          const { findings: found, actions, days } = record[role].all
          const [judged, settled] = [
            found.founded + found.partlyFounded + found.unfounded,
            actions.kept + actions.late + actions.broken,
          ]
          const shown = ['foundedShare', 'days', 'keptShare'] as const
          for (const [nth, base] of [judged, days.known, settled].entries()) {
            const name = writer.t(`record.${shown[nth] ?? 'days'}`)
            const row = rows.find(([first]) => first?.text.toLowerCase() === name.toLowerCase())
            expect({ name, dash: row?.[1]?.text === '–' }).toEqual({ name, dash: base === 0 })
          }
        }
      }),
    )
  })

  it('says how many agreed actions were kept only where there is enough to say so', () => {
    const writer = { t: wordsFor('nl', 'BE'), write: writeIn('nl', 'BE') }
    fc.assert(
      fc.property(cases, (list) => {
        const { all } = klussenierRecord(him, list).respondent
        const { kept, late, broken } = all.actions
        const said = keptText(all, writer)
        if (all.closed < 5 || kept + late + broken < 5) expect(said).toBeNull()
        else expect(said).toContain(`${kept + late} van ${kept + late + broken} afspraken nagekomen`)
      }),
    )
  })

  it('has on paper the latest years and one column for those before them, which add up to the whole', () => {
    const writer = { t: wordsFor('nl', 'BE'), write: writeIn('nl', 'BE') }
    fc.assert(
      fc.property(cases, fc.integer({ min: 1, max: 4 }), (list, mostYears) => {
        const record = klussenierRecord(him, list)
        const [table] = recordReport(record, writer, { ...head, mostYears }).tables
        const [role] = (['respondent', 'complainant'] as const).filter((one) => record[one].all.cases > 0)
        if (!table || !role) return
        expect(table.columns.length).toBeLessThanOrEqual(mostYears + 3)
        const [, whole, ...parts] = table.rows[0] ?? []
        expect(parts.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBe(whole?.value)
      }),
    )
  })
})
