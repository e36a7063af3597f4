import { Button, Modal, Stack } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { DoublePair, PersonKind, PersonSheet } from '#shared/contract/people.ts'
import { mostNameTyped } from '#shared/people/nameWords.ts'
import { useAsk } from '../../../shared/api.tsx'
import { FoundSelect } from '../../../shared/FoundSelect.tsx'
import { useWords } from '../../../shared/words.tsx'
import { MergeForm } from './MergeForm.tsx'
import { refOf } from './useMerging.ts'
import { useSheet } from './useSheet.ts'

/** Any other person, for who knows better than the comparison. */
export const SameAsAnother = ({ kind, id }: { kind: PersonKind; id: string }) => {
  const { t } = useWords()
  const ask = useAsk()
  const [opened, setOpened] = useState(false)
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const [words] = useDebouncedValue(typed, 150)
  const { data: found = [], isPlaceholderData } = useQuery(
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
          <FoundSelect
            label={t('doubles.another')}
            data-autofocus
            maxLength={mostNameTyped}
            value={chosen}
            onChange={setChosen}
            searchValue={typed}
            onSearchChange={setTyped}
            isCurrent={words === typed && !isPlaceholderData}
            data={found
              .filter((person) => person.id !== id)
              .map((person) => ({
                value: person.id,
                label: [person.name, person.tradeName, person.city, person.email].filter(Boolean).join(' · '),
              }))}
            nothing={t('doubles.nobody')}
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
