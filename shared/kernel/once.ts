/**
 * Works something out once for the value that was asked about last: of one case the same is asked by many, one after another. Only for
 * what follows from the value alone, and of values that never change.
 */
export const once = <A extends object, T>(of: (value: A) => T): ((value: A) => T) => {
  let last: { readonly value: A; readonly found: T } | null = null
  return (value) => {
    if (last?.value !== value) last = { value, found: of(value) }
    return last.found
  }
}
