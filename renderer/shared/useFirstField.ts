import { type RefObject, useLayoutEffect, useRef } from 'react'

/** A form in a dialog: its first field has the focus as soon as it is there, so that nothing that is typed at once falls beside it. */
export const useFirstField = (): RefObject<HTMLFormElement | null> => {
  const form = useRef<HTMLFormElement>(null)
  useLayoutEffect(() => {
    const field = form.current?.querySelector<HTMLElement>('input, select, textarea')
    // The dialog looks for it too, later; else it would begin at its closing cross.
    field?.setAttribute('data-autofocus', 'true')
    // Once the dialog knows where the focus was, to give it back.
    queueMicrotask(() => field?.focus({ preventScroll: true }))
  }, [])
  return form
}
