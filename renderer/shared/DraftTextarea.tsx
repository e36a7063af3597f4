import { Textarea, type TextareaProps } from '@mantine/core'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useClient } from './api.tsx'
import { useWords } from './words.tsx'

const pause = 400

/**
 * A text that is kept while it is typed, under `key`, and is there again after a fall or a visit elsewhere.
 * `initial` is what stands there when nothing was kept. `drop` forgets it, once it was sent; an empty text is
 * not kept. Until it is `known` what was kept, that takes the place of what is typed.
 */
export const useDraft = (
  key: string,
  initial = '',
): {
  value: string
  set: (value: string) => void
  drop: () => Promise<void>
  restored: boolean
  known: boolean
} => {
  // The client itself stays the same; what is read from it is made anew each time.
  const client = useClient()
  const [value, setValue] = useState(initial)
  const [restored, setRestored] = useState(false)
  const [known, setKnown] = useState(false)
  const unsaved = useRef<{ value: string; timer: ReturnType<typeof setTimeout> } | null>(null)

  const keep = useCallback(
    (text: string) => {
      // A draft that could not be kept is still in the field; the next keystroke tries again.
      const kept = text ? client.drafts.keep({ key, value: text }) : client.drafts.drop({ key })
      kept.catch(console.error)
    },
    [client, key],
  )

  const save = useCallback(() => {
    if (!unsaved.current) return
    clearTimeout(unsaved.current.timer)
    keep(unsaved.current.value)
    unsaved.current = null
  }, [keep])

  useEffect(() => {
    let here = true
    setKnown(false)
    client.drafts
      .get({ key })
      .then((found) => {
        if (!here || !found?.value) return
        setValue(found.value)
        setRestored(true)
      })
      .catch(console.error)
      .finally(() => here && setKnown(true))
    // The window may be closed in the middle of a word.
    window.addEventListener('pagehide', save)
    return () => {
      here = false
      window.removeEventListener('pagehide', save)
      save()
    }
  }, [client, key, save])

  const set = useCallback(
    (text: string) => {
      setRestored(false)
      setValue(text)
      // Also of who types on without a pause.
      if (unsaved.current) unsaved.current.value = text
      else unsaved.current = { value: text, timer: setTimeout(save, pause) }
    },
    [save],
  )

  const drop = useCallback((): Promise<void> => {
    if (unsaved.current) clearTimeout(unsaved.current.timer)
    unsaved.current = null
    setRestored(false)
    return client.drafts.drop({ key }).then(() => undefined, console.error)
  }, [client, key])

  return { value, set, drop, restored, known }
}

type DraftTextareaProps = Omit<TextareaProps, 'value' | 'onChange' | 'defaultValue'> & {
  draft: ReturnType<typeof useDraft>
}

/** A text area on a draft; says so when it shows what was written earlier. */
export const DraftTextarea = ({ draft, ...rest }: DraftTextareaProps) => {
  const { t } = useWords()
  return (
    <Textarea
      autosize
      minRows={4}
      maxRows={18}
      {...(draft.restored ? { description: t('app.draftRestored') } : {})}
      {...rest}
      readOnly={!draft.known}
      value={draft.value}
      onChange={(event) => draft.set(event.currentTarget.value)}
    />
  )
}
