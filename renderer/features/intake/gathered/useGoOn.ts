import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { GatheredLine } from '#shared/intake/gathered.ts'
import { useClient } from '../../../shared/api.tsx'
import { useGathered } from '../../../shared/gathering/useGathered.ts'
import { countToReview, nextAfter } from './groups.ts'

/** Opens the review of a line: in the case to which it was brought, if any. */
export const useReview = () => {
  const navigate = useNavigate()
  return useCallback(
    ({ upload, broughtTo }: Pick<GatheredLine, 'upload' | 'broughtTo'>) =>
      void (broughtTo === null
        ? navigate({ to: '/nieuw/$upload', params: { upload } })
        : navigate({ to: '/zaken/$number/antwoord/$upload', params: { number: broughtTo, upload } })),
    [navigate],
  )
}

/** The way from one mail of the list to the next. */
export const useGoOn = (upload: string) => {
  const client = useClient()
  const review = useReview()
  const navigate = useNavigate()
  const { data: lines = [], refetch } = useGathered()
  const listed = lines.length > 1 && lines.some((line) => line.upload === upload)
  const waiting = countToReview(lines.filter((line) => line.upload !== upload))

  /** Goes to the next mail that waits, or back to the list; false for a mail that came alone. */
  const goOn = async (): Promise<boolean> => {
    // What was just opened or filed changes what waits.
    const { data: now = [] } = await refetch()
    if (!listed) return false
    const next = nextAfter(now, upload)
    if (next) review(next)
    else void navigate({ to: '/binnengekomen' })
    return true
  }
  const skip = async () => {
    await client.intake.skip({ upload, skipped: true })
    await goOn()
  }
  return { waiting, listed, goOn, skip }
}
