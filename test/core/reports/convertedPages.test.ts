import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPdf } from '#test/core/typesetting/support.ts'
import * as orders from '#test/shared/case/orders.ts'
import { aDocx, anOdt, aZip, wordParagraph } from '../support/papers.ts'
import { type Content, laboratory } from './support.ts'

const slow = 180_000
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const odt = 'application/vnd.oasis.opendocument.text'
const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='

const flat = (text: string): string => text.replace(/[\u200B\u00AD]/g, '').replace(/\s+/g, ' ')

describe('documents that are no PDF, in the dossier', () => {
  const lab = laboratory()
  let made: Awaited<ReturnType<typeof lab.export>>
  let read: Awaited<ReturnType<typeof readPdf>>
  let text = ''
  beforeAll(async () => {
    const files: Record<string, Content> = {
      offerte: {
        name: 'offerte.docx',
        mediaType: docx,
        kind: 'agreement',
        bytes: await aDocx(
          [
            wordParagraph('Geachte mevrouw #panic("x") *vet*'),
            '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Zinken dakgoot</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>€ 1.200,00</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
          ].join(''),
        ),
      },
      verslag: {
        name: 'verslag.odt',
        mediaType: odt,
        kind: 'other',
        bytes: await anOdt(
          [
            '<text:h text:outline-level="1">Verslag van de werf</text:h>',
            '<text:list><text:list-item><text:p>De goot hangt scheef</text:p></text:list-item></text:list>',
            '<text:p><draw:frame><draw:image xlink:href="Pictures/a.png"/></draw:frame></text:p>',
            '<table:table><table:table-row><table:table-cell table:number-rows-spanned="9" table:number-columns-spanned="3"><text:p>Wijd</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell><text:p>Smal</text:p></table:table-cell></table:table-row></table:table>',
          ].join(''),
          { parts: { 'Pictures/a.png': Buffer.from(png, 'base64') } },
        ),
      },
      map: {
        name: 'fotos.zip',
        mediaType: 'application/zip',
        kind: 'other',
        bytes: await aZip({ 'gevel/voor.jpg': 'x'.repeat(1234) }),
      },
      kapot: { name: 'kapot.docx', mediaType: docx, kind: 'other', bytes: Buffer.from('PK\x03\x04niets') },
    }
    const stored: orders.Order[] = []
    for (const [name, content] of Object.entries(files)) stored.push(await lab.stored(name, content))
    lab.openStory([orders.openCase(), ...stored])
    made = await lab.export({ form: 'working' })
    read = await readPdf(made.path)
    text = flat(read.pages.join('\n'))
  }, slow)
  afterAll(() => lab.close())

  it.each(['Geachte mevrouw #panic("x") *vet*', 'Zinken dakgoot', '€ 1.200,00'])(
    'are texts of Word, set anew: %s',
    (words) => expect(text).toContain(words),
  )

  it.each(['Verslag van de werf', 'De goot hangt scheef', 'Wijd', 'Smal'])(
    'are OpenDocument texts, set anew: %s',
    (words) => expect(text).toContain(words),
  )

  it('say above their pages what was done, and carry the original', () => {
    expect(text).toContain('De tekst van offerte.docx, opnieuw gezet')
    expect(read.attachments.map(({ name }) => name).toSorted()).toEqual([
      'fotos.zip',
      'kapot.docx',
      'offerte.docx',
      'verslag.odt',
    ])
  })

  it('are archives as the list of what is in them', () => {
    expect(text).toContain('De lijst van wat in fotos.zip zit')
    expect(text).toContain('gevel/voor.jpg 1.234')
  })

  it('are only listed where they are damaged', () =>
    expect(made.notices).toEqual([{ document: 'kapot.docx', code: 'damaged', facts: {} }]))
})
