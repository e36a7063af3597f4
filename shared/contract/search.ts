import { type } from '@orpc/contract'
import { z } from 'zod'
import type { Solved } from '../case/solved.ts'
import type { EntryId } from '../kernel/id.ts'
import type { Likeness } from '../search/like.ts'
import { mostTyped, type QueryProblem } from '../search/query.ts'
import { type SavedSearch, savedSearchCommand } from '../search/saved.ts'
import { base } from './base.ts'
import { type CaseLine, caseNumber } from './cases.ts'
import { cursor } from './lists.ts'

/** More cases than this are not counted: what a search finds beyond it is told as one more. */
export const mostCounted = 1_000

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
/**
 * Why a case is an answer, the surest first: it has what was typed; it has a longer word, a compound, or a name that sounds alike; or it
 * has what may be meant by a word that was mistyped.
 */
export const tiers = ['exact', 'wider', 'mistyped'] as const
export type Tier = (typeof tiers)[number]
/** `word`, which is in a hit, was looked for in the place of `typed`; both as words are compared: small plain letters. */
export type Also = {
  readonly typed: string
  readonly word: string
  readonly by: 'longer' | 'compound' | 'sound' | 'typing'
  /** It was looked for as the name of someone. */
  readonly isName: boolean
}
export type Hit = {
  readonly case: CaseLine
  readonly snippets: readonly Snippet[]
  /** The lower, the better; 0 where the newest come first. */
  readonly score: number
  readonly tier: Tier
}
export type Hits = {
  /** By tier, the exact ones first, and within a tier in the order that was asked for. */
  readonly hits: readonly Hit[]
  /** Of all tiers; one more than `mostCounted` means that there are more. */
  readonly total: number
  /** How many of them have what was typed itself; counted as far. */
  readonly exact: number
  /** Other words that were looked for besides, and found: names, and what may be meant, anywhere; longer words in these hits. */
  readonly also: readonly Also[]
  readonly next: string | null
  /** What of the query was not understood, and left out. */
  readonly problems: readonly QueryProblem[]
}

/** By what hits can be narrowed. `year`: in which the complaint was received. */
export const facet = z.enum(['klussenier', 'stage', 'outcome', 'category', 'year'])
export type Facet = z.infer<typeof facet>
/** `value`: an id, a code or a year; `label`: the name of a Klussenier, else the value. */
export type FacetValue = { readonly value: string; readonly label: string; readonly count: number }
export type Facets = Readonly<Record<Facet, readonly FacetValue[]>>

/** A saved search with how many cases it finds today, as searching for it would say. */
export type CountedSearch = SavedSearch & {
  readonly total: number
  /** What of its text is not understood, or no longer. */
  readonly problems: readonly QueryProblem[]
}

/** A case like another one, by the words of both, and how it was solved, as far as it was; a long text is cut. */
export type LikeThis = {
  readonly case: CaseLine
  /** The higher, the more alike; says something beside the others only. */
  readonly score: number
  readonly why: Likeness
  readonly solved: Solved | null
}

/** A document of a case, and how often it says what was looked for; 200 means that often at least. */
export type DocumentSaying = { readonly id: EntryId; readonly places: number }

/** Words that were marked in a hit, as they are marked again in the case that is opened. */
export const foundWords = z.array(z.string().max(200)).max(50)

/** What was typed, in the search language (`shared/search`); a word at the very end may go on. */
const words = z.string().max(mostTyped)

/** `1042`, `1042/-3.25` or `1042/0/wider`: behind the case of this number in the log, with its score, in its tier. */
export const searchPlace = cursor.regex(/^\d{1,15}(\/-?\d+(\.\d+)?(e-?\d+)?(\/(wider|mistyped))?)?$/)

export const search = {
  /**
   * Cases that fit, newest or best first. `until`: no further than there, so that a page that was read is read again. `behind`: each
   * case that is recorded changes a little what all are worth, so that a page begins either behind the place where another one ended,
   * and pages read again are together the whole; or behind its case, wherever that stands now, for whoever reads on.
   */
  cases: base
    .input(
      z.object({
        words,
        order: z.enum(['newest', 'best']).default('newest'),
        after: searchPlace.optional(),
        until: searchPlace.optional(),
        behind: z.enum(['place', 'case']).default('place'),
        size: z.int().min(1).max(100).default(30),
      }),
    )
    .output(type<Hits>()),
  /** How many of the cases that fit there are of each value, the most frequent first. */
  facets: base.input(z.object({ words })).output(type<Facets>()),
  /** Cases like this one, the most alike first: at most five, never itself. A likeness of words, which judges nobody. */
  like: base.input(z.object({ number: caseNumber })).output(type<readonly LikeThis[]>()),
  /** The documents of a case that say one of the words, or a longer one that begins so. */
  documentsSaying: base
    .input(z.object({ number: caseNumber, words: foundWords }))
    .output(type<readonly DocumentSaying[]>()),
  /** How much of the index is there, from 0 to 1; null when it is whole. Until then hits are missing. */
  indexed: base.output(type<{ readonly part: number | null }>()),
  /** The saved searches of the office, in the order of the side bar. */
  saved: base.output(type<readonly CountedSearch[]>()),
  /** Saves, renames, moves or removes one; gives them all. */
  changeSaved: base.input(savedSearchCommand).output(type<readonly CountedSearch[]>()),
}
