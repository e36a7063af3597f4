import { addDays } from '#shared/calendar/days.ts'
import type { CaseCommandInput } from '#shared/case/commands.ts'
import { conditions } from '#shared/case/vocabulary.ts'
import type { PlainDate } from '#shared/kernel/date.ts'
import { type EntryId, newId } from '#shared/kernel/id.ts'
import { aPdf, byPhone, type Office } from './office.ts'

/** A case in which the Klussenier was asked to respond by a letter, on a day; he has 18 days. */
export const askedByLetter = async ({ client, offer }: Office, on: PlainDate = '2026-03-02' as PlainDate) => {
  const { number } = await client.intake.open(
    byPhone({
      klussenier: { new: { name: 'Piet Peeters', email: 'piet@klusbedrijf.example' } },
      receivedOn: on,
    }),
  )
  const order = (command: CaseCommandInput) => client.cases.do({ number, command })
  for (const condition of conditions)
    await order({
      type: 'findCondition',
      condition,
      finding: condition === 'guaranteeExpired' ? 'notMet' : 'met',
    })
  await order({ type: 'admitCase', on })
  const { undisclosed } = await order({ type: 'completeHearing', on })
  const { documents } = await client.cases.attach({
    number,
    files: [{ upload: await offer('brief.pdf', aPdf('brief')), kind: 'letter' }],
    broughtBy: 'mediator',
  })
  const [pdf] = documents
  if (!pdf) throw new Error('nothing attached')
  const [letter, request] = [newId<EntryId>(), newId<EntryId>()]
  await order({
    type: 'sendLetter',
    letter: {
      id: letter,
      kind: 'responseRequest',
      to: 'respondent',
      language: 'nl',
      on,
      via: 'mail',
      subject: `Vraag om uw reactie op een klacht [${number}]`,
      text: 'Beste Piet Peeters',
      template: { version: 0, edition: 1 },
      messageId: 'draft@wederhoor.example',
      shown: [...undisclosed.respondent],
      document: { ...pdf, id: newId<EntryId>() },
    },
    starts: request,
    dueOn: addDays(on, 18),
  })
  return { number, letter, request }
}

export type MailSaid = {
  readonly id?: string
  readonly from?: string
  readonly to?: string
  readonly subject?: string
  readonly answers?: string
  readonly headers?: string
  readonly text?: string
  readonly on?: string
}

/** A mail as a mail program saves it, with one attachment. */
export const aMail = ({
  id = 'reply@klusbedrijf.example',
  from = 'Piet Peeters <piet@klusbedrijf.example>',
  to = 'HetKlusHuis <info@hetklushuis.be>',
  subject = 'Re: uw vraag',
  answers,
  headers = '',
  text = 'Dag,\n\nIk kom volgende week.\n\nGroeten\nPiet\n\nOp ma 2 mrt 2026 om 09:15 schreef HetKlusHuis:\n> Beste Piet',
  on = 'Thu, 5 Mar 2026 14:20:00 +0100',
}: MailSaid = {}): string =>
  [
    `Message-ID: <${id}>`,
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${subject}`,
    `Date: ${on}`,
    ...(answers ? [`In-Reply-To: <${answers}>`] : []),
    ...(headers ? [headers] : []),
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="deel"',
    '',
    '--deel',
    'Content-Type: text/plain; charset=utf-8',
    '',
    ...text.split('\n'),
    '--deel',
    'Content-Type: application/pdf; name="werfverslag.pdf"',
    'Content-Disposition: attachment; filename="werfverslag.pdf"',
    '',
    aPdf('werfverslag'),
    '--deel--',
    '',
  ].join('\r\n')
