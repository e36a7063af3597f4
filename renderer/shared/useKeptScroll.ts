import { type RefObject, useLayoutEffect, useRef } from 'react'
import { useEntry } from './useEntry.ts'
import { sessionPlace } from './useSession.ts'

/** What tells that someone scrolls by himself. */
const ownSteps = ['wheel', 'pointerdown', 'keydown', 'touchstart'] as const

/**
 * Keeps how far a part of a screen was scrolled: whoever comes back to it stands where he left. `name`: which part of the screen; null keeps
 * nothing. In a low or narrow window the whole page scrolls instead.
 */
export const useKeptScroll = (name: string | null): RefObject<HTMLDivElement | null> => {
  const element = useRef<HTMLDivElement>(null)
  const entry = useEntry()
  useLayoutEffect(() => {
    const own = element.current
    if (!own || name === null) return
    const page = own.closest('main')
    const scrollers = page ? [own, page] : [own]
    const places = scrollers.map((_, nth) => sessionPlace(`${name} ${nth} ${entry}`, 0))
    let restoring = places.some((place) => place.read() > 0)
    // What stands there comes bit by bit: again and again, until it is long enough.
    const restore = () => {
      if (!restoring) return
      for (const [nth, one] of scrollers.entries()) one.scrollTop = places[nth]?.read() ?? 0
      restoring = scrollers.some((one, nth) => one.scrollTop < (places[nth]?.read() ?? 0) - 1)
    }
    const keep = () => {
      if (!restoring) for (const [nth, one] of scrollers.entries()) places[nth]?.keep(one.scrollTop)
    }
    const stop = () => {
      restoring = false
    }
    restore()
    const grown = new ResizeObserver(restore)
    for (const child of own.children) grown.observe(child)
    for (const one of scrollers) one.addEventListener('scroll', keep, { passive: true })
    for (const step of ownSteps) window.addEventListener(step, stop, { passive: true })
    return () => {
      grown.disconnect()
      for (const one of scrollers) one.removeEventListener('scroll', keep)
      for (const step of ownSteps) window.removeEventListener(step, stop)
    }
  }, [name, entry])
  return element
}
