import { remembering } from '#shared/kernel/remembering.ts'

/** SQLite takes it for a letter, and no word that is typed or said has it (`searchable`): *sint* is not the stage of intake. */
const coded = '\ue000'

/** What is coded of a case, as one word of the index each: letters and digits only, the kind before the value. */
const tag = (kind: string, value: string): string =>
  `${coded}${kind}${value.replaceAll('-', '').toLowerCase()}`

/** The same of a kind that has few values. */
const tags = (kind: string): ((value: string) => string) => remembering(1_000, (value) => tag(kind, value))
const ofMediator = tags('m')

/** A letter that SQLite may not know as one would end the word. All are as long, so that none begins another. */
const lettersOnly = (word: string): string =>
  word.replace(/[^ -\u024f]/gu, (letter) => coded + letter.codePointAt(0)?.toString(16).padStart(6, '0'))

export const tagOf = {
  stage: tags('s'),
  outcome: tags('o'),
  ground: tags('g'),
  category: tags('a'),
  region: tags('r'),
  direction: tags('d'),
  klussenier: (id: string) => tag('k', id),
  customer: (id: string) => tag('c', id),
  /** A word of a name, in `person_index`: see `nameWords`. */
  nameWord: (kind: 'klussenier' | 'customer', word: string) =>
    `${kind === 'klussenier' ? 'k' : 'c'}0${lettersOnly(word)}`,
  /** A word of where someone lives or of his address for mail, beside those of his name. */
  placeWord: (kind: 'klussenier' | 'customer', word: string) =>
    `${kind === 'klussenier' ? 'k' : 'c'}1${lettersOnly(word)}`,
  /** Null: nobody's. */
  mediator: (id: string | null) => ofMediator(id ?? 'nobody'),
} as const
