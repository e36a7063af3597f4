import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CaseCommandInput } from '#shared/case/commands.ts'
import type { CaseView } from '#shared/case/view.ts'
import { conditions } from '#shared/case/vocabulary.ts'
import type { Client } from '#shared/contract/index.ts'
import type { ComplaintInput } from '#shared/contract/intake.ts'
import { complaintAsProposed } from '#shared/intake/asProposed.ts'
import type { PlainDate } from '#shared/kernel/date.ts'
import { newId } from '#shared/kernel/id.ts'
import type { Refusal } from '#shared/refusals.ts'
import { chained, dumpOf } from '#test/core/administration/dumps.ts'
import { type ContractHost, callByPath, noting, procedures } from './host.ts'

const mailFile = readFileSync(new URL('../fixtures/mail/attachments.eml', import.meta.url))
const pdf = (about: string) => Buffer.from(`%PDF-1.4\n% ${about}\n%%EOF\n`)

/** The refusal with which a call ends: a typed error, the same over every host. */
const refusalOf = async (call: Promise<unknown>): Promise<Refusal> => {
  const error = await call.then(
    () => null,
    (thrown: { code?: unknown; defined?: unknown; status?: unknown; data?: unknown }) => thrown,
  )
  expect([error?.code, error?.defined, error?.status]).toEqual(['REFUSED', true, 422])
  return error?.data as Refusal
}

const collected = async <T>(stream: AsyncIterable<T>): Promise<T[]> => {
  const steps: T[] = []
  for await (const step of stream) steps.push(step)
  return steps
}

/** What every host of the contract must do, in one administration that starts empty. */
export const contractSuite = (start: () => Promise<ContractHost>): void => {
  let host: ContractHost
  let client: Client
  let today: PlainDate
  const called = new Set<string>()

  beforeAll(async () => {
    host = await start()
    client = noting(host.client, called)
    today = (await client.system.info()).today as PlainDate
  })
  afterAll(() => host?.close())

  const byPhone = (said: Partial<ComplaintInput> = {}): ComplaintInput => ({
    direction: 'customerComplains',
    customer: { new: { name: 'Renée Desmet' } },
    klussenier: { new: { name: 'Piet Peeters' } },
    subject: 'Lekkende kraan',
    description: 'De kraan lekt.',
    receivedOn: today,
    channel: 'phone',
    ...said,
  })
  const opened = async (said: Partial<ComplaintInput> = {}) =>
    (await client.intake.open(byPhone(said))).number
  const ordered = (number: string, command: CaseCommandInput) => client.cases.do({ number, command })

  describe('the app itself', () => {
    it('says which host carries it', async () =>
      expect(await client.system.info()).toMatchObject({
        name: 'Wederhoor',
        host: host.name,
        example: false,
      }))

    it('streams step by step', async () =>
      expect(await collected(await client.system.ping({ count: 3 }))).toEqual([
        { done: 1, total: 3 },
        { done: 2, total: 3 },
        { done: 3, total: 3 },
      ]))

    it('lets a stream be left half-way, and goes on', async () => {
      for await (const { done } of await client.system.ping({ count: 1000 })) if (done === 2) break
      expect((await client.system.info()).name).toBe('Wederhoor')
    })
  })

  describe('a whole administration', () => {
    it('goes out as one file, step by step', async () => {
      const last = (await collected(await client.administration.dump())).pop()
      expect(last).toMatchObject({
        type: 'done',
        dumped: { name: expect.stringMatching(/^wederhoor-\d{4}-\d\d-\d\d\.zip$/), events: 0, documents: 0 },
      })
    })

    it('comes in where nothing was recorded yet, to be used when the host is asked to', async () => {
      const upload = await host.offer('kopie.zip', await dumpOf(chained([{}, {}])))
      const steps = await collected(await client.administration.load({ upload }))
      expect(steps.pop()).toMatchObject({ type: 'done', loaded: { events: 2, documents: 0, example: false } })
      expect(steps.length).toBeGreaterThan(0)
    })

    it('is refused for what it is not', async () => {
      const upload = await host.offer('kopie.zip', Buffer.from('geen kopie'))
      const call = client.administration.load({ upload }).then(collected)
      expect(await refusalOf(call)).toEqual({ code: 'notADump', facts: { name: 'kopie.zip' } })
    })

    it('does not come where something was recorded', async () => {
      await opened()
      const upload = await host.offer('kopie.zip', await dumpOf(chained([{}])))
      const call = client.administration.load({ upload }).then(collected)
      expect((await refusalOf(call)).code).toBe('loadPlaceTaken')
    })
  })

  describe('bad input', () => {
    it.each(procedures.filter(({ takesInput }) => takesInput))(
      'is refused by $path as invalid input',
      async ({ path }) => {
        const refused = await refusalOf(callByPath(client, path, 42))
        expect(refused.code).toBe('invalidInput')
      },
    )

    it('is refused with the path of each field and what is wrong with it, in words', async () => {
      const number = await opened()
      const command = { type: 'addNote', on: '2026-02-30', text: '' } as const
      expect(await refusalOf(ordered(number, command))).toEqual({
        code: 'invalidInput',
        facts: {
          problems: [
            { path: 'command.on', message: 'is geen bestaande datum (jjjj-mm-dd)' },
            { path: 'command.text', message: 'mag niet leeg zijn' },
          ],
        },
      })
    })

    it('may hold any sign, and comes back as it was', async () => {
      const text = `<script>alert(1)</script> #$*[] \u202e עברית 😀 ${'x'.repeat(5_000)} \\ "' \u0000 einde`
      const view = await ordered(await opened(), { type: 'addNote', on: today, text })
      expect(view.notes[0]?.text).toBe(text)
    })
  })

  describe('mediators, settings and drafts', () => {
    it('keep who works here', async () => {
      expect(await client.mediators.me()).toBeNull()
      const { id } = await client.mediators.register({ name: 'Els Maes', me: true })
      const other = await client.mediators.register({ name: 'Jo', email: 'jo@huis.example' })
      expect(await client.mediators.me()).toMatchObject({ id, name: 'Els Maes', active: true })
      expect(await client.mediators.correct({ id: other.id, name: 'Jo Claes' })).toMatchObject({
        name: 'Jo Claes',
        email: 'jo@huis.example',
      })
      expect(await client.mediators.setActive({ id: other.id, active: false })).toMatchObject({
        active: false,
      })
      expect((await client.mediators.list()).map(({ name }) => name)).toEqual(['Els Maes', 'Jo Claes'])
      expect(await client.mediators.iAm({ id })).toMatchObject({ name: 'Els Maes' })
      expect((await refusalOf(client.mediators.iAm({ id: newId() }))).code).toBe('notFound')
    })

    it('change what is given and leave the rest', async () => {
      const before = await client.settings.get()
      const deadlines = { response: before.deadlines.response + 1 }
      const after = await client.settings.change({ type: 'changeSettings', deadlines })
      expect(after).toEqual({ ...before, deadlines: { ...before.deadlines, ...deadlines } })
      expect(await client.settings.get()).toEqual(after)
    })

    it('hold a draft until it is dropped', async () => {
      await client.drafts.keep({ key: 'a', value: 'half ge' })
      expect(await client.drafts.get({ key: 'a' })).toMatchObject({ value: 'half ge' })
      expect(await client.drafts.list({ prefix: 'a' })).toMatchObject([{ key: 'a' }])
      await client.drafts.drop({ key: 'a' })
      expect(await client.drafts.get({ key: 'a' })).toBeNull()
    })
  })

  describe('people', () => {
    it('are registered, found, corrected and shown with their cases', async () => {
      const customer = await client.people.registerCustomer({ name: 'Zoë Vermeulen' })
      const klussenier = await client.people.registerKlussenier({
        name: 'Günther Wils',
        tradeName: 'Klusfee',
      })
      expect(await client.people.find({ words: 'klusfee' })).toMatchObject([
        { kind: 'klussenier', id: klussenier.id, name: 'Günther Wils', tradeName: 'Klusfee' },
      ])
      const number = await opened({
        customer: { known: customer.id },
        klussenier: { known: klussenier.id },
      })
      await client.people.correctCustomer({ id: customer.id, email: 'zoe@post.example' })
      await client.people.correctKlussenier({ id: klussenier.id, phone: '0470 11 22 33' })
      expect(await client.cases.get({ number })).toMatchObject({
        customer: { email: 'zoe@post.example' },
        klussenier: { phone: '0470 11 22 33' },
      })
      const card = await client.people.klussenier({ id: klussenier.id })
      expect(card.cases.map((line) => line.number)).toEqual([number])
      expect((await client.people.customer({ id: customer.id })).details.email).toBe('zoe@post.example')
      const listed = (await client.people.klusseniers()).find(({ id }) => id === klussenier.id)
      expect(listed).toMatchObject({ active: true, cases: 1, open: 1 })
    })

    it('are merged when two records are of one person, and separated again', async () => {
      const address = { street: 'Kiekenstraat 9', postalCode: '9999', city: 'Nergens' }
      const one = await client.people.registerCustomer({ name: 'Wannes Uytterhoeven', address })
      const other = await client.people.registerCustomer({ name: 'Uytterhoeven Wannes', address, phone: '0' })
      const number = await opened({ customer: { known: other.id } })
      const pairs = await client.people.doublesOf({ kind: 'customer', id: one.id })
      expect(pairs).toMatchObject([{ one: { id: other.id }, other: { id: one.id }, verdict: 'same' }])
      const { pairs: doubles } = await client.people.doubles({ kind: 'customer' })
      expect(doubles).toContainEqual(pairs[0])
      const { lines } = await client.people.customers({ words: 'uytterhoeven' })
      expect(lines).toMatchObject([{ cases: 1 }, { cases: 0 }])
      const merged = await client.people.merge({ kind: 'customer', id: other.id, into: one.id })
      expect(merged).toEqual({ into: one.id })
      const card = await client.people.customer({ id: other.id })
      expect(card).toMatchObject({ details: { id: one.id }, merged: [{ id: other.id, cases: 1 }] })
      expect(card.cases.map((line) => line.number)).toEqual([number])
      const again = client.people.merge({ kind: 'customer', id: one.id, into: other.id })
      expect((await refusalOf(again)).code).toBe('samePerson')
      await client.people.separate({ kind: 'customer', id: other.id })
      expect((await client.people.customer({ id: one.id })).cases).toEqual([])
      await client.people.tellApart({ kind: 'customer', id: one.id, from: other.id })
      expect(await client.people.doublesOf({ kind: 'customer', id: one.id })).toEqual([])
    })
  })

  describe('a complaint', () => {
    it('is refused as a whole, and then nothing of it is there', async () => {
      const upload = await host.offer('foto.png', Buffer.from('een foto'))
      const missing = {
        customer: { new: { name: 'Nooit Geopend' } },
        files: [{ upload }, { upload: 'gone' }],
      }
      expect(await refusalOf(client.intake.open(byPhone(missing)))).toMatchObject({
        code: 'notFound',
        facts: { what: 'upload', id: 'gone' },
      })
      expect(await client.people.find({ words: 'nooit geopend' })).toEqual([])
    })

    it('says beforehand what its case would lack', async () => {
      const number = await opened()
      expect(await client.intake.missing(byPhone())).toEqual((await client.cases.get({ number })).missing)
    })

    it('is refused when its mail is none', async () => {
      const upload = await host.offer(
        'foto.eml',
        Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      )
      expect((await refusalOf(client.intake.review({ upload }))).code).toBe('notAMail')
    })
  })

  describe('the terms', () => {
    it('come to the cases they apply to, follow a correction and go when they are withdrawn', async () => {
      const number = await opened()
      await ordered(number, { type: 'recordAgreement', agreement: { signedOn: '2025-05-01' } })
      const upload = await host.offer('voorwaarden.pdf', pdf('voorwaarden'))
      const { id, attachedTo } = await client.terms.add({ upload, appliesFrom: '2025-01-01', title: '2025' })
      expect(attachedTo).toEqual([number])
      expect((await client.cases.get({ number })).terms).toMatchObject({ id, title: '2025' })
      expect(await client.terms.correct({ id, appliesFrom: '2025-06-01' })).toEqual({ attachedTo: [number] })
      expect((await client.cases.get({ number })).terms).toBeNull()
      await client.terms.withdraw({ id, reason: 'Een vergissing.' })
      expect(await client.terms.list()).toMatchObject([{ id, withdrawn: { reason: 'Een vergissing.' } }])
    })
  })

  describe('from a mail to a closed case', () => {
    let number: string
    const story = (command: CaseCommandInput) => ordered(number, command)

    it('takes in the mail, with its attachments as documents', async () => {
      const upload = await host.offer('klacht.eml', mailFile)
      const review = await client.intake.review({ upload })
      expect(review).toMatchObject({
        takenInAs: [],
        proposal: { direction: { value: 'customerComplains' }, customer: { is: 'new', name: 'An De Smet' } },
        missing: ['contactDetails', 'invoicePayments'],
      })
      const mailSubject = review.mail.subject
      const complaint = complaintAsProposed(review.proposal, { mail: upload, mailSubject, today })
      if (!complaint) throw new Error('nothing was proposed')
      number = (await client.intake.open(complaint)).number
      const again = await client.intake.review({ upload: await host.offer('nogmaals.eml', mailFile) })
      expect(again.takenInAs).toEqual([number])
    })

    it('lists what comes in together, and what becomes of it', async () => {
      const [first, same, photo] = [
        await host.offer('eerste.eml', mailFile),
        await host.offer('tweede.eml', mailFile),
        await host.offer('foto.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0])),
      ]
      const steps = await collected(await client.intake.gather({ uploads: [first, same, photo] }))
      expect(steps.at(-1)).toEqual({ type: 'done', gathered: 3 })
      const lines = await client.intake.gathered()
      expect(lines.map(({ upload, as, takenInAs }) => [upload, as.is, takenInAs])).toEqual([
        [first, 'complaint', [number]],
        [same, 'repeated', [number]],
        [photo, 'file', []],
      ])
      expect(steps.flatMap((step) => (step.type === 'progress' ? step.lines : []))).toEqual(lines)
      const skipped = await client.intake.skip({ upload: photo, skipped: true })
      expect(skipped.map((line) => line.skipped)).toEqual([false, false, true])
      expect(await client.intake.clear({ uploads: [photo, same] })).toHaveLength(1)
      expect(await client.intake.clear({})).toEqual([])
      expect((await refusalOf(client.intake.review({ upload: first }))).code).toBe('notFound')
    })

    it('shows the mail and a text that were stored', async () => {
      const upload = await host.offer('brief.txt', Buffer.from('Beste Piet, de kraan lekt – écht.'))
      const { documents } = await client.cases.attach({ number, files: [{ upload, kind: 'letter' }] })
      expect(documents.map(({ kind }) => kind)).toEqual([
        ...['mail', 'agreement', 'invoice', 'photo', 'photo'],
        'letter',
      ])
      const [mail, letter] = [documents[0], documents.at(-1)]
      if (!mail || !letter) throw new Error('no documents')
      const shown = await client.documents.mail({ sha256: mail.sha256 })
      expect(shown.content.subject).toBe('Klacht van An De Smet aan het adres van Wout Van den Berghe')
      expect(await client.documents.text({ sha256: letter.sha256 })).toEqual({
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
      const mail = await host.offer('later.eml', answer)
      const { reply } = await client.intake.review({ upload: mail })
      expect(reply).toMatchObject({ number, side: 'complainant', nature: 'answer' })
      const filed = await client.intake.file({
        number,
        mail,
        receivedOn: today,
        as: { is: 'documents', broughtBy: 'complainant' },
      })
      expect(filed.documents.at(-1)).toMatchObject({ kind: 'mail', messageId: 'later@post.example' })
      expect((await story({ type: 'undo' })).documents).toHaveLength(filed.documents.length - 1)
    })

    it('does not admit it before the conditions were looked at, and says so alike before and after', async () => {
      const { allowed } = await client.cases.get({ number })
      const refused = await refusalOf(story({ type: 'admitCase', on: today }))
      expect(refused.code).toBe('conditionsOpen')
      expect(allowed.admitCase).toEqual(refused)
    })

    it('hears both sides, and assesses only then', async () => {
      for (const condition of conditions) {
        const finding = condition === 'guaranteeExpired' ? 'notMet' : 'met'
        await story({ type: 'findCondition', condition, finding })
      }
      await story({ type: 'admitCase', on: today })
      const heard = await story({ type: 'completeHearing', on: today })
      const asked = await story({
        type: 'requestResponse',
        to: 'respondent',
        on: today,
        via: 'mail',
        shown: heard.undisclosed.respondent.slice(),
      })
      expect([asked.stage, asked.next.code]).toEqual(['counterHearing', 'remind'])
      const assessment = { text: 'Herstellen is redelijk.', approach: 'proposals' } as const
      const early = await refusalOf(story({ type: 'assessCase', on: today, assessment }))
      expect(early.code).toBe('respondentNotHeard')
      const replied = await story({
        type: 'recordStatement',
        statement: {
          by: 'respondent',
          on: today,
          channel: 'mail',
          text: 'De muur was scheef.',
          answers: asked.requests[0]?.id ?? null,
        },
      })
      await story({
        type: 'disclose',
        to: 'complainant',
        on: today,
        via: 'mail',
        entries: replied.undisclosed.complainant.slice(),
      })
      const assessed = await story({ type: 'assessCase', on: today, assessment })
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
          on: today,
          via: 'mail',
          text: 'Wout herlegt de vloer.',
        },
      })
      const proposal = proposals[0]?.id ?? ''
      for (const party of ['complainant', 'respondent'] as const)
        await story({ type: 'recordAnswer', proposal, party, accepts: true, on: today, channel: 'phone' })
      const settled = await story({
        type: 'recordSettlement',
        on: today,
        text: 'De vloer wordt herlegd.',
        proposal,
        actions: [{ owner: 'respondent', text: 'Vloer herleggen', dueOn: today }],
      })
      const action = settled.settlements[0]?.actions[0]?.id ?? ''
      await story({ type: 'resolveAction', action, kept: true, on: today })
      const closed: CaseView = await story({ type: 'closeCase', on: today, outcome: 'settled' })
      expect(closed).toMatchObject({ stage: 'closed', closing: { outcome: 'settled', on: today } })
      expect((await client.cases.list({ filter: { show: 'closed' } })).lines).toMatchObject([
        { number, outcome: 'settled', closedOn: today },
      ])
      expect((await client.cases.counts()).byStage.closed).toBe(1)
    })

    it('drafts a letter, shows it, makes it a PDF and a mail, and records that it went out', async () => {
      const order = { kind: 'closing', to: 'complainant', via: 'mail' } as const
      const { draft, view } = await client.letters.draft({ number, order })
      expect(draft.template).toMatchObject({ version: 0 })
      const words = { ...draft, subject: 'Zaak gesloten', text: 'Beste An\n\n- Een\n- Twee' }
      const shown = await client.letters.view({ number, ...words })
      expect(shown).toEqual({
        ...view,
        subject: 'Zaak gesloten',
        blocks: [
          { is: 'paragraph', text: 'Beste An' },
          { is: 'list', items: ['Een', 'Twee'] },
        ],
      })
      const steps = await collected(await client.letters.pdf({ number, ...words }))
      const pdf = steps.at(-1)
      expect(pdf).toMatchObject({ type: 'done', exported: { pages: 1, notices: [] } })
      const { messageId, name } = await client.letters.mail({ number, ...words })
      expect(name).toMatch(/^\d{4}-\d{4} afsluiting aan An De Smet\.eml$/)
      const open = { number, ...words, text: 'Beste {{recipientName}}' }
      expect(await refusalOf(client.letters.send(open))).toEqual({
        code: 'fieldLeftOpen',
        facts: { fields: ['recipientName'] },
      })
      const sent = await client.letters.send({ number, ...words, messageId })
      const letter = sent.letters.at(-1)
      expect(letter).toMatchObject({ kind: 'closing', on: today, messageId, subject: 'Zaak gesloten' })
      const kept = sent.documents.find(({ id }) => id === letter?.document)
      expect([kept?.kind, kept?.size]).toEqual([
        'letter',
        pdf?.type === 'done' ? pdf.exported.size : undefined,
      ])
    })

    it('lets the office write what its letters say', async () => {
      const key = { kind: 'closing', to: 'complainant', language: 'nl' } as const
      const { shipped, current } = await client.templates.get(key)
      expect(current).toBe(0)
      const text = shipped.text.replace('{{', 'Dag! {{')
      const written = await client.templates.write({ ...key, subject: shipped.subject, text })
      expect(written).toMatchObject({ current: 1, versions: [{ text, by: 'Els Maes' }] })
      expect(await client.templates.list()).toContainEqual({ key, current: 1 })
      const order = { kind: 'closing', to: 'complainant' } as const
      const { draft } = await client.letters.draft({ number, order })
      expect([draft.template.version, draft.text.includes('Dag! ')]).toEqual([1, true])
      const seen = await client.templates.preview({ ...key, number, subject: 'x', text: '{{unheardOf}}' })
      expect(seen).toEqual({
        ok: false,
        refusal: { code: 'unknownField', facts: { fields: ['unheardOf'] } },
      })
      const values = await client.templates.values({ ...key, number })
      expect(values).toContainEqual({ field: 'caseNumber', value: number })
      expect(await client.templates.restore({ ...key, version: 0 })).toMatchObject({ current: 0 })
    })

    it('tells the whole history, with who did it', async () => {
      const history = await client.cases.history({ number })
      expect(history.map(({ version }) => version)).toEqual(history.map((_, nth) => nth + 1))
      expect(new Set(history.map(({ by }) => by))).toEqual(new Set(['Els Maes']))
      expect(history.map(({ event }) => event.type)).toContain('caseClosed')
    })

    it('has its clocks, ended, and its days in a calendar file', async () => {
      const clocks = await client.clocks.ofCase({ number })
      expect(clocks.map(({ name, endedOn }) => [name, endedOn])).toEqual(
        ['acknowledgement', 'response', 'answer', 'answer', 'action', 'age'].map((name) => [name, today]),
      )
      const other = await opened()
      const due = await client.clocks.due()
      expect(due.map((line) => line.case.number)).not.toContain(number)
      expect(due.map(({ dueOn }) => dueOn)).toEqual(due.map(({ dueOn }) => dueOn).toSorted())
      const { name, text } = await client.clocks.calendar({ number })
      expect([name, text.match(/^STATUS:CANCELLED\r$/gm)?.length]).toEqual([`wederhoor-${number}.ics`, 6])
      expect((await client.clocks.calendar()).text).toContain(other)
      expect((await refusalOf(client.clocks.calendar({ number: '1999-0001' }))).code).toBe('notFound')
      expect((await client.clocks.saveCalendar({ number })).name).toBe(name)
    })

    it('gives the day that a request leaves to the settings', async () => {
      const { term, arrival, dueOn } = await client.clocks.dayFor({
        step: 'response',
        on: today,
        via: 'letter',
      })
      const { deadlines } = await client.settings.get()
      expect([term, arrival]).toEqual([{ days: deadlines.response, unit: 'working' }, 2])
      expect(dueOn > today).toBe(true)
    })

    it('tells once what is due, where that is wanted', async () => {
      await client.clocks.setReminding({ wanted: false })
      expect(await client.clocks.reminding()).toEqual({ wanted: false })
      expect(await client.clocks.remind()).toEqual({ single: [], summary: null })
      await client.clocks.setReminding({ wanted: true })
      await client.clocks.remind()
      expect(await client.clocks.remind()).toEqual({ single: [], summary: null })
    })

    it('finds it by a word of the statement of either side', async () => {
      const { hits } = await client.search.cases({ words: 'muur scheef' })
      expect(hits.map((hit) => hit.case.number)).toEqual([number])
      const { text = '', marks = [] } = hits[0]?.snippets[0] ?? {}
      expect(marks.map(([from, to]) => text.slice(from, to))).toContain('scheef')
      const { stage } = await client.search.facets({ words: 'muur scheef' })
      expect(stage.map(({ count }) => count)).toEqual([1])
    })

    it('makes its dossier, step by step', async () => {
      const steps = await collected(await client.dossiers.export({ number, form: 'working' }))
      const last = steps.pop()
      expect(steps.length).toBeGreaterThan(0)
      expect(steps.every((step) => step.type === 'progress' && step.done <= step.total)).toBe(true)
      expect(last).toMatchObject({ type: 'done', exported: { name: expect.stringMatching(/\.pdf$/) } })
      if (last?.type === 'done') expect(last.exported.pages).toBeGreaterThan(3)
    })

    it('refuses in a stream as anywhere else', async () => {
      const none = client.dossiers.export({ number: '1999-0001' })
      expect(await refusalOf(none.then(collected))).toEqual({
        code: 'notFound',
        facts: { what: 'case', id: '1999-0001' },
      })
    })

    it('refuses a command that was decided on an older version', async () => {
      const { version } = await client.cases.get({ number })
      const command = { type: 'addNote', on: today, text: 'x' } as const
      const expected = version - 1
      expect(await refusalOf(client.cases.do({ number, command, expectedVersion: expected }))).toEqual({
        code: 'changedMeanwhile',
        facts: { expected, actual: version },
      })
    })
  })

  describe('a table', () => {
    const table = [
      'Nr;Ontvangen op;Gesloten op;Klant;Klussenier;Onderwerp;Afloop',
      'K-1;3/04/2019;25/06/2019;Oda Tabel;Wout Tabel;Lekkende kraan;akkoord',
      'K-2;31/02/2019;25/06/2019;Els Maes;;Deur;akkoord',
    ].join('\r\n')
    let order: Parameters<Client['tables']['import']>[0]
    let run: string

    it('is read, with what was found in it', async () => {
      const upload = await host.offer('klachten.csv', Buffer.from(table))
      const last = (await collected(await client.tables.inspect({ upload, kind: 'cases' }))).pop()
      expect(last).toMatchObject({
        type: 'done',
        found: { file: { encoding: 'utf-8', separator: ';' }, header: 1, rows: 2 },
      })
      if (last?.type !== 'done') return
      const { table: id, header, mapping } = last.found
      order = { table: id, kind: 'cases', header, mapping }
    })

    it('is tried out, taken over once, and gives back what was refused', async () => {
      const tried = (await collected(await client.tables.dryRun(order))).pop()
      expect(tried).toMatchObject({ type: 'done', summary: { add: 1, known: 0, refuse: 1 } })
      const taken = (await collected(await client.tables.import(order))).pop()
      expect(taken).toMatchObject({ type: 'done', summary: { add: 1, known: 0, refuse: 1 } })
      const again = (await collected(await client.tables.import(order))).pop()
      expect(again).toMatchObject({ type: 'done', summary: { add: 0, known: 1, refuse: 1 } })
      run = again?.type === 'done' ? again.summary.run : ''
      expect((await client.cases.get({ number: '2019-0001' })).imported).toMatchObject({
        externalNumber: 'K-1',
        from: { row: 2 },
      })
    })

    it('has rows to look at, and those that were refused as a table', async () => {
      const { total, rows } = await client.tables.rows({ run, does: 'refuse' })
      expect([total, rows.map(({ row, why }) => [row, why[0]?.code])]).toEqual([1, [[3, 'notADate']]])
      expect(await client.tables.refusedRows({ run })).toMatchObject({ rows: 1 })
    })

    it('is refused when it is none', async () => {
      const upload = await host.offer('foto.csv', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0]))
      const call = client.tables.inspect({ upload, kind: 'cases' }).then(collected)
      expect(await refusalOf(call)).toEqual({ code: 'notATable', facts: { found: 'picture' } })
    })
  })

  it('leaves an administration in which everything is as it was recorded', async () => {
    const { events, documents, ...damages } = await client.system.verify()
    expect(events).toBeGreaterThan(50)
    expect(documents).toBeGreaterThan(6)
    expect(damages).toEqual({ changedEvents: [], damagedDocuments: [], driftedTables: [], fileDamages: [] })
  })

  it('was called in every procedure', () =>
    expect(procedures.map(({ path }) => path).filter((path) => !called.has(path))).toEqual([]))
}
