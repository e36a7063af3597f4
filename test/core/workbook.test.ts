import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figuresWorkbook } from '#core/figures/workbook.ts'
import { openArchive } from '#core/formats/tables/zip.ts'
import { cellsIn, words } from '#shared/figures/cells.ts'
import { plainDate } from '#shared/kernel/date.ts'
import { wordsFor, writeIn } from '#shared/words/index.ts'
import { newFolder } from './support/office.ts'

/** A workbook of that title with a table of each of those titles, unpacked: the names of its sheets. */
const made = async (title: string, tables: readonly string[]) => {
  const path = join(newFolder(), 'w.xlsx')
  const table = (one: string) => ({ title: one, about: [], columns: [], rows: [], chart: null })
  const paper = { title, office: '', madeOn: '', lead: '', notes: [], tables: tables.map(table) }
  await writeFile(path, await figuresWorkbook(paper))
  const archive = await openArchive(path)
  const part = async (name: string) => text(await archive.read(name))
  const names = [...(await part('xl/workbook.xml')).matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(
    ([, name = '']) => name,
  )
  archive.close()
  return names
}

describe('the sheets of a workbook', () => {
  it('have each another name, also where a Klussenier is called as a heading is', async () => {
    const names = await made('Zaken van De Klussenier', ['Zaken van de Klussenier', 'Dagen', 'dagen'])
    expect(names).toEqual(['Zaken van De Klussenier', 'Zaken van de Klussenier (2)', 'Dagen', 'dagen (2)'])
  })

  it('have a name without quotes and signs that Excel does not take, never half a character', async () => {
    const names = await made('Zaken van "O\'Brien" & Zn. / Dak: 50%', [`${'n'.repeat(30)}🛠️`, '???'])
    expect(names).toEqual(['Zaken van &quot;O Brien&quot; &amp; Zn. Dak', 'n'.repeat(30), '(2)'])
  })

  it('are named as Excel asks, whatever the titles are', async () => {
    const title = fc.string({
      unit: fc.constantFrom('a', 'A', "'", '/', '🛠️', '\ud83d', '\u0007', ' '),
      maxLength: 40,
    })
    await fc.assert(
      fc.asyncProperty(title, fc.array(title, { maxLength: 4 }), async (first, others) => {
        const names = await made(first, others)
        expect(names).toHaveLength(1 + others.length)
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
        for (const name of names) {
          expect(name).toMatch(/^[^[\]:*?/\\'\p{Cc}\ufffd]{1,31}$/u)
          expect(name.isWellFormed()).toBe(true)
        }
      }),
      { numRuns: 20 },
    )
  })
})

describe('the cells of a workbook', () => {
  it('have days that a spreadsheet knows as days', async () => {
    const path = join(newFolder(), 'w.xlsx')
    const cells = cellsIn({ t: wordsFor('nl', 'BE'), write: writeIn('nl', 'BE') })
    const days = ['2026-11-23', '2000-02-29', '1900-01-15'].map((day) => [cells.day(plainDate.parse(day))])
    const table = { title: 'Zaken', about: [], columns: [words('Ontvangen')], rows: days, chart: null }
    await writeFile(
      path,
      await figuresWorkbook({ title: 'T', office: '', madeOn: '', lead: '', notes: [], tables: [table] }),
    )
    const archive = await openArchive(path)
    const part = async (name: string) => text(await archive.read(name))
    const sheet = await part('xl/worksheets/sheet2.xml')
    expect([...sheet.matchAll(/<c r="(A[23])" s="\d+"><v>(\d+)</g)].map(([, at, day]) => [at, day])).toEqual([
      ['A2', '46349'],
      ['A3', '36585'],
    ])
    expect(sheet).toMatch(/<c r="A4"[^>]* t="s">/)
    expect(await part('xl/styles.xml')).toContain('formatCode="dd/mm/yyyy"')
    archive.close()
  })
})
