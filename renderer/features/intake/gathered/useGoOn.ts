import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { GatheredLine } from '#shared/intake/gathered.ts'
import { useAsk } from '../../../shared/api.tsx'
import { useSkip } from './useSkip.ts'

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
  const skipLine = useSkip()
  const review = useReview()
  const navigate = useNavigate()
  const { data, refetch } = useQuery(useAsk().gathered.next.queryOptions({ input: { upload } }))
  const listed = data?.listed ?? false

  /** Goes to the next mail that waits, or back to the list; false for a mail that came alone. */
  const goOn = async (): Promise<boolean> => {
    // What was just opened or filed changes what waits.
    const { data: now } = await refetch()
    if (!now?.listed) return false
    if (now.next) review(now.next)
    else void navigate({ to: '/binnengekomen' })
    return true
  }
  const skip = async () => {
    await skipLine(upload, true)
    await goOn()
  }
  return { waiting: data?.waiting ?? 0, listed, goOn, skip }
}
