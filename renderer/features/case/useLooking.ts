import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { ShownDocument } from '../../shared/documents/types.ts'

/** The document that is looked at beside the case. Once it is closed, also with Escape, the focus is back where it was opened. */
export const useLooking = () => {
  const [looking, setLooking] = useState<ShownDocument | null>(null)
  const opener = useRef<HTMLElement | null>(null)
  const look = (document: ShownDocument) => {
    if (!looking && window.document.activeElement instanceof HTMLElement)
      opener.current = window.document.activeElement
    setLooking(document)
  }
  const closeDocument = () => {
    setLooking(null)
    opener.current?.focus()
    opener.current = null
  }
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !looking || event.defaultPrevented) return
    // What lies on top closes first.
    if (!window.document.querySelector('[role="dialog"], [role="menu"]')) closeDocument()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
  return { looking, look, closeDocument }
}
