import type { ComplaintInput } from '../contract/intake.ts'
import type { PlainDate } from '../kernel/date.ts'
import type { CustomerId, KlussenierId } from '../kernel/id.ts'
import type { ProposedParty } from './parties.ts'
import type { IntakeProposal } from './propose.ts'

const partyAsProposed = <Id extends CustomerId | KlussenierId>(party: ProposedParty<Id>) => {
  if (party.is === 'known') return { known: party.person.id }
  if (party.is === 'unknown') return party.name ? { new: { name: party.name } } : null
  const { name, email, phone, address } = party
  return {
    new: {
      name,
      email,
      phone,
      address: address && { ...address, country: '' },
    },
  }
}

/**
 * The complaint when the mediator changes nothing of what was proposed. Null when nobody can be taken for the
 * customer. `subject` falls back on the mail's own, and the day on which it was received on `today`.
 */
export const complaintAsProposed = (
  proposal: IntakeProposal,
  { mail, mailSubject, today }: { mail: string; mailSubject: string | null; today: PlainDate },
): ComplaintInput | null => {
  const customer = partyAsProposed(proposal.customer)
  if (!customer) return null
  const receivedOn = proposal.receivedOn && proposal.receivedOn <= today ? proposal.receivedOn : today
  return {
    direction: proposal.direction.value,
    customer,
    klussenier: partyAsProposed(proposal.klussenier),
    subject: (proposal.subject || mailSubject?.trim() || '—').slice(0, 200),
    description: proposal.description,
    receivedOn,
    channel: 'mail',
    mail,
    parts: proposal.documents
      .filter((document) => document.keep)
      .map(({ partIndex, name, kind }) => ({ partIndex, name, kind })),
  }
}
