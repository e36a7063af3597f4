import { z } from 'zod'
import { line } from '../case/facts.ts'
import { accept, type Decider, refusal, refuse } from '../kernel/decider.ts'
import { mostTyped } from './query.ts'

/** The stream of the saved searches: one list for the whole office. A search is known by its text. */

/** A text in the search language, and how the office calls it. */
export type SavedSearch = { readonly text: string; readonly name: string }

/** A side bar is read, not searched. */
export const mostSavedSearches = 30

/** As it is kept: one blank between words, so that a text is there once. */
const text = z
  .string()
  .max(mostTyped)
  .transform((typed) => savedText(typed))
  .pipe(z.string().min(1))

/** Whether there is anything to see in a text: signs without width are no name. */
export const isVisible = (typed: string): boolean => /[\p{L}\p{N}\p{P}\p{S}]/u.test(typed)

const name = line.superRefine((typed, context) => {
  if (!isVisible(typed))
    context.addIssue({ code: 'too_small', origin: 'string', minimum: 1, inclusive: true, input: typed })
})

/** How a text is kept: blanks say nothing in the search language. */
export const savedText = (typed: string): string => typed.trim().replace(/\s+/gu, ' ')

/** `before`: the text of the search that it comes before; null for the end of the list. */
export const savedSearchCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('saveSearch'), text, name, before: text.nullable().default(null) }),
  z.object({ type: z.literal('renameSearch'), text, name }),
  z.object({ type: z.literal('moveSearch'), text, before: text.nullable() }),
  z.object({ type: z.literal('removeSearch'), text }),
])
export type SavedSearchCommand = z.output<typeof savedSearchCommand>

type Before = { readonly before: string | null }
export type SavedSearchEvent =
  | ({ readonly type: 'searchSaved'; readonly v: 1 } & SavedSearch & Before)
  | ({ readonly type: 'searchRenamed'; readonly v: 1 } & SavedSearch)
  | { readonly type: 'searchMoved'; readonly v: 1; readonly text: string; readonly before: string | null }
  | { readonly type: 'searchRemoved'; readonly v: 1; readonly text: string }

/** In the order of the side bar. */
export type SavedSearches = readonly SavedSearch[]

const withoutText = (searches: SavedSearches, gone: string): SavedSearches =>
  searches.filter((one) => one.text !== gone)

/** Before the search with that text, or at the end where there is none. */
const placed = (searches: SavedSearches, one: SavedSearch, before: string | null): SavedSearches => {
  const others = withoutText(searches, one.text)
  const found = others.findIndex((other) => other.text === before)
  const at = found < 0 ? others.length : found
  return [...others.slice(0, at), one, ...others.slice(at)]
}

/** Refuses `nothingChanged`, `notFound`, `tooManySearches`. What is saved already is called by the new name. */
export const savedSearchDecider: Decider<SavedSearchCommand, SavedSearchEvent, SavedSearches, unknown> = {
  stream: 'search',
  initial: [],
  eventTypes: ['searchSaved', 'searchRenamed', 'searchMoved', 'searchRemoved'],

  decide(command, state) {
    const known = state.find((one) => one.text === command.text)
    if (command.type === 'saveSearch' && !known) {
      const { text: saved, name, before } = command
      return state.length >= mostSavedSearches
        ? refuse(refusal('tooManySearches', { limit: mostSavedSearches }))
        : accept({ type: 'searchSaved', v: 1, text: saved, name, before })
    }
    if (!known) return refuse(refusal('notFound', { what: 'search', id: command.text }))
    switch (command.type) {
      case 'saveSearch':
      case 'renameSearch':
        return known.name === command.name
          ? refuse(refusal('nothingChanged', {}))
          : accept({ type: 'searchRenamed', v: 1, text: known.text, name: command.name })
      case 'moveSearch': {
        const { before } = command
        const moved = placed(state, known, before)
        return moved.every((one, at) => one === state[at])
          ? refuse(refusal('nothingChanged', {}))
          : accept({ type: 'searchMoved', v: 1, text: known.text, before })
      }
      case 'removeSearch':
        return accept({ type: 'searchRemoved', v: 1, text: known.text })
    }
  },

  evolve(state, event) {
    switch (event.type) {
      case 'searchSaved':
        return placed(state, { text: event.text, name: event.name }, event.before)
      case 'searchRenamed':
        return state.map((one) => (one.text === event.text ? { text: one.text, name: event.name } : one))
      case 'searchMoved': {
        const known = state.find((one) => one.text === event.text)
        return known ? placed(state, known, event.before) : state
      }
      case 'searchRemoved':
        return withoutText(state, event.text)
      default:
        return state
    }
  },
}
