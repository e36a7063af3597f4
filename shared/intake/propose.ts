import { Temporal } from 'temporal-polyfill'
import { type PlainDate, plainDate } from '../kernel/date.ts'
import { findContact } from './contact.ts'
import { type ProposedDocument, proposeDocument } from './documents.ts'
import { type Forwarded, readForwarded } from './forwarded.ts'
import type { MailContent } from './mail.ts'
import type { KnownPerson } from './matching.ts'
import type { NotUnderstood } from './not-understood.ts'
import { type Complainant, type ProposedParties, proposeParties } from './parties.ts'
import { readSubject, withoutPrefixes } from './subject.ts'
import { summarise } from './summary.ts'

/** All that the intake makes of a mail, for the mediator to look at before a case is opened. */
export type IntakeProposal = Omit<ProposedParties, 'notUnderstood'> & {
  /** A short name for the case; empty when the text gives none. */
  readonly subject: string
  /** The complaint in the writer's words. */
  readonly description: string
  /** The day of the mail in Brussels; null when it has none that can be right. */
  readonly receivedOn: PlainDate | null
  readonly documents: readonly ProposedDocument[]
  readonly notUnderstood: readonly NotUnderstood[]
}

/**
 * Proposes a case from a mail and the people who are known. 'certain' is said only of what cannot be otherwise:
 * the exact address of one known person, a name in the exact form of the subject. What the case then lacks is
 * for the case itself to say.
 */
export const proposeIntake = (mail: MailContent, known: readonly KnownPerson[]): IntakeProposal => {
  const notUnderstood: NotUnderstood[] = []
  const head = withoutPrefixes(mail.subject ?? '')
  const inner = head.forwarded ? readForwarded(mail.text) : null
  const names = readSubject(mail.subject ?? '') ?? readSubject(inner?.subject ?? '')
  if (!names) notUnderstood.push({ code: 'subjectNotRecognised', facts: { subject: mail.subject ?? '' } })

  // Someone known by address speaks for himself: what he forwards is his proof.
  const original = inner && !isKnown(mail.from?.address, known) ? inner : null
  if (original) notUnderstood.push(forwardedBy(mail, original))
  const told = original ? original.text || original.comment : mail.text
  const complainant: Complainant = {
    // Who forwards without a trace of the original, and without a name, is likely not the one who complains.
    sender: original ? original.from : head.forwarded && !names && !inner ? null : mail.from,
    contact: findContact(told),
    answers: head.replied && mail.inReplyTo !== null,
  }
  if (complainant.answers)
    notUnderstood.push({ code: 'looksLikeAnswer', facts: { inReplyTo: mail.inReplyTo } })

  const copied = [...mail.to, ...mail.cc].flatMap(({ address }) => address ?? [])
  const { notUnderstood: aboutParties, ...parties } = proposeParties(
    names,
    complainant,
    `${mail.subject ?? ''}\n${told}`,
    copied,
    known,
  )
  const receivedOn = mail.datePlausible && mail.date ? dayInBrussels(mail.date) : null
  if (!receivedOn) notUnderstood.push({ code: 'dateMissing', facts: {} })
  const attached = mail.attachments.find((part) => part.mediaType === 'message/rfc822')
  if (told === '' && attached)
    notUnderstood.push({ code: 'onlyAnAttachedMail', facts: { name: attached.name } })

  return {
    ...parties,
    subject: summarise(told),
    description: told,
    receivedOn,
    documents: mail.attachments.map(proposeDocument),
    notUnderstood: [...notUnderstood, ...aboutParties],
  }
}

const isKnown = (address: string | null | undefined, known: readonly KnownPerson[]): boolean =>
  known.some(({ email }) => email !== null && email.trim().toLowerCase() === address)

const forwardedBy = (mail: MailContent, { from }: Forwarded): NotUnderstood => ({
  code: 'forwardedBy',
  facts: {
    sender: mail.from?.name ?? mail.from?.address ?? '',
    original: from.name ?? from.address ?? '',
  },
})

const dayInBrussels = (date: string): PlainDate =>
  plainDate.parse(Temporal.Instant.from(date).toZonedDateTimeISO('Europe/Brussels').toPlainDate().toString())
