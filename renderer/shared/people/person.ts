import type { PartyDetails } from '#shared/case/facts.ts'
import type { Language } from '#shared/case/vocabulary.ts'

/** Someone's details as they stand in fields: what is not known is empty. */
export type PersonDraft = {
  readonly name: string
  readonly tradeName: string
  readonly email: string
  readonly phone: string
  readonly street: string
  readonly postalCode: string
  readonly city: string
  readonly country: string
  readonly language: Language
}

export const emptyPerson: PersonDraft = {
  name: '',
  tradeName: '',
  email: '',
  phone: '',
  street: '',
  postalCode: '',
  city: '',
  country: '',
  language: 'nl',
}

type Details = Omit<PartyDetails, 'id'> & { readonly tradeName?: string | null }

/** The fields of someone who is known. */
export const draftOf = (details: Details): PersonDraft => ({
  name: details.name,
  tradeName: details.tradeName ?? '',
  email: details.email ?? '',
  phone: details.phone ?? '',
  street: details.address?.street ?? '',
  postalCode: details.address?.postalCode ?? '',
  city: details.address?.city ?? '',
  country: details.address?.country ?? '',
  language: details.language,
})

/** What the fields say, as a command takes it. */
export const detailsOf = (draft: PersonDraft) => {
  const address = {
    street: draft.street.trim(),
    postalCode: draft.postalCode.trim(),
    city: draft.city.trim(),
    country: draft.country.trim(),
  }
  return {
    name: draft.name.trim(),
    email: draft.email.trim() || null,
    phone: draft.phone.trim() || null,
    address: Object.values(address).some(Boolean) ? address : null,
    language: draft.language,
  }
}

/** A side of a case as it is being chosen. */
export type PersonChosen =
  | { readonly is: 'known'; readonly id: string; readonly name: string }
  | { readonly is: 'new'; readonly person: PersonDraft }
  | { readonly is: 'none' }
