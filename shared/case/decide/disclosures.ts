import { refusal } from '../../kernel/decider.ts'
import type { EntryId } from '../../kernel/id.ts'
import type { Refusal } from '../../refusals.ts'
import { entriesOf, undisclosedTo } from '../disclosure.ts'
import type { Case } from '../state.ts'
import { type Party, parties } from '../vocabulary.ts'
import { type Handlers, happened, unless } from './handler.ts'

/** What is shown must be in the case, may not be internal, and is not the side's own. */
export const showable = (state: Case, ids: readonly EntryId[], to: Party): Refusal | null => {
  const entries = entriesOf(state)
  for (const id of ids) {
    const entry = entries.find((candidate) => candidate.id === id)
    if (!entry) return refusal('unknownEntry', { id })
    if (entry.internal) return refusal('internalEntry', { id })
    if (entry.from === to) return refusal('ownEntry', { id })
  }
  return null
}

/** What is shown to a side. */
export const decideDisclosures: Handlers<'disclose'> = {
  disclose: {
    when: { closed: true },
    guard: (state) =>
      parties.some((side) => undisclosedTo(state, side).length) ? null : refusal('nothingToShow', {}),
    decide: ({ to, on, via, entries }, state, context) =>
      unless([happened(on, context), showable(state, entries, to)], {
        type: 'entriesDisclosed',
        v: 1,
        to,
        on,
        via,
        entries: [...new Set(entries)],
      }),
  },
}
