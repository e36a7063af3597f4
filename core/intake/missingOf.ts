import type { Outcome } from '#db/outcome.ts'
import type { ReadDb } from '#db/sqlite.ts'
import type { CaseDocument, CustomerDetails, KlussenierDetails } from '#shared/case/facts.ts'
import type { MissingItem } from '#shared/case/vocabulary.ts'
import type { Complaint } from '#shared/contract/intake.ts'
import { commandsFor, missingAfter } from '#shared/intake/plan.ts'
import { type CustomerId, type EntryId, type KlussenierId, newId, type Sha256 } from '#shared/kernel/id.ts'
import { type CoreContext, caseContext } from '../context.ts'
import { customerDetailsOf, klussenierDetailsOf } from '../people/partyDetails.ts'

type Parties = { readonly customer: CustomerDetails; readonly klussenier: KlussenierDetails | null }

/** The parties of a complaint; someone new as he will be registered. Refuses `notFound`. */
export const partiesOf = (
  db: ReadDb,
  { customer, klussenier }: Pick<Complaint, 'customer' | 'klussenier'>,
): Outcome<Parties> => {
  const who =
    'known' in customer
      ? customerDetailsOf(db, customer.known)
      : { ok: true as const, details: { id: newId<CustomerId>(), ...customer.new } }
  if (!who.ok) return who
  if (!klussenier) return { ok: true, customer: who.details, klussenier: null }
  const about =
    'known' in klussenier
      ? klussenierDetailsOf(db, klussenier.known)
      : { ok: true as const, details: { id: newId<KlussenierId>(), ...klussenier.new } }
  return about.ok ? { ok: true, customer: who.details, klussenier: about.details } : about
}

/** What the case would lack, were it opened like this. Stores nothing; nothing for parties that are not there. */
export const missingOf = (context: CoreContext, complaint: Complaint): readonly MissingItem[] => {
  const parties = partiesOf(context.administration.db, complaint)
  if (!parties.ok) return []
  const announced = [...complaint.parts, ...complaint.files].map(
    ({ name = '', kind = 'other', broughtBy = 'complainant' }): CaseDocument => ({
      id: newId<EntryId>(),
      sha256: ''.padEnd(64, '0') as Sha256,
      name,
      mediaType: '',
      size: 0,
      kind,
      receivedOn: complaint.receivedOn,
      broughtBy,
      internal: false,
    }),
  )
  const commands = commandsFor({
    ...complaint,
    ...parties,
    number: '',
    messageId: null,
    documents: announced,
    mediator: null,
    note: null,
  })
  return missingAfter(commands, caseContext(context))
}
