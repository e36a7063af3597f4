import type { FoundOf } from './clue.ts'

const label =
  /(?:adres(?:gegevens)?|adresse|address|anschrift|won(?:en|ende|en wij|en we)|woon(?:achtig|t|adres)?|domicili\p{L}*|habit\p{L}*|résid\p{L}*|demeurant)(?![\p{L}])/iu
const introduction =
  /^.{0,60}?(?:(?<![\p{L}])(?:straat|rue|street)(?: (?:en|et|and) [\p{L}.]{2,12})?\s?:\s{0,3}|(?:adres(?:gegevens)?|adresse|address|anschrift)(?:\s+is)?\s*[:=]?\s*|(?:won(?:en|ende)|woon(?:achtig|t|adres)?|gelegen|domiciliée?|habit\p{L}*|demeurant)(?:\s+(?:wij|we|ik))?(?:\s+(?:in|op|aan|te|à|au))?(?:\s+(?:de|het|la|le))?\s*[:,]?\s*)/iu
/** "Kerkstraat 12 bus 3", "Rue de l’Église 12 bte 3", "Dorpsstraat 7-a". */
const streetLast =
  /(?<![\p{L}\p{N}])(?<street>(?:\d{1,2}[eè](?:re|me)?\s)?\p{L}[\p{L}'’.-]{0,30}(?: [\p{L}'’.-]{1,30}){0,6},? (?:n[r°]?\.? ?)?\d{1,4}(?: ?[-/]? ?(?:[a-z]|I{1,3}|hs|bis|ter)(?![\p{L}\p{N}])| ?[-/] ?\d{1,4}(?!\d))?(?:,? ?(?:bus|bte|boîte|box|b\.?|app?\.?) ?[\da-z]{1,5}(?![\p{L}\p{N}]))?)$/iu
/** Behind the place, as officials write it: "te 9000 Gent, Kerkstraat 12 bus 3". */
const streetBehind =
  /^\s?[,:–-]\s?(?<street>\p{Lu}[\p{L}'’.-]{0,30}(?: [\p{L}'’.-]{1,30}){0,5} (?:n[r°]?\.? ?)?\d{1,4}(?!\d)(?: ?[-/]? ?[a-z](?![\p{L}\p{N}]))?(?:,? ?(?:bus|bte|boîte|box) ?[\da-z]{1,5})?(?![\p{L}\p{N}]))/iu
/** "12, rue de l’Église". */
const numberFirst =
  /(?<![\p{L}\p{N}])(?<street>\d{1,4}(?: ?(?:bis|ter|[a-z]))?,? (?:rue|avenue|av\.|place|chaussée|boulevard|bd|chemin|quai|allée|clos|square|route)\s[\p{L}'’ .-]{2,60})$/iu
const place =
  /^(?<land>(?:BE?|NL|B)[- ]{1,3})?(?<code>[1-9]\d{3}(?: ?[A-Z]{2}(?![\p{L}]))?),?\s+(?<city>(?:['’]s-|['’]t )?\p{Lu}[\p{L}'’-]{1,30}(?:[ -](?:\p{Lu}[\p{L}'’-]{0,30}|a\/d|aan|de|den|het|op|sur|la|le|en|['’]t)){0,4})(?:\s?\((?:\p{Lu}[\p{L}'’ -]{1,30})\))?/u
const placeInLine = /(?:BE?-|NL-|B-)?[1-9]\d{3}(?: ?[A-Z]{2}(?![\p{L}]))?,?\s+['’]?\p{L}/gu
const streetWord =
  /(?:straat|laan|weg|lei|dreef|plein|kaai|kade|dijk|steenweg|baan|pad|hof|singel|gracht|markt|steeg|plaats|veld|berg|park|ring|wal|rue|avenue|place|chaussée|boulevard|square|clos|allée|straße|strasse|str\.?|stwg\.?|postbus)/iu
const mostLine = 300

const placeField =
  /^\s*(?:postcode|gemeente|woonplaats|plaats|stad|code postal|ville|localité|zip|plz)[^:\n]{0,30}:\s*$/iu

type Line = { readonly text: string; readonly start: number }

const linesOf = (text: string): Line[] => {
  let start = 0
  return text.split('\n').map((line) => {
    const at = start
    start += line.length + 1
    return { text: line.slice(0, mostLine), start: at }
  })
}

/** Without the small words that end in front of a place: a comma, a dash, "te", "in". */
const streetBefore = (words: string): { street: string; at: number } | null => {
  const trimmed = words.replace(/(?:[\s,;|·•–-]|(?<=\s)(?:te|in|à))+$/iu, '')
  const led = introduction.exec(trimmed)?.[0].length ?? 0
  const rest = trimmed.slice(led)
  const found = streetLast.exec(rest) ?? numberFirst.exec(rest)
  const street = found?.groups?.street
  return street ? narrowed(street, led + (found?.index ?? 0)) : null
}

/** A sentence before the street is not part of it: it begins with the last capital run that a street word closes. */
const narrowed = (street: string, at: number): { street: string; at: number } => {
  if (/^\d/.test(street)) return { street, at }
  const sentence =
    /^.*?(?:[.:;,]\s|(?:^|\s)(?:op|aan|in|is|naar|bij|au|à la|à)\s(?:de\s|het\s|la\s|le\s)?)(?=(?:['’]|\p{Lu}|\d|rue|avenue|place|chaussée))/u.exec(
      street,
    )
  return sentence ? { street: street.slice(sentence[0].length), at: at + sentence[0].length } : { street, at }
}

const countryOf = (code: string, land: string) =>
  /[A-Z]/.test(code) || /^NL/i.test(land) ? ('NL' as const) : ('BE' as const)

/**
 * Addresses of Belgium and the Netherlands: a street with a number, and a postal code with a place behind it or on the
 * next line. Certain where a label says that it is an address and the words have no other reading.
 */
export const addressesIn = (text: string): FoundOf<'address'>[] => {
  const lines = linesOf(text)
  return lines.flatMap((line, at): FoundOf<'address'>[] =>
    [...line.text.matchAll(placeInLine)].flatMap(({ index }): FoundOf<'address'>[] => {
      if (index > 0 && /[\p{L}\p{N}+/.€-]/u.test(line.text[index - 1] ?? '')) return []
      const rest = place.exec(line.text.slice(index))
      const { code = '', city = '', land = '' } = rest?.groups ?? {}
      if (!rest || !city) return []
      const own = line.text.slice(0, index)
      const above =
        own.trim() === '' || placeField.test(own)
          ? lines.slice(Math.max(0, at - 2), at).findLast(({ text: one }) => one.trim() !== '')
          : undefined
      const where = above ?? line
      const found = streetBefore(above ? above.text.trimEnd() : own)
      if (!found) return streetAfter(lines, at, { index, length: rest[0].length, code, city, land })
      const words = `${lines[at - 1]?.text ?? ''}\n${where.text}`
      const labelled = label.test(words) && streetWord.test(found.street)
      // "In maart 12, 2026 Piet": a year is no postal code unless a street is one for certain.
      if (/^(?:19|20)\d\d$/.test(code) && !streetWord.test(found.street)) return []
      return [
        {
          kind: 'address',
          start: where.start + found.at,
          end: line.start + index + rest[0].length,
          value: {
            street: found.street.replace(/\s+/g, ' ').trim(),
            postalCode: code.replace(/^(\d{4}) ?([A-Z]{2})$/, '$1 $2'),
            city: city.trim(),
            country: countryOf(code, land),
          },
          certainty: labelled ? 'certain' : 'proposed',
        },
      ]
    }),
  )
}

/** An address with the place first: only where a label says that it is one, or its street is one for certain. */
const streetAfter = (
  lines: readonly Line[],
  at: number,
  found: {
    readonly index: number
    readonly length: number
    readonly code: string
    readonly city: string
    readonly land: string
  },
): FoundOf<'address'>[] => {
  const line = lines[at]
  const { index, length, code, city, land } = found
  const behind = line && streetBehind.exec(line.text.slice(index + length))
  const street = behind?.groups?.street
  if (!line || !behind || !street || !/^\p{Lu}/u.test(street)) return []
  const labelled = label.test(`${lines[at - 1]?.text ?? ''}\n${line.text.slice(0, index)}`)
  if (!labelled && !streetWord.test(street)) return []
  return [
    {
      kind: 'address',
      start: line.start + index,
      end: line.start + index + length + behind[0].length,
      value: {
        street: street.replace(/\s+/g, ' ').trim(),
        postalCode: code.replace(/^(\d{4}) ?([A-Z]{2})$/, '$1 $2'),
        city: city.trim(),
        country: countryOf(code, land),
      },
      certainty: 'proposed',
    },
  ]
}
