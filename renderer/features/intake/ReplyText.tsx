import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { type ReplyPiece, wordsOf } from '#shared/intake/replyText.ts'
import { DraftTextarea, type useDraft } from '../../shared/DraftTextarea.tsx'
import { useWords } from '../../shared/words.tsx'
import classes from './intake.module.css'

type Props = {
  readonly draft: ReturnType<typeof useDraft>
  readonly pieces: readonly ReplyPiece[]
  readonly label: string
  readonly error: string | undefined
}

/** What the writer added, to be looked at; and what was left out, each piece to be taken in with one click. */
export const ReplyText = ({ draft, pieces, label, error }: Props) => {
  const { t } = useWords()
  const [taken, setTaken] = useState<ReadonlySet<number>>(new Set())
  const chosen = (also: ReadonlySet<number>) =>
    pieces.map((piece, at) => (also.has(at) ? { ...piece, is: 'fresh' as const } : piece))
  const wordsWith = (also: ReadonlySet<number>) => wordsOf(chosen(also), ['fresh'])
  const left = pieces
    .map((piece, at) => ({ ...piece, at }))
    .filter(({ is, text, at }) => is !== 'fresh' && text.trim() && !taken.has(at))
  const takeIn = (at: number, text: string) => {
    const also = new Set([...taken, at])
    // In its place, as long as the mediator changed nothing; below his own words otherwise.
    draft.set(draft.value === wordsWith(taken) ? wordsWith(also) : `${draft.value}\n\n${text.trim()}`)
    setTaken(also)
  }
  return (
    <Stack gap="xs">
      <DraftTextarea
        draft={draft}
        label={label}
        description={t('reply.textAbout')}
        minRows={6}
        error={error}
      />
      {left.map(({ is, text, at }) => (
        <details key={at} className={classes.left}>
          <summary>
            {t('app.colon', { what: t('reply.left') })} {t(`reply.piece.${is}`).toLowerCase()}
          </summary>
          <Text size="sm" c="dimmed" className={classes.piece}>
            {text.trim()}
          </Text>
          <Group mt={6}>
            <Button
              variant="default"
              size="compact-xs"
              aria-label={t('reply.takeInPiece', { piece: t(`reply.piece.${is}`) })}
              onClick={() => takeIn(at, text)}
            >
              {t('reply.takeIn')}
            </Button>
          </Group>
        </details>
      ))}
    </Stack>
  )
}
