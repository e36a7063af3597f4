import { Anchor, Text } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '../../shared/words.tsx'

/** A text of which three lines are shown until one asks for the rest. It is read out whole. */
export const LongText = ({ children }: { children: string }) => {
  const { t } = useWords()
  const text = useRef<HTMLDivElement>(null)
  const [isOpen, setOpen] = useState(false)
  const [isCut, setCut] = useState(false)
  useEffect(() => {
    const { current } = text
    if (!current || isOpen) return
    const watch = new ResizeObserver(() => setCut(current.scrollHeight > current.clientHeight + 1))
    watch.observe(current)
    return () => watch.disconnect()
  }, [isOpen])
  return (
    <>
      <Text ref={text} component="div" inherit {...(isOpen ? {} : { lineClamp: 3 })}>
        {children}
      </Text>
      {(isOpen || isCut) && (
        <Anchor
          component="button"
          type="button"
          inherit
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {t(isOpen ? 'caseScreen.showLess' : 'caseScreen.showMore')}
        </Anchor>
      )}
    </>
  )
}
