import { withoutMarks } from './names.ts'

/** A Belgian or Dutch number as its national digits, `+32 (0)475 12 34 56` as `0475123456`. */
export const foldPhone = (phone: string): string =>
  phone
    .replace(/\(0\)/g, '')
    .replace(/[^\d+]/g, '')
    .replace(/^(?:\+|00)(?:32|31)0?/, '0')

/** What two ways of writing one number have in common, and null for what is no whole number. */
export const phoneKey = (phone: string | null): string | null => {
  const digits = phone ? foldPhone(phone).replace(/\D/g, '') : ''
  return digits.length >= 8 ? digits.slice(-8) : null
}

/** Mobile numbers are one person's, others a household's: 04xx in Belgium, 06 in the Netherlands. */
export const isMobile = (phone: string): boolean => /^0(?:4[5-9]\d{7}|6\d{8})$/.test(foldPhone(phone))

/** An address for mail as the mailbox it leads to; null for none. */
export const mailKey = (email: string | null): string | null => {
  const [local = '', domain = ''] = (email ?? '').trim().toLowerCase().split('@')
  if (!local || !domain) return null
  const box = local.replace(/(?<=.)\+.*$/, '')
  return `${/^g(?:oogle)?mail\.com$/.test(domain) ? box.replaceAll('.', '') : box}@${domain}`
}

const providers = new Set(
  (
    'gmail.com googlemail.com hotmail.com hotmail.be hotmail.nl outlook.com outlook.be live.com live.be live.nl msn.com ' +
    'yahoo.com yahoo.fr icloud.com me.com telenet.be skynet.be proximus.be scarlet.be voo.be base.be pandora.be kpnmail.nl ' +
    'ziggo.nl kpn.nl planet.nl xs4all.nl home.nl hetnet.nl chello.nl upcmail.nl tele2.nl proton.me protonmail.com gmx.com ' +
    'gmx.net aol.com orange.fr mail.com'
  ).split(' '),
)

/** The domain of a company's own; null for that of a provider. */
export const companyDomain = (key: string | null): string | null => {
  const domain = key?.split('@')[1] ?? null
  return domain === null || providers.has(domain) ? null : domain
}

/** Street and house number, without the box: `Kerkstr. 12/4` and `kerkstraat 12 bus 4` are one house. */
export const streetKey = (street: string | null): string | null => {
  const found = /^(\D+?)[\s,]*(\d+)/.exec(withoutMarks(street ?? ''))
  if (!found?.[1] || !found[2]) return null
  const name = found[1]
    .replace(/str\.?\s*$/, 'straat')
    .replace(/(?:stwg|stw)\.?\s*$/, 'steenweg')
    .replace(/ln\.?\s*$/, 'laan')
    .replace(/ij/g, 'y')
    .replace(/[^\p{L}]/gu, '')
  return name ? `${name} ${found[2]}` : null
}

/** Letters and digits of a postal code, without its country; null for none. */
export const postalKey = (postalCode: string | null): string | null =>
  withoutMarks(postalCode ?? '')
    .replace(/^(?:be?|nl)-/, '')
    .replace(/[^a-z\d]/g, '') || null

/** The letters of a place, without marks; null for none. */
export const cityKey = (city: string | null): string | null =>
  withoutMarks(city ?? '').replace(/[^\p{L}]/gu, '') || null
