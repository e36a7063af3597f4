import { Group, Text } from '@mantine/core'
import { entryName, sideName } from '../../../shared/cases/names.ts'
import { Day } from '../../../shared/Day.tsx'
import { PartyName } from '../../../shared/PartyName.tsx'
import { useWords } from '../../../shared/words.tsx'
import { CommandButton, EntryActions } from '../CommandButton.tsx'
import classes from '../case.module.css'
import { DocumentLinks, ShownTo } from '../Documents.tsx'
import { useDesk } from '../desk.ts'
import { Section } from '../Section.tsx'

/** What the parties tried themselves, with its proof. */
export const AttemptsSection = () => {
  const { t } = useWords()
  const { view } = useDesk()
  return (
    <Section part="attempts" actions={<CommandButton type="recordAttempt" />}>
      {view.attempts.length === 0 && <Text c="dimmed">{t('caseScreen.attemptsEmpty')}</Text>}
      {view.attempts.length > 0 && (
        <ul className={classes.rows}>
          {view.attempts.map((attempt) => (
            <li key={attempt.id}>
              <Group justify="space-between" align="flex-start" wrap="nowrap" gap="sm">
                <div>
                  <Text size="sm">
                    <Day on={attempt.on} /> ·{' '}
                    <PartyName side={attempt.by} name={sideName(t, view, attempt.by)} /> ·{' '}
                    {t(`channel.${attempt.channel}`)}
                  </Text>
                  <Text className={classes.said}>{attempt.text}</Text>
                  <DocumentLinks ids={attempt.documents} />
                  <ShownTo id={attempt.id} />
                </div>
                <Group gap={2} wrap="nowrap">
                  <EntryActions
                    about={attempt.id}
                    name={entryName(t, view, attempt.id)}
                    correct="correctAttempt"
                    remove="removeAttempt"
                  />
                </Group>
              </Group>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
