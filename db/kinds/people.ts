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
  tradeName: string | null,
  active: boolean,
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
  mergedInto: null,
})

const importedRows = ({ id, importedFrom }: { id: string; importedFrom?: ImportedFrom }): Rows =>
  importedFrom ? { imported_row: [{ key: importedFrom.key, owner: id }] } : {}

const personRows = (row: PersonRow, registered: { id: string; importedFrom?: ImportedFrom }): Rows => ({
  person_row: [row],
  person_key: personKeys(row).map((key) => ({ key, owner: row.id })),
  ...importedRows(registered),
})

const customerRows = (state: CustomerState): Rows =>
  state.is === 'absent' ? {} : personRows(personRow('customer', state, null, true), state)
const klussenierRows = (state: KlussenierState): Rows =>
  state.is === 'absent'
    ? {}
    : personRows(personRow('klussenier', state, state.tradeName, state.active), state)

export const customerKind = streamKind(customerDecider, { rows: customerRows, rowsVersion: 4 })
export const klussenierKind = streamKind(klussenierDecider, { rows: klussenierRows, rowsVersion: 4 })
