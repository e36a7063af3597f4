/** Whether the given facts are, all of them, what the state already has. Compares plain data by its content. */
export const sameFacts = <T extends object>(given: T, state: { readonly [K in keyof T]: unknown }): boolean =>
  (Object.keys(given) as (keyof T)[]).every((key) => sameData(given[key], state[key]))

const sameData = (left: unknown, right: unknown): boolean => {
  if (Object.is(left, right)) return true
  if (typeof left !== 'object' || typeof right !== 'object' || !left || !right) return false
  const keys = Object.keys(left)
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => sameData(left[key as keyof typeof left], right[key as keyof typeof right]))
  )
}
