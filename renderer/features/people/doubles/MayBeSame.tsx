import { Button, Group, Modal, Paper, Stack, Text, Title } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { DoublePair, PersonKind } from '#shared/contract/people.ts'
import { useAsk } from '../../../shared/api.tsx'
import { useWords } from '../../../shared/words.tsx'
import { MergeForm } from './MergeForm.tsx'
import { Reasons } from './Reasons.tsx'
import { refOf } from './useMerging.ts'

/** Who else this person may be, as proposed. Nothing is merged without a yes. */
export const MayBeSame = ({ kind, id }: { kind: PersonKind; id: string }) => {
  const { t } = useWords()
  const ask = useAsk()
  const { data: pairs = [] } = useQuery(ask.people.doublesOf.queryOptions({ input: refOf(kind, id) }))
  const [compared, setCompared] = useState<DoublePair>()
  const close = () => setCompared(undefined)
  return (
    <>
      <CompareWindow pair={compared} close={close} />
      {pairs.length > 0 && (
        <Paper
          component="section"
          aria-label={t('doubles.section')}
          withBorder
          p="md"
          mb="lg"
          maw={720}
          bg="var(--surface)"
        >
          <Group gap="xs" mb="sm">
            <IconUsers size={20} aria-hidden />
            <Title order={2}>{t('doubles.section')}</Title>
          </Group>
          <Stack gap="md">
            {pairs.map((pair) => {
              const them = pair.one.id === id ? pair.other : pair.one
              return (
                <Stack key={them.id} gap="xs">
                  <Group justify="space-between" wrap="nowrap">
                    <Text fw={600}>
                      {them.name}{' '}
                      <Text span inherit fw={400}>
                        · {t(`doubles.${pair.verdict === 'same' ? 'sameVerdict' : 'undecidedVerdict'}`)}
                      </Text>
                    </Text>
                    <Button
                      size="xs"
                      variant="default"
                      flex="none"
                      aria-label={t('doubles.compareWith', { name: them.name })}
                      onClick={() => setCompared(pair)}
                    >
                      {t('doubles.compare')}
                    </Button>
                  </Group>
                  <Reasons pair={pair} />
                </Stack>
              )
            })}
          </Stack>
        </Paper>
      )}
    </>
  )
}

const CompareWindow = ({ pair, close }: { pair: DoublePair | undefined; close: () => void }) => {
  const { t } = useWords()
  return (
    <Modal
      opened={pair !== undefined}
      onClose={close}
      size="xl"
      title={pair && t('doubles.pair', { name: pair.one.name, other: pair.other.name })}
    >
      {pair && <MergeForm pair={pair} done={close} open />}
    </Modal>
  )
}
