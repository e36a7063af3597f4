import { after, before } from './clues/clue.ts'
import type { Found, FoundAddress } from './clues/index.ts'
import { closingLines, type Region, regionAt } from './regions.ts'
import { overlaps, type Range } from './spot.ts'

export type { FoundAddress } from './clues/index.ts'
export type FoundContact = {
  /** As it is written. */
  readonly phone: string | null
  readonly address: FoundAddress | null
  readonly email: string | null
}
export const noContact: FoundContact = { phone: null, address: null, email: null }

/** He says that it is his own. */
const own =
  /(?<![\p{L}])(?:mijn (?:gsm|tel|mobiel|nummer|vast|nieuw|e-?mail|mail|adres)\p{L}*|ons (?:nummer|adres|telefoon)\p{L}*|m['’]n (?:nummer|gsm|adres)|(?:bel|mail|contacteer|bereik\p{L}*|bellen|mailen)|adres\p{L}*|wonende|wonen|woon|woonachtig|mon|ma|mes|notre|je|j['’]habite|joindre|my|our|reach|meine?|unsere?|tel\p{L}*\.?|gsm\p{L}*|mobiel|mob\.?|vaste lijn|vast nummer|mail\p{L}*|e-mail\p{L}*|t|m|g)(?![\p{L}])/iu
/** It is someone else's, or of something else. */
const anothers =
  /(?<![\p{L}])(?:zijn|haar|hun|hij|hem|zij|diens|moeder|vader|zus|broer|dochter|zoon|winkel|zaak|kantoor|woont|intended recipient|uw|jullie|klussenier|aannemer|verkoper|leverancier|architect|installateur|elektricien|schilder|loodgieter|vakman|bedrijf|firma|buur(?:man|vrouw)?|advocaat|verzekeraar|son|sa|ses|leur|votre|il|elle|his|her|their|your|he|she|sein|ihr|werf|werkadres|bouwadres|werken)(?![\p{L}])/iu

/** Below it stand the telephones of departments. */
const disclaims =
  /(?<![\p{L}])(?:disclaimer|intended recipient|confidential(?:ity)?|confidentiel\p{L}*|vertrouwelijk\p{L}*|vertraulich|bestemd voor de geadresseerde)(?![\p{L}])/iu

/** Whether its writer gives a telephone, an address or a mail address in a text as his own. */
export const isWritersOwn = (text: string, found: Found, regions: readonly Region[]): boolean => {
  const where = regionAt(regions, found)
  if (where === 'quoted' || disclaims.test(text.slice(0, found.start))) return false
  const words = `${sentenceBefore(text, found.start)} ${after(text, found.end, 30)}`
  const above = text.slice(0, found.start).trimEnd().split('\n').at(-1)?.slice(-40) ?? ''
  const introduced = own.test(words) || (/:\s*$/.test(above) && own.test(above))
  if (anothers.test(words)) return false
  if (where === 'signature') return true
  const closing = closingLines(text, regions).some(
    (line) => overlaps(line, found) && isCard(text, line, found),
  )
  return closing || introduced
}

/** What stands before it on its line, and on the line above where the sentence began there. */
const sentenceBefore = (text: string, start: number): string => {
  const line = before(text, start, 80)
  const begun = text.slice(0, start - line.length)
  return /^\p{Ll}/u.test(line) && /[^\n.!?:]\n$/u.test(begun)
    ? `${before(begun, begun.length - 1, 40)} ${line}`
    : line
}

/** A line that has hardly more than the clue itself, or is cut in small pieces: a signature, not a story. */
const isCard = (text: string, line: Range, found: Range): boolean => {
  const pieces = `${text.slice(line.start, found.start)}|${text.slice(found.end, line.end)}`.split(
    /[,;|·•–—]|\s-\s/u,
  )
  const words = pieces.map((piece) => piece.match(/\p{L}{2,}/gu)?.length ?? 0)
  const most = Math.max(...words)
  return words.reduce((sum, one) => sum + one, 0) <= 7 || (pieces.length > 3 && most <= 5)
}

/** The one that is left when the same ones count once. */
const only = <T>(found: readonly T[], key: (one: T) => string): T | null =>
  new Set(found.map(key)).size === 1 ? (found[0] ?? null) : null

/** One of each, of what someone gives as his own; nothing where there are two different ones that could be it. */
export const contactOf = (text: string, mine: readonly Found[]): FoundContact => {
  const of = <K extends Found['kind']>(kind: K) =>
    mine.filter((one): one is Extract<Found, { kind: K }> => one.kind === kind)
  const phone = only(of('phone'), ({ value }) => value.e164)
  const address = only(of('address'), ({ value: { street, postalCode } }) =>
    `${street} ${postalCode}`.toLowerCase(),
  )
  const email = only(of('email'), ({ value }) => value.address)
  return {
    phone: phone && text.slice(phone.start, phone.end),
    address: address && {
      street: address.value.street,
      postalCode: address.value.postalCode,
      city: address.value.city,
    },
    email: email?.value.address ?? null,
  }
}
