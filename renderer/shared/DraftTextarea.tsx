import { Textarea, type TextareaProps } from '@mantine/core'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useClient } from './api.tsx'
import { useWords } from './words.tsx'

const pause = 400

/**
 * A text that is kept while it is typed, under `key`, and is there again after a fall or a visit elsewhere.
 * `initial` is what stands there when nothing was kept. `drop` forgets it, once it was sent; an empty text is
 * not kept.
 */
export const useDraft = (
  key: string,
  initial = '',
): { value: string; set: (value: string) => void; drop: () => Promise<void>; restored: boolean } => {
  // The client itself stays the same; what is read from it is made anew each time.
  const client = useClient()
  const [value, setValue] = useState(initial)
  const [restored, setRestored] = useState(false)
  const typed = useRef(false)
  const unsaved = useRef<{ value: string; timer: ReturnType<typeof setTimeout> } | null>(null)

  const keep = useCallback(
    (text: string) => {
      // A draft that could not be kept is still in the field; the next keystroke tries again.
      const kept = text ? client.drafts.keep({ key, value: text }) : client.drafts.drop({ key })
      kept.catch(console.error)
    },
    [client, key],
  )

  useEffect(() => {
    let here = true
    typed.current = false
    client.drafts
      .get({ key })
      .then((found) => {
        if (!here || typed.current || !found?.value) return
        setValue(found.value)
        setRestored(true)
      })
      .catch(console.error)
    return () => {
      here = false
      if (!unsaved.current) return
      clearTimeout(unsaved.current.timer)
      keep(unsaved.current.value)
      unsaved.current = null
    }
  }, [client, key, keep])

  const set = useCallback(
    (text: string) => {
      typed.current = true
      setRestored(false)
      setValue(text)
      if (unsaved.current) clearTimeout(unsaved.current.timer)
      const timer = setTimeout(() => {
        unsaved.current = null
        keep(text)
      }, pause)
      unsaved.current = { value: text, timer }
    },
    [keep],
  )

  const drop = useCallback((): Promise<void> => {
    if (unsaved.current) clearTimeout(unsaved.current.timer)
    unsaved.current = null
    setRestored(false)
    return client.drafts.drop({ key }).then(() => undefined, console.error)
  }, [client, key])

  return { value, set, drop, restored }
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
      value={draft.value}
      onChange={(event) => draft.set(event.currentTarget.value)}
    />
  )
}
