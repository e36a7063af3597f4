import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readMail } from '#core/formats/mail.ts'
import type { KnownPerson } from '#shared/intake/matching.ts'
import type { ProposedParty } from '#shared/intake/party.ts'
import { proposeIntake } from '#shared/intake/propose.ts'
import { instant } from '#shared/kernel/date.ts'

export const fixtures = join(import.meta.dirname, '../../fixtures/mail')
export const known = JSON.parse(readFileSync(join(fixtures, 'known.json'), 'utf8')) as KnownPerson[]
export const now = instant.parse('2026-04-01T00:00:00Z')

/** A mail and what is proposed from it, in the few words of the .json files beside the fixtures. */
export const outcomeOf = async (bytes: Uint8Array): Promise<unknown> => {
  const read = await readMail(bytes, { now })
  if (!read.accepted) return { refusal: read.refusal }
  const { mail } = read
  const proposal = proposeIntake(mail, known)
  return {
    mail: {
      messageId: mail.messageId,
      from: mail.from,
      subject: mail.subject,
      date: mail.date,
      text: mail.text,
      attachments: mail.attachments.map(({ name, mediaType, inline }) =>
        [name, mediaType, inline ? 'inline' : 'apart'].join(' | '),
      ),
      warnings: mail.warnings.map(inWords),
    },
    proposal: {
      direction: `${proposal.direction.value} (${proposal.direction.certainty})`,
      customer: party(proposal.customer),
      klussenier: party(proposal.klussenier),
      subject: proposal.subject,
      description: proposal.description === mail.text ? 'the text' : proposal.description,
      receivedOn: proposal.receivedOn,
      documents: proposal.documents.map(
        ({ name, kind, reason, keep }) =>
          `${name} | ${kind} | ${Object.values(reason).join(': ')}${keep ? '' : ' | not kept'}`,
      ),
      notUnderstood: proposal.notUnderstood.map(inWords),
    },
  }
}

const inWords = ({ code, facts }: { code: string; facts: object }): string =>
  Object.keys(facts).length === 0 ? code : `${code} ${JSON.stringify(facts)}`

const party = (proposed: ProposedParty<string>): unknown => {
  const candidates = proposed.candidates.map(({ name, reasons }) => `${name}: ${reasons.join(', ')}`)
  if (proposed.is === 'known')
    return { known: proposed.person.name, certainty: proposed.certainty, candidates }
  if (proposed.is === 'unknown') return { unknown: proposed.name, candidates }
  const { name, certainty, email, phone, address } = proposed
  return { new: name, certainty, email, phone, address, candidates }
}
