import type { ImportedFrom, PartyDetails } from '#shared/case/facts.ts'
import { type CustomerState, customerDecider } from '#shared/people/customer.ts'
import { type KlussenierState, klussenierDecider } from '#shared/people/klussenier.ts'
import { nameKey } from '#shared/people/nameKey.ts'
import { personKeys } from '#shared/people/personKeys.ts'
import { streamKind } from '../kind.ts'
import type { PersonRow } from '../projections/rowTypes.ts'
import type { Rows } from '../projections/tables.ts'

const personRow = (
  kind: PersonRow['kind'],
  details: PartyDetails,
  { tradeName, active, mergedInto }: Pick<PersonRow, 'tradeName' | 'active' | 'mergedInto'>,
): PersonRow => ({
  id: details.id,
  kind,
  name: details.name,
  tradeName,
  street: details.address?.street ?? null,
  postalCode: details.address?.postalCode ?? null,
  city: details.address?.city ?? null,
  country: details.address?.country ?? null,
  email: details.email,
  phone: details.phone,
  language: details.language,
  active,
  nameKey: nameKey(details.name),
  tradeKey: tradeName && nameKey(tradeName),
  mergedInto,
})

const personRows = (
  row: PersonRow,
  { importedFrom, merging }: { importedFrom?: ImportedFrom; merging: { readonly apart: readonly string[] } },
): Rows => ({
  person_row: [row],
  person_key: personKeys(row).map((key) => ({ key, owner: row.id })),
  person_apart: merging.apart.map((other) => ({ owner: row.id, other })),
  ...(importedFrom && { imported_row: [{ key: importedFrom.key, owner: row.id }] }),
})

const customerRows = (state: CustomerState): Rows => {
  if (state.is === 'absent') return {}
  const { mergedInto } = state.merging
  return personRows(personRow('customer', state, { tradeName: null, active: true, mergedInto }), state)
}
const klussenierRows = (state: KlussenierState): Rows => {
  if (state.is === 'absent') return {}
  const { tradeName, active, merging } = state
  const { mergedInto } = merging
  return personRows(personRow('klussenier', state, { tradeName, active, mergedInto }), state)
}

export const customerKind = streamKind(customerDecider, { rows: customerRows, rowsVersion: 8 })
export const klussenierKind = streamKind(klussenierDecider, { rows: klussenierRows, rowsVersion: 8 })
