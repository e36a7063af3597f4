import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pictureHeader } from '#core/formats/pictures/header.ts'
import type { CaseDocument } from '#shared/case/facts.ts'
import { byPhone, type Office, openOffice, refusalOf } from './support/office.ts'
import { aDocx, anOdt, aZip, wordParagraph } from './support/papers.ts'

const crc = (bytes: Uint8Array): number => {
  let sum = -1
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0)
  }
  return (sum ^ -1) >>> 0
}
const chunk = (kind: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc(body))
  return Buffer.concat([length, body, check])
}
/** A PNG that says this size, whatever is in it. */
const png = (width: number, height: number): Buffer => {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const rows = Buffer.alloc(Math.min(height, 4) * (Math.min(width, 4) + 1))
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** A TIFF of two pages, one bit a pixel and white, 16 × 8 and 8 × 16; made by hand after TIFF 6.0. */
const tiff = (): Buffer => {
  const page = (width: number, height: number, at: number, next: number): Buffer => {
    const bytes = Buffer.alloc(Math.ceil(width / 8) * height, 0xff)
    const entries = [
      [256, 3, width],
      [257, 3, height],
      [258, 3, 1],
      [259, 3, 1],
      [262, 3, 1],
      [273, 4, at + 2 + 9 * 12 + 4],
      [277, 3, 1],
      [278, 3, height],
      [279, 4, bytes.length],
    ] as const
    const directory = Buffer.alloc(2 + entries.length * 12 + 4)
    directory.writeUInt16LE(entries.length, 0)
    for (const [nth, [tag, kind, value]] of entries.entries()) {
      directory.writeUInt16LE(tag, 2 + nth * 12)
      directory.writeUInt16LE(kind, 4 + nth * 12)
      directory.writeUInt32LE(1, 6 + nth * 12)
      directory.writeUInt32LE(value, 10 + nth * 12)
    }
    directory.writeUInt32LE(next, 2 + entries.length * 12)
    return Buffer.concat([directory, bytes])
  }
  const head = Buffer.from('II*\0\x08\0\0\0', 'latin1')
  const first = page(16, 8, 8, 8 + 2 + 9 * 12 + 4 + 16)
  return Buffer.concat([head, first, page(8, 16, 8 + first.length, 0)])
}

describe('documents that a page cannot show by itself', () => {
  let office: Office
  let documents: readonly CaseDocument[]
  const ends: (() => void | Promise<void>)[] = []
  const named = (name: string) => {
    const found = documents.find((document) => document.name === name)
    if (!found) throw new Error(name)
    return { sha256: found.sha256, name }
  }
  beforeAll(async () => {
    office = await openOffice(undefined, (end) => ends.push(end))
    const { number } = await office.client.intake.open(byPhone())
    const files = {
      'klein.png': png(4, 4),
      'reus.png': png(50_000, 50_000),
      'scan.tiff': tiff(),
      'heel.heic': readFileSync(join(import.meta.dirname, '../fixtures/documents/tegel.heic')),
      'kapot.heic': Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'),
      'brief.docx': await aDocx(wordParagraph('Geachte <b>heer</b>')),
      'brief.odt': await anOdt('<text:p>Geachte</text:p>'),
      'bom.docx': await aDocx('', { 'word/media/p.bin': Buffer.alloc(20 * 1024 * 1024) }),
      'kapot.docx': (await aDocx(wordParagraph('x'))).subarray(0, 400),
      'map.zip': await aZip({ 'a/foto.jpg': 'x', 'b.txt': 'yy', '__MACOSX/._b.txt': 'z' }),
    }
    const uploads = []
    for (const [name, content] of Object.entries(files))
      uploads.push({ upload: await office.offer(name, content) })
    documents = (await office.client.cases.attach({ number, files: uploads })).documents
  }, 30_000)
  afterAll(async () => {
    for (const end of ends.reverse()) await end()
  })

  it('are pictures as they are, where a window can bear them', async () =>
    expect(await office.client.documents.picture(named('klein.png'))).toEqual({ is: 'original' }))

  it('are refused where they have more pixels than can be decoded: 50,000 × 50,000', async () =>
    expect(await refusalOf(office.client.documents.picture(named('reus.png')))).toEqual({
      code: 'pictureTooLarge',
      facts: { megapixels: 2500, limit: 100 },
    }))

  it('are scans page by page, as JPEG', async () => {
    const sizes = []
    for (const page of [0, 1]) {
      const picture = await office.client.documents.picture({ ...named('scan.tiff'), page })
      if (picture.is !== 'made') throw new Error('as it is')
      expect(picture.pages).toBe(2)
      const file = office.core.exportFile(picture.id)
      expect(file?.mediaType).toBe('image/jpeg')
      const { width, height } = pictureHeader(readFileSync(file?.path ?? '')) ?? {}
      sizes.push([width, height])
    }
    expect(sizes).toEqual([
      [16, 8],
      [8, 16],
    ])
    const none = office.client.documents.picture({ ...named('scan.tiff'), page: 2 })
    expect((await refusalOf(none)).code).toBe('documentDamaged')
  })

  it('are photos of telephones (HEIC), as JPEG', async () => {
    const picture = await office.client.documents.picture(named('heel.heic'))
    if (picture.is !== 'made') throw new Error('as it is')
    const bytes = readFileSync(office.core.exportFile(picture.id)?.path ?? '')
    expect(pictureHeader(bytes)).toMatchObject({ width: 160, height: 120 })
  })

  it('are texts of office programs as HTML in which their words are words', async () => {
    expect(await office.client.documents.paper(named('brief.docx'))).toEqual({
      html: '<p>Geachte &lt;b&gt;heer&lt;/b&gt;</p>',
    })
    expect(await office.client.documents.paper(named('brief.odt'))).toEqual({ html: '<p>Geachte</p>' })
  })

  it('say why they are not shown', async () => {
    const { picture, paper, contents } = office.client.documents
    expect((await refusalOf(picture(named('kapot.heic')))).code).toBe('documentDamaged')
    expect((await refusalOf(paper(named('bom.docx')))).code).toBe('documentTooLarge')
    expect((await refusalOf(paper(named('kapot.docx')))).code).toBe('documentDamaged')
    expect((await refusalOf(contents(named('kapot.heic')))).code).toBe('documentDamaged')
  })

  it('are archives as the list of what is in them', async () =>
    expect(await office.client.documents.contents(named('map.zip'))).toEqual({
      files: [
        { name: 'a/foto.jpg', size: 1, locked: false },
        { name: 'b.txt', size: 2, locked: false },
      ],
    }))

  it('are unpacked when they are offered, each file with a safe name of its own', async () => {
    const inner = await aZip({ 'b.txt': 'binnen', 'diep/b.txt': 'anders' })
    const upload = await office.offer('alles.zip', await aZip({ 'b.txt': 'buiten', 'in.zip': inner }))
    const { files, warnings } = await office.client.documents.unpack({ upload })
    expect(files.map(({ name, size }) => [name, size])).toEqual([
      ['b.txt', 6],
      ['b (2).txt', 6],
      ['b (3).txt', 6],
    ])
    expect(warnings).toEqual([])
    const { number } = await office.client.intake.open(byPhone())
    const attached = await office.client.cases.attach({
      number,
      files: [upload, ...files.map((file) => file.upload)].map((one) => ({ upload: one })),
    })
    expect(attached.documents.map(({ name }) => name)).toEqual([
      'alles.zip',
      ...['b.txt', 'b (2).txt', 'b (3).txt'],
    ])
  })
})
