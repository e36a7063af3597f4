import type { DocumentKind, Language, MissingItem } from '#shared/case/vocabulary.ts'
import type { IntakeReview } from '#shared/contract/intake.ts'
import type { MailAddress } from '#shared/intake/mail.ts'
import type { Certainty, Direction, ProposedParty } from '#shared/intake/party.ts'
import type { Concluded } from '#shared/intake/propose.ts'
import type { RecognisedReply } from '#shared/intake/reply.ts'
import type { PlainDate } from '#shared/kernel/date.ts'
import type { Sha256 } from '#shared/kernel/id.ts'
import type { Refusal } from '#shared/refusals.ts'
import type { EarlierOf } from './intakeEarlier.ts'
import { notUnderstoodText, warningText } from './intakeText.ts'
import type { Desk } from './verb.ts'

type Someone = {
  readonly is: 'known' | 'new' | 'unknown'
  /** Of who is known. */
  readonly id: string | null
  readonly name: string | null
}

type Document = {
  readonly name: string
  readonly kind: DocumentKind
  /** Bytes. */
  readonly size: number
  readonly sha256: Sha256 | null
  /** Whether it is kept with a case that is opened as proposed. */
  readonly kept: boolean
  /** Of its kind. */
  readonly certainty: Certainty
  /** The name of the document that it came out of. */
  readonly within: string | null
}

/** What was found in a mail; `docs/cli-intake.md` describes it for who reads the JSON. */
type Found = {
  readonly messageId: string | null
  readonly from: MailAddress | null
  readonly mailSubject: string | null
  readonly direction: Direction
  readonly customer: Someone
  readonly klussenier: Someone
  /** What came before, of who is known and of who may be meant; nothing of a reply. */
  readonly earlier: readonly EarlierOf[]
  /** A short name for the case. */
  readonly subject: string
  readonly received: PlainDate | null
  /** In which to write to the complainant. */
  readonly language: Language
  readonly documents: readonly Document[]
  /** What the case would lack. */
  readonly missing: readonly MissingItem[]
  readonly certainty: Readonly<Record<Exclude<Concluded, 'receivedOn'> | 'received', Certainty>>
  readonly warnings: readonly { readonly code: string; readonly sentence: string }[]
  /** The case that it belongs to, and why. */
  readonly reply: RecognisedReply | null
  readonly takenInAs: readonly string[]
}

export type Came = { readonly opened: string | null; readonly filed: string | null }

/** What came of one mail. What was found is null throughout where it was refused before it was read. */
export type Taken = { readonly file: string } & { readonly [K in keyof Found]: Found[K] | null } & Came & {
    /** The earlier one that is the same mail. */
    readonly sameAs: string | null
    /** The case that was opened, or in which it was filed, or that had it already. */
    readonly case: string | null
    readonly refusal: Refusal | null
  }

const someone = (party: ProposedParty<string>): Someone =>
  party.is === 'known'
    ? { is: 'known', id: party.person.id, name: party.person.name }
    : { is: party.is, id: null, name: party.name }

const foundIn = (desk: Desk, review: IntakeReview, earlier: readonly EarlierOf[]): Found => {
  const { mail, proposal, hashes, missing, reply, takenInAs } = review
  const { direction, customer, klussenier, subject, receivedOn, language, grounds } = proposal
  const name = (index: number | null | undefined) =>
    mail.attachments.find(({ partIndex }) => partIndex === index)?.name ?? null
  const within = (index: number) => name(mail.attachments.find((part) => part.partIndex === index)?.within)
  return {
    messageId: mail.messageId,
    from: mail.from,
    mailSubject: mail.subject,
    direction: direction.value,
    customer: someone(customer),
    klussenier: someone(klussenier),
    earlier,
    subject,
    received: receivedOn,
    language,
    documents: proposal.documents.map((document) => ({
      name: document.name,
      kind: document.kind,
      size: document.size,
      sha256: hashes[document.partIndex] ?? null,
      kept: document.keep,
      certainty: document.certainty,
      within: within(document.partIndex),
    })),
    missing,
    certainty: {
      direction: direction.certainty,
      customer: customer.certainty,
      klussenier: klussenier.certainty,
      subject: grounds.subject.certainty,
      received: grounds.receivedOn.certainty,
      language: grounds.language.certainty,
    },
    warnings: [
      ...proposal.notUnderstood.map((one) => ({ code: one.code, sentence: notUnderstoodText(desk, one) })),
      ...mail.warnings.map((one) => ({ code: one.code, sentence: warningText(desk, one) })),
    ],
    reply,
    takenInAs,
  }
}

const notRead: { readonly [K in keyof Found]: null } = {
  messageId: null,
  from: null,
  mailSubject: null,
  direction: null,
  customer: null,
  klussenier: null,
  earlier: null,
  subject: null,
  received: null,
  language: null,
  documents: null,
  missing: null,
  certainty: null,
  warnings: null,
  reply: null,
  takenInAs: null,
}

/** What is said of a mail, once all that can be done with it was done. */
export const taken = (
  desk: Desk,
  {
    file,
    sameAs,
    review,
    earlier = [],
    came,
    refusal,
  }: {
    readonly file: string
    readonly sameAs: string | null
    readonly review: IntakeReview | null
    readonly earlier?: readonly EarlierOf[]
    readonly came: Came
    readonly refusal: Refusal | null
  },
): Taken => {
  const had = review?.takenInAs[0] ?? null
  return {
    file,
    ...(review ? foundIn(desk, review, earlier) : notRead),
    sameAs,
    ...came,
    case: came.opened ?? came.filed ?? had,
    refusal,
  }
}
