import type { ReadDb } from '../sqlite.ts'
import { type MayBeMeant, namesMeant } from './alike.ts'

/** Fewer letters on one side are no name. */
const leastLetters = 2
/** So many places to cut at are tried: those with the longest names. */
const mostCuts = 4

/**
 * What may be meant by each of two names that were typed without the space between them, or with a letter in its place: at least one
 * of the two is written as someone has it. Null where there are no such two.
 */
export const runTogether = (
  db: ReadDb,
  typed: string,
  limit: number,
): readonly (readonly MayBeMeant[])[] | null => {
  const cuts = Array.from({ length: Math.max(0, typed.length - 2 * leastLetters + 1) }, (_, nth) => {
    const at = nth + leastLetters
    return [typed.slice(0, at), typed.slice(at)] as const
  })
  const known = new Set(
    db
      .prepare<{ word: string }>('SELECT word FROM name_word WHERE word IN (SELECT value FROM json_each(?))')
      .all(JSON.stringify(cuts.flat()))
      .map(({ word }) => word),
  )
  const letters = (names: readonly string[]) =>
    Math.max(0, ...names.filter((name) => known.has(name)).map(({ length }) => length))
  const ways = cuts
    .filter((names) => letters(names) > 0)
    .toSorted((one, other) => letters(other) - letters(one))
    .slice(0, mostCuts)
    .map((names) => names.map((name) => namesMeant(db, name, limit)))
    .filter((meant) => meant.every(({ length }) => length > 0))
  const apart = (meant: readonly (readonly MayBeMeant[])[]) =>
    meant.reduce((sum, [nearest]) => sum + (nearest?.apart ?? 0), 0)
  return ways.toSorted((one, other) => apart(one) - apart(other))[0] ?? null
}
