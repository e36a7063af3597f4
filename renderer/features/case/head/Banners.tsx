import { Alert } from '@mantine/core'
import { useWords } from '../../../shared/words.tsx'
import { useDesk } from '../desk.ts'

/** That the case rests or is closed, and that it was opened again. */
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
      {reopening && (
        <Alert role="note" color="gray" p="sm">
          {t('caseScreen.reopenedOn', { on: reopening.on, reason: reopening.reason })}
        </Alert>
      )}
    </>
  )
}
