const same = (one: unknown, other: unknown): boolean => {
  if (Object.is(one, other)) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  const left = Object.entries(one)
  const right = new Map(Object.entries(other))
  return (
    left.length === right.size && left.every(([key, value]) => right.has(key) && same(value, right.get(key)))
  )
}

/**
 * The facts among `keys` that `wanted` mentions and that differ from `current`; `undefined` when none does.
 * A fact that is left out, or is undefined, stays as it is.
 */
export const differences = <T extends object, K extends keyof T>(
  current: T,
  wanted: { readonly [P in K]?: T[P] | undefined },
  keys: readonly K[],
): Partial<Pick<T, K>> | undefined => {
  const changed: Partial<Pick<T, K>> = {}
  for (const key of keys) {
    const value = wanted[key]
    if (value !== undefined && !same(value, current[key])) changed[key] = value
  }
  return Object.keys(changed).length > 0 ? changed : undefined
}
