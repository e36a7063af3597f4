import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { describe, expect, it } from 'vitest'
import type { JobName, JobRunner } from '#core/jobs.ts'
import { complaintAsProposed } from '#shared/intake/asProposed.ts'
import type { PlainDate } from '#shared/kernel/date.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { type Office, openOffice, refusalOf } from './support/office.ts'

const head = [
  'From: Renée Desmet <renee@post.example>',
  'To: info@hetklushuis.be',
  'Subject: Klacht van Renee Desmet aan het adres van Piet Peeters',
  'Message-ID: <groot@post.example>',
  'Date: Mon, 02 Mar 2026 10:00:00 +0100',
  'MIME-Version: 1.0',
].join('\r\n')

const photo = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(2_000_000)])
const withPhoto = [
  head,
  'Content-Type: multipart/mixed; boundary=b',
  '',
  '--b',
  '',
  'De deur die u plaatste sluit niet.',
  '--b',
  'Content-Type: image/jpeg',
  'Content-Disposition: attachment; filename="deur.jpg"',
  'Content-Transfer-Encoding: base64',
  '',
  photo.toString('base64').replace(/.{76}/g, '$&\r\n'),
  '--b--',
].join('\r\n')

/** The client of an office, with the names of the jobs that it asks for. */
const watched = ({ core }: Office) => {
  const jobs: JobName[] = []
  const run: JobRunner['run'] = (name, ...rest) => {
    jobs.push(name)
    return core.context.jobs.run(name, ...rest)
  }
  const context = { ...core.context, jobs: { run } }
  return { jobs, client: createRouterClient(core.router, { context }) }
}

describe('a large mail', () => {
  it('is read in a process of its own, and everything in it is kept', async () => {
    const office = await openOffice()
    const { client, jobs } = watched(office)
    const upload = await office.offer('groot.eml', withPhoto)
    const review = await client.intake.review({ upload })
    const input = complaintAsProposed(review.proposal, {
      mail: upload,
      mailSubject: review.mail.subject,
      today: '2026-03-02' as PlainDate,
    })
    invariant(input, 'nothing proposed')
    const { number } = await client.intake.open(input)
    expect(jobs).toEqual(['readMail', 'readMail'])
    const { documents } = await client.cases.get({ number })
    const sha256 = createHash('sha256').update(photo).digest('hex')
    expect(documents).toMatchObject([
      { kind: 'mail', mediaType: 'message/rfc822' },
      { kind: 'photo', name: 'deur.jpg', mediaType: 'image/jpeg', sha256, size: photo.length },
    ])
    expect(readdirSync(office.core.temporaryFolder)).toEqual([])
    const [mail] = documents
    invariant(mail, 'no mail kept')
    expect((await client.documents.mail({ sha256: mail.sha256 })).content.text).toContain('sluit niet')
    expect((await client.system.verify()).damagedDocuments).toEqual([])
  })

  it('of very many lines is read there too, however small', async () => {
    const office = await openOffice()
    const { client, jobs } = watched(office)
    const upload = await office.offer(
      'regels.eml',
      `${head}\r\n\r\nDe deur sluit niet.${'\n'.repeat(30_000)}`,
    )
    expect((await client.intake.review({ upload })).mail.text).toBe('De deur sluit niet.')
    expect(jobs).toEqual(['readMail'])
  })

  it('that is no mail is refused from there as from here', async () => {
    const office = await openOffice()
    const upload = await office.offer('foto.eml', photo)
    expect((await refusalOf(office.client.intake.review({ upload }))).code).toBe('notAMail')
  })
})

describe('an offered mail', () => {
  it('that was taken away meanwhile is refused', async () => {
    const office = await openOffice()
    const path = join(office.folder, 'weg.eml')
    writeFileSync(path, withPhoto)
    const staged = await office.core.uploads.stage(path)
    invariant(staged.ok, 'not staged')
    rmSync(path)
    expect(await refusalOf(office.client.intake.review({ upload: staged.file.upload }))).toEqual({
      code: 'fileMissing',
      facts: { name: 'weg.eml' },
    })
  })
})

describe('a mail that takes a library to open', () => {
  const formats = join(import.meta.dirname, '../fixtures/mail/formats')

  it.each([
    ['outlook-attached-mail.msg', '.msg', 'application/vnd.ms-outlook', 'deur.png'],
    ['exchange-winmail.eml', '.eml', 'message/rfc822', 'kraan.png'],
  ])(
    'is read in a process of its own, and kept as it came: %s',
    async (name, extension, mediaType, picture) => {
      const office = await openOffice()
      const { client, jobs } = watched(office)
      const original = readFileSync(join(formats, name))
      const upload = await office.offer(name, original)
      const { mail } = await client.intake.review({ upload })
      expect(jobs).toEqual(['readMail'])
      const part = mail.attachments.find((one) => one.name === picture)
      invariant(part, 'no picture')
      const { number } = await client.intake.open({
        mail: upload,
        direction: 'customerComplains',
        customer: { new: { name: 'Els Willems', email: null, phone: null, address: null } },
        klussenier: { new: { name: 'Piet Peeters' } },
        subject: 'De deur klemt',
        description: mail.text,
        receivedOn: '2026-03-02' as PlainDate,
        channel: 'mail',
        parts: [{ partIndex: part.partIndex, name: picture, kind: 'photo' }],
      })
      const { documents } = await client.cases.get({ number })
      expect(documents).toMatchObject([
        { kind: 'mail', mediaType },
        { kind: 'photo', name: picture },
      ])
      const [kept] = documents
      invariant(kept, 'no mail kept')
      expect(kept.name.endsWith(extension)).toBe(true)
      expect(kept.sha256).toBe(createHash('sha256').update(original).digest('hex'))
      expect((await client.documents.mail({ sha256: kept.sha256 })).content.subject).toBe(mail.subject)
    },
  )
})
