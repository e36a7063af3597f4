import { mediatorsList } from '#db/queries/mediators.ts'
import type { Office } from '#shared/intake/office.ts'
import { type CoreContext, settingsNow } from '../context.ts'

/** What is the office's own, of the settings and of all mediators: never proposed as a customer's. */
export const officeOf = (context: CoreContext): Office => {
  const { organisation, country, language } = settingsNow(context)
  const mediators = mediatorsList(context.administration.db)
  const lower = (email: string | null) => email?.trim().toLowerCase() || []
  return {
    domain: organisation.email?.trim().toLowerCase().split('@').at(-1) ?? null,
    emails: [organisation.email, ...mediators.map(({ email }) => email)].flatMap(lower),
    phones: organisation.phone ? [organisation.phone] : [],
    addresses: organisation.address ? [organisation.address] : [],
    country,
    language,
  }
}
