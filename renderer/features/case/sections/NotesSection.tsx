import { Group, Text } from '@mantine/core'
import { Day } from '../../../shared/Day.tsx'
import { useWords } from '../../../shared/words.tsx'
import { CommandButton, EntryActions } from '../CommandButton.tsx'
import classes from '../case.module.css'
import { useDesk } from '../desk.ts'
import { Section } from '../Section.tsx'

/** What only the mediators read. */
export const NotesSection = () => {
  const { t, write } = useWords()
  const { view } = useDesk()
  return (
    <Section part="notes" actions={<CommandButton type="addNote" />}>
      <Text size="sm" c="dimmed">
        {t('caseScreen.notesAbout')}
      </Text>
      {view.notes.length === 0 && <Text c="dimmed">{t('caseScreen.notesEmpty')}</Text>}
      {view.notes.length > 0 && (
        <ul className={classes.rows}>
          {view.notes.map((note) => (
            <li key={note.id}>
              <Group justify="space-between" wrap="nowrap" gap="sm" align="flex-start">
                <div>
                  <Text size="sm" c="dimmed">
                    <Day on={note.on} />
                  </Text>
                  <Text className={classes.said}>{note.text}</Text>
                </div>
                <EntryActions about={note.id} name={write.shortDate(note.on)} remove="removeNote" />
              </Group>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
