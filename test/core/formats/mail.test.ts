import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMail } from '#core/formats/mail.ts'
import { proposeIntake } from '#shared/intake/propose.ts'
import { fixtures, known, now, outcomeOf } from './outcome.ts'

const names = readdirSync(fixtures)
  .filter((name) => name.endsWith('.eml'))
  .map((name) => basename(name, '.eml'))
const bytesOf = (name: string): Uint8Array => readFileSync(join(fixtures, `${name}.eml`))
const text = (value: string): Uint8Array => new TextEncoder().encode(value)
const headers = 'From: a@b.example\r\nSubject: x\r\nDate: Mon, 2 Mar 2026 10:00:00 +0100\r\n'

const refusedWith = async (bytes: Uint8Array, limit?: number): Promise<unknown> => {
  const read = await readMail(bytes, limit === undefined ? { now } : { now, limit })
  return read.accepted ? 'accepted' : read.refusal
}
const parsed = async (bytes: Uint8Array) => {
  const read = await readMail(bytes, { now })
  if (!read.accepted) throw new Error(read.refusal.code)
  return read.mail
}

describe('each mail comes to the outcome beside it', () => {
  it('has mails to read', () => expect(names.length).toBeGreaterThanOrEqual(23))
  it.each(names)('%s', async (name) => {
    const expected: unknown = JSON.parse(readFileSync(join(fixtures, `${name}.json`), 'utf8'))
    expect(await outcomeOf(bytesOf(name))).toEqual(expected)
  })
})

describe('what is no mail is refused, with what it is', () => {
  it.each([
    ['an empty file', text(''), { code: 'emptyFile', facts: {} }],
    [
      'a PDF',
      text('%PDF-1.7\nFrom: a@b\nSubject: x\n'),
      { code: 'notAMail', facts: { found: 'application/pdf' } },
    ],
    ['a letter', text('Beste,\n\nDe kraan lekt.'), { code: 'notAMail', facts: { found: 'text/plain' } }],
    [
      'one header alone',
      text('Subject: klacht\n\ntekst'),
      { code: 'notAMail', facts: { found: 'text/plain' } },
    ],
    [
      'an Outlook message',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0),
      { code: 'notAMail', facts: { found: 'application/x-ole-storage' } },
    ],
  ])('%s', async (_what, bytes, refusal) => expect(await refusedWith(bytes)).toEqual(refusal))

  it('a file above the limit is refused unread', async () =>
    expect(await refusedWith(bytesOf('plain'), 100)).toEqual({
      code: 'fileTooLarge',
      facts: { size: bytesOf('plain').length, limit: 100 },
    }))

  it('parts nested hundreds deep are refused', async () => {
    const parts = Array.from(
      { length: 300 },
      (_, depth) => `--b${depth}\r\nContent-Type: multipart/mixed; boundary=b${depth + 1}\r\n\r\n`,
    )
    const mail = `${headers}Content-Type: multipart/mixed; boundary=b0\r\n\r\n${parts.join('')}`
    expect(await refusedWith(text(mail))).toEqual({ code: 'mailTooDeep', facts: { limit: 256 } })
  })

  it('a flood of line ends is refused before it is parsed', async () =>
    expect(await refusedWith(text(`${headers}\r\n${'\n'.repeat(1_600_000)}`))).toMatchObject({
      code: 'mailTooManyLines',
    }))
})

describe('the text', () => {
  const htmlMail = (body: string) => text(`${headers}Content-Type: text/html; charset=utf-8\r\n\r\n${body}`)

  it('has nothing of what HTML hides or runs, and the HTML itself is kept as it was', async () => {
    const mail = await parsed(bytesOf('hostile'))
    expect(mail.text).not.toMatch(/script|alert|kwaad|geheim|import|pixel/)
    expect(mail.html).toContain('<script>')
  })

  it('has nothing of elements that are not seen, unless there is nothing else', async () => {
    const said = async (body: string) => (await parsed(htmlMail(body))).text
    expect(
      await said('<p>De deur klemt.</p><div STYLE="color:red; DISPLAY : none"><p>preheader</p></div>'),
    ).toBe('De deur klemt.')
    expect(await said('<p hidden>volgcode</p><p style="opacity:0.9">De deur klemt.</p>')).toBe(
      'De deur klemt.',
    )
    expect(await said('<p title="hidden">De deur klemt.</p>')).toBe('De deur klemt.')
    expect(await said('<div style="display:none">De deur klemt.</div>')).toBe('De deur klemt.')
  })

  it('is found in HTML that nests deeper than a converter can follow', async () =>
    expect((await parsed(htmlMail(`${'<div>'.repeat(20_000)}De kraan lekt.`))).text).toBe('De kraan lekt.'))

  it('is cut off, with a warning, where it is longer than a statement can be', async () => {
    const mail = await parsed(text(`${headers}\r\n${'De kraan lekt. '.repeat(8_000)}`))
    expect(mail.text).toHaveLength(100_000)
    expect(mail.warnings).toContainEqual({ code: 'textCutOff', facts: { at: 100_000 } })
  })

  it('that is not in the character set that the mail names is read as what it is, with a warning', async () => {
    const mail = await parsed(
      Buffer.from(`${headers}Content-Type: text/plain; charset=utf-8\r\n\r\nge\xefnstalleerd`, 'latin1'),
    )
    expect(mail.text).toBe('geïnstalleerd')
    expect(mail.warnings).toContainEqual({
      code: 'charsetGuessed',
      facts: { said: 'utf-8', used: 'windows-1252' },
    })
  })
})

describe('an attachment', () => {
  it('comes out byte for byte', async () => {
    const mail = await parsed(bytesOf('attachments'))
    const photo = readFileSync(join(fixtures, 'scheve-tegels.jpg'))
    expect(Buffer.from(mail.attachments[3]?.bytes ?? []).equals(photo)).toBe(true)
  })

  it('that is a mail can be read in its turn', async () => {
    const [attached] = (await parsed(bytesOf('nested'))).attachments
    const inner = await parsed(attached?.bytes ?? text(''))
    expect(inner.subject).toBe('Klacht van Els Willems aan het adres van Piet Peeters')
    expect(inner.messageId).toBe('nested-inner@post.example')
  })

  it('shown in the text keeps the id by which the HTML refers to it', async () => {
    const mail = await parsed(bytesOf('attachments'))
    expect(mail.html).toContain(`cid:${mail.attachments[0]?.contentId}`)
  })
})

it('a byte order mark or empty lines before the headers do not hide them', async () => {
  const mail = await parsed(Buffer.concat([Buffer.from('\ufeff\r\n\r\n'), bytesOf('plain')]))
  expect(mail.from?.address).toBe('jan.janssens@post.example')
})

it('reads the bytes it is given, not the buffer around them', async () => {
  const plain = bytesOf('plain')
  const around = Buffer.concat([Buffer.from('Subject: ander\r\n'), plain, Buffer.from('en meer')])
  const view = around.subarray(16, 16 + plain.length)
  expect(await outcomeOf(view)).toEqual(await outcomeOf(plain))
})

describe('never throws, and what it accepts can be proposed', () => {
  const survives = async (bytes: Uint8Array): Promise<void> => {
    const read = await readMail(bytes, { now })
    if (!read.accepted) return
    const proposal = proposeIntake(read.mail, known)
    expect(proposal.documents).toHaveLength(read.mail.attachments.length)
    const taken = read.mail.attachments.map(({ name }) => name.toLowerCase())
    expect(new Set(taken).size).toBe(taken.length)
  }

  it('on random bytes', () => fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), survives)))

  it('on random bytes after the headers of a mail', () =>
    fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 500 }), fc.string({ unit: 'binary' }), (body, subject) =>
        survives(Buffer.concat([text(`From: ${subject}\nSubject: ${subject}\nContent-Type: `), body])),
      ),
    ))

  it('on mails with bytes changed, taken out and repeated', () => {
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      take: fc.nat(40),
      put: fc.oneof(
        fc.uint8Array({ maxLength: 12 }),
        fc
          .constantFrom('\r\n\r\n', '--', '=?utf-8?Q?', '"', '<', 'multipart/', '; boundary=', '=', ':')
          .map(text),
      ),
    })
    return fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.array(edit, { minLength: 1, maxLength: 8 }),
        (name, edits) => {
          let bytes: Uint8Array = bytesOf(name)
          for (const { at, take, put } of edits) {
            const start = Math.floor(at * bytes.length)
            bytes = Buffer.concat([bytes.subarray(0, start), put, bytes.subarray(start + take)])
          }
          return survives(bytes)
        },
      ),
      { numRuns: 400 },
    )
  })
})
