import { execute } from '#db/execute.ts'
import { termsKind } from '#db/kinds/index.ts'
import type { Outcome, Refused } from '#db/outcome.ts'
import type { CaseDocument } from '#shared/case/facts.ts'
import type { PlainDate } from '#shared/kernel/date.ts'
import { type KlussenierId, type MediatorId, newId, type TermsId } from '#shared/kernel/id.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { type CoreContext, recordedNow } from '../context.ts'
import { registerMediator } from '../office/mediators.ts'
import { changeSettings } from '../office/settings.ts'
import { registerKlussenier } from '../people/registerPerson.ts'
import { type KlussenierName, klusseniers, type MediatorName, mediators } from './people.ts'

export type Office = {
  readonly mediators: ReadonlyMap<MediatorName, MediatorId>
  readonly klusseniers: ReadonlyMap<KlussenierName, KlussenierId>
}

/** A version of the terms whose PDF is stored. */
export type KeptTerms = { readonly appliesFrom: PlainDate; readonly document: CaseDocument }

const addTerms = (
  context: CoreContext,
  { appliesFrom, document: { sha256, size, name } }: KeptTerms,
): Refused | null => {
  const id = newId<TermsId>()
  const title = `VOORBEELD Uitvoeringsvoorwaarden ${appliesFrom.slice(0, 4)}`
  const command = { type: 'addTerms', id, title, appliesFrom, sha256, size, name, example: true } as const
  const done = execute(context.administration.db, termsKind, id, command, {}, recordedNow(context))
  return done.ok ? null : done
}

/** Sets up the office as it was before the first case: mediators, settings, terms, Klusseniers. Refuses `diskFull`. */
export const furnishOffice = (
  context: CoreContext,
  terms: readonly KeptTerms[],
): Outcome<{ office: Office }> => {
  const people = new Map<MediatorName, MediatorId>()
  for (const [key, said] of Object.entries(mediators)) {
    const registered = registerMediator(context, { ...said, me: people.size === 0 })
    if (!registered.ok) return registered
    people.set(key as MediatorName, registered.id)
  }
  const changed = changeSettings(context, {
    type: 'changeSettings',
    organisation: {
      name: 'HetKlusHuis (voorbeeld)',
      email: 'bemiddeling@hetklushuis.example',
      phone: '03 000 00 00',
      address: { street: 'Voorbeeldstraat 1', postalCode: '2000', city: 'Antwerpen', country: 'België' },
    },
    country: 'BE',
    language: 'nl',
    // Quicker than most offices, so that it is seen to press before the conditions are checked.
    clocks: { acknowledgement: { days: 3, unit: 'working' } },
  })
  if (!changed.ok) return changed
  for (const version of terms) {
    const refusal = addTerms(context, version)
    if (refusal) return refusal
  }
  const known = new Map<KlussenierName, KlussenierId>()
  for (const [key, said] of Object.entries(klusseniers)) {
    const registered = registerKlussenier(context, said)
    if (!registered.ok) return registered
    known.set(key as KlussenierName, registered.id)
  }
  invariant(known.size === Object.keys(klusseniers).length, 'Klusseniers with the same name')
  return { ok: true, office: { mediators: people, klusseniers: known } }
}
