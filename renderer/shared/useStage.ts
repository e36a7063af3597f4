import { useCallback } from 'react'
import type { Staged, StagedFile } from '#shared/host.ts'
import { useHost } from './api.tsx'
import { warn } from './notice.tsx'
import { useWords } from './words.tsx'

/** Of what was offered, what could be read, in its order; says of each of the others why not. */
export const useReadable = (): ((staged: readonly Staged[]) => StagedFile[]) => {
  const { t } = useWords()
  return useCallback(
    (staged) =>
      staged.flatMap((one) => {
        if (one.ok) return [one.file]
        warn(t(`app.stageFailed.${one.failure}`, { name: one.name }))
        return []
      }),
    [t],
  )
}

/**
 * Offers files to the core: dropped ones (`stage`) or ones that the mediator picks (`pick`). Gives those that could
 * be read.
 */
export const useStage = (): {
  stage: (files: readonly File[]) => Promise<StagedFile[]>
  pick: () => Promise<StagedFile[]>
} => {
  const host = useHost()
  const readable = useReadable()
  const stage = useCallback(
    async (files: readonly File[]) => readable(await host.stage(files)),
    [host, readable],
  )
  const pick = useCallback(async () => readable(await host.pickFiles()), [host, readable])
  return { stage, pick }
}
