import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import PostalMime from 'postal-mime'
import { afterAll, describe, expect, it } from 'vitest'
import { type MailDraft, writeMailDraft } from '#core/formats/eml.ts'
import { readMail } from '#core/formats/mail.ts'
import { readMailDate, writeMailDate } from '#core/formats/mail-date.ts'
import type { Instant } from '#shared/kernel/date.ts'

const folder = mkdtempSync(join(tmpdir(), 'wederhoor-eml-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const out = join(folder, 'brief.eml')

const draft = (said: Partial<MailDraft> = {}): MailDraft => ({
  from: { name: 'HetKlusHuis', address: 'info@hetklushuis.example' },
  to: { name: 'Jo Peeters', address: 'jo@post.example' },
  subject: 'Zaak 2026-0001',
  text: 'Beste Jo\n\nTot later.',
  html: '<p>Beste Jo</p>',
  messageId: 'a1@wederhoor.hetklushuis.example',
  date: '2026-03-29T00:59:59.000Z' as Instant,
  attachments: [],
  ...said,
})
const written = async (said: Partial<MailDraft> = {}) => {
  const size = await writeMailDraft(draft(said), out)
  const bytes = readFileSync(out)
  expect(size).toBe(bytes.length)
  return { bytes, source: bytes.toString('latin1'), mail: await PostalMime.parse(bytes) }
}
const headersOf = (source: string): string[] =>
  (source.split('\r\n\r\n')[0] ?? '').split(/\r\n(?![ \t])/).map((line) => line.split(':')[0] ?? '')

const wanted = ['Content-Type', 'Date', 'From', 'MIME-Version', 'Message-ID', 'Subject', 'To', 'X-Unsent']

describe('a mail that is to be sent by a mail program', () => {
  it('opens as a draft, with its addresses, its subject and an id of its own', async () => {
    const { source, mail } = await written()
    expect(source).toMatch(/^X-Unsent: 1\r$/m)
    expect(source).toMatch(/^Date: Sun, 29 Mar 2026 01:59:59 \+0100\r$/m)
    expect(headersOf(source).toSorted()).toEqual(wanted)
    expect([mail.from, mail.to, mail.subject, mail.messageId]).toEqual([
      { name: 'HetKlusHuis', address: 'info@hetklushuis.example' },
      [{ name: 'Jo Peeters', address: 'jo@post.example' }],
      'Zaak 2026-0001',
      '<a1@wederhoor.hetklushuis.example>',
    ])
    expect(source).toContain('charset=utf-8')
  })

  it('has no sender where the office has no address: whoever sends it is', async () => {
    const { source } = await written({ from: null })
    expect(headersOf(source)).not.toContain('From')
  })

  it('says the same as text and as a page, also in lines that no mail may have', async () => {
    const long = `${'woord '.repeat(400)}\n.\n..punt\nFrom hier\n${'z'.repeat(3_000)}\n€ é 🔨 שלום  \t einde`
    const { mail, source } = await written({ text: long, html: `<p>${long}</p>` })
    expect(mail.text?.trimEnd()).toBe(long)
    expect(mail.html).toContain('€ é 🔨 שלום')
    expect(Math.max(...source.split('\r\n').map((line) => line.length))).toBeLessThan(1_000)
  })

  it('lets no name and no subject begin another header', async () => {
    const bad = 'x\r\nBcc: everyone@evil.example\r\n\r\nand a body'
    const { source, mail } = await written({
      from: { name: bad, address: 'info@hetklushuis.example' },
      to: { name: `"${bad}" <evil@evil.example>, b@evil.example`, address: 'jo@post.example' },
      subject: bad,
    })
    expect(headersOf(source).toSorted()).toEqual(wanted)
    expect(mail.bcc).toBeUndefined()
    expect(mail.to?.map(({ address }) => address)).toEqual(['jo@post.example'])
    expect(mail.subject).toBe('x Bcc: everyone@evil.example and a body')
  })

  it('carries any file byte for byte, under any name', async () => {
    const bytes = (seed: number, length: number) =>
      Buffer.from(Uint8Array.from({ length }, (_, at) => (at * seed) % 256))
    const files = [
      { name: 'getekende "overeenkomst"; v2.pdf', mediaType: 'application/pdf', bytes: bytes(7, 5_000) },
      { name: 'föto’s 🔨 שלום.jpg', mediaType: 'image/jpeg', bytes: bytes(13, 1) },
      {
        name: 'klacht.eml',
        mediaType: 'message/rfc822',
        bytes: Buffer.from('From: a\nTo: b\n\n.\nx\r\ny\n'),
      },
      { name: `${'lange naam '.repeat(10)}.txt`, mediaType: 'text/plain', bytes: Buffer.from('a\nb\r\nc\r') },
      { name: 'leeg.txt', mediaType: 'text/plain', bytes: Buffer.alloc(0) },
    ]
    const attachments = files.map(({ name, mediaType, bytes: content }, at) => {
      const path = join(folder, `file-${at}`)
      writeFileSync(path, content)
      return { name, mediaType, path }
    })
    const { mail } = await written({ attachments })
    expect(mail.attachments.map(({ filename }) => filename)).toEqual(files.map(({ name }) => name))
    for (const [at, { content }] of mail.attachments.entries())
      expect(Buffer.from(content as ArrayBuffer).equals(files[at]?.bytes ?? Buffer.alloc(1))).toBe(true)
  })

  it('comes out as it went in, whatever was written', () => {
    const line = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 })
    const name = line.map((text) => text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim() || 'x')
    return fc.assert(
      fc.asyncProperty(
        name,
        name,
        fc.array(fc.string({ unit: 'grapheme', maxLength: 300 }), { maxLength: 20 }),
        async (reader, subject, lines) => {
          const text = lines.map((one) => one.replaceAll(/[\r\n]/g, '')).join('\n')
          const { bytes, mail } = await written({
            ...{ subject, text },
            to: { name: reader, address: 'jo@post.example' },
          })
          expect(mail.subject?.replaceAll(/\s+/g, ' ').trim()).toBe(subject.replaceAll(/\s+/g, ' ').trim())
          expect(mail.to?.[0]?.address).toBe('jo@post.example')
          expect(mail.to).toHaveLength(1)
          // Empty lines at the end carry nothing, and a mail ends its text with one.
          expect(mail.text?.replace(/\n+$/, '') ?? '').toBe(text.replace(/\n+$/, ''))
          const read = await readMail(bytes)
          expect(read.accepted && read.mail.to.map(({ address }) => address)).toEqual(['jo@post.example'])
        },
      ),
      { numRuns: 100 },
    )
  })
})

describe('the date of a mail', () => {
  it('is read again as the moment that was written', () =>
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1996-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }),
        (date) => {
          const moment = `${date.toISOString().slice(0, 19)}.000Z` as Instant
          expect(readMailDate(writeMailDate(moment))).toBe(moment)
        },
      ),
    ))
})
