import { Button, Text } from '@mantine/core'
import {
  IconAlertTriangle,
  IconCheck,
  IconCopy,
  IconFile,
  IconMail,
  IconMessageReply,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { type GatheredLine, waits } from '#shared/intake/gathered.ts'
import { leftOutSentence, refusalSentence, type T } from '#shared/words/index.ts'
import { LinkText } from '../../../shared/links.tsx'
import { useWords } from '../../../shared/words.tsx'
import classes from './gathered.module.css'
import { useFiled } from './useFiled.ts'
import { useReview } from './useGoOn.ts'
import { useSkip } from './useSkip.ts'

const iconOf = ({ as, takenInAs }: GatheredLine): ReactNode => {
  if (takenInAs.length > 0) return <IconCheck size={18} aria-hidden />
  switch (as.is) {
    case 'reply':
      return <IconMessageReply size={18} aria-hidden />
    case 'file':
      return <IconFile size={18} aria-hidden />
    case 'repeated':
      return <IconCopy size={18} aria-hidden />
    case 'refused':
    case 'leftOut':
      return <IconAlertTriangle size={18} aria-hidden />
    default:
      return <IconMail size={18} aria-hidden />
  }
}

/** What a line is, or what became of it, in words. */
const outcome = (t: T, { as, hadIt, takenInAs, skipped }: GatheredLine): ReactNode => {
  if (takenInAs.length > 0)
    return (
      <>
        {t(hadIt.length > 0 ? 'gathered.had' : 'gathered.done')}{' '}
        {takenInAs.map((number, at) => (
          <span key={number}>
            {at > 0 && ', '}
            <LinkText to="/zaken/$number" params={{ number }} underline="always">
              {number}
            </LinkText>
          </span>
        ))}
      </>
    )
  if (skipped) return t('gathered.skipped')
  switch (as.is) {
    case 'complaint':
      return t(`gathered.complaint.${as.certainty}`)
    case 'reply':
      return t(`gathered.reply.${as.certainty}`, {
        nature: t(`gathered.nature.${as.nature}`),
        number: as.number,
      })
    case 'repeated':
      return t('gathered.repeated', { file: as.file })
    case 'file':
      return t('gathered.file')
    case 'refused':
      return refusalSentence(t, as.refusal)
    case 'leftOut':
      return leftOutSentence(t, as.left)
  }
}

type Props = {
  readonly line: GatheredLine
  /** The row that the keyboard stands on. */
  readonly current: boolean
  readonly onFocus: () => void
  readonly attach: () => void
}

/** One file on one line: from whom, about what, when, what it is, and what can be done with it. */
export const GatheredRow = ({ line, current, onFocus, attach }: Props) => {
  const { t, write } = useWords()
  const review = useReview()
  const skip = useSkip()
  const { filed, undo } = useFiled()
  const { upload, mail, file, size, as, skipped } = line
  const pending = waits(line)
  const known = filed[upload]
  const from = mail?.from?.name ?? mail?.from?.address ?? null
  const title = mail ? (mail.subject ?? t('intake.emptyMail')) : file
  const open = pending ? (as.is === 'file' ? attach : () => review(line)) : null
  return (
    <div
      className={classes.row}
      data-pending={pending || undefined}
      data-refused={as.is === 'refused' || as.is === 'leftOut' || undefined}
    >
      <span className={classes.icon}>{iconOf(line)}</span>
      <button
        type="button"
        className={classes.about}
        data-row={upload}
        tabIndex={current ? 0 : -1}
        aria-disabled={open === null}
        onFocus={onFocus}
        onClick={() => open?.()}
      >
        <Text component="span" display="block" truncate fw={pending ? 600 : 400}>
          {title}
        </Text>
        <Text component="span" display="block" size="sm" c="dimmed" truncate>
          {mail
            ? [
                from ?? t('gathered.noSender'),
                mail.date ? write.moment(mail.date) : t('gathered.noDate'),
                file,
              ].join(' · ')
            : size > 0 && write.size(size)}
        </Text>
      </button>
      <Text component="span" size="sm" className={classes.outcome}>
        {outcome(t, line)}
      </Text>
      <span className={classes.buttons}>
        {pending && as.is === 'file' && (
          <Button variant="default" size="compact-sm" onClick={attach}>
            {t('gathered.attach')}
          </Button>
        )}
        {(pending || skipped) && line.takenInAs.length === 0 && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={t(skipped ? 'gathered.unskipOf' : 'gathered.skipOf', { title })}
            onClick={() => void skip(upload, !skipped)}
          >
            {t(skipped ? 'gathered.unskip' : 'gathered.skip')}
          </Button>
        )}
        {known && line.takenInAs.includes(known.number) && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={t('gathered.undoOf', { title })}
            onClick={() => void undo(known.number, known.version)}
          >
            {t('app.undo')}
          </Button>
        )}
      </span>
    </div>
  )
}
