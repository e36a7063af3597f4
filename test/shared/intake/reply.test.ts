import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MailContent } from '#shared/intake/mail.ts'
import { recogniseReply } from '#shared/intake/reply.ts'
import { instant } from '#shared/kernel/date.ts'
import { cases, own } from '../../fixtures/mail/replies/cases.ts'

const blank: MailContent = {
  messageId: 'new@post.example',
  inReplyTo: null,
  references: [],
  from: null,
  to: [],
  cc: [],
  replyTo: [],
  subject: null,
  date: instant.parse('2026-03-05T13:00:00Z'),
  datePlausible: true,
  text: 'Ik ben het er niet mee eens.',
  attachments: [],
  carried: [],
  automatic: null,
  warnings: [],
}
const sam = { name: 'Sam Claes', address: 'sam@claesklust.example' }
const recognise = (said: Partial<MailContent>, within?: string) =>
  recogniseReply({ ...blank, ...said }, cases, { own, within: within ?? null })

const ids = cases.flatMap(({ letters, mails }) => [
  ...letters.flatMap(({ messageIds }) => messageIds),
  ...mails.map(({ messageId }) => messageId),
])
const emails = cases.flatMap(({ sides }) =>
  Object.values(sides).flatMap((side) => (side?.email ? [side.email] : [])),
)
const subjects = [
  null,
  'foto’s',
  'Re: Vraag om uw reactie op een klacht [2026-0012]',
  'Betr: 2026-0015',
  'AW: Ons voorstel [2026-0020]',
  'TR: [2025-0101] 2026-0012',
]
const address = fc.constantFrom(...emails, ...own, 'iemand@elders.example')
const anyMail: fc.Arbitrary<MailContent> = fc.record({
  ...Object.fromEntries(Object.entries(blank).map(([key, value]) => [key, fc.constant(value)])),
  inReplyTo: fc.option(fc.constantFrom(...ids, 'other@elders.example')),
  references: fc.array(fc.constantFrom(...ids, 'other@elders.example'), { maxLength: 3 }),
  from: fc.option(address.map((one) => ({ name: null, address: one }))),
  to: fc.array(
    address.map((one) => ({ name: null, address: one })),
    { maxLength: 2 },
  ),
  subject: fc.constantFrom(...subjects),
  text: fc.constantFrom('Dag.', 'In zaak 2026-0015 was het ook zo.'),
}) as unknown as fc.Arbitrary<MailContent>

const kindOf = (code: string) =>
  ({ answersLetter: 'thread', answersMail: 'thread', isLetter: 'thread', address: 'person', name: 'person' })[
    code
  ] ?? 'subject'

describe('a mail is taken for a reply', () => {
  it('with certainty only on two kinds of evidence that agree, from the known address of that side', () =>
    fc.assert(
      fc.property(anyMail, (mail) => {
        const reply = recogniseReply(mail, cases, { own })
        if (reply?.certainty !== 'certain') return
        expect(new Set(reply.reasons.map(({ code }) => kindOf(code))).size).toBeGreaterThanOrEqual(2)
        expect(reply.against).toEqual([])
        expect(reply.reasons.every(({ number }) => number === reply.number)).toBe(true)
        const sides = cases.find(({ number }) => number === reply.number)?.sides
        const known = reply.side && sides?.[reply.side]?.email
        const people = reply.nature === 'sent' ? mail.to : [mail.from]
        expect(people.some((person) => person?.address === known)).toBe(true)
      }),
    ))

  it('alike in whatever order the cases come', () =>
    fc.assert(
      fc.property(anyMail, fc.shuffledSubarray([...cases], { minLength: cases.length }), (mail, shuffled) => {
        const one = recogniseReply(mail, cases, { own })
        const other = recogniseReply(mail, shuffled, { own })
        expect(other && { ...other, against: [] }).toEqual(one && { ...one, against: [] })
        expect(other?.against.length).toBe(one?.against.length)
      }),
    ))

  it('never with certainty when its subject names another case than the letter that it answers', () =>
    fc.assert(
      fc.property(anyMail, fc.constantFrom(...cases), (mail, { number }) => {
        const reply = recogniseReply({ ...mail, subject: `Re: ${number}` }, cases, { own })
        if (reply && reply.number !== number) {
          expect(reply.certainty).toBe('proposed')
          expect(reply.against.some((reason) => reason.number === number)).toBe(true)
        }
      }),
    ))

  it('never when nothing in it is known', () =>
    expect(recognise({ from: { name: null, address: 'iemand@elders.example' }, subject: 'Re: hallo' })).toBe(
      null,
    ))

  it('always in the case that the mediator chose, with what speaks against it', () => {
    const reply = recognise({ from: sam, inReplyTo: 'sent-2@mail.hetklushuis.example' }, '2026-0015')
    expect(reply).toMatchObject({ number: '2026-0015', side: 'complainant', certainty: 'proposed' })
    expect(reply?.against).toMatchObject([{ code: 'answersLetter', number: '2026-0012' }])
    expect(recognise({}, '2026-0015')).toMatchObject({ number: '2026-0015', side: null, reasons: [] })
  })

  it('for no statement when a program answers, and for no answer when the office wrote it', () =>
    fc.assert(
      fc.property(anyMail, (mail) => {
        const automatic = recogniseReply({ ...mail, automatic: { is: 'autoReply' } }, cases, { own })
        expect(automatic?.nature ?? 'autoReply').toBe('autoReply')
        expect(automatic?.answers ?? null).toBe(null)
        const sent = recogniseReply({ ...mail, from: { name: null, address: own[0] ?? '' } }, cases, { own })
        expect(sent?.nature ?? 'sent').toBe('sent')
        expect(sent?.answers ?? null).toBe(null)
      }),
    ))
})

it('a late answer goes to the request that its letter made, in its round', () => {
  const lapsed = cases.map((one) => ({
    ...one,
    requests: one.requests.map((request) => ({ ...request, awaited: false })),
  }))
  const mail = { ...blank, from: sam, inReplyTo: 'draft-2@wederhoor.example' }
  expect(recogniseReply(mail, lapsed, { own })).toMatchObject({
    answers: { is: 'request', id: 'asked of Sam' },
    round: 1,
  })
})
