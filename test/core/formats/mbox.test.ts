import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { mailSourceOf } from '#core/formats/mail-source.ts'
import { splitMbox } from '#core/formats/mbox.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mbox-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const line = 'From jan@post.example Mon Mar  2 09:15:00 2026\n'
const mail = (subject: string, body: string, more = '') =>
  `From: Jan <jan@post.example>\nSubject: ${subject}\n${more}\n${body}\n`

const split = async (content: string | Uint8Array, name = 'bus.mbox') => {
  const path = join(folder, name)
  writeFileSync(path, content)
  const outcome = await splitMbox(path, mkdtempSync(join(folder, 'uit-')))
  if (!outcome.ok) return { refusal: outcome.refusal, files: [], deleted: 0, mails: [] }
  const mails = outcome.files.map((file) => readFileSync(file.path, 'latin1'))
  return { refusal: null, files: outcome.files, deleted: outcome.deleted, mails }
}

describe('a mail box is split', () => {
  it('at each line that begins with From, after an empty line, before headers', async () => {
    const found = await split(`${line}${mail('een', 'Eerste.')}\n${line}${mail('twee', 'Tweede.')}\n`)
    expect(found.mails).toEqual([mail('een', 'Eerste.'), mail('twee', 'Tweede.')])
    expect(found.files.map(({ from, subject }) => [from, subject])).toEqual([
      ['Jan', 'een'],
      ['Jan', 'twee'],
    ])
  })

  it('with line ends of Windows as well', async () => {
    const content = `${line}${mail('een', 'Eerste.')}\n${line}${mail('twee', 'Tweede.')}\n`
    const found = await split(content.replaceAll('\n', '\r\n'))
    expect(found.mails).toEqual([
      mail('een', 'Eerste.').replaceAll('\n', '\r\n'),
      mail('twee', 'Tweede.').replaceAll('\n', '\r\n'),
    ])
  })

  it.each([
    ['without an empty line before it', 'Dag,\nFrom jan@post.example Mon Mar  2 09:15:00 2026\nX: y'],
    ['without headers after it', 'Dag,\n\nFrom Monday 2 March 09:15 on, we wait.\nNo answer.'],
    ['without a time in it', 'Dag,\n\nFrom me to you\nBeste: ja'],
  ])('but not at a line of the text %s', async (_what, body) => {
    const found = await split(`${line}${mail('een', body)}\n`)
    expect(found.mails).toEqual([mail('een', body)])
  })

  it('and a quoted From gets one quote taken away', async () => {
    const found = await split(`${line}${mail('een', 'Dag,\n\n>From hier af.\n>>From daar.\n> From zo.')}\n`)
    expect(found.mails).toEqual([mail('een', 'Dag,\n\nFrom hier af.\n>From daar.\n> From zo.')])
  })

  it('and a length is believed where a mail begins behind it, and only there', async () => {
    const body = `Zie hieronder.\n\n${line}Subject: geciteerd\n`
    const right = mail('een', body, `Content-Length: ${body.length + 1}\n`)
    expect((await split(`${line}${right}\n${line}${mail('twee', 'Tweede.')}`)).mails).toEqual([
      right,
      mail('twee', 'Tweede.'),
    ])
    const tooLong = mail('een', 'Kort.', 'Content-Length: 9000\n')
    const wrong = `${line}${tooLong}\n${line}${mail('twee', 'Tweede.')}`
    expect((await split(wrong)).mails).toHaveLength(2)
  })

  it('and what Thunderbird had deleted is left out and counted', async () => {
    const content = `From - Mon Mar  2 09:15:00 2026\nX-Mozilla-Status: 0009\n${mail('weg', 'x')}\nFrom - Mon Mar  2 09:15:00 2026\nX-Mozilla-Status: 0001\n${mail('hier', 'y')}\n`
    const found = await split(content)
    expect(found.files.map(({ subject }) => subject)).toEqual(['hier'])
    expect(found.deleted).toBe(1)
  })
})

describe('what is no mail box is refused', () => {
  it.each([
    ['an empty file', '', 'emptyFile'],
    ['a single mail', mail('een', 'Eerste.'), 'notAMailbox'],
    ['a letter', 'From now on we wait.\n\nJan\n', 'notAMailbox'],
  ])('%s', async (_what, content, code) => expect((await split(content)).refusal).toMatchObject({ code }))

  it('a file that is not there', async () =>
    expect(await splitMbox(join(folder, 'weg.mbox'), folder)).toMatchObject({
      refusal: { code: 'fileUnreadable' },
    }))
})

it('no line of any mail is lost, wherever the pieces of the file fall', () => {
  const body = fc.array(fc.constantFrom('Dag', '', 'From x', '>From y', 'From: z', 'é'.repeat(50)), {
    maxLength: 12,
  })
  let runs = 0
  return fc.assert(
    fc.asyncProperty(fc.array(body, { minLength: 1, maxLength: 5 }), async (bodies) => {
      const quotedOf = (lines: readonly string[]) =>
        lines.map((one) => one.replace(/^(>*From )/, '>$1')).join('\n')
      const content = bodies.map((lines, at) => `${line}${mail(`m${at}`, quotedOf(lines))}\n`).join('')
      const path = join(folder, `${runs++}`)
      const into = mkdtempSync(join(folder, 'uit-'))
      writeFileSync(path, content)
      const outcome = await splitMbox(path, into)
      expect(outcome.ok && outcome.files.map((file) => readFileSync(file.path, 'utf8'))).toEqual(
        bodies.map((lines, at) => mail(`m${at}`, lines.join('\n'))),
      )
    }),
    { numRuns: 60 },
  )
})

describe('what a file is, is told by its first bytes', () => {
  const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex')
  it.each([
    ['a mail', Buffer.from(mail('een', 'x')), 'x.eml', 'eml'],
    ['a mail box', Buffer.from(line + mail('een', 'x')), 'x', 'mbox'],
    ['a mail of Apple Mail', Buffer.from(`1234      \n${mail('een', 'x')}`), '1.emlx', 'eml'],
    ['a message of Outlook', ole, 'klacht.msg', 'msg'],
    ['a document of Word', ole, 'brief.doc', null],
    ['a letter', Buffer.from('Beste,\n\nDe kraan lekt.'), 'brief.txt', null],
    ['a PDF that is called a mail', Buffer.from('%PDF-1.7\n'), 'x.eml', null],
  ])('%s', (_what, head, name, source) => expect(mailSourceOf(head, name)).toBe(source))
})
