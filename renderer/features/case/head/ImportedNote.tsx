import { Alert, Text } from '@mantine/core'
import type { ImportedCase } from '#shared/case/facts.ts'
import { useWords } from '../../../shared/words.tsx'

/** That the case comes from a table, and what the table said of it. */
export const ImportedNote = ({ imported }: { imported: ImportedCase }) => {
  const { t, write } = useWords()
  const { externalNumber: number, outcomeTold, amount, description } = imported
  const told = [outcomeTold, amount !== null && write.money(amount)].filter(Boolean).join(' · ')
  return (
    <Alert role="note" color="gray" title={t('tables.mark')} p="sm">
      <Text size="sm">
        {t('tables.markLead')} {number && t('tables.markNumber', { number })}
      </Text>
      {told && (
        <Text size="sm">
          {t('app.colon', { what: t('tables.told') })} {told}
        </Text>
      )}
      {description && (
        <Text size="sm" mt={4} style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
          {description}
        </Text>
      )}
    </Alert>
  )
}
