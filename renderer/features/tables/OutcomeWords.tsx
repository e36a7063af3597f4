import { Select, Stack, Text } from '@mantine/core'
import { outcome } from '#shared/case/vocabulary.ts'
import type { TableRun } from '#shared/contract/tables.ts'
import { nameKey } from '#shared/people/nameKey.ts'
import type { Mapping } from '#shared/tables/mapping.ts'
import { capital, useWords } from '../../shared/words.tsx'

/** The office's own words for an outcome that are not understood: what each of them stands for is the mediator's to say. */
export const OutcomeWords = ({
  run,
  mapping,
  change,
}: {
  run: TableRun
  mapping: Mapping
  change: (mapping: Mapping) => void
}) => {
  const { t } = useWords()
  if (run.outcomes.length === 0) return null
  return (
    <Stack gap="xs">
      <Text fw={600}>{t('tables.outcomes')}</Text>
      <Text size="sm" c="dimmed">
        {t('tables.outcomesLead')}
      </Text>
      {run.outcomes.map(({ word, rows }) => (
        <Select
          key={word}
          label={t('tables.outcomeRows', { word, count: rows })}
          maw={420}
          data={outcome.options.map((value) => ({ value, label: capital(t(`outcome.${value}`)) }))}
          value={mapping.outcomes[nameKey(word)] ?? null}
          onChange={(chosen) =>
            chosen &&
            change({
              ...mapping,
              outcomes: { ...mapping.outcomes, [nameKey(word)]: outcome.parse(chosen) },
            })
          }
        />
      ))}
    </Stack>
  )
}
