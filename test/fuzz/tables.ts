import fc from 'fast-check'
import { synonyms } from '#shared/tables/synonyms.ts'
import { zipped } from './zipped.ts'

const header = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...Object.values(synonyms).flat()) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
)
const value = fc.oneof(
  fc.constantFrom(
    'Jan Janssens',
    'Renée d’Hondt',
    '',
    ' ',
    '2026-03-02',
    '02/03/2026',
    '3-2-26',
    '31/02/2026',
    '45000',
    '1.250,50',
    '1,250.50',
    '€ 12',
    '-',
    '=1+1',
    '@SUM(A1)',
    '+32 475 12 34 56',
    'a;b',
    'a,b',
    'a\tb',
    'regel\nregel',
    '"',
    '""',
    "'=x",
    'ja',
    'neen',
    'akkoord',
    'ingetrokken',
    'NULL',
    '#N/B',
    '\ufeff',
    '😀',
    '\0',
    'jan@post.example',
    '2800',
    '1012 AB',
  ),
  fc.string({ unit: 'binary', maxLength: 15 }),
  fc
    .tuple(fc.constantFrom('"', ';', ' ', '=', '1', 'a', '\n'), fc.nat(2000))
    .map(([unit, times]) => unit.repeat(times)),
)

const quoted = (cell: string, separator: string, how: number): string =>
  how === 0 || (how === 1 && !cell.includes(separator) && !cell.includes('"') && !cell.includes('\n'))
    ? cell
    : `"${how === 3 ? cell : cell.replaceAll('"', '""')}"`

/** Text tables with every separator, quoting and encoding, kept to and not. */
export const anyCsv: fc.Arbitrary<Uint8Array> = fc
  .record({
    headers: fc.array(header, { minLength: 1, maxLength: 8 }),
    rows: fc.array(fc.array(value, { maxLength: 9 }), { maxLength: 12 }),
    separator: fc.constantFrom(';', ',', '\t', '|'),
    how: fc.nat(3),
    end: fc.constantFrom('\r\n', '\n', '\r'),
    encoding: fc.constantFrom('utf8', 'latin1', 'utf16le', 'marked'),
    before: fc.constantFrom('', 'sep=;\r\n', '\n\n', 'Lijst van klachten\n'),
  })
  .map(({ headers, rows, separator, how, end, encoding, before }) => {
    const text =
      before +
      [headers, ...rows]
        .map((cells) => cells.map((cell) => quoted(cell, separator, how)).join(separator))
        .join(end)
    if (encoding === 'marked') return Buffer.from(`\ufeff${text}`)
    if (encoding === 'utf16le') return Buffer.from(`\ufeff${text}`, 'utf16le')
    return Buffer.from(text, encoding === 'latin1' ? 'latin1' : 'utf8')
  })

const escaped = (text: string) =>
  text
    .replace(/[<>&"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd]/g, '')
const place = fc.oneof(
  { weight: 6, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.constantFrom(' r="A1"', ' r="XFD1048576"', ' r="ZZZZ9"', ' r="1A"', ' r=""') },
)
const cell = fc
  .record({
    at: place,
    type: fc.constantFrom(
      '',
      ' t="s"',
      ' t="str"',
      ' t="inlineStr"',
      ' t="b"',
      ' t="e"',
      ' t="n"',
      ' t="d"',
      ' t="?"',
    ),
    style: fc.constantFrom('', ' s="0"', ' s="1"', ' s="99999"', ' s="-1"'),
    said: fc.oneof(value.map(escaped), fc.constantFrom('0', '1', '44927.5', '-1', '1e400', '2958466', 'x')),
  })
  .map(({ at, type, style, said }) =>
    type.includes('inline')
      ? `<c${at}${type}${style}><is><t>${said}</t></is></c>`
      : `<c${at}${type}${style}><v>${said}</v></c>`,
  )
const row = fc
  .tuple(
    fc.constantFrom('', ' r="1"', ' r="2"', ' r="1048576"', ' r="0"', ' r="x"'),
    fc.array(cell, { maxLength: 6 }),
  )
  .map(([at, cells]) => `<row${at}>${cells.join('')}</row>`)

/** Workbooks with every kind of cell, style and place, kept to and not. */
export const anyWorkbook: fc.Arbitrary<Uint8Array> = fc
  .record({
    headers: fc.array(header.map(escaped), { minLength: 1, maxLength: 6 }),
    rows: fc.array(row, { maxLength: 10 }),
    shared: fc.array(value.map(escaped), { maxLength: 4 }),
    format: fc.constantFrom('14', '164', '0', '2', 'x'),
    left: fc.constantFrom(
      '',
      'xl/styles.xml',
      'xl/sharedStrings.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ),
    tail: fc.constantFrom('', '', '', '<', '</x>', '&'),
  })
  .map(({ headers, rows, shared, format, left, tail }) => {
    const first = `<row r="1">${headers.map((name) => `<c t="inlineStr"><is><t>${name}</t></is></c>`).join('')}</row>`
    const parts: Record<string, string> = {
      '[Content_Types].xml': '<Types/>',
      'xl/workbook.xml':
        '<workbook xmlns:r="r"><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml" Type="x/worksheet"/></Relationships>',
      'xl/styles.xml': `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="${format}"/></cellXfs></styleSheet>`,
      'xl/sharedStrings.xml': `<sst>${shared.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
      'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${first}${rows.join('')}</sheetData>${tail}</worksheet>`,
    }
    return zipped(Object.fromEntries(Object.entries(parts).filter(([name]) => name !== left)))
  })
