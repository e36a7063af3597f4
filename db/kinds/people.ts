import type { ImportedFrom, PartyDetails } from '#shared/case/facts.ts'
import { type CustomerState, customerDecider } from '#shared/people/customer.ts'
import type { FormerNames } from '#shared/people/formerNames.ts'
import { type KlussenierState, klussenierDecider } from '#shared/people/klussenier.ts'
import { nameKey } from '#shared/people/nameKey.ts'
import { soundOf } from '#shared/people/names.ts'
import { nameWords } from '#shared/people/nameWords.ts'
import { personKeys } from '#shared/people/personKeys.ts'
import { type Place, streamKind } from '../kind.ts'
import type { PersonRow } from '../projections/rowTypes.ts'
import type { Rows } from '../projections/tables.ts'
import { tagOf } from '../search/tags.ts'

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

type Known = FormerNames & {
  readonly importedFrom?: ImportedFrom
  readonly merging: { readonly apart: readonly string[] }
}

const personRows = (
  row: PersonRow,
  { importedFrom, merging, formerNames }: Known,
  { firstSeq }: Place,
): Rows => {
  const words = nameWords(row.name, row.tradeName, ...formerNames)
  return {
    person_row: [row],
    person_name: [{ firstSeq, id: row.id, words: words.map((word) => [word, soundOf(word)] as const) }],
    person_index: [
      {
        rowid: firstSeq,
        names: words.map((word) => tagOf.nameWord(row.kind, word)).join(' '),
      },
    ],
    person_key: personKeys(row).map((key) => ({ key, owner: row.id })),
    person_apart: merging.apart.map((other) => ({ owner: row.id, other })),
    ...(importedFrom && { imported_row: [{ key: importedFrom.key, owner: row.id }] }),
  }
}

const customerRows = (state: CustomerState, place: Place): Rows => {
  if (state.is === 'absent') return {}
  const { mergedInto } = state.merging
  return personRows(personRow('customer', state, { tradeName: null, active: true, mergedInto }), state, place)
}
const klussenierRows = (state: KlussenierState, place: Place): Rows => {
  if (state.is === 'absent') return {}
  const { tradeName, active, merging } = state
  const { mergedInto } = merging
  return personRows(personRow('klussenier', state, { tradeName, active, mergedInto }), state, place)
}

export const customerKind = streamKind(customerDecider, { rows: customerRows, rowsVersion: 9 })
export const klussenierKind = streamKind(klussenierDecider, { rows: klussenierRows, rowsVersion: 9 })
