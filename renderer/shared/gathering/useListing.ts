import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import type { Staged, StagedFile } from '#shared/host.ts'
import { useAsk, useClient } from '../api.tsx'
import { warn } from '../notice.tsx'
import { failureSentence } from '../refusal.tsx'
import { useWords } from '../words.tsx'

/** A file on its way: from the disk, or offered to the core already. */
export type Incoming = File | Staged | StagedFile

/** Of `total` files that were found so far, `done` were looked at. */
export type GatheringProgress = { readonly done: number; readonly total: number }

/** So many are offered before they are looked at: lines appear soon, and stopping leaves few behind. */
export const together = 25
/** While lines come in, the list is looked at again after so many milliseconds. */
const betweenLooks = 250

/** Puts files into the list of what came in, line by line. */
export const useListing = (stage: (files: readonly Incoming[]) => Promise<readonly StagedFile[]>) => {
  const { t } = useWords()
  const ask = useAsk()
  const client = useClient()
  const queries = useQueryClient()
  const [progress, setProgress] = useState<GatheringProgress | null>(null)
  const running = useRef<AbortController | null>(null)
  const waiting = useRef(Promise.resolve())

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

  const listNow = useCallback(
    async (files: readonly Incoming[], number: string | undefined) => {
      const control = new AbortController()
      running.current = control
      const { signal } = control
      setProgress({ done: 0, total: files.length })
      try {
        let done = 0
        for (let at = 0; at < files.length && !signal.aborted; at += together) {
          const uploads = (await stage(files.slice(at, at + together))).map(({ upload }) => upload)
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
    [ask, gather, queries, stage, t],
  )

  /** What is dropped while others are looked at comes after them. */
  const list = useCallback(
    (files: readonly Incoming[], number?: string): Promise<void> => {
      waiting.current = waiting.current.then(() => listNow(files, number))
      return waiting.current
    },
    [listNow],
  )
  const stop = useCallback(() => running.current?.abort(), [])
  return { list, progress, stop }
}
