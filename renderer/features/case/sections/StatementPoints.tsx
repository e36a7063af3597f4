import { Button, Group, Stack, Text } from '@mantine/core'
import { IconPin } from '@tabler/icons-react'
import { type RefObject, useEffect, useState } from 'react'
import type { Round } from '#shared/case/view.ts'
import { useWords } from '../../../shared/words.tsx'
import classes from '../case.module.css'
import { useDesk } from '../desk.ts'
import { PositionChoice } from './PositionChoice.tsx'

type Statement = Round['hearing'][number]

/** In characters: a longer selection is a text to be shortened, and not a point. */
const longest = 2_000

/** What is selected within an element. */
const useSelectionIn = (element: RefObject<HTMLElement | null>): string => {
  const [selected, setSelected] = useState('')
  useEffect(() => {
    const read = () => {
      const selection = document.getSelection()
      const inside = selection?.anchorNode && element.current?.contains(selection.anchorNode)
      const ends = selection?.focusNode && element.current?.contains(selection.focusNode)
      setSelected(inside && ends ? selection.toString().trim() : '')
    }
    document.addEventListener('selectionchange', read)
    return () => document.removeEventListener('selectionchange', read)
  }, [element])
  return selected
}

/** Marks what is selected in a statement of the complainant as a point; without a selection, a form to type it in. */
export const MarkButton = ({
  statement,
  text,
}: {
  statement: Statement
  text: RefObject<HTMLElement | null>
}) => {
  const { t } = useWords()
  const { view, open, send, busy } = useDesk()
  const selected = useSelectionIn(text)
  if (view.allowed.markPoint) return null
  const mark = () => {
    if (busy) return
    if (!selected || selected.length > longest) return open('markPoint', statement.id)
    document.getSelection()?.removeAllRanges()
    void send({ type: 'markPoint', point: { statement: statement.id, text: selected } })
  }
  return (
    <Button
      variant={selected ? 'light' : 'subtle'}
      size="compact-sm"
      w="fit-content"
      leftSection={<IconPin size={14} aria-hidden />}
      // The selection stays while the button is pressed.
      onMouseDown={(event) => event.preventDefault()}
      onClick={mark}
    >
      {t(selected ? 'points.markSelected' : 'points.mark')}
    </Button>
  )
}

/** Beside the respondent's last statement: his position on each point. */
export const PositionsHere = ({ statement }: { statement: Statement }) => {
  const { t } = useWords()
  const { view } = useDesk()
  const last = view.statements.findLast(({ by }) => by === 'respondent')
  if (last?.id !== statement.id || view.points.length === 0 || view.allowed.takePosition) return null
  return (
    <Stack gap={6} mt="xs" role="group" aria-label={t('points.title')}>
      <Text size="sm" fw={600}>
        {t('points.title')}
      </Text>
      {view.points.map((point, index) => (
        <Group key={point.id} gap="xs" justify="space-between" wrap="wrap">
          <Text size="sm" className={classes.said} flex="1 1 160px">
            {index + 1}. {point.text}
          </Text>
          <PositionChoice point={point} number={index + 1} side="respondent" statement={statement.id} />
        </Group>
      ))}
    </Stack>
  )
}
