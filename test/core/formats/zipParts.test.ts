import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entryName, openArchive } from '#core/formats/archive.ts'
import { readMail } from '#core/formats/mail.ts'
import { containerOf } from '#core/formats/parts.ts'
import { zipContainer, zipLimits } from '#core/formats/zipParts.ts'
import { aDocx, aPdfOf, aZip, wordParagraph } from '../support/papers.ts'

const part = (bytes: Uint8Array, name = 'bijlagen.zip') => ({
  ...{ proposed: name, declared: '', bytes, inline: false, contentId: null },
  ...{ name, mediaType: 'application/zip' },
})
const open = async (bytes: Uint8Array, room = zipLimits.unpacked) => zipContainer.open(part(bytes), room)
const mailWith = (zip: Uint8Array) =>
  Buffer.from(
    [
      'From: a@b.example',
      'Subject: Klacht',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'Zie bijlage.',
      '--b',
      'Content-Type: application/zip; name="bijlagen.zip"',
      'Content-Disposition: attachment; filename="bijlagen.zip"',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(zip).toString('base64'),
      '--b--',
      '',
    ].join('\r\n'),
  )

/** Sets bits in the flags of every entry of an archive, in its directory too. */
const flagged = (zip: Uint8Array, flag: number): Uint8Array => {
  const bytes = Buffer.from(zip)
  for (let at = 0; at < bytes.length - 4; at++) {
    const sign = bytes.readUInt32LE(at)
    const place = sign === 0x04034b50 ? at + 6 : sign === 0x02014b50 ? at + 8 : null
    if (place !== null) bytes.writeUInt16LE(bytes.readUInt16LE(place) | flag, place)
  }
  return bytes
}

describe('a ZIP in a mail', () => {
  it('is a part, followed by what is in it', async () => {
    const inner = await aZip({ 'binnen.txt': 'diep' })
    const zip = await aZip({
      'map/factuur.pdf': await aPdfOf('factuur'),
      'map/brief.docx': await aDocx(wordParagraph('brief')),
      'dieper.zip': inner,
    })
    const read = await readMail(mailWith(zip))
    if (!read.accepted) throw new Error(read.refusal.code)
    const listed = read.mail.attachments.map(({ name, mediaType, within }) => [name, mediaType, within])
    expect(listed).toEqual([
      ['bijlagen.zip', 'application/zip', null],
      ['factuur.pdf', 'application/pdf', 0],
      ['brief.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 0],
      ['dieper.zip', 'application/zip', 0],
      ['binnen.txt', 'text/plain', 3],
    ])
  })

  it('is left closed outside of a process of its own', async () => {
    const read = await readMail(mailWith(await aZip({ 'a.txt': 'a' })), { open: false })
    expect(read).toMatchObject({ accepted: true, leftClosed: true })
  })

  it('is not opened deeper than three times', async () => {
    let zip = await aZip({ 'kern.txt': 'kern' })
    for (let depth = 0; depth < 5; depth++) zip = await aZip({ [`laag-${depth}.zip`]: zip })
    const read = await readMail(mailWith(zip))
    if (!read.accepted) throw new Error(read.refusal.code)
    expect(read.mail.attachments.map(({ name }) => name)).toEqual([
      ...['bijlagen.zip', 'laag-4.zip', 'laag-3.zip', 'laag-2.zip'],
    ])
    expect(read.mail.warnings).toContainEqual({
      code: 'nestedTooDeep',
      facts: { name: 'laag-2.zip', limit: 3 },
    })
  })

  it('gives names that cannot leave their folder, on Windows neither', async () => {
    const zip = await aZip({ 'a.txt': '1', 'b.txt': '2', 'c.txt': '3', 'd.txt': '4' })
    const text = Buffer.from(zip).toString('latin1')
    const hostile = Buffer.from(
      text
        .replaceAll('a.txt', '..\\\\x')
        .replaceAll('b.txt', '../.z')
        .replaceAll('c.txt', 'C:\\\\w')
        .replaceAll('d.txt', 'nul.t'),
      'latin1',
    )
    const read = await readMail(mailWith(hostile))
    if (!read.accepted) throw new Error(read.refusal.code)
    const names = read.mail.attachments.slice(1).map(({ name }) => name)
    expect(names).toHaveLength(4)
    for (const name of names) expect(name).not.toMatch(/[/\\:]|^\.|^nul\./i)
  })

  it('leaves out what systems put in by themselves', async () => {
    const zip = await aZip({
      'foto.jpg': 'x',
      '__MACOSX/._foto.jpg': 'x',
      '.DS_Store': 'x',
      'map/Thumbs.db': 'x',
      'desktop.ini': 'x',
      'leeg.txt': '',
    })
    expect((await open(zip)).parts.map(({ proposed }) => proposed)).toEqual(['foto.jpg'])
  })

  it('tells of files with a password, and gives the others', async () => {
    const { parts, warnings } = await open(flagged(await aZip({ 'a.txt': 'a', 'b.txt': 'b' }), 1))
    expect(parts).toEqual([])
    expect(warnings).toEqual([{ code: 'archiveLocked', facts: { name: 'bijlagen.zip', count: 2 } }])
  })

  it.each<[string, () => Promise<Uint8Array>, string]>([
    ['a bomb', () => aZip({ 'nul.bin': Buffer.alloc(30 * 1024 * 1024) }), 'archiveTooLarge'],
    [
      'one of a thousand and one files',
      () => aZip(Object.fromEntries(Array.from({ length: 1001 }, (_, n) => [`${n}.txt`, 'x']))),
      'archiveTooLarge',
    ],
    ['one that was cut off', async () => (await aZip({ 'a.txt': 'a' })).subarray(0, 60), 'archiveUnreadable'],
  ])('is told of and left closed: %s', async (_, make, code) => {
    const { parts, warnings } = await open(await make())
    expect(parts).toEqual([])
    expect(warnings.map((warning) => warning.code)).toEqual([code])
  })

  it('keeps to the room that is left', async () => {
    const zip = await aZip({ 'a.txt': 'a'.repeat(1000) })
    expect((await open(zip, 1000)).parts).toHaveLength(1)
    expect((await open(zip, 999)).warnings[0]?.code).toBe('archiveTooLarge')
  })

  it('that is a document to who sent it stays closed', () => {
    const bytes = new Uint8Array()
    expect(containerOf(part(bytes, 'nota.pages'))).toBeNull()
    expect(containerOf(part(bytes, 'fotos.zip'))).toBe(zipContainer)
  })

  it('that says too little of what comes out gives nothing of it', async () => {
    const bytes = Buffer.from(await aZip({ 'a.txt': 'a'.repeat(5000) }))
    for (let at = 0; at < bytes.length - 4; at++)
      if (bytes.readUInt32LE(at) === 0x02014b50) bytes.writeUInt32LE(10, at + 24)
    const { parts, warnings } = await open(bytes)
    expect(parts).toEqual([])
    expect(warnings.map(({ code }) => code)).toEqual(['archiveBroken'])
  })

  it('never makes it throw, whatever was done to its bytes', async () => {
    const whole = await aZip({ 'a.txt': 'aaaa', 'b/c.txt': 'cccc' })
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        async (changes) => {
          const bytes = Uint8Array.from(whole)
          for (const [at, to] of changes) bytes[at] = to
          expect((await open(bytes)).parts.length).toBeLessThanOrEqual(2)
        },
      ),
      { numRuns: 200 },
    )
  })
})

describe('the names in an archive', () => {
  it.each([
    ['UTF-8, said or not', Buffer.from('façade é.jpg'), 'façade é.jpg'],
    ['of DOS', Buffer.from([0x66, 0x61, 0x87, 0x61, 0x64, 0x65, 0x20, 0x82]), 'façade é'],
    ['of Windows', Buffer.from('façade é – ‘x’'.replace(/[–‘’]/g, '-'), 'latin1'), 'façade é - -x-'],
  ])('are read as they were written: %s', (_, bytes, name) => expect(entryName(bytes, false)).toBe(name))

  it('come from the field that gives them in UTF-8 where there is one', async () => {
    const archive = await openArchive(await aZip({ 'Ωmega.txt': 'x' }), zipLimits)
    expect(archive.entries.map(({ path }) => path)).toEqual(['Ωmega.txt'])
    archive.close()
  })
})
