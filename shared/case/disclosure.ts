import type { EntryId } from '../kernel/id.ts'
import type { Case, Disclosure } from './state.ts'
import { type Party, parties, type Source } from './vocabulary.ts'

/**
 * What can be shown to a side: a statement, a document, an attempt or an assessment.
 * Everything that a decision relies on has been shown to the other party first (procedure, "both sides heard").
 */
export type Entry = {
  readonly id: EntryId
  readonly is: 'statement' | 'document' | 'attempt' | 'assessment'
  /** Who brought it. A side knows what it brought itself. */
  readonly from: Source
  /** Never to be shown. */
  readonly internal: boolean
}

/** Everything in the case that can be shown. */
export const entriesOf = (state: Case): readonly Entry[] => [
  ...state.statements.map(({ id, by }) => ({ id, is: 'statement', from: by, internal: false }) as const),
  ...state.attempts.map(({ id, by }) => ({ id, is: 'attempt', from: by, internal: false }) as const),
  ...state.documents.map(({ id, broughtBy, internal }) => ({
    id,
    is: 'document' as const,
    from: broughtBy,
    internal,
  })),
  ...state.assessments.map(
    ({ id }) => ({ id, is: 'assessment', from: 'mediator', internal: false }) as const,
  ),
]

/** When and how an entry was shown to a side, the first time. Null when it was not. */
export const shownTo = (state: Case, id: EntryId, side: Party): Disclosure | null =>
  state.disclosures.find((disclosure) => disclosure.to === side && disclosure.entries.includes(id)) ??
  letterShown(state, id, side)

/** Who got a letter has seen it. */
const letterShown = (state: Case, id: EntryId, side: Party): Disclosure | null => {
  const letter = state.letters.find(({ document, to }) => document === id && to === side)
  return letter ? { to: side, on: letter.on, via: letter.via, entries: [id] } : null
}

/**
 * The office's own letters, and its proofs of sending them. What it writes to one side is not kept from the other: it
 * brings nothing into the case.
 */
const isLetter = (state: Case, { id, from }: Entry): boolean =>
  state.letters.some(
    ({ document, proofs }) =>
      document === id || (from === 'mediator' && proofs.some(({ documents }) => documents.includes(id))),
  )

/** Whether a side knows an entry: because it brought it, or because it was shown. */
export const knows = (state: Case, side: Party, entry: Entry): boolean =>
  entry.from === side || shownTo(state, entry.id, side) !== null

/** What a side has not been shown yet and may be; not the letters to the other side. */
export const undisclosedTo = (state: Case, side: Party): readonly Entry[] =>
  entriesOf(state).filter((entry) => !entry.internal && !isLetter(state, entry) && !knows(state, side, entry))

/**
 * What a side has to have seen to answer: all that was not shown yet, but for what the mediator made of it himself.
 */
export const toAnswer = (state: Case, side: Party): readonly Entry[] =>
  undisclosedTo(state, side).filter(({ is }) => is !== 'assessment')

/** What a decision would rely on and one of the sides has not seen. */
export const unseen = (state: Case, ids: readonly EntryId[]): readonly { id: EntryId; side: Party }[] =>
  entriesOf(state)
    .filter((entry) => ids.includes(entry.id))
    .flatMap((entry) =>
      parties.filter((side) => !knows(state, side, entry)).map((side) => ({ id: entry.id, side })),
    )
