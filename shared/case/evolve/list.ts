import type { EntryId } from '../../kernel/id.ts'

type Entry = { readonly id: EntryId }

/** The list with the entry of that id changed. */
export const changed = <T extends Entry>(
  list: readonly T[],
  id: EntryId,
  change: (entry: T) => T,
): readonly T[] => list.map((entry) => (entry.id === id ? change(entry) : entry))

/** The list without the entry of that id. */
export const without = <T extends Entry>(list: readonly T[], id: EntryId): readonly T[] =>
  list.filter((entry) => entry.id !== id)
