import { remembering } from '../kernel/remembering.ts'

/** Letters that no decomposition brings back to the plain one. */
export const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ĳ: 'y',
  ı: 'i',
}

/** ASCII, as most names are. To take marks away from the others costs more than all the rest: it is remembered by the letter. */
export const isPlain = (text: string): boolean => /^[\0-\x7f]*$/.test(text)
export const notPlain = /[^\0-\x7f]/gu
/** As many letters are remembered; names here have a hundred. */
export const mostLetters = 5_000
const unmarked = remembering(mostLetters, (character) => character.normalize('NFD').replace(/\p{M}/gu, ''))

/** A text in small plain letters without marks. */
export const withoutMarks = (text: string): string => {
  const small = text.toLowerCase()
  return isPlain(small)
    ? small
    : small.replace(/[ßøæœłđĳı]/g, (letter) => plainLetters[letter] ?? letter).replace(notPlain, unmarked)
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Forms of address and of companies. The franchise's own name tells nobody apart either. */
const titles = setOf(
  'dhr mevr mevrouw meneer mijnheer myheer heer mr mw mvr mme fam familie dr drs prof ir ing madame monsieur mlle ' +
    'herr frau mrs ms klussenier klusseniers bv bvba srl sprl vof nv cvba gcv commv vzw asbl sarl eenmanszaak',
)
const particles = setOf('van von de der het den t ten ter te le la les du des d el al')
/** Between the two names of a couple. */
const joiners = setOf('en et and und')
const generations: Readonly<Record<string, 'junior' | 'senior'>> = {
  jr: 'junior',
  jnr: 'junior',
  junior: 'junior',
  sr: 'senior',
  snr: 'senior',
  senior: 'senior',
}
/** Forms of companies with dots, or as short as a name: only where they stand last. "B.V. Peeters" has initials. */
const lastForm =
  /[\s,]+(?:b\.\s?v\.?(?:\s?b\.\s?a\.?)?|c\.v\.(?:b\.a\.?)?|v\.o\.f\.?|n\.v\.?|s\.(?:p\.)?r\.l\.?|s\.a\.?|comm\.?\s?v\.?|g\.c\.v\.?|v\.z\.w\.?|sa|cv|sc)$/u

/** A name as words to compare: lower case, no accents, ij as y, no titles, no signs. Particles stay. */
export const foldName = (name: string): string[] =>
  withoutMarks(name.slice(0, 200).toLowerCase().trimEnd().replace(lastForm, ''))
    .replace(/ij/g, 'y')
    .replace(/['’‘`´]/g, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !titles.has(word))

/** The words that tell people apart; all of them when there are no others. */
export const weighty = (words: readonly string[]): string[] => {
  const kept = words.filter((word) => !particles.has(word) && !joiners.has(word) && !generations[word])
  return kept.length > 0 ? kept : [...words]
}

/** `vandenberghe` is `van den berghe`, `dhondt` is `d'hondt`. What is left must still be a name. */
const glued = /^(?:van(?:den|der|de)?|de[nr](?=[^aeiouy])|de|te[nr](?=[^aeiouy])|d(?=h))(?=\p{L}{4})/u
const withoutParticle = (word: string): string => {
  const rest = word.replace(glued, '')
  return /[aeiouy]/.test(rest) ? rest : word
}

const heard = (folded: string): string =>
  withoutParticle(folded)
    .replace(/sch$/, 's')
    .replace(/(?<=[gckt])he$/, 'h')
    .replace(/cke$/, 'ck')
    .replace(/[cg]h/g, 'g')
    .replace(/(?<=.{3})ge$/, 'g')
    .replace(/ph/g, 'f')
    .replace(/th/g, 't')
    .replace(/(?:dt|d)$/, 't')
    .replace(/ck/g, 'k')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/[cq]/g, 'k')
    .replace(/x/g, 'ks')
    .replace(/z/g, 's')
    .replace(/ae|aa/g, 'a')
    .replace(/au/g, 'ou')
    .replace(/ie(?=.)/g, 'i')
    .replace(/e[iy]/g, 'y')
    .replace(/e{2,}(?=.)/g, 'e')
    .replace(/([^e])\1+/g, '$1')
    .replace(/(?<=.{4})s$/, '')

/**
 * A word as it sounds, whichever way it is spelled in Dutch and French: ij, y and ei; c, k and ck; ch, g and gh; x and
 * ks; d, t and dt at the end; ae and aa; single and double; and the s that comes and goes (Jansen, Janssens). Not the
 * e at the end, which tells René from Renée.
 */
export const soundOf = remembering(5_000, heard)

/** A name taken apart, to be compared word by word. */
export type NameParts = {
  /** All words, with particles: what the name is letter by letter. */
  readonly words: readonly string[]
  /** Those that tell people apart, as written and as they sound; at most six. Empty: nothing to compare. */
  readonly telling: readonly { readonly word: string; readonly sound: string }[]
  /** It names two people. */
  readonly couple: boolean
  readonly generation: 'junior' | 'senior' | null
}

/** More words than this are no name. */
const mostWords = 6

/** A name as it was written, taken apart. The trade name of the franchise alone has nothing that tells. */
export const namePartsOf = (name: string): NameParts => {
  const words = foldName(name)
  const kept = weighty(words)
  const plain = name.toLowerCase()
  // What is left of "De Klussenier" is "de", which is nobody's name.
  const bare = kept.every((word) => particles.has(word)) && /klussenier/.test(plain)
  return {
    words: words.filter((word) => !generations[word]),
    telling: bare ? [] : kept.slice(0, mostWords).map((word) => ({ word, sound: soundOf(word) })),
    couple: words.slice(1, -1).some((word) => joiners.has(word)) || /\S\s*[&+/]\s*\S/.test(plain),
    generation: words.map((word) => generations[word]).find((found) => found !== undefined) ?? null,
  }
}

/** Short forms of first names that no spelling leads to. Those that begin their long form are found without a list. */
const longForms: Readonly<Record<string, string>> = {
  jozef: 'jef sjef jos joseph josef',
  johannes: 'jan hans',
  albert: 'bert',
  diederik: 'dirk',
  hendrik: 'rik henk',
  maria: 'mieke mia ria',
  elisabeth: 'lies els lisa',
  margriet: 'griet',
  cornelis: 'kees',
  petrus: 'piet',
  stefaan: 'stef',
  alfons: 'fons',
  augustus: 'guus',
  antoon: 'toon',
  gustaaf: 'staf',
  willem: 'wim',
  frans: 'sus',
  bartholomeus: 'bart',
  helena: 'leen',
  katrien: 'kaat',
}
/** `jef` → `jozef` */
export const shortForms: ReadonlyMap<string, string> = new Map(
  Object.entries(longForms).flatMap(([long, short]) => short.split(' ').map((one) => [one, long] as const)),
)

/** How a word begins, by its sound: whatever is taken for the same word, but an initial, begins like it. */
export const beginningOf = ({ sound }: NameParts['telling'][number]): string => sound.slice(0, 2)

/** With which sounds a word may begin whose first letter is this one: Cees and Karel both sign with a C. */
const soundsOf = (letter: string): readonly string[] =>
  ({
    c: ['k', 's', 'g'],
    q: ['k'],
    x: ['k'],
    z: ['s'],
    p: ['p', 'f'],
    e: ['e', 'y'],
    i: ['i', 'y'],
    a: ['a', 'o'],
  })[letter] ?? [letter]

/**
 * Keys by which a name can be found among very many: whatever `nameLikeness` links has one of them in common. A word by
 * its sound with how another one begins; a word that stands alone; and all letters.
 */
export const nameKeys = remembering(500, (name): readonly string[] => {
  const { telling, words } = namePartsOf(name)
  if (telling.length === 0) return []
  const beginnings = telling.map((one) => {
    const long = shortForms.get(one.word)
    return long ? [beginningOf(one), soundOf(long).slice(0, 2)] : [beginningOf(one)]
  })
  const pairs = telling.flatMap(({ sound }, at) =>
    beginnings.flatMap((all, other) => (other === at ? [] : all.map((beginning) => `${sound}|${beginning}`))),
  )
  const alone = telling.length === 1 ? telling.map(({ sound }) => `${sound}|`) : []
  return [...new Set([...pairs, ...alone, `=${words.join('')}`])]
})

/** What to look for to find everyone whose name is like this one: `keys` as they are, `ranges` by how they begin. */
export const soughtName = (
  name: string,
): { readonly keys: readonly string[]; readonly ranges: readonly string[] } => {
  const { telling } = namePartsOf(name)
  const others = telling.flatMap((one, at) =>
    telling.flatMap((other, place) => (place === at ? [] : [{ sound: one.sound, other: other.word }])),
  )
  return {
    keys: [
      ...nameKeys(name),
      // Who is known by that word alone, or by an initial beside it.
      ...telling.map(({ sound }) => `${sound}|`),
      ...others.flatMap(({ sound, other }) => soundsOf(other[0] ?? '').map((letter) => `${sound}|${letter}`)),
    ],
    ranges: [
      ...others.flatMap(({ sound, other }) =>
        other.length === 1 ? soundsOf(other).map((letter) => `${sound}|${letter}`) : [],
      ),
      ...(telling.length === 1 ? telling.map(({ sound }) => `${sound}|`) : []),
    ],
  }
}
