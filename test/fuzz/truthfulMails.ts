import fc from 'fast-check'
import type { KnownPerson } from '#shared/intake/matching.ts'
import { html, mail, multipart, type Part, plain } from '../fixtures/mail/build.ts'
import {
  klusseniers,
  type Someone,
  someCustomer,
  someKlussenier,
  spelling,
  stranger,
} from './truthfulPeople.ts'
import { grievances, prefixes, subjects } from './truthfulWords.ts'

/**
 * Mails of which the truth is known, because it was there before the mail: who complains about whom, who writes for
 * whom, and how he gets it into words and bytes. People err in it as people do: they keep the form of the subject
 * the wrong way round, spell names wrong, quote numbers of others.
 */
export type Truth = {
  readonly direction: 'customerComplains' | 'klussenierComplains'
  /** `id` where the office knows the person; `spelled`: all ways in which the mail writes the name. */
  readonly customer: Person
  readonly klussenier: Person
  /** National digits and addresses in lower case that are the complainant's own. */
  readonly contact: readonly string[]
}
export type Person = {
  readonly id: string | null
  readonly name: string
  readonly spelled: readonly string[]
}

export const officesOwn = [
  { kind: 'phone', value: '011 20 30 40' },
  { kind: 'email', value: 'info@hetklushuis.example' },
  { kind: 'email', value: 'veerle@hetklushuis.example' },
  { kind: 'address', value: 'Ambachtslaan 44 3500 Hasselt' },
] as const
const officeSignature = [
  'Met vriendelijke groet,',
  'Veerle Onthaal',
  'HetKlusHuis, Ambachtslaan 44, 3500 Hasselt',
  'T 011 20 30 40 | info@hetklushuis.example',
].join('\n')

/**
 * `self` from the address that the office knows, `elsewhere` from another one, `partner` in his or her own name;
 * `colleague` forwards it, `attached` as an attachment; `proof`: with a mail of the other side below it; `spoofed`:
 * someone who calls himself as the other side is called; `respondent`: he answers the complaint, and makes none.
 */
const writers = [
  ...(['self', 'self', 'self', 'elsewhere', 'partner', 'colleague', 'attached'] as const),
  ...(['proof', 'spoofed', 'respondent'] as const),
]
type Writer = (typeof writers)[number]

const encoded = (text: string) =>
  fc.constantFrom<Part>(
    plain(text),
    plain(text, 'base64'),
    plain(text, 'quoted-printable'),
    html(`<div>${text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/\n/g, '<br>')}</div>`),
    multipart('alternative', [
      plain(text),
      html(`<p>${text.replace(/</g, '&lt;').replace(/\n/g, '<br>')}</p>`),
    ]),
  )

/** Everything that is drawn for one mail, in the order in which one thing follows from another. */
export const truthfulMail = fc
  .record({
    direction: fc.constantFrom('customerComplains', 'klussenierComplains' as const),
    customer: someCustomer,
    klussenier: someKlussenier,
    other: stranger,
    third: fc.constantFrom(...klusseniers),
    writer: fc.constantFrom(...writers),
    quotes: fc.boolean(),
    signs: fc.boolean(),
    tellsOfThird: fc.boolean(),
  })
  .chain((drawn) => {
    const reverse = drawn.direction === 'klussenierComplains'
    const [complainant, respondent] = reverse
      ? [drawn.klussenier, drawn.customer]
      : [drawn.customer, drawn.klussenier]
    return fc
      .record({ by: spelling(complainant.name), about: spelling(respondent.name), prefix: prefixes })
      .chain(({ by, about, prefix }) =>
        fc
          .record({
            subject: subjects({ by, about }).map((subject) => `${prefix}${subject}`),
            grievance: grievances[drawn.direction](about),
          })
          .chain(({ subject, grievance }) => {
            const { sender, text } = told(drawn, complainant, respondent, { by, grievance, subject })
            const truth: Truth = {
              direction: drawn.direction,
              customer: { ...identity(drawn.customer), spelled: reverse ? [about] : [by] },
              klussenier: { ...identity(drawn.klussenier), spelled: reverse ? [by] : [about] },
              contact: contactOf(drawn, complainant),
            }
            return encoded(text).map((content) => {
              const bytes = wholeMail(drawn.writer, complainant, { sender, subject, content })
              return { truth, bytes, writer: drawn.writer, subject, text, sender }
            })
          }),
      )
  })

const identity = ({ id, name }: Someone) => ({ id, name })

type Drawn = {
  readonly other: Someone
  readonly third: KnownPerson
  readonly writer: Writer
  readonly quotes: boolean
  readonly signs: boolean
  readonly tellsOfThird: boolean
}
const contactOf = ({ writer, other }: Drawn, { email, phone }: Someone): readonly string[] =>
  [email, phone, writer === 'elsewhere' ? other.email : null].flatMap((one) => one ?? [])

const told = (
  { writer, other, third, quotes, signs, tellsOfThird }: Drawn,
  complainant: Someone,
  respondent: Someone,
  { by, grievance, subject }: { readonly by: string; readonly grievance: string; readonly subject: string },
): { readonly sender: string; readonly text: string } => {
  const own = complainant.email ?? other.email ?? 'iemand@post.example'
  const signature =
    writer === 'partner' ? `${other.name}\n${other.phone}` : `${by}\n${complainant.phone ?? ''}`
  const text = [
    writer === 'partner' ? `Ik schrijf voor ${by}.` : 'Beste,',
    grievance,
    tellsOfThird ? `${third.name} werkte hier vroeger en daar was ik wel tevreden over.` : '',
    respondent.phone ? `Ik bel altijd naar ${respondent.phone}.` : '',
    signs ? signature : by,
    quotes
      ? `Op ma 2 mrt 2026 om 11:00 schreef HetKlusHuis <info@hetklushuis.example>:\n\n${officeSignature.replace(/^/gm, '> ')}`
      : '',
  ]
    .filter(Boolean)
    .join('\n\n')
  switch (writer) {
    case 'colleague':
      return {
        sender: 'Veerle Onthaal <veerle@hetklushuis.example>',
        text: `Voor jou?\n\n${officeSignature}\n\nVan: ${complainant.name} <${own}>\nVerzonden: vrijdag 6 maart 2026 18:02\nAan: info@hetklushuis.example\nOnderwerp: ${subject}\n\n${text}`,
      }
    case 'partner':
      return { sender: `"${other.name}" <${other.email}>`, text }
    case 'elsewhere':
      return { sender: `"${complainant.name}" <${other.email}>`, text }
    case 'proof':
      return {
        sender: `"${complainant.name}" <${own}>`,
        text: `${text}\n\n---------- Forwarded message ---------\nVan: ${respondent.name} <${respondent.email ?? 'hij@post.example'}>\nDate: vr 6 mrt 2026 om 18:02\nSubject: uw vraag\nTo: <${own}>\n\nU hoort nog van mij.\n\n${respondent.name}\n${respondent.phone ?? ''}`,
      }
    case 'attached':
      return { sender: 'Veerle Onthaal <veerle@hetklushuis.example>', text }
    case 'respondent':
      return {
        sender: `"${respondent.name}" <${respondent.email ?? 'hij@post.example'}>`,
        text: `Ik ben het niet eens met wat ${by} over mij zegt.\n\n${respondent.name}`,
      }
    case 'spoofed':
      return { sender: `"${respondent.name}" <onbekend@gratismail.example>`, text }
    default:
      return { sender: `"${complainant.name}" <${own}>`, text }
  }
}

const wholeMail = (
  writer: Writer,
  complainant: Someone,
  { sender, subject, content }: { readonly sender: string; readonly subject: string; readonly content: Part },
): Uint8Array => {
  if (writer === 'respondent')
    return whole(sender, `RE: ${subject}`, content, '<brief-7@hetklushuis.example>')
  if (writer !== 'attached') return whole(sender, subject, content)
  const original = whole(
    `"${complainant.name}" <${complainant.email ?? 'iemand@post.example'}>`,
    subject,
    content,
  )
  const attached: Part = { headers: { 'Content-Type': 'message/rfc822' }, body: original }
  return whole(
    sender,
    'FW: klacht',
    multipart('mixed', [plain(`Zie bijlage.\n\n${officeSignature}`), attached]),
  )
}

const whole = (sender: string, subject: string, content: Part, answers?: string): Buffer =>
  mail(
    {
      'Message-ID': '<waar@post.example>',
      ...(answers ? { 'In-Reply-To': answers } : {}),
      Date: 'Mon, 9 Mar 2026 10:20:30 +0100',
      From: sender,
      To: 'info@hetklushuis.example',
      Subject: subject,
    },
    content,
  )
