import { type } from '@orpc/contract'
import { z } from 'zod'
import type { QueryProblem } from '../search/query.ts'
import { base } from './base.ts'
import { type CaseLine, cursor } from './cases.ts'

/** Where in a case a word was found. */
export type FoundIn =
  | 'number'
  | 'customer'
  | 'klussenier'
  | 'subject'
  | 'statements'
  | 'letters'
  | 'notes'
  | 'documents'
/** A piece of text around a found word. `marks` are [from, to) character positions within `text`. */
export type Snippet = {
  readonly in: FoundIn
  /** The document in whose text it is; null for what the case itself says. */
  readonly document: string | null
  readonly text: string
  readonly marks: readonly (readonly [number, number])[]
}
export type Hit = {
  readonly case: CaseLine
  readonly snippets: readonly Snippet[]
  /** The lower, the better; 0 where the newest come first. */
  readonly score: number
}
export type Hits = {
  readonly hits: readonly Hit[]
  /** 1,001 means more than a thousand. */
  readonly total: number
  readonly next: string | null
  /** What of the query was not understood, and left out. */
  readonly problems: readonly QueryProblem[]
}

/** By what hits can be narrowed. `year`: in which the complaint was received. */
export const facet = z.enum(['klussenier', 'stage', 'outcome', 'year'])
export type Facet = z.infer<typeof facet>
/** `value`: an id, a code or a year; `label`: the name of a Klussenier, else the value. */
export type FacetValue = { readonly value: string; readonly label: string; readonly count: number }
export type Facets = Readonly<Record<Facet, readonly FacetValue[]>>

/** What was typed, in the search language (`shared/search`); a word at the very end may go on. */
const words = z.string().max(1_000)

export const search = {
  /** Cases that fit, newest or best first. */
  cases: base
    .input(
      z.object({
        words,
        order: z.enum(['newest', 'best']).default('newest'),
        after: cursor.optional(),
        size: z.int().min(1).max(100).default(30),
      }),
    )
    .output(type<Hits>()),
  /** How many of the cases that fit there are of each value, the most frequent first. */
  facets: base.input(z.object({ words })).output(type<Facets>()),
}
