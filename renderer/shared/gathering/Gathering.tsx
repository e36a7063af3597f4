import { useNavigate } from '@tanstack/react-router'
import { createContext, type ReactNode, useCallback, useContext, useMemo } from 'react'
import type { Staged, StagedFile } from '#shared/host.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { useHost } from '../api.tsx'
import { isMail } from '../documents/isMail.ts'
import { useReadable } from '../useStage.ts'
import { useKeepCount } from './lost.ts'
import { type GatheringProgress, type Incoming, useListing } from './useListing.ts'

type Gathering = {
  /** Takes in what was dropped or picked: one mail goes to its review, anything else into the list. */
  readonly take: (files: readonly Incoming[], number?: string) => Promise<void>
  /** Goes to the review of one file, whatever its name. */
  readonly review: (file: StagedFile, number?: string) => void
  /** Offers files and folders; says of each that cannot be taken why not. */
  readonly stage: (files: readonly File[]) => Promise<StagedFile[]>
  /** Null while nothing is being looked at. */
  readonly progress: GatheringProgress | null
  /** What was looked at stays in the list. */
  readonly stop: () => void
}

const GatheringContext = createContext<Gathering | null>(null)

/** The work of looking at what came in goes on whichever screen the mediator goes to. */
export const useGathering = (): Gathering => {
  const gathering = useContext(GatheringContext)
  invariant(gathering, 'no GatheringProvider above')
  return gathering
}

export const GatheringProvider = ({ children }: { children: ReactNode }) => {
  const host = useHost()
  const navigate = useNavigate()
  const readable = useReadable()
  useKeepCount()

  const stage = useCallback(
    async (files: readonly Incoming[]): Promise<StagedFile[]> => {
      const staged = await Promise.all(
        files.map(async (file): Promise<readonly Staged[]> => {
          // One mail is a file like any other; more may be a mailbox, which is larger.
          if (file instanceof File) return isMail(file) ? host.stage([file]) : host.stageMails([file])
          return 'upload' in file ? [{ ok: true, file }] : [file]
        }),
      )
      return readable(staged.flat())
    },
    [host, readable],
  )
  const { list, progress, stop } = useListing(stage)

  const review = useCallback(
    ({ upload }: StagedFile, number?: string) =>
      void (number
        ? navigate({ to: '/zaken/$number/antwoord/$upload', params: { number, upload } })
        : navigate({ to: '/nieuw/$upload', params: { upload } })),
    [navigate],
  )

  const take = useCallback(
    async (files: readonly Incoming[], number?: string) => {
      const [first] = files
      const only = first && 'ok' in first && first.ok ? first.file : first
      if (only && files.length === 1 && 'name' in only && isMail(only)) {
        const [file] = await stage([only])
        if (file) review(file, number)
        return
      }
      if (!only) return
      await navigate({ to: '/binnengekomen' })
      await list(files, number)
    },
    [list, navigate, review, stage],
  )

  const gathering = useMemo(
    () => ({ take, review, stage, progress, stop }),
    [take, review, stage, progress, stop],
  )
  return <GatheringContext value={gathering}>{children}</GatheringContext>
}
