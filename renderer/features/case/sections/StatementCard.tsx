import { Group, Spoiler, Text } from '@mantine/core'
import { useRef } from 'react'
import type { Round } from '#shared/case/view.ts'
import { entryName } from '../../../shared/cases/names.ts'
import { Day } from '../../../shared/Day.tsx'
import { useWords } from '../../../shared/words.tsx'
import { EntryActions } from '../CommandButton.tsx'
import classes from '../case.module.css'
import { DocumentLinks, ShownTo } from '../Documents.tsx'
import { useDesk } from '../desk.ts'
import { MarkButton, PositionsHere } from './StatementPoints.tsx'

/** What one side said, with what it brought and who has seen it. */
export const StatementCard = ({ statement }: { statement: Round['hearing'][number] }) => {
  const { t } = useWords()
  const { view } = useDesk()
  const text = useRef<HTMLParagraphElement>(null)
  const name = entryName(t, view, statement.id)
  return (
    <article className={classes.card} data-side={statement.by} aria-label={name}>
      <Group justify="space-between" gap="xs" wrap="nowrap" align="flex-start">
        <Text size="sm" c="dimmed">
          <Day on={statement.on} />, {t(`channel.${statement.channel}`)}
          {statement.answers && <> · {t('caseScreen.answersRequest')}</>}
        </Text>
        <Group gap={2} wrap="nowrap">
          <EntryActions
            about={statement.id}
            name={name}
            correct="correctStatement"
            remove="removeStatement"
          />
        </Group>
      </Group>
      <Spoiler
        // Twenty lines.
        maxHeight={496}
        showLabel={t('caseScreen.showMore')}
        hideLabel={t('caseScreen.showLess')}
        attributes={{ content: { 'aria-label': name } }}
      >
        <Text className={classes.said} ref={text}>
          {statement.text}
        </Text>
      </Spoiler>
      <DocumentLinks ids={statement.documents} />
      <ShownTo id={statement.id} />
      {statement.by === 'complainant' ? (
        <MarkButton statement={statement} text={text} />
      ) : (
        <PositionsHere statement={statement} />
      )}
    </article>
  )
}
