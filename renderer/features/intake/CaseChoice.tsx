import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CaseLine } from '#shared/contract/cases.ts'
import { useAsk } from '../../shared/api.tsx'
import { FoundSelect } from '../../shared/FoundSelect.tsx'
import { useWords } from '../../shared/words.tsx'

const nameOf = ({ number, customer, klussenier, subject }: CaseLine): string =>
  [number, [customer.name, klussenier?.name].filter(Boolean).join(' – '), subject].join(' · ')

/** A case to file a mail in, asked for with the focus: found by its number, by someone's name or by any word in it. */
export const CaseChoice = ({ label, onChoose }: { label: string; onChoose: (number: string) => void }) => {
  const { t } = useWords()
  const ask = useAsk()
  const [typed, setTyped] = useState('')
  const [words] = useDebouncedValue(typed.trim(), 250)
  const { data: open } = useQuery(ask.cases.list.queryOptions({ input: { size: 50 } }))
  const { data: found, isPlaceholderData } = useQuery(
    ask.search.cases.queryOptions({
      input: words ? { words, size: 20 } : skipToken,
      placeholderData: keepPreviousData,
    }),
  )
  const lines = words && found ? found.hits.map((hit) => hit.case) : (open?.lines ?? [])
  return (
    <FoundSelect
      label={label}
      placeholder={t('reply.searchCase')}
      searchValue={typed}
      onSearchChange={setTyped}
      data={lines.map((line) => ({ value: line.number, label: nameOf(line) }))}
      isCurrent={words === typed.trim() && !isPlaceholderData}
      nothing={t('reply.noCase')}
      value={null}
      onChange={(number) => number && onChoose(number)}
      data-autofocus
      maw={720}
    />
  )
}
