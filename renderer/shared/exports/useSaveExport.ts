import { useCallback } from 'react'
import { useHost } from '../api.tsx'
import { warn } from '../notice.tsx'
import { useWords } from '../words.tsx'

/** Saves a finished export where the mediator wants it, and says why where it could not be. True once it is there. */
export const useSaveExport = (): ((id: string, name: string) => Promise<boolean>) => {
  const host = useHost()
  const { t } = useWords()
  return useCallback(
    async (id, name) => {
      const saved = await host.saveExport(id, name)
      if (saved !== 'saved' && saved !== 'cancelled') warn(t(`host.notSaved.${saved}`))
      return saved === 'saved'
    },
    [host, t],
  )
}
