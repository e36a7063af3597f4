import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { CaseView } from '#shared/case/view.ts'
import type { PlainDate } from '#shared/kernel/date.ts'
import type { LetterVia } from '#shared/letters/order.ts'
import { useAsk, useClient } from '../../shared/api.tsx'
import { draftKey } from '../../shared/letters/draft.ts'
import { letterTitle } from '../../shared/letters/names.ts'
import { type ProofInput, useKeepProof } from '../../shared/letters/proof.ts'
import { say } from '../../shared/notice.tsx'
import { useCommand } from '../../shared/useCase.ts'
import { useWords } from '../../shared/words.tsx'
import { type Letter, writtenLetter } from './useLetter.ts'

type Sent = { readonly sentOn: PlainDate; readonly via: LetterVia; readonly proof: ProofInput | null }

/** Records that the letter went out, forgets its draft and goes back to the case; all of it can be taken back. */
export const useMarkSent = (letter: Letter) => {
  const { t } = useWords()
  const ask = useAsk()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { drafts } = useClient()
  const { number } = letter.view
  const { undo } = useCommand(number)
  const keepProof = useKeepProof(number)
  const { mutateAsync } = useMutation(ask.letters.send.mutationOptions())
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const sending = useRef(false)

  const send = async ({ sentOn, via, proof }: Sent): Promise<void> => {
    const written = writtenLetter(letter)
    if (!written) return
    const key = ask.cases.get.queryKey({ input: { number } })
    const kept = proof && (await keepProof(proof))
    const seen = queries.getQueryData<CaseView>(key)
    const after = await mutateAsync({
      ...written,
      order: { ...written.order, via },
      sentOn,
      messageId: letter.state.mailed?.messageId ?? null,
      proof: kept,
      ...(seen ? { expectedVersion: seen.version } : {}),
    })
    const draft = letter.kept
    await letter.forget()
    queries.setQueryData(key, after)
    void queries.invalidateQueries()
    await navigate({ to: '/zaken/$number', params: { number } })
    say(t('letters.sent', { title: letterTitle(t, after, letter.letter) }), {
      label: t('app.undo'),
      run: () => void undo().then(() => bringBack(draft)),
    })
  }
  /** What was written is there again when it turns out not to have been sent. */
  const bringBack = async (value: string): Promise<void> => {
    if (!value) return
    await drafts.keep({ key: draftKey(number, letter.letter), value })
    await queries.invalidateQueries()
  }
  const markSent = async (sent: Sent): Promise<void> => {
    // State comes a moment too late for a double click.
    if (sending.current) return
    sending.current = true
    setBusy(true)
    setError(null)
    try {
      await send(sent)
    } catch (failure) {
      setError(failure)
    } finally {
      sending.current = false
      setBusy(false)
    }
  }
  return { markSent, busy, error }
}
