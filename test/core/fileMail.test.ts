import { describe, expect, it } from 'vitest'
import type { FilingInput } from '#shared/contract/intake.ts'
import { wordsOf } from '#shared/intake/replyText.ts'
import { newId } from '#shared/kernel/id.ts'
import { aMail, askedByLetter, type MailSaid } from './support/mails.ts'
import { type Office, openOffice, refusalOf } from './support/office.ts'

const dropped = async (office: Office, said: MailSaid, number?: string) => {
  const mail = await office.offer(`${said.id ?? 'reply'}.eml`, aMail(said))
  return { mail, review: await office.client.intake.review({ upload: mail, ...(number && { number }) }) }
}

const asked = async () => {
  const office = await openOffice()
  const made = await askedByLetter(office)
  office.on('2026-03-06')
  return { office, ...made }
}
const reply = { answers: 'draft@wederhoor.example' }
const parts = [{ partIndex: 0, name: 'werfverslag.pdf', kind: 'other' as const }]

describe('a mail that answers a letter', () => {
  it('is recognised, with what it answers and the words that its writer added', async () => {
    const { office, number, letter, request } = await asked()
    const { review } = await dropped(office, reply)
    expect(review.reply).toMatchObject({
      nature: 'answer',
      number,
      side: 'respondent',
      letter,
      answers: { is: 'request', id: request },
      round: 1,
      certainty: 'certain',
    })
    expect(wordsOf(review.pieces, ['fresh'])).toBe('Dag,\n\nIk kom volgende week.')
    expect(review.takenInAs).toEqual([])
  })

  it('is filed as the statement that answers the request, with the mail and what came along, and undone as one', async () => {
    const { office, number, request } = await asked()
    const { mail } = await dropped(office, reply)
    const before = await office.client.cases.get({ number })
    const after = await office.client.intake.file({
      number,
      mail,
      receivedOn: '2026-03-05',
      parts,
      as: { is: 'statement', by: 'respondent', text: 'Ik kom volgende week.', answers: request },
    })
    const [kept, part] = after.documents.slice(before.documents.length)
    expect(kept).toMatchObject({
      kind: 'mail',
      broughtBy: 'respondent',
      messageId: 'reply@klusbedrijf.example',
    })
    expect(part).toMatchObject({ name: 'werfverslag.pdf', broughtBy: 'respondent', receivedOn: '2026-03-05' })
    expect(after.rounds[0]?.counterHearing).toMatchObject([
      { by: 'respondent', on: '2026-03-05', documents: [kept?.id, part?.id], answers: request },
    ])
    expect(after.requests).toMatchObject([{ response: { is: 'answered', on: '2026-03-05' } }])
    const back = await office.client.cases.do({ number, command: { type: 'undo' } })
    expect(back.documents).toEqual(before.documents)
    expect(back.requests).toMatchObject([{ response: { is: 'awaited' } }])
  })

  it('is told when it comes again, and not filed twice in its case', async () => {
    const { office, number } = await asked()
    const filing = async (): Promise<FilingInput> => ({
      number,
      mail: (await dropped(office, reply)).mail,
      receivedOn: '2026-03-05',
      as: { is: 'documents', broughtBy: 'respondent' },
    })
    await office.client.intake.file(await filing())
    const again = await dropped(office, reply)
    expect(again.review.takenInAs).toEqual([number])
    const version = (await office.client.cases.get({ number })).version
    expect(await refusalOf(office.client.intake.file(await filing()))).toEqual({
      code: 'mailFiledBefore',
      facts: { number },
    })
    expect((await office.client.cases.get({ number })).version).toBe(version)
  })

  it('is known by its content where it was attached as any file', async () => {
    const { office, number } = await asked()
    const { mail } = await dropped(office, reply)
    await office.client.cases.attach({ number, files: [{ upload: mail }], broughtBy: 'respondent' })
    expect((await dropped(office, reply)).review.takenInAs).toEqual([number])
  })

  it('leaves nothing when it is refused', async () => {
    const { office, number, request } = await asked()
    const { mail } = await dropped(office, reply)
    const before = await office.client.system.verify()
    const file = (said: Partial<FilingInput>) =>
      office.client.intake.file({
        number,
        mail,
        receivedOn: '2026-03-05',
        as: { is: 'statement', by: 'respondent', text: 'Ik kom.', answers: request },
        ...said,
      })
    const as = { is: 'statement', by: 'complainant', text: 'Ik kom.', answers: request } as const
    expect((await refusalOf(file({ as }))).code).toBe('unknownEntry')
    expect((await refusalOf(file({ receivedOn: '2026-03-09' }))).code).toBe('inTheFuture')
    expect((await refusalOf(file({ receivedOn: '2026-03-01' }))).code).toBe('dueBeforeStart')
    expect((await refusalOf(file({ expectedVersion: 1 }))).code).toBe('changedMeanwhile')
    expect((await refusalOf(file({ number: '2026-9999' }))).code).toBe('notFound')
    expect((await refusalOf(file({ parts: [{ partIndex: 7, name: 'x', kind: 'other' }] }))).code).toBe(
      'notFound',
    )
    const nothing = { is: 'answer', by: 'respondent', proposal: newId(), accepts: true } as const
    expect((await refusalOf(file({ as: nothing as never }))).code).toBe('noOpenProposal')
    const after = await office.client.system.verify()
    expect({ events: after.events, documents: after.documents }).toEqual({
      events: before.events,
      documents: before.documents,
    })
    // The upload stays, so that it can be tried again.
    await file({})
  })
})

describe('what the office sent itself', () => {
  it('is the proof of the letter, and answers to it are known by its own id from then on', async () => {
    const { office, number, letter } = await asked()
    const own = {
      id: 'sent@mail.hetklushuis.be',
      from: 'HetKlusHuis <info@hetklushuis.be>',
      to: 'Piet Peeters <piet@klusbedrijf.example>',
      subject: `Vraag om uw reactie op een klacht [${number}]`,
      on: 'Mon, 2 Mar 2026 09:15:00 +0100',
    }
    const later = { answers: 'sent@mail.hetklushuis.be', from: 'x@elders.example', subject: 'vraag' }
    expect((await dropped(office, { ...later, id: 'a' })).review.reply).toBeNull()
    const { mail, review } = await dropped(office, own)
    expect(review.reply).toMatchObject({ nature: 'sent', number, letter, certainty: 'certain' })
    const after = await office.client.intake.file({
      number,
      mail,
      receivedOn: '2026-03-02',
      as: { is: 'proof', letter, kind: 'mail' },
    })
    expect(after.letters).toMatchObject([
      { proofs: [{ kind: 'mail', on: '2026-03-02', messageId: 'sent@mail.hetklushuis.be' }] },
    ])
    expect((await dropped(office, { ...later, id: 'b' })).review.reply).toMatchObject({
      number,
      letter,
      certainty: 'proposed',
    })
  })

  it('that could not be delivered is told on the letter, and never taken for an answer', async () => {
    const { office, number, letter } = await asked()
    const bounce = {
      id: 'bounce@mail.example',
      from: 'Mail Delivery System <MAILER-DAEMON@mail.example>',
      subject: 'Undelivered Mail Returned to Sender',
      headers: 'X-Failed-Recipients: piet@klusbedrijf.example',
      answers: 'draft@wederhoor.example',
    }
    const { mail, review } = await dropped(office, bounce)
    expect(review.reply).toMatchObject({ nature: 'undelivered', letter, answers: null })
    const after = await office.client.intake.file({
      number,
      mail,
      receivedOn: '2026-03-05',
      as: { is: 'proof', letter, kind: 'undelivered', broughtBy: 'other' },
    })
    expect(after.letters[0]?.proofs).toMatchObject([{ kind: 'undelivered' }])
    expect(after.letters[0]?.proofs[0]).not.toHaveProperty('messageId')
    expect(after.requests).toMatchObject([{ response: { is: 'awaited' } }])
  })
})

it('a mail that the mediator brings to a case is reviewed for that case', async () => {
  const { office, number } = await asked()
  const other = { from: 'Iemand <iemand@elders.example>', subject: 'foto' }
  expect((await dropped(office, other)).review.reply).toBeNull()
  expect((await dropped(office, other, number)).review.reply).toMatchObject({
    number,
    side: null,
    certainty: 'proposed',
    reasons: [],
  })
  const mail = await office.offer('x.eml', aMail())
  expect((await refusalOf(office.client.intake.review({ upload: mail, number: '2026-9999' }))).code).toBe(
    'notFound',
  )
})

it('an answer to a proposal is recorded with the words of the mail', async () => {
  const { office, number, request } = await asked()
  const order = (command: Parameters<typeof office.client.cases.do>[0]['command']) =>
    office.client.cases.do({ number, command })
  const on = '2026-03-06'
  await order({
    type: 'recordStatement',
    statement: { by: 'respondent', on, channel: 'phone', text: 'Ik kom.', answers: request },
  })
  await order({ type: 'assessCase', on, assessment: { text: 'Herstel.', approach: 'proposals' } })
  const { proposals } = await order({
    type: 'makeProposal',
    proposal: { kind: 'proposal', to: ['complainant', 'respondent'], on, via: 'mail', text: 'Herstel.' },
  })
  const proposal = proposals[0]?.id
  if (!proposal) throw new Error('no proposal')
  const { mail, review } = await dropped(office, {
    ...reply,
    on: 'Fri, 6 Mar 2026 10:00:00 +0100',
    text: 'Akkoord.',
  })
  expect(review.reply?.answers).toEqual({ is: 'proposal', id: proposal })
  const after = await office.client.intake.file({
    number,
    mail,
    receivedOn: on,
    as: { is: 'answer', by: 'respondent', proposal, accepts: true, note: 'Akkoord.' },
  })
  expect(after.proposals[0]?.answers).toMatchObject({
    respondent: { accepts: true, on, channel: 'mail', note: 'Akkoord.' },
  })
  expect(after.documents.at(-1)).toMatchObject({ kind: 'mail', broughtBy: 'respondent' })
})
