/** What the subject says. A side that is left out, or still reads as in the instructions, is null. */
export type SubjectReading = {
  readonly customer: string | null
  readonly klussenier: string | null
  /** The subject says in so many words that the Klussenier complains. Else who is known decides, see `proposeParties`. */
  readonly reversed: boolean
  /** 'certain' for the form that the procedure asks for and two names, 'proposed' for what resembles it. */
  readonly certainty: 'certain' | 'proposed'
}

const longestSubject = 1000

const forwards = 'fwd?|tr|wg|doorst|doorgest(?:uurd)?|rv|enc'
const replies = 're|antw(?:oord)?|aw|réf?|réponse|sv|vs|betr(?:eft)?|betreft|onderwerp'
/** `Re:`, `RE[2]:`, `Fwd :`, or a tag such as `[EXTERN]`. A complaint between square brackets is no tag. */
const prefix = new RegExp(
  `^\\s*(?:(${forwards}|${replies})\\s*(?:\\[\\d+\\]|\\(\\d+\\))?\\s*:|\\[(?![^\\]]*\\b(?:klacht|plainte)\\b)[^\\]]{0,60}\\])\\s*`,
  'iu',
)
/** Emoji and marks that ask for attention. */
const ornaments = /^(?:[\s!*~\p{Extended_Pictographic}\p{Emoji_Modifier}]|\u200d|\ufe0f)+/u
const forwardWord = new RegExp(`^(?:${forwards})$`, 'i')

/** The subject without what mail programs put before it, and which of these there were. */
export const withoutPrefixes = (
  subject: string,
): { readonly rest: string; readonly forwarded: boolean; readonly replied: boolean } => {
  let rest = subject.slice(0, longestSubject).replace(ornaments, '')
  let forwarded = false
  let replied = false
  for (let found = prefix.exec(rest); found; found = prefix.exec(rest)) {
    if (found[1] && forwardWord.test(found[1])) forwarded = true
    else if (found[1]) replied = true
    rest = rest.slice(found[0].length).replace(ornaments, '')
  }
  return { rest: rest.trim(), forwarded, replied }
}

/** "Klacht van <KLANTNAAM> aan het adres van <NAAM KLUSSENIER>" (`procedure.nl.txt`, "Welke gegevens hebben we … nodig?"). */
const form = /^klacht van (.*?) ?aan het adres van ?(.*)$/iu
const resembling: readonly RegExp[] = [
  /^kla(?:ch?|g)t:? (?:van )?(.+?) (?:aan (?:(?:het|['’]?t) )?adres(?: van)?|tegen|over|t\.?o\.?v\.?) (.+)$/iu,
  /^plainte de (.+?) (?:à l['’]encontre de|à l['’]adresse de|contre) (.+)$/iu,
  /^complaint (?:of|from|by) (.+?) (?:against|about) (.+)$/iu,
]

/**
 * Reads the names from a subject in the form that the procedure asks for, whatever the case, the spacing, the
 * prefixes and the quotes or brackets around. Names keep their particles and capitals. Null when it is no such subject.
 */
export const readSubject = (subject: string): SubjectReading | null => {
  const rest = unwrap(withoutPrefixes(subject).rest.replace(/\s+/g, ' '))
  const exact = form.exec(rest)
  const found = exact ?? resembling.map((pattern) => pattern.exec(rest)).find((match) => match !== null)
  if (!found) return null
  const customer = nameIn(found[1] ?? '')
  const klussenier = nameIn(withoutRole(found[2] ?? ''))
  if (!customer && !klussenier) return null
  const clear = exact && customer && klussenier && !/aan het adres van/i.test(klussenier)
  return { customer, klussenier, reversed: false, certainty: clear ? 'certain' : 'proposed' }
}

/** The words of the instructions, left standing. */
const placeholder =
  /^(?:klant ?naam|klant|naam(?: van de)? klant|naam(?: van de)? klussenier|klussenier|naam)$/i

const trailing = /(?:[\s.,;:!?\p{Extended_Pictographic}\p{Emoji_Modifier}-]|\u200d|\ufe0f)+$/u

const nameIn = (raw: string): string | null => {
  const name = unwrap(raw.replace(trailing, '')).replace(trailing, '')
  return name === '' || placeholder.test(name) || !/\p{L}/u.test(name) ? null : name
}

/** "de Klussenier Piet Peeters" names Piet Peeters. */
const withoutRole = (name: string): string =>
  unwrap(name).replace(/^(?:(?:de|uw|jullie) )?klussenier (?=\S)/iu, '')

const pairs: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '`': '`',
  '“': '”',
  '„': '”',
  '”': '”',
  '‘': '’',
  '’': '’',
  '«': '»',
  '<': '>',
  '(': ')',
  '[': ']',
  '{': '}',
}

/** Without the quotes or brackets around the whole. Those around a part of it (a nickname) stay. */
const unwrap = (text: string): string => {
  const inner = text.trim()
  const close = pairs[inner[0] ?? '']
  return inner.length > 1 && close && inner.endsWith(close) && !inner.slice(1, -1).includes(close)
    ? unwrap(inner.slice(1, -1))
    : inner
}
