import { useCallback } from 'react'
import type { Staged, StagedFile } from '#shared/host.ts'
import { useHost } from '../api.tsx'
import { warn } from '../notice.tsx'
import { useWords } from '../words.tsx'

/** Offers dropped or picked files to the core; those that cannot be taken are told about and left out. */
export const useOffer = (): {
  offer: (files: readonly File[]) => Promise<StagedFile[]>
  pick: () => Promise<StagedFile[]>
} => {
  const host = useHost()
  const { t } = useWords()
  const accepted = useCallback(
    (staged: readonly Staged[]): StagedFile[] =>
      staged.flatMap((one) => {
        if (one.ok) return [one.file]
        warn(t(`documents.notTaken.${one.failure}`, { name: one.name }))
        return []
      }),
    [t],
  )
  return {
    offer: useCallback(async (files) => accepted(await host.stage(files)), [host, accepted]),
    pick: useCallback(async () => accepted(await host.pickFiles()), [host, accepted]),
  }
}
