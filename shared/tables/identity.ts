import type { Language } from '../case/vocabulary.ts'
import { foldPhone } from '../intake/matching.ts'
import { nameKey } from '../people/nameKey.ts'
import type { ComparedField } from './outcome.ts'
import type { ToldPerson, ToldRow } from './told.ts'

const mail = (email: string | null): string => email?.toLowerCase() ?? ''
const phoneOf = (phone: string | null): string => (phone ? foldPhone(phone) : '')

/**
 * What a row is recognised by when it comes again: the office's own number for it, else what does not change when a
 * typing error is mended. A text, to be hashed.
 */
export const identityOf = (row: ToldRow): string => {
  if (row.number) return JSON.stringify([row.kind, 'number', nameKey(row.number)])
  if (row.kind === 'cases') {
    const { receivedOn, customer, klussenier, subject } = row.told
    const about = klussenier ? nameKey(klussenier.name) : ''
    return JSON.stringify([row.kind, receivedOn, nameKey(customer.name), about, nameKey(subject)])
  }
  const { name, email, phone, address } = row.person
  const postal = nameKey(address?.postalCode ?? '')
  return JSON.stringify([row.kind, nameKey(name), mail(email), phoneOf(phone), postal])
}

/** Someone who is known, as far as a row is compared with him. */
export type KnownPerson = {
  readonly id: string
  readonly name: string
  readonly tradeName: string | null
  readonly street: string | null
  readonly postalCode: string | null
  readonly city: string | null
  readonly email: string | null
  readonly phone: string | null
  readonly language: Language | null
}

/** Where both live: by postal code, or by place where one has no code. */
const placesOf = ({ address }: ToldPerson, known: KnownPerson): readonly [string, string] => {
  const codes = [nameKey(address?.postalCode ?? ''), nameKey(known.postalCode ?? '')] as const
  return codes.every(Boolean) ? codes : [nameKey(address?.city ?? ''), nameKey(known.city ?? '')]
}

/** The number of ways of reaching someone that agree, and whether there is one that both have. */
const compared = (
  told: ToldPerson,
  known: KnownPerson,
): { readonly agree: number; readonly both: boolean } => {
  const pairs = [
    [mail(told.email), mail(known.email)],
    [phoneOf(told.phone), phoneOf(known.phone)],
    placesOf(told, known),
  ].filter(([one, other]) => one !== '' && other !== '')
  return { agree: pairs.filter(([one, other]) => one === other).length, both: pairs.length > 0 }
}

export type PersonMatch<P extends KnownPerson> =
  | { readonly is: 'new' }
  | { readonly is: 'known'; readonly person: P }
  | { readonly is: 'several' }

/**
 * Which of the people of the same name a row tells of: the one with the same address for mail, telephone or postal
 * code, as many of them as agree; or the only one, when row and person have nothing to compare. Two people of one name
 * whom nothing tells apart are for the mediator to settle. Someone may be among them twice, as he is known and as a row
 * of this file told of him.
 */
export const matchPerson = <P extends KnownPerson>(
  told: ToldPerson,
  sameName: readonly P[],
): PersonMatch<P> => {
  const found = sameName.map((person) => ({ person, ...compared(told, person) }))
  const most = Math.max(0, ...found.map(({ agree }) => agree))
  const best = most > 0 ? found.filter(({ agree }) => agree === most) : found.filter(({ both }) => !both)
  const [first] = best
  if (!first) return { is: 'new' }
  const ids = new Set((most > 0 ? best.map(({ person }) => person) : sameName).map(({ id }) => id))
  return ids.size > 1 ? { is: 'several' } : { is: 'known', person: first.person }
}

/** In what someone who is known differs from what a row tells; what the row does not tell is no difference. */
export const differencesWith = (told: ToldPerson, known: KnownPerson): readonly ComparedField[] => {
  const same = (one: string, other: string | null) => nameKey(one) === nameKey(other ?? '')
  const { address } = told
  const moved =
    address &&
    ((address.street && !same(address.street, known.street)) ||
      (address.postalCode && !same(address.postalCode, known.postalCode)) ||
      (address.city && !same(address.city, known.city)))
  const differing: readonly (readonly [ComparedField, unknown])[] = [
    ['name', !same(told.name, known.name) && !same(told.name, known.tradeName)],
    ['tradeName', told.tradeName && !same(told.tradeName, known.tradeName)],
    ['address', moved],
    ['email', told.email && mail(told.email) !== mail(known.email)],
    ['phone', told.phone && phoneOf(told.phone) !== phoneOf(known.phone)],
    ['language', told.language && told.language !== known.language],
  ]
  return differing.flatMap(([one, differs]) => (differs ? [one] : []))
}
