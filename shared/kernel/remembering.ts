/**
 * Works something out once for each of the last values that were asked about: at most `most` of them, then it begins anew. Only for
 * what follows from the value alone, and comes back often.
 */
export const remembering = <T>(most: number, of: (value: string) => T): ((value: string) => T) => {
  const known = new Map<string, T>()
  return (value) => {
    const found = known.get(value)
    if (found !== undefined) return found
    const made = of(value)
    if (known.size >= most) known.clear()
    known.set(value, made)
    return made
  }
}
