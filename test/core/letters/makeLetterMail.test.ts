import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { describe, expect, it } from 'vitest'
import { makeLetterMail } from '#core/letters/makeLetterMail.ts'
import { viewLetter } from '#core/letters/viewLetter.ts'
import { documentPath } from '#db/documents.ts'
import type { Sha256 } from '#shared/kernel/id.ts'
import { mailText } from '#shared/letters/view.ts'
import * as orders from '#test/shared/case/orders.ts'
import { contents, deskWith, done, refusalIn, request } from './support.ts'

type Desk = Awaited<ReturnType<typeof deskWith>>
const mailed = async (desk: Desk, letter: ReturnType<Desk['written']>) => {
  const { made } = done(await makeLetterMail(desk.context, letter))
  return { made, mail: await PostalMime.parse(readFileSync(desk.pathOf(made.id))) }
}

describe('a letter as a mail', () => {
  it('has the addresses, the subject, the text of the view, and what goes along byte for byte', async () => {
    const desk = await deskWith(['contract', 'photo', 'mail'])
    const letter = desk.written(request)
    const { made, mail } = await mailed(desk, letter)
    const { view } = done(viewLetter(desk.context, letter))
    expect([mail.from, mail.to]).toEqual([
      { name: 'HetKlusHuis', address: 'info@hetklushuis.be' },
      [{ name: 'Sam Claes', address: 'sam@example.be' }],
    ])
    expect(mail.subject).toBe(view.subject)
    expect(mail.text?.trimEnd()).toBe(mailText(view))
    expect(mail.messageId).toBe(`<${made.messageId}>`)
    expect(made.messageId).toMatch(/^[0-9a-f-]{36}@wederhoor\.hetklushuis\.be$/)
    expect([made.name, made.heavy]).toEqual(['2026-0001 vraag om een reactie aan Sam Claes.eml', false])
    const { documents } = desk.state()
    expect(mail.attachments.map(({ filename }) => filename)).toEqual(documents.map(({ name }) => name))
    for (const [at, { content }] of mail.attachments.entries()) {
      const stored = readFileSync(join(desk.folder, documentPath(documents[at]?.sha256 as Sha256)))
      expect(Buffer.from(content as ArrayBuffer).equals(stored)).toBe(true)
    }
    // The text is there as a page too, for the programs that show that.
    expect(mail.html).toContain('<li>')
    expect(mail.html).toContain('De tegels liggen scheef.')
  })

  it('has the number of the case in its subject, whatever the mediator made of it', async () => {
    const desk = await deskWith()
    const { mail } = await mailed(desk, { ...desk.written(request), subject: 'Uw reactie' })
    expect(mail.subject).toBe('Uw reactie [2026-0001]')
  })

  it('goes to one address, whatever the names are', async () => {
    const name = 'Jan "O\'Neil", Piet <p@evil.example>;\r\nBcc: x@evil.example 🔨'
    const opening = orders.openCase({ klussenier: { ...orders.klussenier, name } })
    const desk = await deskWith([], [], opening)
    const { made, mail } = await mailed(desk, desk.written(request))
    expect(mail.to?.map(({ address }) => address)).toEqual(['sam@example.be'])
    expect([mail.cc, mail.bcc]).toEqual([undefined, undefined])
    expect(made.name).toMatch(/^2026-0001 vraag om een reactie aan Jan [^<>:"/\\|?*\r\n]*\.eml$/)
  })

  it.each(['', 'sam', 'sam@a, x@evil.example', 'sam@a.be\r\nBcc: x@evil.example', '<sam@a.be>'])(
    'is refused where the reader has no address that is one: %j',
    async (email) => {
      const opening = orders.openCase({ klussenier: { ...orders.klussenier, email } })
      const desk = await deskWith([], [], opening)
      expect(refusalIn(desk.draft(request))).toEqual({
        code: 'noMailAddress',
        facts: { party: 'respondent' },
      })
      expect(desk.draft({ ...request, via: 'letter' }).ok).toBe(true)
    },
  )

  it('is not made of a letter that was drafted for paper', async () => {
    const desk = await deskWith()
    const outcome = await makeLetterMail(desk.context, desk.written({ ...request, via: 'letter' }))
    expect(refusalIn(outcome)).toEqual({ code: 'letterOnPaper', facts: { via: 'letter' } })
    expect(desk.exportsLeft()).toEqual([])
  })

  it('is not made when a file that it names is gone, and nothing is left behind', async () => {
    const desk = await deskWith(['photo'])
    const letter = desk.written(request)
    rmSync(join(desk.folder, documentPath(desk.state().documents[0]?.sha256 as Sha256)))
    expect(refusalIn(await makeLetterMail(desk.context, letter)).code).toBe('fileMissing')
    expect(desk.exportsLeft()).toEqual([])
  })

  it('says when it is too heavy for many servers', async () => {
    const desk = await deskWith([], [])
    const bytes = Buffer.alloc(16_000_000, 1)
    const attached = await desk.stored('film', {
      ...{ bytes, mediaType: 'video/mp4', name: 'film.mp4', kind: 'other' },
    })
    desk.goOn([attached])
    const { made } = done(await makeLetterMail(desk.context, desk.written(request)))
    expect([made.heavy, made.size > 20_000_000]).toEqual([true, true])
  })

  it('does not carry what is kept from its reader inside another file', async () => {
    const secret = await contents.contract?.()
    const bytes = Buffer.from(secret?.bytes ?? [])
    const carrying = [
      'From: Jo <jo@example.be>',
      'Subject: Klacht',
      'MIME-Version: 1.0',
      'Content-Type: application/pdf; name=x.pdf',
      'Content-Transfer-Encoding: base64',
      'Content-Disposition: attachment; filename=x.pdf',
      '',
      bytes.toString('base64').replaceAll(/.{76}/g, '$&\r\n'),
    ].join('\r\n')
    const desk = await deskWith()
    desk.goOn([
      await desk.stored('secret', {
        ...{ bytes, mediaType: 'application/pdf', name: 'geheim.pdf', kind: 'agreement', internal: true },
      }),
      await desk.stored('carrier', {
        ...{ bytes: Buffer.from(carrying), mediaType: 'message/rfc822', name: 'klacht.eml', kind: 'mail' },
      }),
    ])
    const letter = desk.written(request)
    expect(refusalIn(await makeLetterMail(desk.context, letter))).toEqual({
      code: 'enclosureCarriesMore',
      facts: { names: ['klacht.eml'] },
    })
    const without = desk.written({
      ...request,
      shown: letter.order.shown.filter((id) => id !== orders.id('carrier')),
    })
    expect((await makeLetterMail(desk.context, without)).ok).toBe(true)
  })
})
