import type { ImportedFrom, PartyDetails } from '#shared/case/facts.ts'
import { customerDecider } from '#shared/people/customer.ts'
import { klussenierDecider } from '#shared/people/klussenier.ts'
import { nameKey } from '#shared/people/nameKey.ts'
import { soundOf } from '#shared/people/names.ts'
import { nameWords } from '#shared/people/nameWords.ts'
import { personKeys } from '#shared/people/personKeys.ts'
import { tagOf } from '../indexed/tags.ts'
import { type Place, streamKind } from '../kind.ts'
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

type Known = {
  readonly importedFrom?: ImportedFrom
  readonly merging: { readonly apart: readonly string[] }
}

const listed = (row: PersonRow, { importedFrom, merging }: Known): Rows => ({
  person_row: [row],
  person_key: personKeys(row).map((key) => ({ key, owner: row.id })),
  person_apart: merging.apart.map((other) => ({ owner: row.id, other })),
  ...(importedFrom && { imported_row: [{ key: importedFrom.key, owner: row.id }] }),
})

const searched = (
  kind: PersonRow['kind'],
  names: readonly (string | null)[],
  { address, email }: Pick<PartyDetails, 'address' | 'email'>,
  { id, firstSeq }: Place,
): Rows => {
  const words = nameWords(...names)
  return {
    person_name: [{ firstSeq, id, words: words.map((word) => [word, soundOf(word)] as const) }],
    person_index: [
      {
        rowid: firstSeq,
        names: [
          ...words.map((word) => tagOf.nameWord(kind, word)),
          ...nameWords(address?.city, email).map((word) => tagOf.placeWord(kind, word)),
        ].join(' '),
      },
    ],
  }
}

export const customerKind = streamKind(customerDecider, {
  listed: (state) => {
    if (state.is === 'absent') return {}
    const { mergedInto } = state.merging
    return listed(personRow('customer', state, { tradeName: null, active: true, mergedInto }), state)
  },
  rowsVersion: 10,
  searched: (state, place) =>
    state.is === 'absent' ? {} : searched('customer', [state.name, ...state.formerNames], state, place),
  searchedVersion: 4,
})

export const klussenierKind = streamKind(klussenierDecider, {
  listed: (state) => {
    if (state.is === 'absent') return {}
    const { tradeName, active, merging } = state
    const { mergedInto } = merging
    return listed(personRow('klussenier', state, { tradeName, active, mergedInto }), state)
  },
  rowsVersion: 10,
  searched: (state, place) =>
    state.is === 'absent'
      ? {}
      : searched('klussenier', [state.name, state.tradeName, ...state.formerNames], state, place),
  searchedVersion: 4,
})
