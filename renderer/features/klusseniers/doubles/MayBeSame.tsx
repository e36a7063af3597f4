import { Button, Group, Modal, Paper, Select, Stack, Text, Title } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconUsers } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { DoublePair, PersonKind, PersonSheet } from '#shared/contract/people.ts'
import { mostNameTyped } from '#shared/people/nameWords.ts'
import { useAsk } from '../../../shared/api.tsx'
import { useWords } from '../../../shared/words.tsx'
import { MergeForm } from './MergeForm.tsx'
import { Reasons } from './Reasons.tsx'
import { refOf } from './useMerging.ts'
import { useSheet } from './useSheet.ts'

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

/** Any other person, for who knows better than the comparison. */
export const SameAsAnother = ({ kind, id }: { kind: PersonKind; id: string }) => {
  const { t } = useWords()
  const ask = useAsk()
  const [opened, setOpened] = useState(false)
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const [words] = useDebouncedValue(typed, 150)
  const { data: found = [] } = useQuery(
    ask.people.find.queryOptions({
      input: { words, kind },
      enabled: opened,
      placeholderData: keepPreviousData,
    }),
  )
  const { data: pairs = [] } = useQuery(ask.people.doublesOf.queryOptions({ input: refOf(kind, id) }))
  const one = useSheet(kind, opened ? id : null)
  const other = useSheet(kind, chosen)
  const proposed = pairs.find((pair) => [pair.one.id, pair.other.id].some((each) => each === chosen))
  const close = () => {
    setOpened(false)
    setChosen(null)
    setTyped('')
  }
  return (
    <>
      <Button size="xs" variant="default" onClick={() => setOpened(true)}>
        {t('doubles.sameAs')}
      </Button>
      <Modal opened={opened} onClose={close} size="xl" title={t('doubles.sameAs')}>
        <Stack>
          <Select
            label={t('doubles.another')}
            data-autofocus
            searchable
            maxLength={mostNameTyped}
            value={chosen}
            onChange={setChosen}
            searchValue={typed}
            onSearchChange={setTyped}
            filter={({ options }) => options}
            data={found
              .filter((person) => person.id !== id)
              .map((person) => ({
                value: person.id,
                label: [person.name, person.tradeName, person.city, person.email].filter(Boolean).join(' · '),
              }))}
            nothingFoundMessage={t('doubles.nobody')}
          />
          {one && other && chosen && (
            <MergeForm key={chosen} pair={proposed ?? byHand(one, other)} done={close} open />
          )}
        </Stack>
      </Modal>
    </>
  )
}

/** Two whom nothing but the mediator lays side by side. */
const byHand = (one: PersonSheet, other: PersonSheet): DoublePair => ({
  one,
  other,
  score: 0,
  verdict: 'different',
  reasons: [],
  against: [],
})
