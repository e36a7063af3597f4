import { type KeyboardEvent, type RefObject, useReducer, useRef } from 'react'

/** So many rows down from where one stands in a list, from 1; `opens`: and open that one. */
export type Entering = { readonly rows: number; readonly opens: boolean }
export type EnteringRef = RefObject<Entering | null>

/**
 * From a box with the arrow keys to the list of what is found by what was typed in it. Pressed before that is found, they wait for it: what
 * stands there is of earlier words. `isCurrent`: it is not. Gives the list the way in (`entering`) and the box what to listen with.
 */
export const useEntering = (isCurrent: boolean) => {
  const wanted = useRef<Entering | null>(null)
  const [, draw] = useReducer((times: number) => times + 1, 0)
  const onKey = (event: KeyboardEvent): void => {
    const before = wanted.current
    if (event.key === 'ArrowDown') wanted.current = { rows: (before?.rows ?? 0) + 1, opens: false }
    else if (event.key === 'Enter' && before) wanted.current = { ...before, opens: true }
    else {
      wanted.current = null
      return
    }
    event.preventDefault()
    draw()
  }
  const forget = (): void => {
    wanted.current = null
  }
  return { entering: isCurrent ? wanted : undefined, onKey, forget }
}
