import type { Country } from '../calendar/country.ts'
import type { Language } from '../case/vocabulary.ts'
import type { MailAddress } from './mail.ts'
import { foldPhone } from './matching.ts'

/** What is the office's own: never a customer's. Of the settings and of the mediators. */
export type Office = {
  /** Of its own mail addresses; null when it has none. */
  readonly domain: string | null
  /** In lower case. */
  readonly emails: readonly string[]
  readonly phones: readonly string[]
  /** `street` and `postalCode` as the settings have them. */
  readonly addresses: readonly { readonly street: string; readonly postalCode: string }[]
  readonly country: Country
  /** In which it writes to who shows no language of his own. */
  readonly language: Language
}

export const noOffice: Office = {
  domain: null,
  emails: [],
  phones: [],
  addresses: [],
  country: 'BE',
  language: 'nl',
}

/** Domains where anyone can have an address say nothing of who someone works for. */
const anyones =
  /^(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|icloud|me|mac|proton|protonmail|telenet|skynet|proximus|scarlet|ziggo|kpnmail|planet|home|xs4all|hetnet|casema|upcmail|chello|gmx|web|aol|orange|voo|base|belgacom)\.|^pandora\.be$/

/** By the address, or by a domain that only the office has. */
export const isOffice = (sender: MailAddress | null, { emails, domain }: Office): boolean => {
  const address = sender?.address
  if (!address) return false
  return (
    emails.includes(address) || (domain !== null && !anyones.test(domain) && address.endsWith(`@${domain}`))
  )
}

export const isOfficePhone = (phone: string, office: Office): boolean =>
  office.phones.some((own) => foldPhone(own) === foldPhone(phone))

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

export const isOfficeAddress = (
  { street, postalCode }: { readonly street: string; readonly postalCode: string },
  office: Office,
): boolean =>
  office.addresses.some(
    (own) => letters(own.postalCode) === letters(postalCode) && letters(own.street) === letters(street),
  )

const program =
  /^(?:no[-_.]?reply|do[-_.]?not[-_.]?reply|ne[-_.]?pas[-_.]?repondre|niet[-_.]?beantwoorden|noreply.*|mailer(?:-daemon)?|wordpress|webmaster|web(?:site)?|web?form\w*|formulier(?:en)?|contact-?form\w*|notifications?|bounces?.*|postmaster)$/

/** An address from which programs send what people fill in on a page. */
export const isProgram = (sender: MailAddress | null): boolean =>
  program.test(sender?.address?.split('@')[0]?.replace(/\+.*$/, '') ?? '')
