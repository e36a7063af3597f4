import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { CaseCommandInput } from '#shared/case/commands.ts'
import type { CaseView } from '#shared/case/view.ts'
import { conditions } from '#shared/case/vocabulary.ts'
import { complaintAsProposed } from '#shared/intake/asProposed.ts'
import { collected, type Hosted, refusalOf } from '../hosted.ts'
import { closedCase } from './closedCase.ts'
import { letters } from './letters.ts'

const mailFile = readFileSync(new URL('../../fixtures/mail/attachments.eml', import.meta.url))

export const story = (at: Hosted): void => {
  describe('from a mail to a closed case', () => {
    let number: string
    const story = (command: CaseCommandInput) => at.ordered(number, command)

    it('takes in the mail, with its attachments as documents', async () => {
      const upload = await at.offer('klacht.eml', mailFile)
      const review = await at.client.intake.review({ upload })
      expect(review).toMatchObject({
        takenInAs: [],
        proposal: { direction: { value: 'customerComplains' }, customer: { is: 'new', name: 'An De Smet' } },
        missing: ['contactDetails', 'invoicePayments'],
      })
      const mailSubject = review.mail.subject
      const complaint = complaintAsProposed(review.proposal, { mail: upload, mailSubject, today: at.today })
      if (!complaint) throw new Error('nothing was proposed')
      number = (await at.client.intake.open(complaint)).number
      const again = await at.client.intake.review({ upload: await at.offer('nogmaals.eml', mailFile) })
      expect(again.takenInAs).toEqual([number])
    })

    it('lists what comes in together, and what becomes of it', async () => {
      const [first, same, photo] = [
        await at.offer('eerste.eml', mailFile),
        await at.offer('tweede.eml', mailFile),
        await at.offer('foto.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0])),
      ]
      const steps = await collected(await at.client.intake.gather({ uploads: [first, same, photo] }))
      expect(steps.at(-1)).toEqual({ type: 'done', gathered: 3 })
      const { lines } = await at.client.gathered.list({})
      expect(lines.map(({ upload, as, takenInAs }) => [upload, as.is, takenInAs])).toEqual([
        [photo, 'file', []],
        [first, 'complaint', [number]],
        [same, 'repeated', [number]],
      ])
      const [photoLine, ...others] = lines
      expect(steps.flatMap((step) => (step.type === 'progress' ? step.lines : []))).toEqual([
        ...others,
        photoLine,
      ])
      expect(await at.client.gathered.outline()).toMatchObject({ count: 3, waiting: 1 })
      expect(await at.client.gathered.place({ upload: same })).toEqual({ group: 'had', position: 1 })
      expect(await at.client.gathered.next({ upload: first })).toEqual({
        listed: true,
        waiting: 0,
        next: null,
      })
      expect(await at.client.gathered.skip({ upload: photo, skipped: true })).toMatchObject({ skipped: true })
      expect((await refusalOf(at.client.gathered.skip({ upload: 'gone', skipped: true }))).code).toBe(
        'notFound',
      )
      expect(await at.client.gathered.clear({ which: 'finished' })).toEqual({
        sections: [],
        count: 0,
        waiting: 0,
      })
      expect(await at.client.gathered.clear({ which: 'all' })).toMatchObject({ count: 0 })
      expect((await refusalOf(at.client.intake.review({ upload: first }))).code).toBe('notFound')
    })

    it('shows the mail and a text that were stored', async () => {
      const upload = await at.offer('brief.txt', Buffer.from('Beste Piet, de kraan lekt – écht.'))
      const { documents } = await at.client.cases.attach({ number, files: [{ upload, kind: 'letter' }] })
      expect(documents.map(({ kind }) => kind)).toEqual([
        ...['mail', 'agreement', 'invoice', 'photo', 'photo'],
        'letter',
      ])
      const [mail, letter] = [documents[0], documents.at(-1)]
      if (!mail || !letter) throw new Error('no documents')
      const shown = await at.client.documents.mail({ sha256: mail.sha256 })
      expect(shown.content.subject).toBe('Klacht van An De Smet aan het adres van Wout Van den Berghe')
      expect(await at.client.documents.text({ sha256: letter.sha256 })).toEqual({
        text: 'Beste Piet, de kraan lekt – écht.',
        cut: false,
      })
    })

    it('files a mail that comes in later with the case that it names', async () => {
      const answer = Buffer.from(
        [
          'Message-ID: <later@post.example>',
          'From: An De Smet <an.desmet@post.example>',
          `Subject: Re: uw zaak ${number}`,
          'Date: Mon, 2 Mar 2026 10:00:00 +0100',
          'Content-Type: text/plain',
          '',
          'Nog een foto volgt.',
          '',
        ].join('\r\n'),
      )
      const mail = await at.offer('later.eml', answer)
      const { reply } = await at.client.intake.review({ upload: mail })
      expect(reply).toMatchObject({ number, side: 'complainant', nature: 'answer' })
      const filed = await at.client.intake.file({
        number,
        mail,
        receivedOn: at.today,
        as: { is: 'documents', broughtBy: 'complainant' },
      })
      expect(filed.documents.at(-1)).toMatchObject({ kind: 'mail', messageId: 'later@post.example' })
      expect((await story({ type: 'undo' })).documents).toHaveLength(filed.documents.length - 1)
    })

    it('does not admit it before the conditions were looked at, and says so alike before and after', async () => {
      const { allowed } = await at.client.cases.get({ number })
      const refused = await refusalOf(story({ type: 'admitCase', on: at.today }))
      expect(refused.code).toBe('conditionsOpen')
      expect(allowed.admitCase).toEqual(refused)
    })

    it('hears both sides, and assesses only then', async () => {
      for (const condition of conditions) {
        const finding = condition === 'guaranteeExpired' ? 'notMet' : 'met'
        await story({ type: 'findCondition', condition, finding })
      }
      await story({ type: 'admitCase', on: at.today })
      const heard = await story({ type: 'completeHearing', on: at.today })
      const asked = await story({
        type: 'requestResponse',
        to: 'respondent',
        on: at.today,
        via: 'mail',
        shown: heard.undisclosed.respondent.slice(),
      })
      expect([asked.stage, asked.next.code]).toEqual(['counterHearing', 'remind'])
      const assessment = { text: 'Herstellen is redelijk.', approach: 'proposals' } as const
      const early = await refusalOf(story({ type: 'assessCase', on: at.today, assessment }))
      expect(early.code).toBe('respondentNotHeard')
      const replied = await story({
        type: 'recordStatement',
        statement: {
          by: 'respondent',
          on: at.today,
          channel: 'mail',
          text: 'De muur was scheef.',
          answers: asked.requests[0]?.id ?? null,
        },
      })
      await story({
        type: 'disclose',
        to: 'complainant',
        on: at.today,
        via: 'mail',
        entries: replied.undisclosed.complainant.slice(),
      })
      const assessed = await story({ type: 'assessCase', on: at.today, assessment })
      const [made] = assessed.assessments
      expect(assessed).toMatchObject({ stage: 'mediation', undisclosed: { respondent: [made?.id] } })
      expect(made).toMatchObject({ unheard: false, override: null })
    })

    it('mediates until both accept, and closes with what came of it', async () => {
      const { proposals } = await story({
        type: 'makeProposal',
        proposal: {
          kind: 'proposal',
          to: ['complainant', 'respondent'],
          on: at.today,
          via: 'mail',
          text: 'Wout herlegt de vloer.',
        },
      })
      const proposal = proposals[0]?.id ?? ''
      for (const party of ['complainant', 'respondent'] as const)
        await story({ type: 'recordAnswer', proposal, party, accepts: true, on: at.today, channel: 'phone' })
      const settled = await story({
        type: 'recordSettlement',
        on: at.today,
        text: 'De vloer wordt herlegd.',
        proposal,
        actions: [{ owner: 'respondent', text: 'Vloer herleggen', dueOn: at.today }],
      })
      const action = settled.settlements[0]?.actions[0]?.id ?? ''
      await story({ type: 'resolveAction', action, kept: true, on: at.today })
      const closed: CaseView = await story({ type: 'closeCase', on: at.today, outcome: 'settled' })
      expect(closed).toMatchObject({ stage: 'closed', closing: { outcome: 'settled', on: at.today } })
      expect((await at.client.cases.list({ filter: { show: 'closed' } })).lines).toMatchObject([
        { number, outcome: 'settled', closedOn: at.today },
      ])
      expect((await at.client.cases.counts()).byStage.closed).toBe(1)
      const filter = { show: 'closed' } as const
      expect(await at.client.cases.outline({ filter })).toEqual([{ group: 'closed', count: 1, marks: [] }])
      expect(await at.client.cases.place({ filter, number })).toEqual({ group: 'closed', position: 0 })
      expect(await at.client.cases.place({ filter: { show: 'open' }, number })).toBeNull()
    })

    letters(at, () => number)
    closedCase(at, () => number)
  })
}
