import type { Address } from '../case/facts.ts'
import type { Category, Channel, Direction, Language, Outcome } from '../case/vocabulary.ts'
import type { PlainDate } from '../kernel/date.ts'

/** Someone as a row tells of him; what it does not tell is null. */
export type ToldPerson = {
  readonly name: string
  readonly tradeName: string | null
  readonly address: Address | null
  readonly email: string | null
  readonly phone: string | null
  readonly language: Language | null
}

export type ToldCase = {
  readonly receivedOn: PlainDate
  readonly closedOn: PlainDate
  readonly outcome: Outcome
  /** The outcome in the table's own word. */
  readonly outcomeTold: string
  readonly direction: Direction
  readonly channel: Channel
  /** What it was about, as far as the table's own words say so; the others are `categoriesUnread`. */
  readonly categories: readonly Category[]
  readonly categoriesUnread: readonly string[]
  readonly subject: string
  readonly description: string
  /** In cents. */
  readonly amount: number | null
  readonly customer: ToldPerson
  readonly klussenier: ToldPerson | null
}

/** What a row tells. `number`: the office's own number for it. */
export type ToldRow = { readonly number: string | null } & (
  | { readonly kind: 'klusseniers'; readonly person: ToldPerson; readonly active: boolean | null }
  | { readonly kind: 'customers'; readonly person: ToldPerson }
  | { readonly kind: 'cases'; readonly told: ToldCase }
)
