import { rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findCase } from '#core/cases/getCase.ts'
import { documentPath } from '#db/documents.ts'
import { casesWithMail } from '#db/queries/mails.ts'
import { plainDate } from '#shared/kernel/date.ts'
import { readPdf } from '#test/core/typesetting/support.ts'
import * as orders from '#test/shared/case/orders.ts'
import { deskWith, done, number, refusalIn, request, slow } from './support.ts'

const day = (text: string) => plainDate.parse(text)
const proof = { kind: 'trackingNumber', on: day('2026-05-04'), text: 'RR 123', documents: [] } as const

describe('sending a letter', () => {
  it(
    'records it with its PDF, the very bytes that were shown before, and with what it starts',
    async () => {
      const desk = await deskWith(['contract', 'photo'])
      const letter = desk.written(request)
      const shown = done(await desk.pdf(letter)).exported
      const { view } = done(await desk.send(letter, { messageId: '<1@wederhoor.example>' }))
      const [sent] = view.letters
      expect(sent).toMatchObject({ ...request, on: '2026-05-04', messageId: '1@wederhoor.example' })
      const kept = view.documents.find(({ id }) => id === sent?.document)
      expect(kept).toMatchObject({ kind: 'letter', broughtBy: 'mediator', receivedOn: '2026-05-04' })
      expect(kept?.name).toBe('2026-0001 vraag om een reactie aan Sam Claes.pdf')
      const stored = await readFile(join(desk.folder, documentPath(kept?.sha256 as never)))
      expect(stored.equals(await readFile(desk.pathOf(shown.id)))).toBe(true)
      expect(view.requests).toMatchObject([{ to: 'respondent', dueOn: letter.order.dueOn }])
      expect(view.undisclosed.respondent).toEqual([])
      expect(casesWithMail(desk.context.administration.db, ['1@wederhoor.example'])).toEqual([view.id])
      expect(desk.exportsLeft()).toEqual([shown.id])
    },
    slow,
  )

  it(
    'leaves the day that the letter says, whenever it was sent after the day that it bears',
    async () => {
      const desk = await deskWith()
      const letter = desk.written({ ...request, on: '2026-04-20', dueOn: '2026-05-12' })
      expect(letter.text).toContain('12 mei 2026')
      const early = await desk.send(letter, { sentOn: day('2026-04-17') })
      expect(refusalIn(early)).toEqual({
        code: 'dueBeforeStart',
        facts: { on: '2026-04-20', dueOn: '2026-04-17' },
      })
      expect(refusalIn(await desk.send(letter, { sentOn: day('2026-05-05') })).code).toBe('inTheFuture')
      const { view } = done(await desk.send(letter, { sentOn: day('2026-04-22') }))
      expect(view.letters).toMatchObject([{ on: '2026-04-22' }])
      expect(view.requests).toMatchObject([{ on: '2026-04-22', dueOn: '2026-05-12' }])
    },
    slow,
  )

  it(
    'takes its proof along, and both are undone as one act',
    async () => {
      const desk = await deskWith()
      const before = desk.state()
      const { view } = done(await desk.send(desk.written(request), { proof }))
      expect(view.letters).toMatchObject([{ proofs: [{ kind: 'trackingNumber', text: 'RR 123' }] }])
      desk.goOn([orders.undo()])
      const { steps: _, ...after } = desk.state()
      const { steps: __, ...was } = before
      expect(after).toEqual(was)
    },
    slow,
  )

  it('records nothing when its proof is none, and leaves no file behind', async () => {
    const desk = await deskWith()
    const { version } = done(findCase(desk.context, number))
    const none = { ...proof, text: '' }
    expect(refusalIn(await desk.send(desk.written(request), { proof: none })).code).toBe('proofNeeded')
    expect(done(findCase(desk.context, number)).version).toBe(version)
    expect(desk.exportsLeft()).toEqual([])
  })

  it('is refused when the same order would by now say something else', async () => {
    const desk = await deskWith([], [orders.asked({ on: '2026-04-20', dueOn: '2026-05-06' })])
    const reminder = desk.written({ kind: 'firstReminder', to: 'respondent' })
    desk.goOn([orders.extended({ on: '2026-05-04', dueOn: '2026-05-11' })])
    expect(refusalIn(await desk.send(reminder))).toEqual({ code: 'letterOutdated', facts: {} })
    const progress = desk.written({ kind: 'progress', to: 'complainant' })
    desk.goOn([orders.partiesAre({ customer: { ...orders.customer, language: 'fr' } as never })])
    expect(refusalIn(await desk.pdf(progress)).code).toBe('letterOutdated')
  })

  it('is refused when the case was changed by another', async () => {
    const desk = await deskWith()
    const { version } = done(findCase(desk.context, number))
    const letter = desk.written(request)
    desk.goOn([orders.noted()])
    expect(refusalIn(await desk.send(letter, { expectedVersion: version }))).toEqual({
      code: 'changedMeanwhile',
      facts: { expected: version, actual: version + 1 },
    })
  })

  it(
    'is refused when the case changed while its pages were made',
    async () => {
      const desk = await deskWith()
      const letter = desk.written(request)
      const { jobs } = desk.context
      const slowly = {
        ...desk.context,
        jobs: {
          run: async (...job: Parameters<typeof jobs.run>) => {
            desk.goOn([orders.noted()])
            return jobs.run(...job)
          },
        },
      } as typeof desk.context
      const { sendLetter } = await import('#core/letters/sendLetter.ts')
      const outcome = await sendLetter(slowly, { ...letter, messageId: null, proof: null })
      expect(refusalIn(outcome).code).toBe('changedMeanwhile')
      expect(desk.state().letters).toEqual([])
    },
    slow,
  )

  it('does not let a field go out that nobody filled in', async () => {
    const desk = await deskWith()
    const letter = desk.written(request)
    const open = { ...letter, text: `${letter.text}\n\nTot {{ dueOn }} of {{nergens}}` }
    expect(refusalIn(await desk.send(open))).toEqual({
      code: 'fieldLeftOpen',
      facts: { fields: ['dueOn', 'nergens'] },
    })
  })

  it('does not say that it brings what it does not bring', async () => {
    const desk = await deskWith(['contract'])
    const letter = desk.written(request)
    const contract = desk.state().documents[0]
    rmSync(join(desk.folder, documentPath(contract?.sha256 as never)))
    expect(refusalIn(await desk.send(letter))).toEqual({
      code: 'fileMissing',
      facts: { name: 'getekende overeenkomst.pdf' },
    })
    expect(desk.state().letters).toEqual([])
  })
})

describe('who signs a letter', () => {
  it('is the mediator of the case, else who works here; without either the letter lacks a name', async () => {
    const { openOffice, byPhone, refusalOf } = await import('../support/office.ts')
    const { client } = await openOffice()
    const { number: opened } = await client.intake.open(byPhone())
    const asked = { number: opened, order: { kind: 'acknowledgement', to: 'complainant' } } as const
    expect(await refusalOf(client.letters.draft(asked))).toEqual({
      code: 'letterLacks',
      facts: { fields: ['mediatorName'] },
    })
    const other = await client.mediators.register({ name: 'Jo Claes' })
    await client.mediators.register({ name: 'Els Maes', me: true })
    expect((await client.letters.draft(asked)).draft.text).toContain('Els Maes')
    const assign = { type: 'assignCase', mediator: other.id } as const
    await client.cases.do({ number: opened, command: assign })
    expect((await client.letters.draft(asked)).draft.text).toContain('Jo Claes')
  })
})

describe('the PDF of a letter', () => {
  it(
    'that goes on paper has what goes along behind it, and says what is to be put with it by hand',
    async () => {
      const desk = await deskWith(['contract', 'photo', 'mail'])
      const { exported } = done(await desk.pdf(desk.written({ ...request, via: 'registeredLetter' })))
      expect(exported.notices).toEqual([
        { document: 'klacht.eml', code: 'unreadableKind', facts: { mediaType: 'message/rfc822' } },
      ])
      const { pages, bookmarks, attachments } = await readPdf(desk.pathOf(exported.id))
      expect(pages.length).toBe(exported.pages)
      expect(pages[0]).toContain('klacht.eml (gaat apart mee)')
      expect(bookmarks.map(({ title }) => title)).toEqual([
        'Wat Jo Peeters schreef of zei op 2 maart 2026',
        'scheve tegels.png',
      ])
      for (const [at, text] of pages.slice(-2).entries())
        expect(text).toContain(`getekende overeenkomst.pdf, blad ${at + 1} van 2`)
      expect(attachments).toEqual([])
    },
    slow,
  )

  it(
    'that goes by mail names what goes along, whose files the mail has',
    async () => {
      const desk = await deskWith(['contract', 'photo', 'mail'])
      const { exported } = done(await desk.pdf(desk.written(request)))
      expect([exported.pages, exported.notices]).toEqual([2, []])
      const { pages } = await readPdf(desk.pathOf(exported.id))
      expect(pages[0]).toContain('getekende overeenkomst.pdf')
      expect(pages[1]).toContain('De tegels liggen scheef.')
    },
    slow,
  )

  it('is not made, and nothing stays behind, when nobody waits for it any more', async () => {
    const desk = await deskWith()
    const { makeLetterPdf } = await import('#core/letters/makeLetterPdf.ts')
    const work = makeLetterPdf(desk.context, desk.written(request), undefined)
    await work.next()
    await work.return({ ok: false, refusal: { code: 'jobCancelled', facts: {} } })
    expect(desk.exportsLeft()).toEqual([])
  })
})
