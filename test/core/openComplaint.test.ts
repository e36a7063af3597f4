import { readFileSync, rmSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { complaintAsProposed } from '#shared/intake/asProposed.ts'
import type { PlainDate } from '#shared/kernel/date.ts'
import { newId } from '#shared/kernel/id.ts'
import { byPhone, klusseniersOf, type Office, openOffice, refusalOf } from './support/office.ts'

const mail = (name: string) => readFileSync(new URL(`../fixtures/mail/${name}`, import.meta.url))

const everything = async ({ client }: Office) => ({
  cases: (await client.cases.list({})).lines,
  customers: await client.people.find({ words: '', kind: 'customer' }),
  klusseniers: await klusseniersOf(client),
  ...(await client.system.verify()),
})
const nothing = { cases: [], customers: [], klusseniers: [], events: 0, documents: 0 }

const takeIn = async (office: Office, name: string) => {
  const upload = await office.offer(name, mail(name))
  const review = await office.client.intake.review({ upload })
  const input = complaintAsProposed(review.proposal, {
    mail: upload,
    mailSubject: review.mail.subject,
    today: '2026-03-02' as PlainDate,
  })
  if (!input) throw new Error('nothing proposed')
  return { review, opened: await office.client.intake.open(input) }
}

describe('opening a case for a complaint', () => {
  it('registers who is new, and records what was said as the first statement', async () => {
    const office = await openOffice()
    const { number } = await office.client.intake.open(byPhone())
    expect(number).toBe('2026-0001')
    const view = await office.client.cases.get({ number })
    expect(view).toMatchObject({
      customer: { name: 'Renée Desmet' },
      klussenier: { tradeName: 'Klusbedrijf Peeters' },
      statements: [{ by: 'complainant', text: 'De kraan lekt sinds de plaatsing.', on: '2026-03-02' }],
    })
    expect(await klusseniersOf(office.client)).toMatchObject([{ id: view.klussenier?.id, cases: 1, open: 1 }])
  })

  it('says what it is about as the mediator chose, and nothing where nobody looked', async () => {
    const office = await openOffice()
    const { number } = await office.client.intake.open(byPhone({ categories: ['price', 'damage'] }))
    expect((await office.client.cases.get({ number })).categories).toEqual(['damage', 'price'])
    const { opened } = await takeIn(office, 'attachments.eml')
    expect((await office.client.cases.get({ number: opened.number })).categories).toEqual([])
  })

  it.each([
    ['a day that is still to come', { receivedOn: '2026-03-03' }, 'inTheFuture'],
    ['a customer who is not there', { customer: { known: newId() } }, 'notFound'],
    ['a Klussenier who is not there', { klussenier: { known: newId() } }, 'notFound'],
    ['a mail that was not offered', { mail: 'gone' }, 'notFound'],
    ['a file that was not offered', { files: [{ upload: 'gone' }] }, 'notFound'],
  ])('leaves nothing at all when it is refused for %s', async (_, said, code) => {
    const office = await openOffice()
    const file = await office.offer('foto.png', 'een foto')
    const complaint = byPhone({ files: [{ upload: file }], ...(said as object) })
    expect((await refusalOf(office.client.intake.open(complaint))).code).toBe(code)
    expect(await everything(office)).toMatchObject(nothing)
  })

  it('can be tried again with the same files after a refusal', async () => {
    const office = await openOffice()
    const files = [{ upload: await office.offer('factuur.pdf', '%PDF-1.4') }]
    await refusalOf(office.client.intake.open(byPhone({ files, receivedOn: '2026-03-03' })))
    const { number } = await office.client.intake.open(byPhone({ files }))
    const { documents } = await office.client.cases.get({ number })
    expect(documents).toMatchObject([{ name: 'factuur.pdf', kind: 'invoice', mediaType: 'application/pdf' }])
  })

  it('keeps the mail as the original, with the attachments that were chosen', async () => {
    const office = await openOffice()
    const { opened } = await takeIn(office, 'attachments.eml')
    const { documents, messageId, statements } = await office.client.cases.get({ number: opened.number })
    expect(documents.map(({ kind }) => kind)).toEqual(['mail', 'agreement', 'invoice', 'photo', 'photo'])
    expect(messageId).not.toBeNull()
    expect(statements[0]?.documents).toEqual(documents.map(({ id }) => id))
    const original = office.core.documentFile(documents[0]?.sha256 ?? '')
    expect(original && readFileSync(original)).toEqual(mail('attachments.eml'))
  })

  it('says what the case would lack before it is opened, and lacks exactly that afterwards', async () => {
    const office = await openOffice()
    const { review, opened } = await takeIn(office, 'attachments.eml')
    expect(review.missing).toEqual((await office.client.cases.get({ number: opened.number })).missing)
    expect(review.missing.length).toBeGreaterThan(0)
  })

  it.each([
    ['a text longer than a statement', `${'De kraan lekt. '.repeat(10_000)}`, ''],
    ['an address that only their office knows', 'De kraan lekt.', 'From: Jan Maes <jan@intranet>\r\n'],
    ['a sender with an endless name', 'De kraan lekt.', `From: ${'Jan '.repeat(100)} <jan@post.example>\r\n`],
    ['a subject with an endless name', 'x', `Subject: Klacht van ${'a'.repeat(500)} aan het adres van B\r\n`],
  ])('opens a case for a mail with %s', async (_, text, header) => {
    const office = await openOffice()
    const others = 'From: Jan Maes <jan@post.example>\r\nSubject: Klacht\r\nMessage-ID: <1@post.example>\r\n'
    const upload = await office.offer('klacht.eml', `${header}${others}\r\n${text}`)
    const { proposal, mail } = await office.client.intake.review({ upload })
    const today = '2026-03-02' as PlainDate
    const input = complaintAsProposed(proposal, { mail: upload, mailSubject: mail.subject, today })
    if (!input) throw new Error('nothing proposed')
    expect(await office.client.intake.open(input)).toMatchObject({ number: '2026-0001' })
  })

  it.each(['plain.eml', 'no-message-id.eml'])('recognises %s when it comes again', async (name) => {
    const office = await openOffice()
    const { review, opened } = await takeIn(office, name)
    expect(review.takenInAs).toEqual([])
    const again = await office.client.intake.review({ upload: await office.offer('copy.eml', mail(name)) })
    expect(again.takenInAs).toEqual([opened.number])
    const other = await office.client.intake.review({
      upload: await office.offer('x.eml', mail('names.eml')),
    })
    expect(other.takenInAs).toEqual([])
  })

  it('numbers cases by year, without gaps after a refusal', async () => {
    const office = await openOffice()
    await office.client.intake.open(byPhone())
    await refusalOf(office.client.intake.open(byPhone({ receivedOn: '2027-01-01' })))
    expect((await office.client.intake.open(byPhone())).number).toBe('2026-0002')
    office.on('2027-01-04')
    expect((await office.client.intake.open(byPhone())).number).toBe('2027-0001')
  })

  it('gives the case to the mediator who works here', async () => {
    const office = await openOffice()
    const { id } = await office.client.mediators.register({ name: 'Els Maes', me: true })
    const { number } = await office.client.intake.open(byPhone())
    expect((await office.client.cases.get({ number })).mediator).toBe(id)
    const history = await office.client.cases.history({ number })
    expect(new Set(history.map(({ by }) => by))).toEqual(new Set(['Els Maes']))
  })
})

describe('attaching files', () => {
  it('attaches all of them, with a kind from the name where none is said', async () => {
    const office = await openOffice()
    const { number } = await office.client.intake.open(byPhone())
    const files = [
      { upload: await office.offer('getekende offerte.pdf', '%PDF-1.4 a') },
      { upload: await office.offer('iets.txt', 'iets'), kind: 'letter' as const, name: 'Brief van Piet.txt' },
    ]
    const { documents } = await office.client.cases.attach({ number, files, broughtBy: 'respondent' })
    expect(documents).toMatchObject([
      { name: 'getekende offerte.pdf', kind: 'agreement', broughtBy: 'respondent', receivedOn: '2026-03-02' },
      { name: 'Brief van Piet.txt', kind: 'letter', size: 4 },
    ])
  })

  it('attaches none when one cannot be, and then refers to no content', async () => {
    const office = await openOffice()
    const { number } = await office.client.intake.open(byPhone())
    const good = { upload: await office.offer('a.pdf', '%PDF-1.4 a') }
    const vanished = await office.offer('b.pdf', '%PDF-1.4 b')
    rmSync(office.core.uploads.take(vanished)?.path ?? '')
    const attempts = [
      [{ files: [good, { upload: 'gone' }] }, 'notFound'],
      [{ files: [good, { upload: vanished }] }, 'fileMissing'],
      [{ files: [good], receivedOn: '2026-03-03' }, 'inTheFuture'],
    ] as const
    for (const [said, code] of attempts) {
      const call = office.client.cases.attach({ number, ...said, files: [...said.files] })
      expect((await refusalOf(call)).code).toBe(code)
    }
    expect((await office.client.cases.get({ number })).documents).toEqual([])
    expect((await office.client.system.verify()).documents).toBe(0)
  })

  it('stores the same content once and lets it be attached twice', async () => {
    const office = await openOffice()
    const { number } = await office.client.intake.open(byPhone())
    const files = [
      { upload: await office.offer('a.txt', 'zelfde') },
      { upload: await office.offer('b.txt', 'zelfde') },
    ]
    const { documents } = await office.client.cases.attach({ number, files })
    expect(new Set(documents.map(({ sha256 }) => sha256)).size).toBe(1)
    expect((await office.client.system.verify()).documents).toBe(1)
  })

  it('refuses a case that is not there', async () => {
    const office = await openOffice()
    const files = [{ upload: await office.offer('a.txt', 'a') }]
    expect(await refusalOf(office.client.cases.attach({ number: '2026-0009', files }))).toEqual({
      code: 'notFound',
      facts: { what: 'case', id: '2026-0009' },
    })
  })
})
