import type { Party } from '../case/vocabulary.ts'

/**
 * What a document is made of: plain JSON, every text ready to be shown. A template sets these blocks one after the
 * other and knows nothing of cases; a preview can do the same.
 */
export type Fact = { readonly label: string; readonly value: string }

export type Column = {
  readonly head: string
  readonly width: 'fit' | 'fill'
  readonly align: 'start' | 'end'
}
export type Row = {
  readonly cells: readonly string[]
  /** Taken back later: struck through. */
  readonly undone?: true
  /** A sum under the rows. */
  readonly strong?: true
}

/** A document in the numbered list. `only`: why it is not on a page, when that is known before typesetting. */
export type DocumentRow = {
  readonly id: string
  readonly number: string
  readonly name: string
  readonly kind: string
  readonly date: string
  readonly from: string
  readonly size: string
  readonly sha256: string
  readonly shown: readonly string[]
  readonly only: string | null
  readonly embedded: boolean
}

export type Block =
  | { readonly is: 'heading'; readonly text: string }
  /** A sentence of the office's. */
  | { readonly is: 'text'; readonly text: string }
  /** That there is nothing, where a reader would look for it. */
  | { readonly is: 'empty'; readonly text: string }
  | { readonly is: 'warning'; readonly text: string; readonly more: string }
  /** A longer text as someone wrote it, paragraphs kept. */
  | { readonly is: 'prose'; readonly text: string }
  | { readonly is: 'facts'; readonly rows: readonly Fact[] }
  | { readonly is: 'list'; readonly items: readonly string[] }
  | { readonly is: 'table'; readonly columns: readonly Column[]; readonly rows: readonly Row[] }
  /** What a side said: hoor on the left, wederhoor on the right. */
  | {
      readonly is: 'voice'
      readonly side: Party
      readonly mark: string
      readonly head: string
      readonly detail: string
      readonly text: string
      readonly foot: readonly string[]
    }
  /** What happened between the two sides. */
  | { readonly is: 'between'; readonly head: string; readonly items: readonly (readonly string[])[] }
  | {
      readonly is: 'documents'
      readonly columns: Readonly<Record<'number' | 'name' | 'date' | 'from' | 'size', string>>
      readonly rows: readonly DocumentRow[]
    }
  /** The photos among the files. */
  | { readonly is: 'photos' }
  /** A list of these files, and then their pages; `detail` stands under the title on the first page of each. */
  | {
      readonly is: 'pages'
      readonly columns: { readonly name: string; readonly pages: string }
      readonly files: readonly { readonly id: string; readonly title: string; readonly detail: string }[]
    }

export type Section = { readonly title: string; readonly blocks: readonly Block[] }

export const heading = (text: string): Block => ({ is: 'heading', text })
export const sentence = (text: string): Block => ({ is: 'text', text })
export const empty = (text: string): Block => ({ is: 'empty', text })
export const column = (
  head: string,
  width: Column['width'] = 'fit',
  align: Column['align'] = 'start',
): Column => ({
  head,
  width,
  align,
})
/** The person's own words; nothing when there are none. */
export const proseOf = (text: string): readonly Block[] => (text.trim() ? [{ is: 'prose', text }] : [])
/** The blocks, or the sentence that says that there are none. */
export const orEmpty = (blocks: readonly Block[], none: string): readonly Block[] =>
  blocks.length > 0 ? blocks : [empty(none)]
