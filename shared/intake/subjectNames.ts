/** A name as it was found: `plain` when nothing but a name can be meant; `whole` when something was cut off behind it. */
export type FoundName = {
  readonly name: string
  readonly plain: boolean
  readonly whole: string | null
  readonly role: 'customer' | 'klussenier' | null
}

/** The words of the instructions, left standing, and words that are nobody's name. */
const placeholder =
  /^(?:klant ?naam|(?:de |een )?klant(?:e)?|naam(?: van de)? klant|naam(?: van de)? klussenier|(?:de |een |uw |jullie )?klussenier|naam|xxx+|ik|mij|mijzelf|mezelf|ons|onszelf|u|jullie|hem|haar|hen|me|us|you|moi|nous|mich|uns)$/iu
/** "mijn buurvrouw" is someone, but not his name. */
const nobody = /^(?:mijn|onze|ons|zijn|haar|hun|uw|jullie|een|iemand|mon|ma|my|our|meine?|unsere?)\s\p{Ll}/u

const trailing = /(?:[\s.,;:!?…\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Cf}-]|\ufe0f)+$/u
/** A point belongs to an initial or to the short form of a word: "Jan J.", "Jr.", "b.v.". */
const abbreviated = /(?:(?<![\p{L}])\p{Lu}|(?<![\p{L}])(?:jr|sr)|\.\p{L})\.$/iu

const roles =
  /^(?:(?:de|uw|jullie|onze|mijn|een|votre|le|la|the|der|die)\s)?(klussenier|aannemer|vakman|klant(?:e)?|opdrachtgever|opdrachtgeefster|client(?:e)?|cliënt(?:e)?|customer|kunde|kundin)\s(?=\S)/iu

/** From here on it is no name any more: what the complaint is about, a number, a place. */
const remark =
  /(?:\s[-–—|/]\s?|\s?[:;|]\s|\s\(|\s\[|,\s(?=\p{Ll}|ref|dossier|factuur|offerte)|\s(?:inzake|betreffende|betreft|wegens|omwille van|i\.?v\.?m\.?|m\.?b\.?t\.?|in verband met|met betrekking tot|omtrent|rond|n\.?a\.?v\.?|d\.?d\.?|dossier\p{L}*|factuur\p{L}*|offerte\p{L}*|ref\.?|nr\.?|van (?:de |het )?(?:firma|bedrijf|klussenier)|concernant|regarding|wegen)(?=[\s.:]))/iu
/** "over de kraan": a thing, not a name. */
const thing =
  /\s(?!aan het adres)(?:over|voor|door|tijdens|na|bij|in|op|aan|met)\s(?:(?:de|het|een|mijn|onze|haar|zijn|['’]t)\s)?\p{Ll}{3}/u
const afterComma = /^(\S+(?:\s\S+)+?),\s/u

const particles = new Set(
  "van von vom zu zum de der den des het 't ’t t ten ter te le la les du d' l' el al ben ibn bin bint abu da das dos di del della dei von und y e af av".split(
    ' ',
  ),
)
const between = new Set([
  'en',
  '&',
  '+',
  'et',
  'und',
  'and',
  'ook',
  'alias',
  'geboren',
  'geb.',
  'ép.',
  'wed.',
  'wwe',
])
const titles =
  /^(?:dhr|mevr|mevrouw|meneer|mijnheer|heer|mr|mrs|ms|mw|mvr|mme|mlle|m|fam|familie|gezin|dr|ir|ing|drs|prof|firma|bv|bvba|srl|vof|nv|vzw|vve|comm\.?v|herr|frau|weduwe|zaakvoerder)\.?$/iu
/** Prepositions that begin a name as well as something else: "Jan op de Beeck", "Jan op de Meir". */
const doubtful =
  /(?:^|\s)(?:over|tegen|aan|op|in|uit|bij|voor|onder|achter|boven|naar|met|door|tussen|zonder|tot|contre|against|about|gegen|über|by|from|klacht|klussenier|klant|bedrijf|zaak|nummer|klusbedrijf)(?=\s|$)/iu

const isWord = (token: string): boolean => {
  const word = token.replace(/^["“”‘’'«(]+|["“”'»)]+$/gu, '')
  if (!/^['’]?\p{L}[\p{L}\p{M}'’.-]*$/u.test(word)) return false
  // One word in two scripts only looks like a name.
  return !(
    /\p{Script=Latin}/u.test(word) && /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(word)
  )
}

/** Nothing but a name: words with a capital, particles and titles, without a word that may begin something else. */
const isPlainName = (name: string): boolean => {
  const tokens = name.split(' ')
  if (tokens.length > 9 || doubtful.test(name) || !/\p{Lu}/u.test(name)) return false
  return tokens.every((token) => {
    if (between.has(token.toLowerCase()) || titles.test(token) || particles.has(token.toLowerCase()))
      return true
    return (
      isWord(token) &&
      (/^[\p{P}]*\p{Lu}/u.test(token) ||
        /^(?:d|l|['’]?[st])['’-]\p{Lu}/u.test(token) ||
        !/\p{Script=Latin}/u.test(token))
    )
  })
}

/** Beside a word that may be part of a name: it ends in the middle: "Jan van", "Piet van den", or begins with what no name begins with. */
export const isHalf = ({ name }: FoundName): boolean =>
  /(?:^|\s)(?:van|von|de|der|den|het|['’]t|ten|ter|en|et|und|aan|op|over|tegen)$/u.test(name) ||
  /^(?:aan het adres|tegen|over|en|of|is|was)(?:\s|$)/u.test(name)

/** The name in a piece of a subject; null when there is none in it. */
export const nameIn = (raw: string): FoundName | null => {
  const given = tidy(raw)
  const role = roles.exec(given)
  const said = role ? unwrap(given.slice(role[0].length)) : given
  const cuts = [remark.exec(said)?.index, thing.exec(said)?.index, afterComma.exec(said)?.[1]?.length]
  const cut = Math.min(...cuts.map((at) => at ?? said.length))
  const name = tidy(cut > 0 ? said.slice(0, cut) : said)
  if (name === '' || placeholder.test(name) || nobody.test(name) || !/\p{L}/u.test(name)) return null
  const whole = tidy(said)
  return {
    name,
    plain: name === whole && isPlainName(name),
    whole: name === whole ? null : whole,
    role: role ? (/^(?:klussenier|aannemer|vakman)/iu.test(role[1] ?? '') ? 'klussenier' : 'customer') : null,
  }
}

const tidy = (text: string): string => {
  const short = (one: string) => {
    const cut = one.replace(trailing, '')
    return abbreviated.test(`${cut}.`) && one.startsWith(`${cut}.`) ? `${cut}.` : cut
  }
  return short(unwrap(short(text.trim())))
}

const pairs: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '`': '`',
  '“': '”',
  '„': '”“',
  '”': '”',
  '‘': '’',
  '‚': '’‘',
  '’': '’',
  '«': '»',
  '»': '«',
  '‹': '›',
  '<': '>',
  '(': ')',
  '[': ']',
  '{': '}',
  '*': '*',
  _: '_',
}

/** Without the quotes or brackets around the whole. Those around a part of it (a nickname) stay. */
export const unwrap = (text: string): string => {
  const inner = text.trim()
  const close = pairs[inner[0] ?? ''] ?? ''
  const last = inner.at(-1) ?? ''
  return inner.length > 1 &&
    last !== '' &&
    close.includes(last) &&
    ![...close].some((one) => inner.slice(1, -1).includes(one))
    ? unwrap(inner.slice(1, -1))
    : inner
}

/** Without a quote or bracket in front, and the one that closes it at the end: those around a nickname stay. */
export const loosened = (text: string): string => {
  const close = pairs[text[0] ?? '']
  if (close === undefined) return text
  const inner = text.slice(1).replace(/[\s.!?…]+$/u, '')
  return close.includes(inner.at(-1) ?? '-') ? inner.slice(0, -1) : inner
}
