import type { ImportedFrom, PartyDetails } from '#shared/case/facts.ts'
import { foldName, weighty } from '#shared/intake/matching.ts'
import { type CustomerState, customerDecider } from '#shared/people/customer.ts'
import { type KlussenierState, klussenierDecider } from '#shared/people/klussenier.ts'
import { nameKey } from '#shared/people/nameKey.ts'
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
  letters: foldName(details.name).join(''),
  words: ` ${weighty(foldName(details.name)).join(' ')} `,
})

const importedRows = ({ id, importedFrom }: { id: string; importedFrom?: ImportedFrom }): Rows =>
  importedFrom ? { imported_row: [{ key: importedFrom.key, owner: id }] } : {}

const customerRows = (state: CustomerState): Rows =>
  state.is === 'absent'
    ? {}
    : { person_row: [personRow('customer', state, null, true)], ...importedRows(state) }
const klussenierRows = (state: KlussenierState): Rows =>
  state.is === 'absent'
    ? {}
    : {
        person_row: [personRow('klussenier', state, state.tradeName, state.active)],
        ...importedRows(state),
      }

export const customerKind = streamKind(customerDecider, { rows: customerRows, rowsVersion: 3 })
export const klussenierKind = streamKind(klussenierDecider, { rows: klussenierRows, rowsVersion: 3 })
