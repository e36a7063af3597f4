import type { Country } from '../../calendar/country.ts'
import type { PlainDate } from '../../kernel/date.ts'
import type { Range, Spot } from '../spot.ts'

export type FoundAddress = { readonly street: string; readonly postalCode: string; readonly city: string }

/** What each kind of clue says. */
export type ClueValues = {
  /** `e164`: `+32475123456`; `national`: as people in its country write it, `0475 12 34 56`. */
  phone: { readonly e164: string; readonly national: string }
  /** In lower case. */
  email: { readonly address: string }
  /** `country` as the postal code tells. */
  address: FoundAddress & { readonly country: Country }
  date: { readonly day: PlainDate }
  /** In cents; negative where the text says so. */
  amount: { readonly cents: number; readonly currency: 'EUR' }
  /** `of`: what it is the number of; 'payment' for a Belgian structured communication. */
  invoiceNumber: { readonly number: string; readonly of: 'invoice' | 'offer' | 'order' | 'payment' }
}
export type ClueKind = keyof ClueValues

/** Whose telephone, address or mail address it is, as far as the mail tells. Null of what is nobody's, or unclear. */
export type ClueOf = 'complainant' | 'respondent' | 'office' | null

/** `fresh`: what the complaint's writer wrote; `quoted`: what he quotes or forwards; `signature`: below his own words. */
export type ClueIn = 'fresh' | 'quoted' | 'signature'

/**
 * Something in a mail that may be taken over. `certainty` is of the value: that these words can mean nothing else.
 * Whose it is (`of`), and what it means for the case, is never more than proposed.
 */
export type Clue = {
  [K in ClueKind]: {
    readonly kind: K
    readonly value: ClueValues[K]
    readonly certainty: 'certain' | 'proposed'
    readonly spot: Spot
    readonly of: ClueOf
    readonly in: ClueIn
  }
}[ClueKind]

/** A clue before it is known who wrote the words. */
export type Found = {
  [K in ClueKind]: Range & {
    readonly kind: K
    readonly value: ClueValues[K]
    readonly certainty: 'certain' | 'proposed'
  }
}[ClueKind]

export type FoundOf<K extends ClueKind> = Extract<Found, { readonly kind: K }>

/** Numbers and words directly before a place in a text, on its line. */
export const before = (text: string, start: number, length = 40): string => {
  const line = text.slice(Math.max(0, start - length), start)
  return line.slice(line.lastIndexOf('\n') + 1)
}

/** What stands directly after a place in a text, on its line. */
export const after = (text: string, end: number, length = 20): string =>
  text.slice(end, end + length).split('\n', 1)[0] ?? ''
