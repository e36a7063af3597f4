import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { ReplyPiece } from '#shared/intake/replyText.ts'
import type { Spot } from '#shared/intake/spot.ts'
import { useWords } from '../../shared/words.tsx'
import classes from './intake.module.css'
import { placedPieces } from './marking.ts'

/**
 * A mail's text with the words marked that something was concluded from, and scrolled to. What was quoted and the
 * signature are folded away, until all of it is asked for or the words stand in there.
 */
export const MarkedText = ({ pieces, spot }: { pieces: readonly ReplyPiece[]; spot: Spot | null }) => {
  const { t } = useWords()
  const [all, setAll] = useState(false)
  const mark = useRef<HTMLElement>(null)
  const placed = placedPieces(pieces, spot)
  // A mail that says nothing else is shown as it is.
  const foldable = placed.some(({ is, text }) => is === 'fresh' && text.trim() !== '')
  const folded = foldable && !all && placed.some(({ is, text }) => is !== 'fresh' && text.trim() !== '')
  useEffect(() => {
    // Where the mail stands above the form, the form would be scrolled away under the pointer.
    const beside = window.matchMedia('(min-width: 70em)').matches
    if (spot && beside) mark.current?.scrollIntoView({ block: 'nearest' })
  }, [spot])
  return (
    <>
      {folded && (
        <Button variant="default" size="compact-xs" mb="xs" display="block" onClick={() => setAll(true)}>
          {t('intake.showAll')}
        </Button>
      )}
      {placed.map(({ is, text, start, marked }) => {
        const words = marked ? (
          <>
            {text.slice(0, marked.start)}
            <mark ref={mark} className={classes.mark}>
              {text.slice(marked.start, marked.end)}
            </mark>
            {text.slice(marked.end)}
          </>
        ) : (
          text
        )
        if (is === 'fresh' || !folded || marked || text.trim() === '')
          return (
            <span key={start}>
              {words}
              {'\n'}
            </span>
          )
        return (
          <span key={start} className={classes.folded}>
            {t(`reply.piece.${is}`)}…{'\n'}
          </span>
        )
      })}
    </>
  )
}
