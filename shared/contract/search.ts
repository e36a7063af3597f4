import { type } from '@orpc/contract'
import { z } from 'zod'
import { base } from './base.ts'
import { type CaseLine, cursor } from './cases.ts'

/** Where in a case a word was found. */
export type FoundIn = 'number' | 'parties' | 'subject' | 'statements' | 'letters' | 'notes' | 'documents'
/** A piece of text around a found word. `marks` are [from, to) character positions within `text`. */
export type Snippet = {
  readonly in: FoundIn
  /** The document in whose text it is; null for what the case itself says. */
  readonly document: string | null
  readonly text: string
  readonly marks: readonly (readonly [number, number])[]
}
export type Hit = { readonly case: CaseLine; readonly snippets: readonly Snippet[] }
export type Hits = {
  readonly hits: readonly Hit[]
  /** 1,001 means more than a thousand. */
  readonly total: number
  readonly next: string | null
}

export const search = {
  /** Cases in which all words occur, newest first. The last word may be unfinished. */
  cases: base
    .input(
      z.object({
        words: z.string().max(500),
        after: cursor.optional(),
        size: z.int().min(1).max(100).default(30),
      }),
    )
    .output(type<Hits>()),
}
