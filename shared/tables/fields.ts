import { z } from 'zod'

/** What a table can bring. */
export const tableKind = z.enum(['klusseniers', 'customers', 'cases'])
export type TableKind = z.infer<typeof tableKind>

/** What the cells of a field are read as. */
export type ValueKind =
  | 'line'
  | 'text'
  | 'date'
  | 'amount'
  | 'email'
  | 'phone'
  | 'postalCode'
  | 'country'
  | 'language'
  | 'yesNo'
  | 'outcome'
  | 'direction'
  | 'channel'
  | 'stage'
  | 'category'

const personFields = [
  'name',
  'firstName',
  'street',
  'houseNumber',
  'box',
  'postalCode',
  'city',
  'country',
  'email',
  'phone',
  'language',
] as const
export type PersonField = (typeof personFields)[number]

const klussenierFields = ['tradeName', 'active'] as const
const caseFields = [
  'receivedOn',
  'closedOn',
  'outcome',
  'stage',
  'direction',
  'channel',
  'category',
  'subject',
  'description',
  'amount',
] as const

/** The parties of a complaint, whose fields carry their name: `customer.city`. */
const tableParties = ['customer', 'klussenier'] as const
export type TableParty = (typeof tableParties)[number]

export type OwnField =
  | 'number'
  | PersonField
  | (typeof klussenierFields)[number]
  | (typeof caseFields)[number]
export type PartyField = `${TableParty}.${PersonField}` | 'klussenier.tradeName'
export type Field = OwnField | PartyField

const partyFields = (who: TableParty): PartyField[] => [
  ...personFields.map((part): PartyField => `${who}.${part}`),
  ...(who === 'klussenier' ? (['klussenier.tradeName'] as const) : []),
]

/** The fields of each kind, in the order in which they are shown. */
export const fieldsOf: Readonly<Record<TableKind, readonly Field[]>> = {
  klusseniers: ['number', ...personFields, ...klussenierFields],
  customers: ['number', ...personFields],
  cases: ['number', ...caseFields, ...partyFields('customer'), ...partyFields('klussenier')],
}

const fields = [...new Set(Object.values(fieldsOf).flat())] as const
export const field = z.enum(fields as [Field, ...Field[]])

/** Of each group at least one field must come from somewhere. */
export const requiredOf: Readonly<Record<TableKind, readonly (readonly Field[])[]>> = {
  klusseniers: [['name']],
  customers: [['name']],
  cases: [
    ['receivedOn'],
    ['closedOn'],
    ['outcome'],
    ['direction'],
    ['channel'],
    ['subject', 'description'],
    ['customer.name'],
  ],
}

const kinds: Partial<Record<OwnField, ValueKind>> = {
  description: 'text',
  receivedOn: 'date',
  closedOn: 'date',
  amount: 'amount',
  email: 'email',
  phone: 'phone',
  postalCode: 'postalCode',
  country: 'country',
  language: 'language',
  active: 'yesNo',
  outcome: 'outcome',
  direction: 'direction',
  channel: 'channel',
  stage: 'stage',
  category: 'category',
}

/** The part of a field without the party before it: `city` of `customer.city`. */
export const partOf = (one: Field): OwnField => one.slice(one.indexOf('.') + 1) as OwnField
export const partyOf = (one: Field): TableParty | null =>
  tableParties.find((who) => one.startsWith(`${who}.`)) ?? null

export const valueKindOf = (one: Field): ValueKind => kinds[partOf(one)] ?? 'line'

/** The most characters that a field may have. */
export const longestOf = (one: Field): number => {
  const longest: Partial<Record<OwnField, number>> = {
    number: 40,
    houseNumber: 20,
    box: 20,
    postalCode: 20,
    phone: 60,
    email: 320,
    description: 100_000,
  }
  return longest[partOf(one)] ?? 200
}
