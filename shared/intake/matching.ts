import type { CustomerId, KlussenierId } from '../kernel/id.ts'

type Known<Kind, Id> = {
  readonly kind: Kind
  readonly id: Id
  readonly name: string
  readonly tradeName: string | null
  readonly email: string | null
  readonly phone: string | null
  readonly city: string | null
}
export type KnownCustomer = Known<'customer', CustomerId>
export type KnownKlussenier = Known<'klussenier', KlussenierId>
export type KnownPerson = KnownCustomer | KnownKlussenier

/** Why someone was taken for a known person. The wording is in `shared/words`. */
export type MatchReason =
  | 'sameEmail'
  | 'samePhone'
  | 'sameName'
  | 'sameWords'
  | 'sameLetters'
  | 'sameInitial'
  | 'partOfName'
  | 'spelledAlike'
  | 'inCopy'
  | 'namedInText'

/** `score` from 0 to 1; below `likely` it is not worth showing. */
export type Match<P extends KnownPerson = KnownPerson> = {
  readonly person: P
  readonly score: number
  readonly reasons: readonly MatchReason[]
}

export const likely = 0.6
/** From here on two names are taken to be spelled alike. */
export const spelledAlike = 0.82

const titles = new Set(
  'dhr mevr mevrouw meneer mijnheer heer mr mw mvr mme fam familie dr ir ing klussenier bv bvba srl vof nv'.split(
    ' ',
  ),
)
const particles = new Set('van von de der den het t ten ter te le la les du des d el al'.split(' '))

/** Letters that no decomposition brings back to the plain one. */
export const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ĳ: 'y',
}

/** A name as words to compare: lower case, no accents, ij as y, no titles, no signs. Particles stay. */
export const foldName = (name: string): string[] =>
  name
    .slice(0, 200)
    .toLowerCase()
    .replace(/[ßøæœłđĳ]/g, (letter) => plainLetters[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ij/g, 'y')
    .replace(/['’‘`´]/g, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !titles.has(word))

/** How alike two names are, from 0 to 1, and why; null when they are not. */
export const compareNames = (
  one: string,
  other: string,
): { readonly score: number; readonly reason: MatchReason } | null => {
  const a = foldName(one)
  const b = foldName(other)
  if (a.length === 0 || b.length === 0) return null
  if (a.join(' ') === b.join(' ')) return { score: 1, reason: 'sameName' }
  if (a.join('') === b.join('')) return { score: 0.95, reason: 'sameLetters' }
  const weightyA = weighty(a)
  const weightyB = weighty(b)
  if (weightyA.toSorted().join(' ') === weightyB.toSorted().join(' '))
    return { score: 0.93, reason: 'sameWords' }
  if (sameInitial(weightyA, weightyB)) return { score: 0.75, reason: 'sameInitial' }
  const lengths = [a.join('').length, b.join('').length]
  const likeness = 1 - distance(a.join(''), b.join('')) / Math.max(...lengths)
  if (likeness >= spelledAlike && Math.min(...lengths) >= 5)
    return { score: Math.round(likeness * 85) / 100, reason: 'spelledAlike' }
  return contains(weightyA, weightyB) || contains(weightyB, weightyA)
    ? { score: 0.65, reason: 'partOfName' }
    : null
}

/** The words that tell people apart; all of them when there are no others. */
export const weighty = (words: readonly string[]): string[] => {
  const kept = words.filter((word) => !particles.has(word))
  return kept.length > 0 ? kept : [...words]
}

/** "P. Peeters" and "Piet Peeters". */
const sameInitial = ([a = '', ...restA]: readonly string[], [b = '', ...restB]: readonly string[]): boolean =>
  restA.length > 0 &&
  restA.join(' ') === restB.join(' ') &&
  (a.length === 1 || b.length === 1) &&
  a[0] === b[0]

/** Two words of the one are in the other, or its only one and that is not a short one. */
const contains = (part: readonly string[], whole: readonly string[]): boolean =>
  part.length < whole.length &&
  part.every((word) => whole.includes(word)) &&
  (part.length > 1 || (part[0]?.length ?? 0) >= 5)

/** Levenshtein's: how many letters must be changed, added or left out. */
const distance = (a: string, b: string): number => {
  let above = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [row, letter] of [...a].entries()) {
    const current = [row + 1]
    for (let column = 1; column <= b.length; column++) {
      const change = (above[column - 1] ?? 0) + (letter === b[column - 1] ? 0 : 1)
      current.push(Math.min(change, (above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1))
    }
    above = current
  }
  return above[b.length] ?? 0
}

/** A Belgian or Dutch number as its national digits, `+32 (0)475 12 34 56` as `0475123456`. */
export const foldPhone = (phone: string): string =>
  phone
    .replace(/\(0\)/g, '')
    .replace(/[^\d+]/g, '')
    .replace(/^(?:\+|00)(?:32|31)/, '0')

export type PersonClue = {
  readonly name: string | null
  readonly email: string | null
  readonly phone: string | null
}

/** The known people that a clue fits, best first; equals in the order of their names, so that the outcome is stable. */
export const matchPeople = <P extends KnownPerson>(clue: PersonClue, people: readonly P[]): Match<P>[] =>
  people
    .flatMap((person) => matchPerson(clue, person) ?? [])
    .sort((a, b) => b.score - a.score || (a.person.name < b.person.name ? -1 : 1))

const matchPerson = <P extends KnownPerson>(clue: PersonClue, person: P): Match<P> | null => {
  const found: { score: number; reason: MatchReason }[] = []
  if (clue.email && person.email && clue.email.toLowerCase() === person.email.trim().toLowerCase())
    found.push({ score: 1, reason: 'sameEmail' })
  if (clue.phone && person.phone && foldPhone(clue.phone) === foldPhone(person.phone))
    found.push({ score: 0.85, reason: 'samePhone' })
  const names = [person.name, person.tradeName].flatMap((name) =>
    name && clue.name ? (compareNames(clue.name, name) ?? []) : [],
  )
  const best = names.sort((a, b) => b.score - a.score)[0]
  if (best) found.push(best)
  const score = Math.max(0, ...found.map((match) => match.score))
  return score >= likely ? { person, score, reasons: found.map((match) => match.reason) } : null
}
