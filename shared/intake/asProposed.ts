import { maximum } from '../case/facts.ts'
import type { Language } from '../case/vocabulary.ts'
import { type ComplaintInput, mostParts } from '../contract/intake.ts'
import type { PlainDate } from '../kernel/date.ts'
import type { CustomerId, KlussenierId } from '../kernel/id.ts'
import { email } from '../people/person.ts'
import type { ProposedParty } from './party.ts'
import type { IntakeProposal } from './propose.ts'

/** Without what is more than one line of a case takes. */
const cut = (text: string): string => text.slice(0, maximum.line).toWellFormed().trim()

/** Mailers know addresses that no mail could be sent to from here, such as `jan@intranet`. */
const usableEmail = (typed: string | null): string | null => (email.safeParse(typed).success ? typed : null)

const partyAsProposed = <Id extends CustomerId | KlussenierId>(
  party: ProposedParty<Id>,
  spoken: { readonly language?: Language },
) => {
  if (party.is === 'known') return { known: party.person.id }
  if (party.is === 'unknown') return party.name ? { new: { name: cut(party.name), ...spoken } } : null
  const { name, phone, address } = party
  return {
    new: {
      name: cut(name),
      email: usableEmail(party.email),
      phone,
      address: address && { ...address, country: '' },
      ...spoken,
    },
  }
}

/**
 * The complaint when the mediator changes nothing of what was proposed. Null when nobody can be taken for the
 * customer. Always one that the contract accepts: what does not fit is cut. `subject` falls back on the mail's own, and the day on which it was received on `today`.
 */
export const complaintAsProposed = (
  proposal: IntakeProposal,
  { mail, mailSubject, today }: { mail: string; mailSubject: string | null; today: PlainDate },
): ComplaintInput | null => {
  const { language, direction } = proposal
  // Only the complainant wrote; of the other side nothing shows in which language to write.
  const [his, none] = [{ language }, {}]
  const customerComplains = direction.value === 'customerComplains'
  const customer = partyAsProposed(proposal.customer, customerComplains ? his : none)
  if (!customer) return null
  const receivedOn = proposal.receivedOn && proposal.receivedOn <= today ? proposal.receivedOn : today
  return {
    direction: direction.value,
    customer,
    klussenier: partyAsProposed(proposal.klussenier, customerComplains ? none : his),
    subject: cut(proposal.subject || mailSubject || '') || '—',
    description: proposal.description,
    receivedOn,
    channel: 'mail',
    mail,
    parts: proposal.documents
      .filter((document) => document.keep)
      .slice(0, mostParts)
      .map(({ partIndex, name, kind }) => ({ partIndex, name, kind })),
  }
}
