import type { EntryId } from '../kernel/id.ts'
import { once } from '../kernel/once.ts'
import type { Disclosure } from './state/hearing.ts'
import type { Case } from './state.ts'
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
export const entriesOf = once((state: Case): readonly Entry[] => [
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
])

/** What each side was shown, by its id, with when and how it was the first time. */
const shown = once((state: Case): Readonly<Record<Party, ReadonlyMap<EntryId, Disclosure>>> => {
  const to = { complainant: new Map<EntryId, Disclosure>(), respondent: new Map<EntryId, Disclosure>() }
  for (const disclosure of state.disclosures)
    for (const id of disclosure.entries) if (!to[disclosure.to].has(id)) to[disclosure.to].set(id, disclosure)
  // Who got a letter has seen it.
  for (const { document, to: side, on, via } of state.letters)
    if (!to[side].has(document)) to[side].set(document, { to: side, on, via, entries: [document] })
  return to
})

/** When and how an entry was shown to a side, the first time. Null when it was not. */
export const shownTo = (state: Case, id: EntryId, side: Party): Disclosure | null =>
  shown(state)[side].get(id) ?? null

/** The documents that are letters of the office, and those that prove that it sent them. */
const lettersIn = once(({ letters }: Case) => ({
  letters: new Set(letters.map(({ document }) => document)),
  proofs: new Set(letters.flatMap(({ proofs }) => proofs.flatMap(({ documents }) => documents))),
}))

/**
 * The office's own letters, and its proofs of sending them. What it writes to one side is not kept from the other: it
 * brings nothing into the case.
 */
const isLetter = (state: Case, { id, from }: Entry): boolean => {
  const { letters, proofs } = lettersIn(state)
  return letters.has(id) || (from === 'mediator' && proofs.has(id))
}

/** Whether a side knows an entry: because it brought it, or because it was shown. */
export const knows = (state: Case, side: Party, entry: Entry): boolean =>
  entry.from === side || shownTo(state, entry.id, side) !== null

const undisclosed = once((state: Case): Readonly<Record<Party, readonly Entry[]>> => {
  const open = entriesOf(state).filter((entry) => !entry.internal && !isLetter(state, entry))
  const to = (side: Party) => open.filter((entry) => !knows(state, side, entry))
  return { complainant: to('complainant'), respondent: to('respondent') }
})

/** What a side has not been shown yet and may be; not the letters to the other side. */
export const undisclosedTo = (state: Case, side: Party): readonly Entry[] => undisclosed(state)[side]

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
