import { useCallback } from 'react'
import type { Staged, StagedFile } from '#shared/host.ts'
import { useHost } from './api.tsx'
import { warn } from './notice.tsx'
import { useWords } from './words.tsx'

/**
 * Offers files to the core: dropped ones (`stage`) or ones that the mediator picks (`pick`). Gives those that could
 * be read, in their order; says of each of the others why not.
 */
export const useStage = (): {
  stage: (files: readonly File[]) => Promise<StagedFile[]>
  pick: () => Promise<StagedFile[]>
} => {
  const host = useHost()
  const { t } = useWords()
  const taken = useCallback(
    (staged: readonly Staged[]): StagedFile[] =>
      staged.flatMap((one) => {
        if (one.ok) return [one.file]
        warn(t(`app.stageFailed.${one.failure}`, { name: one.name }))
        return []
      }),
    [t],
  )
  const stage = useCallback(async (files: readonly File[]) => taken(await host.stage(files)), [host, taken])
  const pick = useCallback(async () => taken(await host.pickFiles()), [host, taken])
  return { stage, pick }
}
