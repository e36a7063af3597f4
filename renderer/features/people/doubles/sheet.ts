import type { Address } from '#shared/case/facts.ts'
import type { DoublePair, MergeOrder, PersonSheet } from '#shared/contract/people.ts'
import type { CustomerId, KlussenierId } from '#shared/kernel/id.ts'
import type { T } from '#shared/words/index.ts'
import { capital } from '../../../shared/words.tsx'

/** The details that are chosen between when two records are merged. */
export const sheetFields = ['name', 'tradeName', 'email', 'phone', 'address', 'language'] as const
export type SheetField = (typeof sheetFields)[number]
export type Choices = Readonly<Record<SheetField, 'one' | 'other'>>

const addressLine = (address: Address | null): string =>
  address
    ? [address.street, [address.postalCode, address.city].filter(Boolean).join(' '), address.country]
        .filter(Boolean)
        .join(', ')
    : ''

/** A detail as it is shown; empty when it is not known. */
export const textOf = (t: T, sheet: PersonSheet, field: SheetField): string => {
  if (field === 'address') return addressLine(sheet.address)
  if (field === 'language') return capital(t(`language.${sheet.language}`))
  return sheet[field] ?? ''
}

export const labelOf = (t: T, field: SheetField): string =>
  ({
    name: t('form.name'),
    tradeName: t('settings.tradeName'),
    email: t('settings.email'),
    phone: t('settings.phone'),
    address: t('settings.address'),
    language: t('klusseniers.language'),
  })[field]

/** What stays unless the mediator chooses otherwise: of the record that stays, what it has. */
export const fuller = (t: T, { one, other }: DoublePair): Choices => {
  const pick = (field: SheetField) => (textOf(t, one, field) || !textOf(t, other, field) ? 'one' : 'other')
  return {
    name: pick('name'),
    tradeName: pick('tradeName'),
    email: pick('email'),
    phone: pick('phone'),
    address: pick('address'),
    language: 'one',
  }
}

/** The merger that the mediator said yes to. */
export const mergerOf = ({ one, other }: DoublePair, choices: Choices): MergeOrder => {
  const { tradeName, ...details } = Object.fromEntries(
    sheetFields.filter((field) => choices[field] === 'other').map((field) => [field, other[field]]),
  ) as Partial<Pick<PersonSheet, SheetField>>
  return one.kind === 'customer'
    ? { kind: 'customer', id: other.id as CustomerId, into: one.id as CustomerId, details }
    : {
        kind: 'klussenier',
        id: other.id as KlussenierId,
        into: one.id as KlussenierId,
        details: { ...details, ...(tradeName !== undefined && { tradeName }) },
      }
}
