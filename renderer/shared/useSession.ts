import { useCallback, useState } from 'react'

const kept = new Map<string, unknown>()

/** State that survives leaving a screen and coming back, as long as the page is open. */
export const useSession = <V>(key: string, initial: V): [V, (value: V) => void] => {
  const [value, setValue] = useState<V>(() => (kept.has(key) ? (kept.get(key) as V) : initial))
  const set = useCallback(
    (next: V) => {
      kept.set(key, next)
      setValue(next)
    },
    [key],
  )
  return [value, set]
}

/** A place that survives in the same way, for what changes too often to draw anew: a scroll position. */
export const sessionPlace = <V>(key: string, initial: V): { read: () => V; keep: (value: V) => void } => ({
  read: () => (kept.has(key) ? (kept.get(key) as V) : initial),
  keep: (value) => kept.set(key, value),
})
