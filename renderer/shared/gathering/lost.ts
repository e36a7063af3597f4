import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useAsk, useClient } from '../api.tsx'
import { useGathered } from './useGathered.ts'

/**
 * The list lasts as long as the app does. Under this the number of lines that waited is kept, so that it can be told
 * afterwards that they are gone.
 */
const draft = { key: 'gathered/count' }

export const useKeepCount = (): void => {
  const client = useClient()
  const { data } = useGathered()
  const waiting = data?.waiting ?? null
  const waited = useRef(false)
  useEffect(() => {
    if (waiting === null) return
    if (waiting > 0) client.drafts.keep({ ...draft, value: String(waiting) }).catch(console.error)
    else if (waited.current) client.drafts.drop(draft).catch(console.error)
    if (waiting > 0) waited.current = true
  }, [client, waiting])
}

/** How many lines waited when the app was closed, and are not there any more; 0 for none. */
export const useLost = () => {
  const client = useClient()
  const queries = useQueryClient()
  const options = useAsk().drafts.get.queryOptions({ input: draft })
  const { data } = useQuery(options)
  const dismiss = () => {
    queries.setQueryData(options.queryKey, null)
    client.drafts.drop(draft).catch(console.error)
  }
  return { lost: Number(data?.value ?? 0) || 0, dismiss }
}
