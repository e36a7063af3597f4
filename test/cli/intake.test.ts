import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { CaseView } from '#shared/case/view.ts'
import type { Taken } from '../../cli/intakeTaken.ts'
import { aMail } from '../core/support/mails.ts'
import { aPdf } from '../core/support/office.ts'
import { commandLine, newFolder } from './support.ts'

const complaint = (name: string, id: string, on = 'Thu, 5 Mar 2026 14:20:00 +0100') =>
  aMail({
    id,
    from: `${name} <${id}@post.example>`,
    subject: `Klacht van ${name} aan het adres van Piet Peeters`,
    text: 'De kraan lekt sinds de plaatsing.',
    on,
  })

/** An empty administration, a folder for mails, and the command line. */
const office = async () => {
  const wederhoor = commandLine({}, join(newFolder(), 'administration'))
  await wederhoor('init')
  const folder = newFolder()
  const put = (name: string, content: string) => {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  }
  const taken = async (...words: string[]) => (await wederhoor.json('intake', ...words)) as Taken[]
  return { wederhoor, folder, put, taken }
}

describe('intake on the command line', () => {
  it('says of a mail all that is described, with the hash of each document', async () => {
    const { wederhoor, folder, put, taken } = await office()
    const [mail] = await taken('--dry-run', put('klacht.eml', complaint('An De Smet', 'an')))
    expect(mail).toMatchObject({
      messageId: 'an',
      from: { name: 'An De Smet', address: 'an@post.example' },
      direction: 'customerComplains',
      customer: { is: 'new', id: null, name: 'An De Smet' },
      klussenier: { is: 'new', id: null, name: 'Piet Peeters' },
      received: '2026-03-05',
      documents: [{ name: 'werfverslag.pdf', kept: true, within: null }],
      certainty: { customer: expect.any(String), received: 'certain' },
      opened: null,
      case: null,
      refusal: null,
    })
    // The hash is the one under which the document is kept once the case is opened.
    const [opened] = await taken(join(folder, 'klacht.eml'))
    const { documents } = (await wederhoor.json('show', opened?.opened ?? '')) as CaseView
    expect(documents.map(({ name, sha256 }) => [name, sha256])).toContainEqual([
      'werfverslag.pdf',
      mail?.documents?.[0]?.sha256,
    ])
    expect(mail?.missing).toContain('signedAgreement')
  })

  it('takes the mails of a folder in the order of their dates, then names, and the same one once', async () => {
    const { wederhoor, folder, put, taken } = await office()
    put('map/b.eml', complaint('Els Maes', 'els'))
    put('map/a.eml', complaint('An De Smet', 'an'))
    put('map/onder/oud.eml', complaint('Jan Jansen', 'jan', 'Mon, 2 Mar 2026 09:00:00 +0100'))
    put('map/onder/weer.eml', complaint('Jan Jansen', 'jan', 'Mon, 2 Mar 2026 09:00:00 +0100'))
    put('map/foto.pdf', aPdf())
    const mails = await taken(join(folder, 'map'))
    expect(mails.map(({ file, opened, sameAs }) => [file, opened, sameAs])).toEqual([
      ['map/onder/oud.eml', '2026-0001', null],
      ['map/onder/weer.eml', null, 'map/onder/oud.eml'],
      ['map/a.eml', '2026-0002', null],
      ['map/b.eml', '2026-0003', null],
    ])
    expect(mails[1]).toMatchObject({ case: '2026-0001', takenInAs: ['2026-0001'] })
    expect(await wederhoor.json('list')).toHaveLength(3)
    const again = await taken(join(folder, 'map'))
    expect(again.map(({ opened }) => opened)).toEqual([null, null, null, null])
  })

  it('opens nothing for a mail that a program wrote, unless it is told that it is a complaint', async () => {
    const { put, taken } = await office()
    const away = put(
      'afwezig.eml',
      complaint('An De Smet', 'an').replace('Subject:', 'Auto-Submitted: auto-replied\r\nSubject:'),
    )
    const [left] = await taken(away)
    expect(left).toMatchObject({ opened: null, case: null, refusal: null })
    expect(left?.warnings?.map(({ code }) => code)).toContain('isAutoReply')
    const [opened] = await taken('--as-complaint', away)
    expect(opened?.opened).toBe('2026-0001')
  })

  it('says that it was stopped, and takes in no more', async () => {
    const { wederhoor, put } = await office()
    const mail = put('klacht.eml', complaint('An De Smet', 'an'))
    const stopped = commandLine({ signal: AbortSignal.abort() }, wederhoor.folder)
    const { exit, err } = await stopped('intake', mail)
    expect([exit, err.trim()]).toEqual([1, 'U hebt dit gestopt.'])
    expect(await wederhoor.json('list')).toEqual([])
  })

  it('takes the mails out of a mailbox', async () => {
    const { put, taken } = await office()
    const box = ['an', 'jan']
      .map(
        (id) => `From x Mon Mar  2 09:15:00 2026\n${complaint(`${id} Peeters`, id).replaceAll('\r', '')}\n`,
      )
      .join('')
    expect((await taken(put('oud.mbox', box))).map(({ file, messageId }) => [file, messageId])).toEqual([
      ['oud.mbox (1)', 'an'],
      ['oud.mbox (2)', 'jan'],
    ])
    // What the mail program had deleted is not taken in, and said.
    const [first, other] = await taken(
      put('weg.mbox', box.replace('\nFrom:', '\nX-Mozilla-Status: 0008\nFrom:')),
    )
    expect(first).toMatchObject({ file: 'weg.mbox (1)', messageId: 'jan', refusal: null })
    expect(other).toMatchObject({
      messageId: null,
      warnings: [
        {
          code: 'deletedMails',
          sentence: '1 e-mail was in het mailprogramma al verwijderd. Die is niet meegenomen.',
        },
      ],
      refusal: null,
    })
  })

  it('names what it refuses on standard error, goes on with the others, and ends with 1', async () => {
    const { wederhoor, folder, put } = await office()
    const bad = put('stuk.eml', 'geen mail')
    const good = put('goed.eml', complaint('An De Smet', 'an'))
    const { exit, out, err } = await wederhoor('intake', bad, join(folder, 'weg.eml'), good)
    expect(exit).toBe(1)
    expect(err).toContain('stuk.eml: Dit is geen e-mail')
    expect(err).toContain('weg.eml: Dit bestand is er niet')
    expect(out).toContain('An De Smet')
    expect(await wederhoor.json('list')).toHaveLength(1)
  })
})
