import { Button, Group, List, Stack, Text, Title } from '@mantine/core'
import type { MergedRecord } from '#shared/contract/people.ts'
import { FailureAlert } from '../../../shared/refusal.tsx'
import { useWords } from '../../../shared/words.tsx'
import { refOf, useMerging } from './useMerging.ts'

/** The records that were merged into someone's, each with the way back. */
export const MergedRecords = ({ merged }: { merged: readonly MergedRecord[] }) => {
  const { t } = useWords()
  const { separate, busy, error } = useMerging()
  if (merged.length === 0) return null
  return (
    <Stack component="section" gap="xs" mt="md">
      <Title order={3}>{t('doubles.records')}</Title>
      <List listStyleType="none" spacing="xs">
        {merged.map((record) => (
          <List.Item
            key={record.id}
            styles={{ itemWrapper: { width: '100%' }, itemLabel: { width: '100%' } }}
          >
            <Group justify="space-between" wrap="nowrap">
              <div>
                <Text fw={600}>{record.name}</Text>
                <Text size="sm" c="dimmed">
                  {[
                    record.tradeName,
                    record.email,
                    record.phone,
                    record.city,
                    record.cases > 0 && t('klusseniers.total', { count: record.cases }),
                    record.by
                      ? t('doubles.mergedBy', { on: record.on, by: record.by })
                      : t('doubles.mergedOn', { on: record.on }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </Text>
              </div>
              <Button
                size="xs"
                variant="default"
                flex="none"
                disabled={busy}
                aria-label={t('doubles.separateFrom', { name: record.name })}
                onClick={() => void separate(refOf(record.kind, record.id), record.name)}
              >
                {t('doubles.separate')}
              </Button>
            </Group>
          </List.Item>
        ))}
      </List>
      <FailureAlert error={error} />
    </Stack>
  )
}
