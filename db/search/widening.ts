import type { Also } from '#shared/contract/search.ts'
import { remembering } from '#shared/kernel/remembering.ts'
import { nameWords } from '#shared/people/nameWords.ts'
import type { Query } from '#shared/search/query.ts'
import { leastLetters } from '../indexed/terms.ts'
import { rememberedBy } from '../remembered.ts'
import type { ReadDb } from '../sqlite.ts'
import { type MayBeMeant, namesMeant, namesThatSound, wordsMeant } from './alike.ts'
import { compoundsOf, longerWords } from './compounds.ts'
import { quoted, wordOrBegin } from './expressions.ts'
import type { Wider } from './wider.ts'

/** Of one word, as many others at most. */
const most = { compounds: 100, names: 5 } as const

type Asked = {
  readonly texts: readonly { readonly word: string; readonly prefix: boolean }[]
  readonly names: readonly string[]
}

/** A name stays while one types a word behind it. */
const wordsOfName = remembering(50, (name) => nameWords(name))

/** The words that must be there and may stand for others: not those of phrases, of what must not be there, and of other fields. */
const askedIn = (query: Query): Asked => {
  switch (query.is) {
    case 'word':
      return { texts: [query], names: [] }
    case 'field':
      return query.field === 'klussenier' || query.field === 'customer'
        ? { texts: [], names: wordsOfName(query.value) }
        : { texts: [], names: [] }
    case 'and':
    case 'or': {
      const all = query.of.map(askedIn)
      return { texts: all.flatMap(({ texts }) => texts), names: all.flatMap(({ names }) => names) }
    }
    default:
      return { texts: [], names: [] }
  }
}

/** Whether there is one place only in the query where what is widened can stand. */
const inOnePlace = (query: Query, { texts, names }: Wider): boolean => {
  const asked = askedIn(query)
  const places = [
    ...asked.texts.filter(({ word }) => texts.has(word)),
    ...asked.names.filter((word) => names.has(word)),
  ]
  return places.length === 1
}

/**
 * The same, to be asked of what the tiers before do not have: where only one place is widened, what was typed there is not looked for
 * again, because with it all is found already.
 */
export const beside = (query: Query, wider: Wider): Wider => ({ ...wider, alone: inOnePlace(query, wider) })

const inNames = (word: string): string => `{customer klussenier} : "${word}"`

/** With the expression of `search_index` that finds it. */
export type Other = Also & { readonly expression: string }

/** What may stand in the place of words, and which words that are. */
export type Widening = { readonly wider: Wider; readonly others: readonly Other[] }

/** Others for a word; `all`: an expression for so many that they are not named one by one. */
type Others = { readonly all?: string; readonly others: readonly Other[] }

type Finding = {
  /** Others for a word in texts. */
  readonly text: (word: string, prefix: boolean) => Others
  /** Others for a word of a name. */
  readonly name: (word: string) => readonly Other[]
}

const collected = ({ texts: askedTexts, names: askedNames }: Asked, { text, name }: Finding): Widening => {
  const others: Other[] = []
  const texts = new Map<string, readonly string[]>()
  const names = new Map<string, readonly string[]>()
  for (const { word, prefix } of askedTexts) {
    const found = text(word, prefix)
    const expressions = [...(found.all ? [found.all] : []), ...found.others.map((one) => one.expression)]
    if (expressions.length > 0) texts.set(word, expressions)
    others.push(...found.others)
  }
  for (const asked of askedNames) {
    const found = name(asked)
    const words = found.map(({ word }) => word)
    if (words.length > 0) names.set(asked, words)
    others.push(...found)
  }
  return { wider: { texts, names }, others }
}

/**
 * What may stand in the place of a word, which takes a few questions: asked again for the counts beside the hits, for the next page, and
 * with each letter of the word that comes after it.
 */
const othersIn = rememberedBy<Others>(200)

const bySound = (db: ReadDb, typed: string): readonly Other[] =>
  namesThatSound(db, typed).map((word) => ({
    typed,
    word,
    by: 'sound',
    isName: true,
    expression: inNames(word),
  }))

const othersOf = (db: ReadDb, typed: string, prefix: boolean): Others => {
  // What is unfinished goes on as it is.
  const longer = prefix ? [] : longerWords(db, typed)
  const compounds = compoundsOf(db, typed).slice(0, most.compounds)
  const inText = (by: 'longer' | 'compound', words: readonly string[]): readonly Other[] =>
    words.map((word) => ({ typed, word, by, isName: false, expression: quoted(word) }))
  const others = [...inText('longer', longer ?? []), ...inText('compound', compounds), ...bySound(db, typed)]
  return longer === null ? { all: wordOrBegin(typed, true), others } : { others }
}

/** Longer words, compounds that end in the word, and names that sound like it. */
export const widening = (db: ReadDb, query: Query): Widening =>
  collected(askedIn(query), {
    text: (typed, prefix) =>
      othersIn(db, `${prefix ? 'begins' : 'is'} ${typed}`, () => othersOf(db, typed, prefix)),
    name: (typed) => othersIn(db, `name ${typed}`, () => ({ others: bySound(db, typed) })).others,
  })

/** A word with two slips is not meant where there is one with one. */
const nearest = (meant: readonly MayBeMeant[]): readonly MayBeMeant[] => {
  const least = Math.min(...meant.map(({ apart }) => apart))
  return meant.filter(({ apart }) => apart === least)
}

/** Names that may be meant by a word that is no name. Few letters with which one begins are not mistyped. */
const otherNames = (db: ReadDb, typed: string, strict: boolean): readonly MayBeMeant[] => {
  const meant = namesMeant(db, typed, most.names, { strict })
  const begun = meant.some(({ apart }) => apart < 1)
  return begun && typed.length < leastLetters ? [] : nearest(meant.filter(({ apart }) => apart >= 1))
}

/** What may be meant by words that are mistyped: names, and words of texts. */
export const mistyping = (db: ReadDb, query: Query): Widening => {
  // In the place of a word of any text only a name that it could not be otherwise.
  const names = (typed: string, strict: boolean): readonly Other[] =>
    otherNames(db, typed, strict).map(({ word }) => ({
      typed,
      word,
      by: 'typing',
      isName: true,
      expression: inNames(word),
    }))
  return collected(askedIn(query), {
    text: (typed) => {
      const words = nearest(wordsMeant(db, typed)).map(({ word }) => word)
      const inText = words.map((word) => ({
        typed,
        word,
        by: 'typing' as const,
        isName: false,
        expression: quoted(word),
      }))
      return { others: [...inText, ...names(typed, true).filter(({ word }) => !words.includes(word))] }
    },
    name: (typed) => names(typed, false),
  })
}
