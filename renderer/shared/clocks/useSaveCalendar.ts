import { useCallback } from 'react'
import { useClient, useHost } from '../api.tsx'
import { say, warn } from '../notice.tsx'
import { useWords } from '../words.tsx'

/** Saves the days of a case, or of all cases, as a file for the mediator's calendar. */
export const useSaveCalendar = (): ((number?: string) => Promise<void>) => {
  const { clocks } = useClient()
  const host = useHost()
  const { t } = useWords()
  return useCallback(
    async (number) => {
      try {
        const { id, name } = await clocks.saveCalendar(number === undefined ? {} : { number })
        const saved = await host.saveExport(id, name)
        if (saved === 'saved') say(t('clocks.calendarSaved'))
        if (saved === 'failed') warn(t('clocks.calendarFailed'))
      } catch {
        // Whatever it was, there is no file: the mediator can ask again.
        warn(t('clocks.calendarFailed'))
      }
    },
    [clocks, host, t],
  )
}
