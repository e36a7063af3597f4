import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react'
import type { Staged, StagedFile } from '#shared/host.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { useAsk, useClient, useHost } from '../api.tsx'
import { isMail } from '../documents/isMail.ts'
import { warn } from '../notice.tsx'
import { failureSentence } from '../refusal.tsx'
import { useWords } from '../words.tsx'
import { useKeepCount } from './lost.ts'

/** Of `total` files that were found so far, `done` were looked at. */
export type GatheringProgress = { readonly done: number; readonly total: number }

type Gathering = {
  /** Takes in what was dropped or picked: one mail goes to its review, anything else into the list. */
  readonly take: (files: readonly (File | Staged | StagedFile)[], number?: string) => Promise<void>
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

/** So many are offered before they are looked at: lines appear soon, and stopping leaves few behind. */
export const together = 25
/** While lines come in, the list is looked at again after so many milliseconds. */
const betweenLooks = 250

export const GatheringProvider = ({ children }: { children: ReactNode }) => {
  const { t } = useWords()
  const ask = useAsk()
  const client = useClient()
  const host = useHost()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [progress, setProgress] = useState<GatheringProgress | null>(null)
  useKeepCount()
  const running = useRef<AbortController | null>(null)
  const waiting = useRef(Promise.resolve())

  const stop = useCallback(() => running.current?.abort(), [])

  const staged = useCallback(
    async (files: readonly (File | Staged | StagedFile)[]): Promise<StagedFile[]> => {
      const ready = await Promise.all(
        files.map(async (file): Promise<readonly Staged[]> => {
          // One mail is a file like any other; more may be a mailbox, which is larger.
          if (file instanceof File) return isMail(file) ? host.stage([file]) : host.stageMails([file])
          return 'upload' in file ? [{ ok: true, file }] : [file]
        }),
      )
      return ready.flat().flatMap((one) => {
        if (one.ok) return [one.file]
        warn(t(`app.stageFailed.${one.failure}`, { name: one.name }))
        return []
      })
    },
    [host, t],
  )

  /** Puts a few files into the list, line by line. */
  const gather = useCallback(
    async (
      uploads: readonly string[],
      number: string | undefined,
      told: { before: number; ahead: number; signal: AbortSignal },
    ): Promise<number> => {
      const key = ask.gathered.key()
      const { before, ahead, signal } = told
      let [done, shownAt] = [before, 0]
      const steps = await client.intake.gather(
        { uploads: [...uploads], ...(number && { number }) },
        { signal },
      )
      for await (const step of steps) {
        if (step.type === 'done') continue
        done = before + step.done
        setProgress({ done, total: before + step.total + ahead })
        if (performance.now() - shownAt < betweenLooks) continue
        shownAt = performance.now()
        void queries.invalidateQueries({ queryKey: key })
      }
      return done
    },
    [ask, client, queries],
  )

  const list = useCallback(
    async (files: readonly (File | Staged | StagedFile)[], number: string | undefined) => {
      const control = new AbortController()
      running.current = control
      const { signal } = control
      setProgress({ done: 0, total: files.length })
      try {
        let done = 0
        for (let at = 0; at < files.length && !signal.aborted; at += together) {
          const uploads = (await staged(files.slice(at, at + together))).map(({ upload }) => upload)
          const ahead = Math.max(0, files.length - at - together)
          if (uploads.length && !signal.aborted)
            done = await gather(uploads, number, { before: done, ahead, signal })
        }
      } catch (error) {
        if (!signal.aborted) warn(failureSentence(t, error))
      } finally {
        running.current = null
        setProgress(null)
        await queries.invalidateQueries({ queryKey: ask.gathered.key() })
      }
    },
    [ask, gather, queries, staged, t],
  )

  const review = useCallback(
    ({ upload }: StagedFile, number?: string) =>
      void (number
        ? navigate({ to: '/zaken/$number/antwoord/$upload', params: { number, upload } })
        : navigate({ to: '/nieuw/$upload', params: { upload } })),
    [navigate],
  )

  const take = useCallback(
    async (files: readonly (File | Staged | StagedFile)[], number?: string) => {
      const [first] = files
      const only = first && 'ok' in first && first.ok ? first.file : first
      if (only && files.length === 1 && 'name' in only && isMail(only)) {
        const [file] = await staged([only])
        if (file) review(file, number)
        return
      }
      if (!only) return
      await navigate({ to: '/binnengekomen' })
      // What is dropped meanwhile comes after it.
      waiting.current = waiting.current.then(() => list(files, number))
      await waiting.current
    },
    [list, navigate, review, staged],
  )

  const gathering = useMemo(
    () => ({ take, review, stage: staged, progress, stop }),
    [take, review, staged, progress, stop],
  )
  return <GatheringContext value={gathering}>{children}</GatheringContext>
}
