import { execute } from '#db/execute.ts'
import { load } from '#db/kind.ts'
import { caseKind, customerKind, klussenierKind } from '#db/kinds/index.ts'
import type { Outcome } from '#db/outcome.ts'
import { openCasesOfPerson } from '#db/queries/cases.ts'
import { transact } from '#db/transact.ts'
import type { PartyDetails } from '#shared/case/facts.ts'
import type { CustomerId, KlussenierId } from '#shared/kernel/id.ts'
import type { CustomerCommand } from '#shared/people/customer.ts'
import type { KlussenierCommand } from '#shared/people/klussenier.ts'
import { type CoreContext, caseContext, recordedNow } from '../context.ts'
import { customerDetailsOf, klussenierDetailsOf } from './partyDetails.ts'

type CustomerCorrection = Omit<Extract<CustomerCommand, { type: 'correctCustomer' }>, 'type'>
type KlussenierCorrection = Omit<Extract<KlussenierCommand, { type: 'correctKlussenier' }>, 'type'>
type Corrected = Outcome<{ details: PartyDetails }>

/**
 * Takes the details of a party over into the cases that are still open, each as a step of its own history. A case that
 * was opened with another record of the same person keeps the id of that one.
 */
const updateOpenCases = (
  context: CoreContext,
  party: { customer: PartyDetails } | { klussenier: PartyDetails },
): Outcome<object> => {
  const { db } = context.administration
  const { id } = 'customer' in party ? party.customer : party.klussenier
  const surroundings = caseContext(context)
  for (const caseId of openCasesOfPerson(db, id)) {
    const { state } = load(db, caseKind, caseId)
    if (state.is === 'absent') continue
    const { direction, customer, klussenier } = state
    const now =
      'customer' in party
        ? { customer: { ...party.customer, id: customer.id } }
        : { klussenier: { ...party.klussenier, id: klussenier?.id ?? party.klussenier.id } }
    const command = { type: 'correctParties', direction, customer, klussenier, ...now } as Parameters<
      typeof caseKind.decider.decide
    >[0]
    const done = execute(db, caseKind, caseId, command, surroundings, recordedNow(context))
    if (!done.ok && done.refusal.code !== 'nothingChanged') return done
  }
  return { ok: true }
}

/** Corrects a customer's details, also in open cases. Refuses `notFound`, `nothingChanged`, `diskFull`. */
export const correctCustomer = (
  context: CoreContext,
  { id, ...said }: CustomerCorrection & { id: CustomerId },
): Corrected => {
  const { db } = context.administration
  return transact(db, () => {
    const known = customerDetailsOf(db, id)
    if (!known.ok) return known
    const command = { type: 'correctCustomer', ...said } as const
    const done = execute(db, customerKind, id, command, {}, recordedNow(context))
    if (!done.ok) return done
    const now = customerDetailsOf(db, id)
    if (!now.ok) return now
    const cases = updateOpenCases(context, { customer: now.details })
    return cases.ok ? now : cases
  })
}

/** Corrects a Klussenier's details, also in open cases; retires or reinstates. Refuses as `correctCustomer`. */
export const correctKlussenier = (
  context: CoreContext,
  { id, active, ...said }: KlussenierCorrection & { id: KlussenierId; active?: boolean | undefined },
): Corrected => {
  const { db } = context.administration
  return transact(db, () => {
    const known = klussenierDetailsOf(db, id)
    if (!known.ok) return known
    const recorded = recordedNow(context)
    const switched =
      active === undefined
        ? null
        : execute(
            db,
            klussenierKind,
            id,
            { type: active ? 'reinstateKlussenier' : 'retireKlussenier' },
            {},
            recorded,
          )
    if (switched && !switched.ok && switched.refusal.code !== 'nothingChanged') return switched
    const done = execute(db, klussenierKind, id, { type: 'correctKlussenier', ...said }, {}, recorded)
    if (!done.ok && !(switched?.ok && done.refusal.code === 'nothingChanged')) return done
    const now = klussenierDetailsOf(db, id)
    if (!now.ok) return now
    const cases = updateOpenCases(context, { klussenier: now.details })
    return cases.ok ? now : cases
  })
}
