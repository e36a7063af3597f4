import { useCallback } from 'react'
import { useClient } from '../api.tsx'
import { useSaveExport } from '../exports/useSaveExport.ts'
import { say, warn } from '../notice.tsx'
import { failureSentence, refusalOf } from '../refusal.tsx'
import { useWords } from '../words.tsx'

/** Saves the days of a case, or of all cases, as a file for the mediator's calendar. */
export const useSaveCalendar = (): ((number?: string) => Promise<void>) => {
  const { clocks } = useClient()
  const saveExport = useSaveExport()
  const { t } = useWords()
  return useCallback(
    async (number) => {
      try {
        const { id, name } = await clocks.saveCalendar(number === undefined ? {} : { number })
        if (await saveExport(id, name)) say(t('clocks.calendarSaved'))
      } catch (error) {
        // A reason is told; whatever else it was, there is no file and the mediator can ask again.
        warn(refusalOf(error) ? failureSentence(t, error) : t('clocks.calendarFailed'))
      }
    },
    [clocks, saveExport, t],
  )
}
