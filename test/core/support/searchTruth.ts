import { stageOf } from '#shared/case/rules.ts'
import type { Case } from '#shared/case/state.ts'
import { regionOf } from '#shared/figures/region.ts'
import type { PlainDate } from '#shared/kernel/date.ts'
import type { AmountRange, DayRange, FieldTest, Query } from '#shared/search/query.ts'

/** A case as the truth about a search is worked out from it: read from its history and from files, never from an index. */
export type TrueCase = {
  readonly state: Case
  /** Each of its texts; words that follow on must do so in one of these. */
  readonly texts: Readonly<Record<string, string>>
  /** Whether its next step is late today. */
  readonly late: boolean
  /** The names of each side: of each record of the same person those it has and once had, and those in this case alone. */
  readonly names: Readonly<Record<'customer' | 'klussenier', readonly string[]>>
  readonly mediator: string | null
  /** The names of all people of a kind, one for each record: of these, a field asks for the cases of those who are named so. */
  readonly known: Readonly<Record<'customer' | 'klussenier', readonly string[]>>
}

const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ĳ: 'y',
}

/** The words of a text, as people compare them: no accents, no capitals, y for ij. */
const plainWords = (text: string): readonly string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßøæœłđĳ²ﬁ]/g, (letter) => letters[letter] ?? letter)
    .replaceAll('ij', 'y')
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** The words of a name, each once, of which signs that stand for others are those: ½ is 1 and 2. */
export const plainNames = (name: string): readonly string[] => [
  ...new Set(plainWords(name.normalize('NFKD'))),
]

const has = (words: readonly string[], wanted: string, begun: boolean): boolean =>
  words.some((word) => (begun ? word.startsWith(wanted) : word === wanted))

/** All of them, in any order; the last may go on. */
const hasAll = (words: readonly string[], wanted: readonly string[]): boolean =>
  wanted.every((word, nth) => has(words, word, nth === wanted.length - 1))

const hasInOrder = (words: readonly string[], wanted: readonly string[], begun: boolean): boolean =>
  words.some((_, from) =>
    wanted.every((word, nth) =>
      has(words.slice(from + nth, from + nth + 1), word, begun && nth === wanted.length - 1),
    ),
  )

/** Where the beginning of a word of few letters is looked for: elsewhere it would begin a word in nearly every case. */
const inNames = ['number', 'customer', 'klussenier', 'subject', 'documents'] as const
const isFew = (word: string): boolean =>
  [...word.normalize()].length <= 3 && !/[^\0-\u024f]/u.test(word.normalize())

const within = <T extends number | string>(
  value: T | null | undefined,
  { from, to }: { from: T | null; to: T | null },
): boolean =>
  value !== null && value !== undefined && (from === null || value >= from) && (to === null || value <= to)

const amounts = ({ agreement, imported, invoices, amounts: more }: Case) => [
  agreement?.amount,
  imported?.amount,
  ...invoices.map(({ amount }) => amount),
  ...more.map(({ amount }) => amount),
]

const fieldFits = ({ state, texts, names, known, late, mediator }: TrueCase, test: FieldTest): boolean => {
  switch (test.field) {
    case 'klussenier':
    case 'customer': {
      const isNamed = (name: string) => hasAll(plainNames(name), plainNames(test.value))
      // What is nobody's name may be another thing that the case says of him, as where he lives.
      return known[test.field].some(isNamed)
        ? names[test.field].some(isNamed)
        : hasAll(plainWords(texts[test.field] ?? ''), plainWords(test.value))
    }
    case 'number':
      return hasAll(plainWords(texts.number ?? ''), plainWords(test.value))
    case 'document':
      return hasAll(plainWords(`${texts.documents}\n${texts.said}`), plainWords(test.value))
    case 'mediator':
      return mediator !== null && hasInOrder(plainWords(mediator), plainWords(test.value), true)
    case 'stage':
      return stageOf(state) === test.value
    case 'outcome':
      return state.closing?.outcome === test.value
    case 'ground':
      return state.admission.is === 'refused' && state.admission.grounds.includes(test.value)
    case 'direction':
      return state.direction === test.value
    case 'category':
      return test.value === 'none' ? state.categories.length === 0 : state.categories.includes(test.value)
    case 'region':
      return (regionOf(state.customer.address) ?? 'unknown') === test.value
    case 'amount':
      return amounts(state).some((amount) => within(amount, test.value as AmountRange))
    case 'received':
      return within<PlainDate>(state.receivedOn, test.value as DayRange)
    case 'closed':
      return within<PlainDate>(state.closing?.on, test.value as DayRange)
    case 'late':
      return late === test.value
  }
}

/** Whether a case is an exact answer to a query. */
export const fits = (one: TrueCase, query: Query): boolean => {
  const texts = Object.values(one.texts).map(plainWords)
  switch (query.is) {
    case 'word': {
      const [word = ''] = plainWords(query.word)
      const few = query.prefix && isFew(query.word)
      if (few && inNames.some((name) => has(plainWords(one.texts[name] ?? ''), word, true))) return true
      return texts.some((words) => has(words, word, query.prefix && !few))
    }
    case 'phrase':
      return texts.some((words) => hasInOrder(words, query.words.flatMap(plainWords), query.prefix))
    case 'field':
      return fieldFits(one, query)
    case 'not':
      return !fits(one, query.query)
    case 'and':
      return query.of.every((part) => fits(one, part))
    case 'or':
      return query.of.some((part) => fits(one, part))
  }
}
