import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { ComplaintInput } from '#shared/contract/intake.ts'
import { useAsk } from '../../shared/api.tsx'
import { say } from '../../shared/notice.tsx'
import { useMutateOnce } from '../../shared/useMutateOnce.ts'
import { useWords } from '../../shared/words.tsx'

/** Opens the case that a complaint becomes and tells its number; then `goOn`, or where nothing else waits to the case. */
export const useOpening = (goOn: () => Promise<boolean>) => {
  const { t } = useWords()
  const ask = useAsk()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const opening = useMutation(ask.intake.open.mutationOptions())
  const openOnce = useMutateOnce(opening)
  const open = (complaint: ComplaintInput, onOpened: () => void) =>
    openOnce(complaint, {
      onSuccess: ({ number }) => {
        onOpened()
        void queries.invalidateQueries()
        say(t('intake.opened', { number }))
        void goOn().then((gone) => {
          if (!gone) void navigate({ to: '/zaken/$number', params: { number } })
        })
      },
    })
  return { opening, open }
}
