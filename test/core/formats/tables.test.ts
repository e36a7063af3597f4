import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { readTable } from '#core/formats/tables/readTable.ts'
import { stagedRows } from '#core/formats/tables/staged.ts'
import type { PlainDate } from '#shared/kernel/date.ts'
import { cellText, tableLimits } from '#shared/tables/cell.ts'
import { type TableKind, tableKind } from '#shared/tables/fields.ts'
import type { ReadAs } from '#shared/tables/file.ts'
import { findHeader, proposeMapping } from '#shared/tables/mapping.ts'
import { readRow } from '#shared/tables/readRow.ts'

const fixtures = new URL('../../fixtures/tables/', import.meta.url).pathname
const names = readdirSync(fixtures).filter((name) => /\.(csv|tsv|txt|xlsx)$/.test(name))
const folder = mkdtempSync(join(tmpdir(), 'wederhoor-tables-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const asFound: ReadAs = { encoding: null, separator: null, sheet: null }
const into = join(folder, 'rows.jsonl')
const read = (path: string, as: ReadAs = asFound) => readTable({ path, into, as }, () => {})
const write = (content: string | Uint8Array): string => {
  const path = join(folder, 'table')
  writeFileSync(path, content)
  return path
}
const refusalOf = async (content: string | Uint8Array): Promise<unknown> => {
  const outcome = await read(write(content))
  return outcome.ok ? 'read' : outcome.refusal
}

/** What is found in a table, and what its rows tell: as it stands in the .json beside it. */
const outcomeOf = async (name: string, kind: TableKind) => {
  const outcome = await read(join(fixtures, name))
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  const { head, profiles, sha256: _, sheets, ...found } = outcome.table
  const at = findHeader(
    kind,
    head.map(({ cells }) => cells),
  )
  const headers = (head[at]?.cells ?? []).map(cellText)
  const mapping = proposeMapping(kind, headers)
  const reading = { kind, mapping, profiles, columns: headers.length, today: '2026-03-02' as PlainDate }
  const rows = []
  for await (const { row, cells } of stagedRows(into)) {
    if (row <= (head[at]?.row ?? 0)) continue
    const told = readRow(cells, reading)
    rows.push(told.ok ? { row, ...told.row } : { row, problems: told.problems })
  }
  const columns = Object.fromEntries(
    Object.entries(mapping.fields).map(([field, { column, otherwise }]) => [
      field,
      column === null ? `= ${otherwise}` : headers[column],
    ]),
  )
  return { kind, found: { ...found, sheets }, header: head[at]?.row, columns, rows }
}

describe('each table comes to the outcome beside it', () => {
  it('has tables to read', () => expect(names.length).toBeGreaterThanOrEqual(11))
  it.each(names)('%s', async (name) => {
    const expected = JSON.parse(readFileSync(join(fixtures, `${name}.json`), 'utf8'))
    expect(await outcomeOf(name, tableKind.parse(expected.kind))).toEqual(expected)
  })
})

/** A ZIP with one entry, whose directory says that it unpacks to `claimed` bytes. */
const zipOf = (name: string, content: Buffer, claimed = content.length): Buffer => {
  const packed = deflateRawSync(content)
  const head = Buffer.alloc(30)
  head.writeUInt32LE(0x04034b50, 0)
  head.writeUInt16LE(20, 4)
  head.writeUInt16LE(8, 8)
  head.writeUInt32LE(packed.length, 18)
  head.writeUInt32LE(claimed, 22)
  head.writeUInt16LE(name.length, 26)
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE(20, 6)
  entry.writeUInt16LE(8, 10)
  entry.writeUInt32LE(packed.length, 20)
  entry.writeUInt32LE(claimed, 24)
  entry.writeUInt16LE(name.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(entry.length + name.length, 12)
  end.writeUInt32LE(head.length + name.length + packed.length, 16)
  return Buffer.concat([head, Buffer.from(name), packed, entry, Buffer.from(name), end])
}

describe('what is no table, or more than one, is refused with a reason', () => {
  it.each([
    [
      'an old workbook',
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      'application/x-ole-storage',
    ],
    ['a PDF', Buffer.from('%PDF-1.4\n'), 'application/pdf'],
    ['a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'image/jpeg'],
    ['another archive', zipOf('readme.txt', Buffer.from('x')), 'application/zip'],
  ])('%s', async (_, content, found) =>
    expect(await refusalOf(content)).toEqual({ code: 'notATable', facts: { found } }),
  )

  it('nothing at all', async () => {
    expect(await refusalOf('')).toEqual({ code: 'tableEmpty', facts: {} })
    expect(await refusalOf(';;;\r\n;;\r\n')).toEqual({ code: 'tableEmpty', facts: {} })
  })

  it('a quote that is never closed', async () =>
    expect(await refusalOf('Naam;Plaats\r\n"Jan;Gent\r\nEls;Brugge\r\n')).toEqual({
      code: 'tableQuoteOpen',
      facts: { row: 2 },
    }))

  it('more columns, longer cells and more rows than a table may have', async () => {
    const { columns, characters, rows } = tableLimits
    expect(await refusalOf(Array.from({ length: columns + 1 }, () => 'x').join(';'))).toMatchObject({
      code: 'tableTooWide',
    })
    expect(await refusalOf(`Naam\r\n${'x'.repeat(characters + 1)}`)).toMatchObject({
      code: 'tableCellTooLong',
      facts: { row: 2 },
    })
    expect(await refusalOf('x\n'.repeat(rows + 1))).toEqual({ code: 'tableTooLong', facts: { limit: rows } })
  })

  it('an archive that says it unpacks to more than a disk', async () =>
    expect(await refusalOf(zipOf('xl/workbook.xml', Buffer.from('x'), 0xf000_0000))).toEqual({
      code: 'tableUnpacksTooLarge',
      facts: { limit: tableLimits.unpacked },
    }))

  it('an archive that unpacks to more than it says', async () =>
    expect(await refusalOf(zipOf('xl/workbook.xml', Buffer.alloc(1_000_000, 0x20), 10))).toMatchObject({
      code: 'tableUnreadable',
    }))

  it('a workbook whose entities would grow', async () => {
    const bomb =
      '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><workbook><sheet name="&b;"/></workbook>'
    expect(await refusalOf(zipOf('xl/workbook.xml', Buffer.from(bomb)))).toMatchObject({
      code: 'tableUnreadable',
    })
  })

  it('a sheet that is not there', async () => {
    const outcome = await read(join(fixtures, 'openpyxl.xlsx'), { ...asFound, sheet: 'Lijsten' })
    expect(outcome).toEqual({
      ok: false,
      refusal: { code: 'tableSheetUnknown', facts: { sheet: 'Lijsten' } },
    })
  })
})

describe('what the mediator says', () => {
  it('goes before what was found', async () => {
    const path = write(Buffer.from('Naam;Plaats\r\nRen\u00e9e;Gent\r\n', 'latin1'))
    const outcome = await read(path, { encoding: 'macintosh', separator: ',', sheet: null })
    expect(outcome.ok && [outcome.table.encoding, outcome.table.head[1]?.cells]).toEqual([
      'macintosh',
      ['RenÈe;Gent'],
    ])
  })
})
