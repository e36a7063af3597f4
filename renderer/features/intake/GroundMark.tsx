import { Tooltip } from '@mantine/core'
import { IconCheck, IconHelp, IconPencil } from '@tabler/icons-react'
import type { Certainty } from '#shared/intake/party.ts'
import type { Spot } from '#shared/intake/spot.ts'
import { useWords } from '../../shared/words.tsx'
import classes from './intake.module.css'

const icons = { certain: IconCheck, proposed: IconPencil, unknown: IconHelp }

/** How sure a proposal is, in a word; pointing at it tells the words that it was drawn from, and marks them in the mail. */
export const GroundMark = ({
  of,
  certainty,
  source,
  onPoint,
}: {
  /** What was concluded, as its field is called. */
  readonly of: string
  readonly certainty: Certainty
  readonly source: Spot | null
  /** Takes what is pointed at now, and gives what is from now on. */
  readonly onPoint: (next: (now: Spot | null) => Spot | null) => void
}) => {
  const { t } = useWords()
  const Icon = icons[certainty]
  const word = t(`intake.${certainty}`)
  const why = source
    ? t(`intake.source.${source.part}`, { words: shortened(source.words) })
    : t('intake.noSource')
  const point = () => onPoint(() => source)
  // Another mark may be pointed at meanwhile.
  const leave = () => onPoint((now) => (now === source ? null : now))
  return (
    <Tooltip label={why} multiline maw={420} events={{ hover: true, focus: true, touch: true }}>
      <button
        type="button"
        className={classes.ground}
        data-certainty={certainty}
        aria-label={`${word}: ${of}. ${why}`}
        onMouseEnter={point}
        onFocus={point}
        onClick={point}
        onMouseLeave={(event) => event.currentTarget !== document.activeElement && leave()}
        onBlur={leave}
      >
        <Icon size={13} aria-hidden /> {word}
      </button>
    </Tooltip>
  )
}

const longest = 160
const shortened = (words: string): string => {
  const line = words.replace(/\s+/g, ' ').trim()
  return line.length > longest ? `${line.slice(0, longest).toWellFormed()}…` : line
}
