import type { MailContent } from '#shared/intake/mail.ts'
import type { KnownPerson } from '#shared/intake/matching.ts'
import type { Office } from '#shared/intake/office.ts'
import { proposeIntake } from '#shared/intake/propose.ts'
import { instant } from '#shared/kernel/date.ts'
import { customerId, klussenierId } from '#shared/kernel/id.ts'

type Said = Partial<Pick<KnownPerson, 'email' | 'phone'>>
const unsaid = { tradeName: null, email: null, phone: null, city: null }
const id = (nth: number): string => `01900000-0000-7000-8000-0000000000${nth}`
const aKlussenier = (nth: number, name: string, said: Said = {}): KnownPerson => ({
  ...unsaid,
  ...said,
  kind: 'klussenier',
  id: klussenierId.parse(id(nth)),
  name,
})
export const aCustomer = (nth: number, name: string, said: Said = {}): KnownPerson => ({
  ...unsaid,
  ...said,
  kind: 'customer',
  id: customerId.parse(id(nth)),
  name,
})
export const piet = aKlussenier(11, 'Piet Peeters', { email: 'piet@klus.example', phone: '0470 11 22 33' })
export const rachid = aKlussenier(12, 'Rachid El Amrani')
export const marleen = aCustomer(21, 'Marleen Thijssen', { email: 'marleen@post.example' })
/** Two people who share an address for mail. */
const shared = { email: 'thuis@post.example' }
export const known: readonly KnownPerson[] = [
  ...[piet, rachid, marleen],
  aCustomer(22, 'An Maes', shared),
  aCustomer(23, 'Wim Wouters', shared),
]

export const office: Office = {
  domain: 'kantoor.example',
  emails: ['info@kantoor.example'],
  phones: ['011 20 30 40'],
  addresses: [{ street: 'Ambachtslaan 44', postalCode: '3500' }],
  country: 'BE',
  language: 'nl',
}
/** The subject that the office asks for. */
export const form = 'Klacht van Jan Janssens aan het adres van Piet Peeters'
/** A mail of someone who is not known yet, about a Klussenier who is. */
export const mailOf = (mail: Partial<MailContent>): MailContent => ({
  messageId: 'a@b',
  inReplyTo: null,
  references: [],
  from: { name: 'Jan Janssens', address: 'jan@post.example' },
  to: [],
  cc: [],
  replyTo: [],
  carried: [],
  automatic: null,
  subject: form,
  date: instant.parse('2026-03-02T09:00:00Z'),
  datePlausible: true,
  text: 'De kraan lekt.',
  attachments: [],
  warnings: [],
  ...mail,
})
export const from = (name: string | null, address: string) => ({ from: { name, address } })
export const ofOffice = from('Veerle Onthaal', 'veerle@kantoor.example')
/** Under what the office and the customer write. */
export const signature = 'Veerle Onthaal\nHetKlusHuis\nAmbachtslaan 44, 3500 Hasselt\nT 011 20 30 40'
export const card = 'Jan Janssens\nKerkstraat 12, 2800 Mechelen\n0486 55 44 33'

/** What is proposed of a mail, with what is asked of it in a few words. */
export const propose = (
  mail: Partial<MailContent>,
  people: readonly KnownPerson[] = known,
  at: Office | undefined = office,
) => {
  const proposal = proposeIntake(mailOf(mail), people, at)
  const named = (party: typeof proposal.customer | typeof proposal.klussenier) =>
    party.is === 'known' ? party.person.name : party.name
  const own = (kind: string) =>
    proposal.clues
      .filter((clue) => clue.of === 'complainant' && clue.kind === kind)
      .map(({ spot }) => spot.words)
  return {
    ...proposal,
    who: [named(proposal.customer), named(proposal.klussenier)],
    said: `${named(proposal.customer)} ${proposal.customer.certainty}`,
    way: [proposal.direction.value, proposal.direction.certainty],
    codes: proposal.notUnderstood.map(({ code }) => code),
    phones: own('phone'),
    addresses: own('address'),
  }
}
