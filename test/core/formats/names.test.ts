import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentName, documentNames, mediaTypeOf, uniqueName } from '#core/formats/names.ts'

const pdf = 'application/pdf'

describe('a document name', () => {
  it.each([
    ['keeps a good name', 'Overeenkomst één.pdf', 'Overeenkomst één.pdf'],
    ['has no path', '../../etc/passwd.pdf', 'passwd.pdf'],
    ['has no Windows path', 'C:\\Users\\Jan\\factuur.pdf', 'factuur.pdf'],
    ['has no signs that Windows refuses', 'a<b>:"c|d?e*.pdf', 'a-b---c-d-e-.pdf'],
    ['has no unseen turning of the reading direction', 'foto\u202egpj.exe', 'fotogpj.exe'],
    ['has no line ends', 'fac\r\ntuur\0.pdf', 'factuur.pdf'],
    ['does not hide', '...factuur.pdf', 'factuur.pdf'],
    ['does not end in what Windows drops', 'factuur.pdf. . ', 'factuur.pdf'],
    ['is no device of Windows', 'con.pdf', '_con.pdf'],
    ['is no device of Windows without extension', 'LPT1', '_LPT1.pdf'],
    ['gets the extension of its type', 'factuur', 'factuur.pdf'],
    ['is made up where there is none', null, 'bijlage-3.pdf'],
    ['is made up where nothing is left', '???.pdf', 'bijlage-3.pdf'],
  ])('%s', (_rule, proposed, name) => expect(documentName(proposed, pdf, 3)).toBe(name))

  it('says photo, mail or attachment where it is made up', () => {
    expect(documentName(null, 'image/jpeg', 1)).toBe('foto-1.jpg')
    expect(documentName(null, 'message/rfc822', 2)).toBe('bericht-2.eml')
    expect(documentName('', 'application/octet-stream', 4)).toBe('bijlage-4')
  })

  it('is at most 120 characters long, with its extension', () => {
    const name = documentName(`${'a'.repeat(300)}.pdf`, pdf, 1)
    expect(name).toHaveLength(120)
    expect(name).toMatch(/a\.pdf$/)
  })

  it('is cut between whole characters, and fits in what a file system takes', () => {
    const name = documentName(`${'👩‍👩‍👧é'.repeat(100)}.pdf`, pdf, 1)
    expect(name.isWellFormed()).toBe(true)
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(240)
  })

  it('is unique within a mail, whatever the case', () =>
    expect(
      documentNames(
        ['Foto.jpg', 'foto.jpg', 'foto (2).jpg', 'FOTO.JPG'].map((proposed) => ({
          proposed,
          mediaType: 'image/jpeg',
        })),
      ),
    ).toEqual(['Foto.jpg', 'foto (2).jpg', 'foto (2) (2).jpg', 'FOTO (3).JPG']))

  it('is safe on every platform, whatever was proposed', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.constantFrom(pdf, 'image/png', 'x/y'),
        (proposed, type) => {
          const name = documentName(proposed, type, 1)
          expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cf}]|^[. ]|[. ]$/u)
          expect(name.length).toBeGreaterThan(0)
          expect(name.length).toBeLessThanOrEqual(120)
          expect(Buffer.byteLength(name)).toBeLessThanOrEqual(240)
          expect(documentName(name, type, 1)).toBe(name)
        },
      ),
      { numRuns: 2000 },
    ))

  it('stays within its length when it is made unique', () => {
    const long = documentName('b'.repeat(200), pdf, 1)
    const other = uniqueName(long, new Set([long]))
    expect(other).toMatch(/ \(2\)\.pdf$/)
    expect(other).toHaveLength(120)
  })
})

describe('the media type', () => {
  const latin1 = (head: string) => Buffer.from(head, 'latin1')
  it.each([
    ['%PDF-1.4', 'x.jpg', 'image/jpeg', pdf],
    ['\xff\xd8\xff\xe0', 'x', null, 'image/jpeg'],
    ['\x89PNG\r\n\x1a\n', null, 'text/plain', 'image/png'],
    ['GIF89a', null, null, 'image/gif'],
    ['RIFF\0\0\0\0WEBP', null, null, 'image/webp'],
    ['II*\0', null, null, 'image/tiff'],
    ['\0\0\0\x18ftypheic', null, null, 'image/heic'],
    ['\0\0\0\x18ftypmp42', null, null, 'video/mp4'],
    ['PK\x03\x04....a.txt', 'a.zip', null, 'application/zip'],
    [
      'PK\x03\x04....[Content_Types].xml....word/document.xml',
      'brief.zip',
      null,
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
    [
      'PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.textPK',
      null,
      null,
      'application/vnd.oasis.opendocument.text',
    ],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'a.msg', null, 'application/vnd.ms-outlook'],
    ['MZ\x90\0', 'factuur.pdf', pdf, 'application/x-msdownload'],
    ['From: a@b\r\nSubject: x\r\n\r\n', 'a.eml', null, 'message/rfc822'],
    ['Beste,\nDe kraan lekt.', 'a.txt', null, 'text/plain'],
    ['a;b\n1;2', 'a.csv', null, 'text/csv'],
    ['<!DOCTYPE html>', 'a.txt', 'text/plain', 'text/html'],
    ['gewone tekst', 'factuur.pdf', pdf, 'text/plain'],
    ['\0\x01\x02', 'factuur.pdf', pdf, 'application/octet-stream'],
    ['\0\x01\x02', 'x', 'audio/mpeg', 'audio/mpeg'],
    ['', 'leeg.pdf', pdf, 'application/octet-stream'],
  ])('of %j named %s, declared %s is %s', (head, name, declared, type) =>
    expect(mediaTypeOf(latin1(head), name, declared)).toBe(type),
  )
})
