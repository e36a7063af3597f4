import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { walk, walkLimits } from '#core/intake/gathering/walk.ts'
import type { GatheredLine } from '#shared/intake/gathered.ts'
import { aMail, askedByLetter } from './support/mails.ts'
import { aPdf, newFolder, type Office, openOffice, refusalOf } from './support/office.ts'

const complaint = (id: string, name = 'An De Smet') =>
  aMail({
    id,
    from: `${name} <${id}@post.example>`,
    subject: `Klacht van ${name} aan het adres van Piet Peeters`,
    text: 'De kraan lekt.',
  })

const gathered = async ({ client }: Office, uploads: readonly string[], number?: string) => {
  const lines: GatheredLine[] = []
  for await (const step of await client.intake.gather({ uploads: [...uploads], ...(number && { number }) }))
    if (step.type === 'progress') lines.push(...step.lines)
  return lines
}

/** The list of what waits, page after page. */
const walked = async ({ client }: Office, size = 100) => {
  const lines: GatheredLine[] = []
  for (let after: string | null | undefined; after !== null; ) {
    const page = await client.gathered.list({ size, ...(after && { after }) })
    lines.push(...page.lines)
    after = page.next
  }
  return lines
}

/** A folder of mails on the disk, as the desktop offers it. */
const folderOf = async ({ core }: Office, files: Readonly<Record<string, string>>) => {
  const folder = join(newFolder(), 'Postvak IN')
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  const offer = async () => {
    const staged = await core.uploads.stageMails(folder)
    if (!staged.ok) throw new Error(staged.failure)
    return staged.file.upload
  }
  return { folder, offer }
}

describe('what comes in together', () => {
  it('becomes a list in which each file is told by what it is', async () => {
    const office = await openOffice()
    const { number } = await askedByLetter(office)
    office.on('2026-03-06')
    const uploads = [
      await office.offer('nieuw.eml', complaint('a')),
      await office.offer('antwoord.eml', aMail({ answers: 'draft@wederhoor.example' })),
      await office.offer('zelfde.eml', complaint('a')),
      await office.offer('foto.pdf', aPdf('foto')),
      await office.offer('stuk.eml', 'dit is geen mail'),
    ]
    expect(await gathered(office, uploads)).toMatchObject([
      {
        file: 'nieuw.eml',
        mail: { from: { name: 'An De Smet' }, date: '2026-03-05T13:20:00.000Z' },
        as: { is: 'complaint', certainty: 'certain' },
        takenInAs: [],
      },
      { as: { is: 'reply', number, nature: 'answer', side: 'respondent', certainty: 'certain' } },
      { as: { is: 'repeated', of: uploads[0] } },
      { as: { is: 'file' }, mail: null },
      { as: { is: 'refused', refusal: { code: 'notAMail' } } },
    ])
  })

  it('says of each, whenever it is asked, which cases have it, also after that was undone', async () => {
    const office = await openOffice()
    const { number } = await askedByLetter(office)
    office.on('2026-03-06')
    const reply = await office.offer('antwoord.eml', aMail({ answers: 'draft@wederhoor.example' }))
    await gathered(office, [reply])
    const file = () =>
      office.client.intake.file({
        number,
        mail: reply,
        receivedOn: '2026-03-05',
        as: { is: 'documents', broughtBy: 'respondent' },
      })
    await file()
    const now = async () => (await office.client.gathered.list({})).lines[0]
    expect(await now()).toMatchObject({ takenInAs: [number], hadIt: [] })
    const waiting = async () => (await office.client.gathered.outline()).waiting
    expect(await waiting()).toBe(0)
    await office.client.cases.do({ number, command: { type: 'undo' } })
    expect(await now()).toMatchObject({ takenInAs: [], hadIt: [] })
    expect(await waiting()).toBe(1)
    // What was undone can be done again: the mail was kept.
    await file()
    expect(await gathered(office, [await office.offer('nogmaals.eml', complaint('b'))])).toMatchObject([
      { hadIt: [] },
    ])
    expect(
      await gathered(office, [
        await office.offer(
          'weer.eml',
          aMail({ answers: 'draft@wederhoor.example', id: 'reply@klusbedrijf.example' }),
        ),
      ]),
    ).toMatchObject([{ as: { is: 'repeated' }, hadIt: [number] }])
  })

  it('is looked at again when it is reviewed: what became a case meanwhile gets its answers', async () => {
    const office = await openOffice()
    office.on('2026-03-06')
    const answer = await office.offer('antwoord.eml', aMail({ answers: 'draft@wederhoor.example' }))
    expect(await gathered(office, [answer])).toMatchObject([
      { as: { is: 'complaint', certainty: 'unknown' } },
    ])
    office.on('2026-03-02')
    const { number } = await askedByLetter(office)
    office.on('2026-03-06')
    await office.client.intake.review({ upload: answer })
    expect((await office.client.gathered.list({})).lines).toMatchObject([{ as: { is: 'reply', number } }])
  })

  it('that was brought to a case is taken to belong to it', async () => {
    const office = await openOffice()
    const { number } = await askedByLetter(office)
    const upload = await office.offer(
      'vreemd.eml',
      aMail({ from: 'Iemand <iemand@elders.example>', subject: 'x' }),
    )
    expect(await gathered(office, [upload], number)).toMatchObject([
      { broughtTo: number, as: { is: 'reply', number, side: null, certainty: 'proposed' } },
    ])
    expect((await refusalOf(gathered(office, [upload], '2026-9999'))).code).toBe('notFound')
  })
})

describe('a folder of mails', () => {
  it('is gone through with what is under it, in the order of names; links and hidden files are left alone', async () => {
    const office = await openOffice()
    const { folder, offer } = await folderOf(office, {
      'b.eml': complaint('b'),
      'a.eml': complaint('a'),
      '2025/januari/oud.eml': complaint('oud'),
      '2025/foto.pdf': aPdf(),
      '.DS_Store': 'x',
      'Thumbs.db': 'x',
    })
    symlinkSync(folder, join(folder, '2025', 'rond'))
    symlinkSync(join(folder, 'a.eml'), join(folder, 'verwijzing.eml'))
    const lines = await gathered(office, [await offer()])
    expect(lines.map(({ file, as }) => [file, as.is])).toEqual([
      ['Postvak IN/a.eml', 'complaint'],
      ['Postvak IN/b.eml', 'complaint'],
      ['Postvak IN/2025/foto.pdf', 'file'],
      ['Postvak IN/2025/januari/oud.eml', 'complaint'],
    ])
  })

  it('says what it holds beyond what is gone through', async () => {
    const office = await openOffice()
    const { folder } = await folderOf(office, {
      'a.eml': 'a',
      'b.eml': 'b',
      'c/d.eml': 'd',
      'c/e/f.eml': 'f',
    })
    const told = async (limits: Partial<typeof walkLimits>) => {
      const found: string[] = []
      for await (const one of walk(folder, 'map', { ...walkLimits, ...limits }))
        found.push(
          'left' in one ? `${one.name}: ${one.left.code}` : 'name' in one ? one.name : one.unreadable,
        )
      return found
    }
    const all = ['map/a.eml', 'map/b.eml', 'map/c/d.eml', 'map/c/e/f.eml']
    expect(await told({})).toEqual(all)
    expect(await told({ most: 6 })).toEqual(all)
    expect(await told({ most: 5 })).toEqual([...all.slice(0, 3), 'map: tooManyFiles'])
    expect(await told({ most: 3 })).toEqual([...all.slice(0, 2), 'map: tooManyFiles'])
    expect(await told({ deepest: 1 })).toEqual([...all.slice(0, 3), 'map/c/e: tooDeep'])
  })

  it('is not taken for a file by anything else', async () => {
    const office = await openOffice()
    const { offer } = await folderOf(office, { 'a.eml': complaint('a') })
    expect((await refusalOf(office.client.intake.review({ upload: await offer() }))).code).toBe('notFound')
  })

  it('of a thousand mails is a list in which each has its line, and stopping keeps what was read', async () => {
    const office = await openOffice()
    const { offer } = await folderOf(
      office,
      Object.fromEntries(
        Array.from({ length: 1_000 }, (_, n) => [`${String(n).padStart(4, '0')}.eml`, complaint(`n${n}`)]),
      ),
    )
    const control = new AbortController()
    const stream = await office.client.intake.gather({ uploads: [await offer()] }, { signal: control.signal })
    let seen = 0
    for await (const step of stream) {
      if (step.type === 'progress') seen += step.lines.length
      if (seen >= 100) break
    }
    const kept = (await office.client.gathered.outline()).count
    expect(kept).toBeGreaterThanOrEqual(seen)
    expect(kept).toBeLessThan(1_000)
    await office.client.gathered.clear({ which: 'all' })
    const lines = await gathered(office, [await offer()])
    expect(lines).toHaveLength(1_000)
    expect(await walked(office, 300)).toEqual(lines)
  })
})

describe('a mailbox', () => {
  const mailbox = (count: number) =>
    Array.from(
      { length: count },
      (_, nth) =>
        `From x@post.example Mon Mar  2 09:15:00 2026\n${complaint(`m${nth}`).replaceAll('\r', '')}\n`,
    ).join('')

  it('becomes a line for each mail in it, which can be reviewed and opened like any other', async () => {
    const office = await openOffice()
    office.on('2026-03-06')
    const lines = await gathered(office, [await office.offer('Archief.mbox', mailbox(12))])
    expect(lines.map(({ file }) => file)).toEqual(
      Array.from({ length: 12 }, (_, nth) => `Archief.mbox (${nth + 1})`),
    )
    const upload = lines[4]?.upload ?? ''
    const { mail } = await office.client.intake.review({ upload })
    expect(mail.messageId).toBe('m4')
  })

  it('says how many of its mails the mail program had deleted', async () => {
    const office = await openOffice()
    const two = mailbox(2).replace('\nFrom:', '\nX-Mozilla-Status: 0009\nFrom:')
    expect(two).toContain('X-Mozilla-Status')
    const lines = await gathered(office, [await office.offer('Archief.mbox', two)])
    expect(lines.map(({ as }) => as)).toMatchObject([
      { is: 'complaint' },
      { is: 'leftOut', left: { code: 'deletedMails', count: 1 } },
    ])
  })

  it('in a folder is told by its content, and stopping leaves nothing half', async () => {
    const office = await openOffice()
    const { offer } = await folderOf(office, { 'Postvak.mbox/mbox': mailbox(300) })
    const control = new AbortController()
    const stream = await office.client.intake.gather({ uploads: [await offer()] }, { signal: control.signal })
    for await (const step of stream) if (step.type === 'progress' && step.lines.length > 0) break
    const kept = await walked(office)
    expect(kept.length).toBeGreaterThan(0)
    for (const { as } of kept) expect(as.is).toBe('complaint')
  })
})
