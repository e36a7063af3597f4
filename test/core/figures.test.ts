import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openArchive } from '#core/formats/tables/zip.ts'
import type { FiguresForm, OfficeFigures } from '#shared/contract/figures.ts'
import { queryFor } from '#shared/figures/figure.ts'
import { figuresReport } from '#shared/figures/report.ts'
import type { Figure, YearFigures } from '#shared/figures/yearFigures.ts'
import type { PlainDate } from '#shared/kernel/date.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { wordsFor, writeIn } from '#shared/words/index.ts'
import { vocabularyIn } from '#shared/words/vocabulary.ts'
import { generate } from '../bench/data/generate.ts'
import { byPhone, klusseniersOf, type Office, openOffice } from './support/office.ts'
import { readPdf } from './typesetting/support.ts'

let office: Office
const ends: (() => void | Promise<void>)[] = []
beforeAll(async () => {
  office = await openOffice(undefined, (end) => ends.push(end))
  await generate(office.core.context, { cases: 150, seed: 11, tell: () => {} })
  const { client } = office
  const { hits } = await client.search.cases({ words: 'stap:gesloten', size: 60 })
  for (const [nth, { case: line }] of hits.entries())
    await client.cases.do({
      number: line.number,
      command: {
        type: 'categoriseCase',
        categories: nth % 3 ? ['damage', ...(nth % 2 ? (['price'] as const) : [])] : ['workmanship'],
      },
    })
}, 60_000)
afterAll(async () => {
  for (const end of ends.reverse()) await end()
})

const everyYear = async (): Promise<OfficeFigures[]> => {
  const { known } = await office.client.figures.ofYear({})
  return Promise.all(known.map((year) => office.client.figures.ofYear({ year })))
}

/** Every figure of a year that says which cases it counts. */
const figuresIn = (value: unknown): Figure[] => {
  if (typeof value !== 'object' || value === null) return []
  if ('count' in value && 'of' in value) return [value as Figure]
  return Object.values(value).flatMap(figuresIn)
}

describe('the figures of an office', () => {
  it('are of all cases: those received in each year are all there are', async () => {
    const years = await everyYear()
    const sum = (of: (figures: YearFigures) => number) =>
      years.reduce((total, { years: [first] }) => total + of(first), 0)
    expect(sum(({ received }) => received.count)).toBe(150)
    expect(sum(({ received, open }) => received.count - open.count)).toBe(sum(({ closed }) => closed.count))
    expect(sum(({ categories }) => categories.filter(({ value }) => value).length)).toBeGreaterThan(0)
  })

  it('open exactly the cases that they count, in the search where it has words for them', async () => {
    const vocabulary = vocabularyIn('nl')
    const typed = new Set<string>()
    for (const { years } of await everyYear())
      for (const { count, of } of figuresIn(years[0])) {
        const { lines, next } = await office.client.figures.cases({ of, size: 500 })
        expect({ of, cases: lines.length, next }).toEqual({ of, cases: count, next: null })
        expect((await office.client.figures.outline({ of })).count).toBe(count)
        const words = queryFor(of, vocabulary)
        if (!words) continue
        const found = await office.client.search.cases({ words, size: 1 })
        expect({ words, problems: found.problems, total: found.total }).toEqual({
          words,
          problems: [],
          total: count,
        })
        typed.add(words.replace(/\d{4}/, '2025'))
      }
    expect([...typed]).toEqual(
      expect.arrayContaining([
        'ontvangen:2025',
        'ontvangen:2025 -stap:gesloten',
        'gesloten:2025 uitkomst:stopgezet',
        'gesloten:2025 categorie:schade',
      ]),
    )
  })

  it('open cases page after page, each once, by the day on which they are counted', async () => {
    for (const { years } of await everyYear())
      for (const { of } of figuresIn(years[0])) {
        const { lines } = await office.client.figures.cases({ of, size: 500 })
        const days = lines.map(({ receivedOn, closedOn }) =>
          of.basis === 'received' ? receivedOn : closedOn,
        )
        expect(days).toEqual(days.toSorted())
        const pages: string[] = []
        for (let after: string | null | undefined; after !== null; ) {
          const page: Awaited<ReturnType<typeof office.client.figures.cases>> =
            await office.client.figures.cases({
              of,
              size: 11,
              ...(after && { after }),
            })
          pages.push(...page.lines.map(({ number }) => number))
          after = page.next
        }
        expect(pages).toEqual(lines.map(({ number }) => number))
      }
  })

  it('stand on the page as numbers that open as many cases, in every table', async () => {
    const writer = { t: wordsFor('nl', 'BE'), write: writeIn('nl', 'BE') }
    const { known } = await office.client.figures.ofYear({})
    const opened = new Map<string, number>()
    for (const year of known.slice(0, 2)) {
      const { years } = await office.client.figures.ofYear({ year })
      const { tables, tiles } = figuresReport(years, writer, {
        organisation: '',
        today: '2026-03-02' as PlainDate,
      })
      for (const { as, of, value } of [
        ...tables.flatMap(({ rows }) => rows.flat()),
        ...tiles.map(({ cell }) => cell),
      ]) {
        if (as !== 'count' || !of) continue
        const { lines: cases } = await office.client.figures.cases({ of, size: 500 })
        expect({ of, cases: cases.length }).toEqual({ of, cases: value })
        opened.set(of.by, (opened.get(of.by) ?? 0) + cases.length)
      }
    }
    for (const by of ['action', 'receiptDays', 'completeDays', 'klussenier', 'outcome'])
      expect({ by, cases: opened.get(by) }).toEqual({ by, cases: expect.any(Number) })
  })

  it('count the cases of two records of one Klussenier together, under the name that stands for both', async () => {
    const own = await openOffice()
    const { client } = own
    const open = (name: string, subject: string) =>
      client.intake.open(byPhone({ klussenier: { new: { name } }, subject }))
    await open('Piet Peeters', 'Dak')
    await open('A. Peeters', 'Goot')
    const ids = new Map((await klusseniersOf(client)).map(({ id, name }) => [name, id]))
    const [one, other] = [ids.get('Piet Peeters'), ids.get('A. Peeters')]
    invariant(one && other, 'two Klusseniers')
    await client.people.merge({ kind: 'klussenier', id: other, into: one, take: {} } as never)
    const [{ klusseniers }] = (await client.figures.ofYear({})).years
    expect(klusseniers.map(({ value, name, received }) => [value, name, received.count])).toEqual([
      [one, 'Piet Peeters', 2],
    ])
    const of = klusseniers[0]?.received.of as Figure['of']
    expect((await client.figures.cases({ of })).lines).toHaveLength(2)
  })

  it('are none in an empty administration', async () => {
    const empty = await openOffice()
    const { year, known, years } = await empty.client.figures.ofYear({})
    expect({ year, known, received: years[0].received.count }).toEqual({
      year: 2026,
      known: [2026],
      received: 0,
    })
  })
})

const exported = async (from: Office, form: FiguresForm, year?: number) => {
  for await (const step of await from.client.figures.report({ form, ...(year ? { year } : {}) }))
    if (step.type === 'done') {
      const file = from.core.exportFile(step.exported.id)
      invariant(file, 'an export without its file')
      return { ...step.exported, path: file.path }
    }
  throw new Error('no report')
}

describe('the report of a year', () => {
  it('is a PDF that says what the figures say', async () => {
    const { path, name, pages } = await exported(office, 'pdf', 2025)
    expect(name).toBe('Cijfers 2025.pdf')
    expect(pages).toBeGreaterThan(1)
    const [figures] = (await office.client.figures.ofYear({ year: 2025 })).years
    const { pages: read } = await readPdf(path)
    const said = read.join('\n')
    for (const part of ['Cijfers van 2025', 'Jaar na jaar', 'Per Klussenier', String(figures.closed.count)])
      expect(said).toContain(part)
  })

  it('gives every long reason its own place on paper', async () => {
    const own = await openOffice()
    const long = 'Daarover werd nog lang gesproken. '.repeat(90)
    for (const nth of [1, 2, 3]) {
      const { number } = await own.client.intake.open(byPhone({ subject: `Zaak ${nth}` }))
      const note = `Reden ${nth}. ${long} Slot ${nth}.`
      const command = { type: 'closeCase', on: '2026-03-02', outcome: 'discontinued', note } as const
      await own.client.cases.do({ number, command })
    }
    const { pages } = await readPdf((await exported(own, 'pdf')).path)
    const pageOf = (said: string) => pages.findIndex((page) => page.includes(said))
    expect(pageOf('Reden 1.')).toBeGreaterThanOrEqual(0)
    expect(pageOf('Slot 3.')).toBeGreaterThanOrEqual(pageOf('Reden 1.') + 2)
  })

  it('is a workbook with a sheet for each table, in which what looks like a formula is a text', async () => {
    const own = await openOffice()
    const { number } = await own.client.intake.open(
      byPhone({ klussenier: { new: { name: '=HYPERLINK("x")' } } }),
    )
    await own.client.cases.do({
      number,
      command: {
        type: 'closeCase',
        on: '2026-03-02',
        outcome: 'discontinued',
        note: '+32 & <geen> \u0007antwoord',
      },
    })
    const { path, name } = await exported(own, 'xlsx')
    expect(name).toBe('Cijfers 2026.xlsx')
    expect((await readFile(path)).subarray(0, 2).toString()).toBe('PK')
    const archive = await openArchive(path)
    const part = async (entry: string) => text(await archive.read(entry))
    const names = [...(await part('xl/workbook.xml')).matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(
      (found) => found[1],
    )
    expect(names.slice(0, 3)).toEqual(['Cijfers van 2026', 'Jaar na jaar', 'Gesloten zaken per afloop'])
    const sheets = await Promise.all(names.map((_, nth) => part(`xl/worksheets/sheet${nth + 1}.xml`)))
    const whole = [
      ...sheets,
      archive.has('xl/sharedStrings.xml') ? await part('xl/sharedStrings.xml') : '',
    ].join('')
    expect(whole).not.toMatch(/<f[ >]/)
    expect(whole).toContain('=HYPERLINK(')
    expect(whole).toMatch(/\+32 &amp; &lt;geen&gt; .?antwoord/)
    expect(whole).not.toContain('\u0007')
    archive.close()
  })
})
