import { useHotkeys } from '@mantine/hooks'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useRef, useState } from 'react'

const none: readonly string[] = []
/** As many words, and as long, as an address carries (`foundWords`). */
const most = { words: 50, letters: 200 }

const wordsIn = (typed: string): readonly string[] =>
  typed
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, most.words)
    .map((word) => word.slice(0, most.letters))

export type Finding = {
  /** What is looked for: what the search found that led here, or what was typed. */
  readonly words: readonly string[]
  /** How often one began to type here what to look for; 0 where one does not. */
  readonly typing: number
  readonly begin: () => void
  readonly look: (typed: string) => void
  readonly stop: () => void
}

/** What is looked for in a case. It is in the address: whoever goes on and comes back finds it again. */
export const useFinding = (number: string): Finding => {
  const { gezocht: words = none } = useSearch({ strict: false })
  const navigate = useNavigate()
  const [typing, setTyping] = useState(0)
  const opener = useRef<Element | null>(null)
  const mark = (found: readonly string[]) =>
    void navigate({
      to: '/zaken/$number',
      params: { number },
      search: found.length > 0 ? { gezocht: found } : {},
      replace: true,
      resetScroll: false,
    })
  const begin = () => {
    // What lies over the case is what one works in.
    if (document.querySelector('[role="dialog"], [role="menu"]')) return
    if (typing === 0) opener.current = document.activeElement
    setTyping(typing + 1)
  }
  useHotkeys([['mod+F', begin]], [])
  return {
    words,
    typing,
    begin,
    look: (typed) => mark(wordsIn(typed)),
    stop: () => {
      setTyping(0)
      mark([])
      if (opener.current instanceof HTMLElement) opener.current.focus({ preventScroll: true })
      opener.current = null
    },
  }
}
