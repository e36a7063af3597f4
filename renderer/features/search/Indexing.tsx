import { Alert } from '@mantine/core'
import { useIndexed } from '../../shared/searches/useIndexed.ts'
import { useWords } from '../../shared/words.tsx'

/** Says that hits are missing as long as the index is not whole. */
export const Indexing = () => {
  const { t } = useWords()
  const part = useIndexed() ?? null
  if (part === null) return null
  return (
    <Alert variant="light" role="status">
      {t('search.indexing', { percent: Math.floor(part * 100) })}
    </Alert>
  )
}
