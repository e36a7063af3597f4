import { Alert, List } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import type { MissingItem } from '#shared/case/vocabulary.ts'
import type { ComplaintInput } from '#shared/contract/intake.ts'
import { useAsk } from '../../shared/api.tsx'
import { capital, useWords } from '../../shared/words.tsx'

/** What the case would lack, were it opened as it stands in the form. */
export const MissingThen = ({
  input,
  known,
}: {
  input: ComplaintInput | null
  /** What the mail alone would leave missing; null without a mail. */
  known: readonly MissingItem[] | null
}) => {
  const { t } = useWords()
  const [asked] = useDebouncedValue(input, 400)
  const { data } = useQuery(
    useAsk().intake.missing.queryOptions({ input: asked ?? skipToken, placeholderData: keepPreviousData }),
  )
  const missing = data ?? known
  if (!missing) return null
  return (
    <Alert
      role="note"
      color={missing.length ? 'yellow' : 'teal'}
      p="sm"
      title={missing.length ? t('intake.missing') : t('intake.nothingMissing')}
    >
      {missing.length > 0 && (
        <List size="sm">
          {missing.map((item) => (
            <List.Item key={item}>{capital(t(`missingItem.${item}`))}</List.Item>
          ))}
        </List>
      )}
    </Alert>
  )
}
