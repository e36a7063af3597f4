import { Alert, Group, List } from '@mantine/core'
import { useWords } from '../../../shared/words.tsx'
import { CommandButton } from '../CommandButton.tsx'
import { useDesk } from '../desk.ts'
import { ImportedNote } from './ImportedNote.tsx'

/** That the case rests or is closed, that something agreed was not kept, and that it was opened again. */
export const Banners = () => {
  const { t } = useWords()
  const { view } = useDesk()
  const pause = view.paused ? view.pauses.at(-1) : undefined
  const reopening = view.closing ? undefined : view.reopenings.at(-1)
  return (
    <>
      {pause && (
        <Alert role="note" color="yellow" title={t('caseScreen.pausedSince', { on: pause.on })} p="sm">
          {pause.reason} {pause.until && t('caseScreen.pausedUntil', { until: pause.until })}
        </Alert>
      )}
      {view.closing && (
        <Alert
          role="note"
          color="gray"
          title={t('caseScreen.closedOn', { on: view.closing.on, outcome: view.closing.outcome })}
          p="sm"
        >
          {view.closing.note}
        </Alert>
      )}
      {view.imported && <ImportedNote imported={view.imported} />}
      {view.closing && view.broken.length > 0 && (
        <Alert role="note" color="orange" title={t('followUp.broken')} p="sm">
          <Group justify="space-between" gap="sm">
            <List size="sm">
              {view.broken.map(({ id, text, owner }) => (
                <List.Item key={id}>
                  {text} ({t(`source.${owner}`)})
                </List.Item>
              ))}
            </List>
            <CommandButton type="reopenCase" />
          </Group>
        </Alert>
      )}
      {reopening && (
        <Alert role="note" color="gray" p="sm">
          {t('caseScreen.reopenedOn', { on: reopening.on, reason: reopening.reason })}
        </Alert>
      )}
    </>
  )
}
