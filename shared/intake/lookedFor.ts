import { findContact } from './contact.ts'
import { readForwarded } from './forwarded.ts'
import type { MailContent } from './mail.ts'
import { foldPhone } from './matching.ts'
import { readSubject } from './subject.ts'

/** What may tell who a mail is from or about. A store narrows everyone it knows down with it. */
export type LookedFor = {
  readonly emails: readonly string[]
  /** National digits, see `foldPhone`. */
  readonly phones: readonly string[]
  /** As they stand there; a store finds who is alike by `nameKeys`. */
  readonly names: readonly string[]
}

/** Everything in a mail by which `proposeIntake` could know someone. */
export const lookedFor = (mail: MailContent): LookedFor => {
  const inner = readForwarded(mail.text)
  const subjects = [readSubject(mail.subject ?? ''), readSubject(inner?.subject ?? '')]
  const senders = [mail.from, inner?.from]
  const names = [
    ...subjects.flatMap((names) => [names?.customer, names?.klussenier]),
    ...senders.map((sender) => sender?.name),
  ]
  const texts = [mail.text, inner?.text ?? '', inner?.comment ?? '']
  return {
    emails: senders.flatMap((sender) => sender?.address ?? []),
    phones: texts.flatMap((text) => findContact(text).phone ?? []).map(foldPhone),
    names: [...new Set(names)].flatMap((name) => name || []),
  }
}
