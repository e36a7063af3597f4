import { Alert } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useAsk } from '../../shared/api.tsx'
import { useWords } from '../../shared/words.tsx'

/** In milliseconds: how often it is asked how far the index is. */
const interval = 2_000

/** Says that hits are missing as long as the index is not whole. */
export const Indexing = () => {
  const { t } = useWords()
  const { data } = useQuery(
    useAsk().search.indexed.queryOptions({
      refetchInterval: ({ state }) => (state.data?.part === null ? false : interval),
    }),
  )
  const part = data?.part ?? null
  if (part === null) return null
  return (
    <Alert variant="light" role="status">
      {t('search.indexing', { percent: Math.floor(part * 100) })}
    </Alert>
  )
}
