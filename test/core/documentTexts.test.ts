import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DocumentTexts } from '#core/documents/texts.ts'
import type { JobRunner } from '#core/jobs.ts'
import { documentPath } from '#db/documents.ts'
import { textOf } from '#db/documentTexts.ts'
import { kinds } from '#db/kinds/index.ts'
import { rebuild } from '#db/projections/rebuild.ts'
import { refusal } from '#shared/kernel/decider.ts'
import { aMail } from './support/mails.ts'
import { byPhone, newFolder, type Office, openOffice } from './support/office.ts'
import { aDocx, anOdt, aPdfOf, aZip, wordParagraph } from './support/papers.ts'

const opened = async (office: Office, files: Readonly<Record<string, string | Uint8Array>>) => {
  const { number } = await office.client.intake.open(byPhone())
  const uploads = []
  for (const [name, content] of Object.entries(files))
    uploads.push({ upload: await office.offer(name, content) })
  const { documents } = await office.client.cases.attach({ number, files: uploads })
  return { number, documents }
}
const found = async (office: Office, words: string) => (await office.client.search.cases({ words })).hits
const texts = async (office: Office, words: string) =>
  (await found(office, words)).flatMap(({ snippets }) => snippets.filter(({ document }) => document !== null))

const rtf = String.raw`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Verstopt;}}{\*\generator Verborgen;}Waterkering \'e9\'e9n\par na \u8364?25}`

const said: readonly (readonly [string, string, () => Promise<string | Uint8Array>])[] = [
  ['offerte.pdf', 'zinkwerk', () => aPdfOf('Plaatsing van zinkwerk')],
  ['brief.docx', 'dakgoot', () => aDocx(wordParagraph('De dakgoot lekt'))],
  ['brief.odt', 'regenpijp', () => anOdt('<text:p>Een <text:span>regen</text:span>pijp</text:p>')],
  ['brief.rtf', 'waterkering één', async () => rtf],
  [
    'pagina.html',
    'loodslab',
    async () => '<!doctype html><p>Een <b>loods</b>lab</p><script>geheim()</script>',
  ],
  ['oud.txt', 'façade', async () => Buffer.from('De façade', 'latin1')],
  ['mail.eml', 'dakvenster', async () => aMail({ text: 'Het dakvenster staat scheef.' })],
]

describe('a document of each kind', () => {
  let office: Office
  const ends: (() => void | Promise<void>)[] = []
  beforeAll(async () => {
    office = await openOffice(undefined, (end) => ends.push(end))
    const files = await Promise.all(said.map(async ([name, , make]) => [name, await make()] as const))
    await opened(office, Object.fromEntries(files))
    await office.core.context.texts.finish()
  })
  afterAll(async () => {
    for (const end of ends.reverse()) await end()
  })

  it.each(said)('is found by what it says: %s', async (name, words) => {
    expect(await found(office, words)).toHaveLength(1)
    const [snippet] = await texts(office, words)
    expect(snippet?.document).toBe(name)
    const marked = snippet?.marks.map(([from, to]) => snippet.text.slice(from, to).toLowerCase())
    expect(marked).toEqual(words.split(' '))
  })

  it.each(['verstopt', 'verborgen', 'geheim'])('is not found by what it does not show: %s', async (words) =>
    expect(await found(office, words)).toEqual([]),
  )
})

describe('the documents of a case that say a word', () => {
  it('are told in their order, with how often, also where it goes on, however it is written', async () => {
    const office = await openOffice()
    const files = {
      'geen.pdf': await aPdfOf('Iets anders.'),
      'twee.pdf': await aPdfOf('De façade.', 'Facades ook.'),
      'een.docx': await aDocx(wordParagraph('Een FAÇADEPLAAT lekt')),
      'façade.txt': 'alleen in de naam',
    }
    const { number, documents } = await opened(office, files)
    const saying = async (...words: readonly string[]) =>
      (await office.client.search.documentsSaying({ number, words: [...words] })).map(({ id, places }) => [
        documents.find((document) => document.id === id)?.name,
        places,
      ])
    expect(await saying('facade')).toEqual([]) // nothing was read yet
    await office.core.context.texts.finish()
    expect(await saying('facade')).toEqual([
      ['twee.pdf', 2],
      ['een.docx', 1],
    ])
    expect(await saying('facadepl', 'iets')).toEqual([
      ['geen.pdf', 1],
      ['een.docx', 1],
    ])
    expect(await saying()).toEqual([])
    expect(await saying('  ', '😀', '"')).toEqual([])
  })

  it('are not counted without end', async () => {
    const office = await openOffice()
    const { number } = await opened(office, { 'lang.txt': 'tegel '.repeat(5_000) })
    await office.core.context.texts.finish()
    expect(await office.client.search.documentsSaying({ number, words: ['tegel'] })).toMatchObject([
      { places: 200 },
    ])
  })
})

describe('the texts of documents', () => {
  it('count together with what the case says, word by word', async () => {
    const office = await openOffice()
    await opened(office, { 'a.pdf': await aPdfOf('zinkwerk'), 'b.pdf': await aPdfOf('hellingsgraad') })
    await opened(office, { 'c.pdf': await aPdfOf('hellingsgraad') })
    await office.core.context.texts.finish()
    const numbers = async (words: string) => (await found(office, words)).map((hit) => hit.case.number)
    expect(await numbers('zinkwerk hellings')).toEqual(['2026-0001'])
    expect(await numbers('kraan hellingsgraad')).toEqual(['2026-0002', '2026-0001'])
    expect(await numbers('kraan')).toEqual(['2026-0002', '2026-0001'])
    expect(await numbers('ellings zinkwerk')).toEqual([])
    expect((await office.client.search.cases({ words: 'hellingsgraad', size: 1 })).total).toBe(2)
  })

  it('say on how many pages of a PDF there is none', async () => {
    const office = await openOffice()
    const { documents } = await opened(office, { 'scan.pdf': await aPdfOf('Blad 1', null, null) })
    await office.core.context.texts.finish()
    const [{ sha256 } = { sha256: '' as never }] = documents
    expect(textOf(office.core.context.administration.db, sha256)).toMatchObject({
      ...{ readable: true, pages: 3, silentPages: 2 },
    })
  })

  it('are read at the next start when there was no time, and come back after a copy was loaded', async () => {
    const folder = join(newFolder(), 'administration')
    const first = await openOffice(folder)
    await opened(first, { 'a.pdf': await aPdfOf('zinkwerk') })
    await first.close()
    const second = await openOffice(folder)
    await second.core.context.texts.finish()
    expect(await found(second, 'zinkwerk')).toHaveLength(1)
    const { db } = second.core.context.administration
    rebuild(db, kinds, '0.0.0-test')
    expect(await found(second, 'zinkwerk')).toHaveLength(1)
    expect((await second.client.system.verify()).driftedTables).toEqual([])
    db.write('DELETE FROM document_text')()
    rebuild(db, kinds, '0.0.0-test')
    expect(await found(second, 'zinkwerk')).toEqual([])
    await second.core.context.texts.finish()
    expect(await found(second, 'zinkwerk')).toHaveLength(1)
  })

  it('pass over what is damaged, locked, gone or a bomb, and read the rest', async () => {
    const office = await openOffice()
    const bomb = await aZip({
      '[Content_Types].xml': '<Types/>',
      'word/document.xml': Buffer.alloc(20 * 1024 * 1024),
    })
    const entity = `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b "&a;&a;">]><w:document xmlns:w="w"><w:p><w:t>voor &b; na</w:t></w:p></w:document>`
    const { documents } = await opened(office, {
      'kapot.pdf': '%PDF-1.4\nniets\n%%EOF\n',
      'bom.docx': bomb,
      'entiteit.docx': await aDocx('', { 'word/document.xml': entity }),
      'kapot.docx': (await aDocx(wordParagraph('x'))).subarray(0, 300),
      'weg.pdf': await aPdfOf('verdwenen'),
      'goed.pdf': await aPdfOf('zinkwerk'),
      'foto.jpg': Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]),
    })
    const named = (name: string) =>
      documents.find((document) => document.name === name)?.sha256 ?? ('' as never)
    rmSync(join(office.folder, documentPath(named('weg.pdf'))))
    await office.core.context.texts.finish()
    expect(await found(office, 'zinkwerk')).toHaveLength(1)
    const { db } = office.core.context.administration
    const readable = (name: string) => textOf(db, named(name))?.readable
    expect(readable('kapot.pdf')).toBe(false)
    expect(readable('bom.docx')).toBe(false)
    expect(readable('entiteit.docx')).toBe(false)
    expect(readable('kapot.docx')).toBe(false)
    expect(readable('weg.pdf')).toBeUndefined()
    expect(textOf(db, named('foto.jpg'))).toMatchObject({ readable: true, text: '' })
  }, 30_000)

  it('give up a file that takes the reader down, and no other', async () => {
    const office = await openOffice()
    const { documents } = await opened(office, { 'a.txt': 'eerste', 'b.txt': 'dodelijk', 'c.txt': 'laatste' })
    const { administration } = office.core.context
    const deadly = documents.find(({ name }) => name === 'b.txt')?.sha256
    const runs: number[] = []
    const falling = {
      run: async (_: string, { files }: { files: readonly { sha256: string }[] }, options: never) => {
        runs.push(files.length)
        const { onProgress } = options as { onProgress(progress: object): void }
        for (const { sha256 } of files) {
          if (sha256 === deadly) return { ok: false, refusal: refusal('jobFailed', { detail: 'SIGSEGV' }) }
          onProgress({
            sha256,
            read: { sha256, readable: true, text: 'gelezen', pages: null, silentPages: null },
          })
        }
        return { ok: true, result: null }
      },
    } as unknown as JobRunner
    const reader = new DocumentTexts({ administration, jobs: falling }, false)
    await reader.finish()
    const read = documents.map(({ name, sha256 }) => [name, textOf(administration.db, sha256)?.readable])
    expect(Object.fromEntries(read)).toEqual({ 'a.txt': true, 'b.txt': false, 'c.txt': true })
    const before = runs.length
    await reader.finish()
    expect(runs).toHaveLength(before)
    await reader.close()
  })

  it('are forgotten with the last document that said them', async () => {
    const office = await openOffice()
    const { number, documents } = await opened(office, { 'a.txt': 'zinkwerk' })
    await office.core.context.texts.finish()
    const { db } = office.core.context.administration
    db.write('DELETE FROM case_document WHERE sha256 = ?')(documents[0]?.sha256 ?? '')
    await office.core.context.texts.finish()
    expect(textOf(db, documents[0]?.sha256 ?? ('' as never))).toBeNull()
    expect(number).toBe('2026-0001')
  })
})
