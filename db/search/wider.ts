/** What may stand in the place of a word that must be there; `widening` and `mistyping` find it. */
export type Wider = {
  /** Of a word in texts: further expressions of `search_index`. */
  readonly texts: ReadonlyMap<string, readonly string[]>
  /** Of a word in the name that a field asks for: other words. */
  readonly names: ReadonlyMap<string, readonly string[]>
  /** They stand there alone, without what was typed: where that is found already, it need not be walked through again. */
  readonly alone?: boolean
}

/** Nothing else than what was typed. */
export const asTyped: Wider = { texts: new Map(), names: new Map() }

export const isNothing = ({ texts, names }: Wider): boolean => texts.size + names.size === 0

/** A word that must be there, as an expression, with the others that may stand in its place. */
export const inPlaceOf = (typed: string, others: readonly string[] | undefined, { alone }: Wider): string => {
  if (!others) return typed
  return (alone ? others : [typed, ...others]).join(' OR ')
}

const joined = (
  one: ReadonlyMap<string, readonly string[]>,
  other: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, readonly string[]> =>
  new Map(
    [...new Set([...one.keys(), ...other.keys()])].map((key) => [
      key,
      [...new Set([...(one.get(key) ?? []), ...(other.get(key) ?? [])])],
    ]),
  )

/** Either may stand there. */
export const both = (one: Wider, other: Wider): Wider => ({
  texts: joined(one.texts, other.texts),
  names: joined(one.names, other.names),
})
