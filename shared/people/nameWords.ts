import { searchable } from '../search/fold.ts'
import { nameKey } from './nameKey.ts'

/** The words of names as search compares them: plain small letters, ij is y; each once. */
export const nameWords = (...names: readonly (string | null | undefined)[]): readonly string[] => [
  ...new Set(names.flatMap((name) => (name ? nameKey(searchable(name)).split(' ') : [])).filter(Boolean)),
]
