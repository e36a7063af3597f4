import type { Category, Condition, Direction, Outcome, Stage } from '../case/vocabulary.ts'
import type { Region } from '../figures/region.ts'
import type { PlainDate } from '../kernel/date.ts'

/** The one search language, of the box, the command line and saved searches; `parseQuery` reads it. */

/** Longer than this nobody types, in characters. */
export const mostTyped = 1_000

/** From one place of what was typed to another, in characters: [from, to). */
export type Span = { readonly from: number; readonly to: number }

/** What is looked for in all texts. `prefix`: the word may go on. */
export type Words =
  | { readonly is: 'word'; readonly word: string; readonly prefix: boolean }
  /** These words, one after another, and no others in their place; of the last, `prefix` says whether it may go on. */
  | { readonly is: 'phrase'; readonly words: readonly string[]; readonly prefix: boolean }

/** Days, both included; null where it is open. */
export type DayRange = { readonly from: PlainDate | null; readonly to: PlainDate | null }
/** Cents, both included; null where it is open. */
export type AmountRange = { readonly from: number | null; readonly to: number | null }

/** What each field takes. Names are matched as search matches names; `document` also looks in the documents' texts. */
export type FieldValues = {
  klussenier: string
  customer: string
  mediator: string
  document: string
  number: string
  stage: Stage
  outcome: Outcome
  ground: Condition
  direction: Direction
  /** `none`: not categorised yet. */
  category: Category | 'none'
  /** Where the customer lives; `unknown`: his postal code does not say. */
  region: Region | 'unknown'
  amount: AmountRange
  received: DayRange
  closed: DayRange
  late: boolean
}
export type FieldName = keyof FieldValues
export type FieldTest = {
  [F in FieldName]: { readonly is: 'field'; readonly field: F; readonly value: FieldValues[F] }
}[FieldName]

/** `and` and `or` of at least two. */
export type Query = Words | FieldTest | { readonly is: 'not'; readonly query: Query } | Joined
export type Joined = { readonly is: 'and' | 'or'; readonly of: readonly Query[] }

/** Why a piece of what was typed is not understood. The sentences are in `shared/words`. */
export type QueryProblemFacts = {
  /** `near`: a field that is spelled alike, in the language that was typed in. */
  unknownField: { field: string; near: string | null }
  valueMissing: { field: string }
  /** `near`: a value that is spelled alike. */
  unknownValue: { field: string; value: string; near: string | null }
  notADay: { value: string }
  notAnAmount: { value: string }
  /** The first lies after the second. */
  emptyRange: { value: string }
  quoteOpen: Record<never, never>
  bracketOpen: Record<never, never>
  bracketClosed: Record<never, never>
  /** `OR` or `-` without something to go with. */
  nothingBeside: { sign: string }
  /** Only what must not be there: a search needs something that must. */
  onlyNot: Record<never, never>
  /** Deeper or longer than a person types. */
  tooMuch: { most: number }
}
export type QueryProblemCode = keyof QueryProblemFacts
export type QueryProblem = Span &
  { [C in QueryProblemCode]: { readonly code: C; readonly facts: QueryProblemFacts[C] } }[QueryProblemCode]

/** Null where nothing is looked for. What is not understood is left out of the query, and told. */
export type ParsedQuery = { readonly query: Query | null; readonly problems: readonly QueryProblem[] }
