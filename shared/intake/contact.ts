import { foldPhone } from './matching.ts'

export type FoundAddress = { readonly street: string; readonly postalCode: string; readonly city: string }
export type FoundContact = { readonly phone: string | null; readonly address: FoundAddress | null }

/** A signature is in the last lines. Above them something counts only when a label says what it is. */
const signatureLines = 14
const mostLines = 2000

const street =
  /^(?:.{0,20}?adres(?:gegevens)?\s*(?:is\s*)?:\s*|.{0,30}\b(?:woon|wonende|woonachtig)(?: in| op| aan)?(?: de| het)? )?(\p{L}[\p{L}'’. -]{2,50}? \d{1,4} ?[a-z]?(?:[ ,]*(?:bus|bte|b|\/) ?[\da-z]{1,5})?)$/iu
const place =
  /^(?:BE?-|NL-)?(\d{4} ?[A-Z]{2}|\d{4})\s+(\p{Lu}[\p{L}'’ ()-]{1,40}?)[\s.,;]*(?:\((?:BE|NL|België|Nederland)\))?$/u
const addressLabel = /\b(?:adres|woon(?:achtig|ende)?)\b/i
const phoneLabel = /\b(?:tel(?:efoon)?(?:nummer)?|gsm(?:-?nummer)?|mobiel|mob|bereikbaar|t|m|g)\b\.?\s*[:.]?/i
/** Numbers that look like a telephone's: of an enterprise, an account, an invoice. */
const otherNumber =
  /\b(?:btw|kbo|kvk|iban|rekening|ondernemings\w*|factuur\w*|bestel\w*|dossier\w*|klant(?:en)?nummer|BE ?0)/i

/**
 * The telephone number and the address of who wrote a text: in the lines of the signature, or marked as such.
 * Nothing is said when there are two different ones that could be it.
 */
export const findContact = (text: string): FoundContact => {
  const lines = text
    .split('\n')
    .map((line) =>
      line
        .slice(0, 300)
        .replace(/^[>\s]+/, '')
        .trim(),
    )
    .filter((line) => line !== '')
    .slice(-mostLines)
  const signature = Math.max(0, lines.length - signatureLines)
  return {
    phone: only(
      lines.flatMap((line, at) => phoneIn(line, at >= signature)),
      foldPhone,
    ),
    address: only(
      lines.flatMap((line, at) => addressAt(lines, line, at, at >= signature) ?? []),
      (address) => JSON.stringify(address).toLowerCase(),
    ),
  }
}

/** The one that is left when the same ones count once. */
const only = <T>(found: readonly T[], key: (one: T) => string): T | null =>
  new Set(found.map(key)).size === 1 ? (found[0] ?? null) : null

const phoneIn = (line: string, inSignature: boolean): string[] => {
  if (otherNumber.test(line) || !(inSignature || phoneLabel.test(line))) return []
  return (line.match(/(?:\+|00|\(?0)\d[\d ./()-]{6,18}\d/g) ?? []).filter((number) =>
    /^0[1-9]\d{7,8}$/.test(foldPhone(number)),
  )
}

/** On one line with a comma or a dash between street and place, or the place on the next line. */
const addressAt = (
  lines: readonly string[],
  line: string,
  at: number,
  inSignature: boolean,
): FoundAddress | null => {
  const split = /^(.*?)\s*[,;|–-]\s*((?:BE?-|NL-)?\d{4} ?(?:[A-Z]{2} )?\s*\p{Lu}.*)$/u.exec(line)
  const [streetText, placeText] = split ? [split[1] ?? '', split[2] ?? ''] : [line, lines[at + 1] ?? '']
  const marked = addressLabel.test(line) || addressLabel.test(lines[at - 1] ?? '')
  if (!inSignature && !marked) return null
  const streetFound = street.exec(streetText.replace(/[\s,;]+$/, ''))?.[1]
  const placeFound = place.exec(placeText)
  if (!streetFound || !placeFound?.[1] || !placeFound[2]) return null
  return { street: streetFound, postalCode: placeFound[1], city: placeFound[2].trim() }
}
