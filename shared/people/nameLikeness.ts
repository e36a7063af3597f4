import { distanceWithin } from '../kernel/distance.ts'
import { beginningOf, type NameParts, namePartsOf, shortForms, soundOf } from './names.ts'

/** How two names are alike, or what in them shows two people. The wording is in `shared/words`. */
export type NameLink =
  | 'sameName'
  | 'sameLetters'
  | 'sameWords'
  | 'soundsAlike'
  | 'spelledAlike'
  | 'akinName'
  | 'sameInitial'
  | 'partOfName'
  | 'familyName'
  | 'commonName'
export type NameClash = 'otherFirstName' | 'otherFamilyName' | 'otherName' | 'otherGeneration'

export type NameLikeness = {
  readonly link: NameLink | null
  readonly clash: NameClash | null
  /** It leaves open which of a couple, or of father and son, is meant. */
  readonly open: boolean
}

/** What two words have in common, the most telling first. */
const grades = ['same', 'sounds', 'typed', 'akin', 'initial'] as const
type Grade = (typeof grades)[number]
type Word = NameParts['telling'][number]

/** Of a word of that length: how many letters may be typed wrong. */
const slips = (length: number): number => (length < 8 ? 1 : 2)

/** The commonest family names of Belgium and the Netherlands: alone they point to nobody. */
const common: ReadonlySet<string> = new Set(
  (
    'peeters janssens maes jacobs mertens willems claes goossens wouters desmet dubois lambert martin dupont simon ' +
    'laurent dumont leclercq denis bakker devries dejong devos visser smit meijer deboer mulder bos vos hendriks dekker ' +
    'debruin degraaf dehaan vandenheuvel vandenberg vandijk dewit dejager vermeulen hermans martens verhoeven michiels ' +
    'segers pauwels stevens timmermans'
  )
    .split(' ')
    .map(soundOf),
)

/** One is the other with the ending that makes it a woman's name: Simon and Simone. */
const otherForm = (long: string, short: string): boolean =>
  long.length > short.length &&
  long.startsWith(short) &&
  /^(?:e|a|ne|na|le|la|te|ien|ine|ina|ke|ken)$/.test(long.slice(short.length))

const akin = (one: Word, other: Word): boolean => {
  const [short, long] = one.word.length <= other.word.length ? [one, other] : [other, one]
  const begins =
    short.word.length >= 2 && long.word.length > short.word.length && long.word.startsWith(short.word)
  if (begins || otherForm(long.sound, short.sound)) return beginningOf(one) === beginningOf(other)
  return (shortForms.get(one.word) ?? one.word) === (shortForms.get(other.word) ?? other.word)
}

const gradeOf = (one: Word, other: Word): Grade | null => {
  if (one.word === other.word) return 'same'
  const initial = one.word.length === 1 || other.word.length === 1
  if (initial) return one.word[0] === other.word[0] ? 'initial' : null
  if (one.sound === other.sound) return 'sounds'
  if (akin(one, other)) return 'akin'
  const shortest = Math.min(one.word.length, other.word.length)
  // Nobody mistypes how a name begins; and two names that differ there are two names.
  if (beginningOf(one) !== beginningOf(other) || shortest < 4) return null
  const allowed = slips(shortest)
  if (distanceWithin(one.word, other.word, allowed) > allowed) return null
  // A letter in four may be a slip (Lien, Liem), and may be somebody else.
  return shortest === 4 ? 'akin' : 'typed'
}

type Matched = {
  readonly links: readonly { readonly grade: Grade; readonly a: number; readonly b: number }[]
  /** Places of words that have none on the other side. */
  readonly restA: readonly number[]
  readonly restB: readonly number[]
}

/** Pairs the words, the most telling first. */
const matchWords = (a: readonly Word[], b: readonly Word[]): Matched => {
  const all = a.flatMap((one, atA) =>
    b.flatMap((other, atB) => {
      const grade = gradeOf(one, other)
      return grade ? [{ grade, a: atA, b: atB }] : []
    }),
  )
  all.sort(
    (one, other) =>
      grades.indexOf(one.grade) - grades.indexOf(other.grade) ||
      Math.abs(one.a - one.b) - Math.abs(other.a - other.b) ||
      one.a + one.b - other.a - other.b,
  )
  const takenA = new Set<number>()
  const takenB = new Set<number>()
  const links = all.filter((link) => {
    if (takenA.has(link.a) || takenB.has(link.b)) return false
    takenA.add(link.a)
    takenB.add(link.b)
    return true
  })
  const rest = (words: readonly Word[], taken: ReadonlySet<number>) =>
    words.flatMap((_, at) => (taken.has(at) ? [] : [at]))
  return { links, restA: rest(a, takenA), restB: rest(b, takenB) }
}

const none: NameLikeness = { link: null, clash: null, open: false }

/** How alike two names are. As much one way as the other; nothing at all when one of them has no words. */
export const nameLikeness = (one: string, other: string): NameLikeness =>
  partsLikeness(namePartsOf(one), namePartsOf(other))

const partsLikeness = (one: NameParts, other: NameParts): NameLikeness => {
  const [a, b] = [one.telling, other.telling]
  if (a.length === 0 || b.length === 0) return none
  const open = one.couple !== other.couple || one.generation !== other.generation
  if (one.generation && other.generation && one.generation !== other.generation)
    return { link: null, clash: 'otherGeneration', open }
  if (one.words.join(' ') === other.words.join(' ')) return { link: 'sameName', clash: null, open }
  if (one.words.join('') === other.words.join('')) return { link: 'sameLetters', clash: null, open }
  const matched = matchWords(a, b)
  const { links, restA, restB } = matched
  // Who is looked for among thousands is found by a word that sounds the same: see `nameKeys`.
  const firm = links.filter(({ grade }) => grade === 'same' || grade === 'sounds')
  if (restA.length > 0 && restB.length > 0) return { link: null, clash: clashOf(matched, b), open }
  if (firm.length === 0) return none
  // Beside two words an initial more is no part of a name that is lacking.
  const lacking = (words: readonly Word[], rest: readonly number[]) =>
    rest.some((at) => firm.length === 1 || words[at]?.word.length !== 1)
  if (lacking(a, restA)) return { link: partLink(firm, a, 'a'), clash: null, open }
  if (lacking(b, restB)) return { link: partLink(firm, b, 'b'), clash: null, open }
  return { link: weakest(links.map(({ grade }) => grade)), clash: null, open }
}

const weakest = (found: readonly Grade[]): NameLink => {
  const names = {
    same: 'sameWords',
    sounds: 'soundsAlike',
    typed: 'spelledAlike',
    akin: 'akinName',
    initial: 'sameInitial',
  } as const
  return names[grades.toReversed().find((grade) => found.includes(grade)) ?? 'same']
}

/** Part of a name: two words of it are much, a family name is something, and a common one next to nothing. */
const partLink = (firm: Matched['links'], whole: readonly Word[], side: 'a' | 'b'): NameLink | null => {
  if (firm.length > 1) return 'partOfName'
  const at = firm[0]?.[side] ?? 0
  const { word, sound } = whole[at] ?? { word: '', sound: '' }
  if (at === 0 && whole.length > 1) return word.length >= 5 ? 'commonName' : null
  if (word.length < 4) return null
  return common.has(sound) ? 'commonName' : 'familyName'
}

/** A word in common at the end of both is the family's: then they differ in their first names. */
const clashOf = ({ links }: Matched, b: readonly Word[]): NameClash => {
  const shared = links.find(({ grade }) => grade === 'same' || grade === 'sounds' || grade === 'typed')
  if (!shared) return 'otherName'
  return shared.a === 0 && shared.b === 0 && b.length > 1 ? 'otherFamilyName' : 'otherFirstName'
}
