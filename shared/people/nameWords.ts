import { searchable } from '../search/fold.ts'
import { nameKey } from './nameKey.ts'

/** Longer than this nobody types a name, in characters. */
export const mostNameTyped = 200

/** Most of what is asked is one word, as search compares it already. */
const isOne = /^(?:[a-hj-z0-9]|i(?!j))+$/

/** The words of names as search compares them: plain small letters, ij is y; each once. */
export const nameWords = (...names: readonly (string | null | undefined)[]): readonly string[] => {
  const [only] = names
  if (only && names.length === 1 && isOne.test(only)) return [only]
  return [
    ...new Set(names.flatMap((name) => (name ? nameKey(searchable(name)).split(' ') : [])).filter(Boolean)),
  ]
}
