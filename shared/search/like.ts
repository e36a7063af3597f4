import type { Category } from '../case/vocabulary.ts'
import { wordKey } from './fold.ts'
import { smallWords } from './smallWords.ts'

/**
 * Which cases are like another one, by the words that both have and few others. A likeness of words and nothing more: it finds what to
 * read, and says nothing of who is right.
 */

/** Of the words of a case, so many are compared by. */
export const mostWords = 12
/** So many cases are told. */
export const mostLike = 5
/** A word in more cases than this, in a large administration, tells little and takes long to look for. */
const mostCases = 3_000
/** A word in more than this share of the cases is a common one; in few cases that says nothing yet. */
const mostShare = 0.25
const fewCases = 5
/** A subject is chosen; a statement runs on. */
const timesOfSubject = 3
/** So much of what was said is read. In characters. */
const mostText = 40_000
/** Of so many words of a case it is asked how many cases have them. */
const mostAsked = 60

/** What someone said a case is about: the subject, and the texts of both sides. */
export type Told = { readonly subject: string; readonly texts: readonly string[] }

/** A word of a text: as the index has it, as it is written first, and how often it is there. */
export type TextWord = { readonly word: string; readonly shown: string; readonly times: number }

const isWord = /^[a-z]{3,30}$/

/** Each word of what was said once, without those that say nothing and without those of names; at most 60, the most frequent and longest. */
export const wordsTold = ({ subject, texts }: Told, names: readonly string[] = []): readonly TextWord[] => {
  const found = new Map<string, TextWord>()
  const without = new Set(namedIn(names))
  const read = (text: string, weight: number) => {
    for (const [shown] of text.matchAll(/[\p{L}\p{N}]+/gu)) {
      const word = wordKey(shown)
      if (!isWord.test(word) || smallWords.has(word) || without.has(word)) continue
      const known = found.get(word)
      found.set(word, {
        word,
        shown: known?.shown ?? shown.toLowerCase(),
        times: (known?.times ?? 0) + weight,
      })
    }
  }
  read(subject, timesOfSubject)
  read(texts.join('\n').slice(0, mostText), 1)
  return [...found.values()]
    .toSorted((a, b) => b.times - a.times || b.word.length - a.word.length || (a.word < b.word ? -1 : 1))
    .slice(0, mostAsked)
}

const namedIn = (names: readonly string[]): readonly string[] =>
  names.flatMap((name) => (name.match(/[\p{L}\p{N}]+/gu) ?? []).map(wordKey))

/** A word and in how many cases of all it is, the case itself among them. */
export type CountedWord = TextWord & { readonly cases: number }
export type TellingWord = TextWord & { readonly weight: number }

/** In at most so many cases of `all` a word tells something. */
export const mostCasesOf = (all: number): number =>
  Math.min(mostCases, Math.max(fewCases, Math.floor(all * mostShare)), all - 1)

/**
 * Rarer than in √n of n cases is no more telling: slips, brands and streets are rare by chance, and what is shared with a handful of cases
 * would else push out what the case is about.
 */
const rarity = (cases: number, all: number): number => Math.log(all / Math.max(cases, Math.sqrt(all)))

/**
 * The words by which a case can be compared, the most telling first: rare among all cases, more than once in this one (tf·idf); of equals
 * those that more cases share. What no other case has, and what all or a great many have, is none.
 */
export const tellingWords = (words: readonly CountedWord[], all: number): readonly TellingWord[] =>
  words
    .filter(({ cases }) => cases >= 2 && cases <= mostCasesOf(all))
    .map(({ cases, ...word }) => ({
      cases,
      telling: { ...word, weight: (1 + Math.log(word.times)) * rarity(cases, all) },
    }))
    .toSorted(
      (a, b) =>
        b.telling.weight - a.telling.weight ||
        b.cases - a.cases ||
        (a.telling.word < b.telling.word ? -1 : 1),
    )
    .slice(0, mostWords)
    .map(({ telling }) => telling)

/** What is asked of a case to compare it. `klussenier`, `customer`: the record that stands for him. */
export type Compared = {
  readonly id: string
  readonly words: ReadonlySet<string>
  /** Those of them that are in its subject. */
  readonly subject: ReadonlySet<string>
  readonly categories: readonly Category[]
  readonly klussenier: string | null
  readonly customer: string
}

/** Why a case is like another: what both have. */
export type Likeness = {
  /** As the one that was asked about writes them, the most telling first. */
  readonly words: readonly string[]
  readonly categories: readonly Category[]
  readonly sameKlussenier: boolean
  readonly sameCustomer: boolean
}
export type LikeCase = { readonly id: string; readonly score: number; readonly why: Likeness }

/** The same sort of complaint makes the same words say more. */
export const sameCategory = 1.25
/**
 * Two words are enough where one of them is in a subject, three wherever they are; one in a subject where it is also the same sort of
 * complaint. Less is chance.
 */
const isEnough = (words: number, inSubject: boolean, categories: number): boolean =>
  words >= 3 || (inSubject && (words === 2 || (words === 1 && categories > 0)))

/** The cases that are like another one, the most alike first; of equals the one that comes first. Never itself, and at most five. */
export const likest = (
  asked: Compared,
  telling: readonly TellingWord[],
  others: readonly Compared[],
): readonly LikeCase[] =>
  others
    .filter(({ id }) => id !== asked.id)
    .map((other) => {
      const shared = telling.filter(({ word }) => other.words.has(word))
      const categories = asked.categories.filter((one) => other.categories.includes(one))
      const why: Likeness = {
        words: shared.map(({ shown }) => shown),
        categories,
        sameKlussenier: asked.klussenier !== null && asked.klussenier === other.klussenier,
        sameCustomer: asked.customer === other.customer,
      }
      const sum = shared.reduce((total, { weight }) => total + weight, 0)
      const inSubject = shared.some(({ word }) => asked.subject.has(word) || other.subject.has(word))
      return {
        like: { id: other.id, score: categories.length > 0 ? sum * sameCategory : sum, why },
        enough: isEnough(shared.length, inSubject, categories.length),
      }
    })
    .flatMap(({ like, enough }) => (enough ? [like] : []))
    .toSorted((a, b) => b.score - a.score)
    .slice(0, mostLike)
