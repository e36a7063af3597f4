import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { WhichAdministration } from '#shared/host.ts'
import { useAsk, useHost } from './api.tsx'
import { warn } from './notice.tsx'
import { useWords } from './words.tsx'

/** What is known of the open administration, and the way to another one. */
export const useAdministration = () => {
  const host = useHost()
  const { t } = useWords()
  const { data: info } = useQuery(useAsk().system.info.queryOptions())
  const open = useCallback(
    async (which: WhichAdministration) => {
      // The other administration starts at its queue: the case on the screen is not in it.
      const here = window.location.hash
      window.location.hash = '#/'
      const opened = await host.openAdministration(which)
      if (opened === 'saved') return
      window.location.hash = here
      if (opened === 'failed') warn(t('app.cannotOpenAdministration'))
    },
    [host, t],
  )
  return {
    info,
    isExample: info?.example ?? false,
    canChoose: host.canChooseAdministration,
    open,
  }
}
