import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMail } from '#core/formats/mail.ts'
import type { MailAddress, MailWarning } from '#shared/intake/mail.ts'
import { fixtures, now } from './outcome.ts'

const folder = join(fixtures, 'formats')
const expected = JSON.parse(readFileSync(join(folder, 'outcomes.json'), 'utf8')) as Record<string, object>
const names = [folder, join(folder, 'real')].flatMap((place, at) =>
  readdirSync(place)
    .filter((name) => /\.(eml|emlx|msg)$/.test(name))
    .map((name) => (at === 0 ? name : `real/${name}`)),
)

/** What most of them say, so that the outcomes need only tell the rest. */
const usual = {
  from: 'Jan Janssens <jan@post.example>',
  to: ['<info@hetklushuis.example>'],
  cc: [],
  subject: 'Klacht over de kraan',
  date: '2026-03-02T08:15:00.000Z',
  parts: [],
  carried: [],
  warnings: [],
}

const someone = (address: MailAddress | null): string | null =>
  address && [address.name, address.address && `<${address.address}>`].filter(Boolean).join(' ')
const warning = ({ code, facts }: MailWarning): string => [code, ...Object.values(facts)].join(' ')

const outcome = async (bytes: Uint8Array): Promise<unknown> => {
  const read = await readMail(bytes, { now })
  if (!read.accepted) return read.refusal
  const { mail } = read
  return {
    from: someone(mail.from),
    to: mail.to.map(someone),
    cc: mail.cc.map(someone),
    subject: mail.subject,
    date: mail.date,
    text: mail.text,
    parts: mail.attachments.map(({ name, mediaType, inline, within, shownIn }) =>
      [name, mediaType, inline ? 'inline' : 'apart', within === null ? '' : `from ${within}`, shownIn]
        .filter(Boolean)
        .join(' | '),
    ),
    carried: mail.carried.map(
      ({ partIndex, content }) => `${partIndex}: ${content.subject}: ${content.text}`,
    ),
    warnings: mail.warnings.map(warning),
  }
}
const bytesOf = (name: string): Uint8Array => readFileSync(join(folder, name))

describe('each mail comes to what is written of it', () => {
  it('has an outcome for each', () => {
    expect(names.length).toBeGreaterThanOrEqual(30)
    expect(Object.keys(expected).sort()).toEqual([...names].sort())
  })
  // Recipients in Outlook's own properties have names.
  const toOf = (name: string) =>
    /^outlook-(unicode|ansi|rtf|draft)\.msg$/.test(name)
      ? { to: ['Info <info@hetklushuis.example>'] }
      : name === 'outlook-attached-mail.msg'
        ? { to: ['Info <info@hetklushuis.example>'] }
        : {}
  it.each(names)('%s', async (name) =>
    expect(await outcome(bytesOf(name))).toEqual({ ...usual, ...toOf(name), ...expected[name] }),
  )
})

describe('what comes out of a part', () => {
  const parsed = async (name: string) => {
    const read = await readMail(bytesOf(name), { now })
    if (!read.accepted) throw new Error(read.refusal.code)
    return read.mail
  }
  const pixel = async () => (await parsed('nodemailer.eml')).attachments[0]?.bytes ?? new Uint8Array(0)

  it.each([
    ['base64-with-footer.eml', 0],
    ['eudora-uuencode.eml', 0],
    ['exchange-winmail.eml', 2],
    ['outlook-unicode.msg', 0],
    ['outlook-attached-mail.msg', 1],
    ['apple-nested.eml', 2],
  ])('is byte for byte what went in: %s', async (name, at) => {
    const bytes = (await parsed(name)).attachments[at]?.bytes ?? new Uint8Array(0)
    expect(Buffer.from(bytes).equals(Buffer.from(await pixel()))).toBe(true)
  })

  it('is, for a mail attached in Outlook, a message that can be read by itself', async () => {
    const attached = (await parsed('outlook-attached-mail.msg')).attachments[0]
    const read = await readMail(attached?.bytes ?? new Uint8Array(0), { now })
    expect(read.accepted && [read.mail.subject, read.mail.from?.address, read.mail.text]).toEqual([
      'Klacht van Els Willems',
      'els@post.example',
      'De deur klemt.',
    ])
  })

  it('has its own headers where it is a mail', async () => {
    const [first] = (await parsed('apple-nested.eml')).carried
    expect(first?.content.messageId).toBe('e2@post.example')
    expect(first?.content.attachments.map(({ partIndex }) => partIndex)).toEqual([1, 2])
  })

  it('keeps the threads of a mail that Outlook kept the headers of', async () => {
    const mail = await parsed('outlook-headers.msg')
    expect([mail.messageId, mail.inReplyTo, mail.references]).toEqual([
      'h4@post.example',
      'brief@hetklushuis.example',
      ['eerste@hetklushuis.example', 'brief@hetklushuis.example'],
    ])
  })
})

describe('a limit', () => {
  const nested = (depth: number): string =>
    depth === 0
      ? 'From: a@b.example\nSubject: diepst\n\nDag.\n'
      : `From: a@b.example\nSubject: ${depth}\nContent-Type: multipart/mixed; boundary=b${depth}\n\n--b${depth}\nContent-Type: message/rfc822\n\n${nested(depth - 1)}\n--b${depth}--\n`

  it('of depth leaves the rest closed, with a warning', async () => {
    const read = await readMail(Buffer.from(nested(12)), { now })
    if (!read.accepted) throw new Error(read.refusal.code)
    expect(read.mail.carried).toHaveLength(8)
    expect(read.mail.attachments).toHaveLength(9)
    expect(read.mail.warnings.map(({ code }) => code)).toContain('nestedTooDeep')
  })

  it('of number leaves the rest out, with a warning', async () => {
    const part = '--b\nContent-Type: application/octet-stream; name=x\n\nx\n'
    const head = 'From: a@b.example\nSubject: x\nContent-Type: multipart/mixed; boundary=b\n\n'
    const read = await readMail(Buffer.from(`${head}${part.repeat(2100)}--b--\n`), { now })
    if (!read.accepted) throw new Error(read.refusal.code)
    expect(read.mail.attachments).toHaveLength(2000)
    expect(read.mail.warnings).toContainEqual({ code: 'tooManyParts', facts: { limit: 2000 } })
  })

  it('of headers is a refusal of its own', async () => {
    const read = await readMail(Buffer.from(`From: a@b\nSubject: x\nX-Vol: ${'x'.repeat(3_000_000)}\n\nx`), {
      now,
    })
    expect(read).toMatchObject({ accepted: false, refusal: { code: 'mailHeadersTooLarge' } })
  })
})

it('what needs a process of its own is left closed where that is asked', async () => {
  const read = await readMail(bytesOf('exchange-winmail.eml'), { now, open: false })
  expect(read).toMatchObject({
    accepted: true,
    leftClosed: true,
    mail: { attachments: [{ name: 'winmail.dat' }] },
  })
  expect(await readMail(bytesOf('outlook-unicode.msg'), { now, open: false })).toMatchObject({
    accepted: false,
  })
  expect(await readMail(bytesOf('apple-nested.eml'), { now, open: false })).toMatchObject({
    leftClosed: false,
  })
})

it('no damage to any of them throws, hangs or loses the order of the parts', () => {
  const edit = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    take: fc.nat(8),
    put: fc.oneof(
      fc.uint8Array({ maxLength: 8 }),
      fc.constantFrom(Buffer.from([1, 0, 0, 0]), Buffer.from('=\n--')),
    ),
    same: fc.boolean(),
  })
  return fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...names),
      fc.array(edit, { minLength: 1, maxLength: 8 }),
      async (name, edits) => {
        let bytes = Buffer.from(bytesOf(name))
        for (const { at, take, put, same } of edits) {
          const start = Math.floor(at * bytes.length)
          bytes = Buffer.concat([
            bytes.subarray(0, start),
            put,
            bytes.subarray(start + (same ? put.length : take)),
          ])
        }
        const read = await readMail(bytes, { now })
        if (!read.accepted) return
        const { attachments, carried } = read.mail
        expect(attachments.map(({ partIndex }) => partIndex)).toEqual(attachments.map((_, at) => at))
        expect(attachments.every(({ within, partIndex }) => within === null || within < partIndex)).toBe(true)
        expect(carried.every(({ partIndex }) => attachments[partIndex] !== undefined)).toBe(true)
      },
    ),
    { numRuns: 300 },
  )
}, 60_000)
