import { Fieldset, Radio, SegmentedControl, Stack, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { PersonKind } from '#shared/contract/people.ts'
import type { MatchClash, MatchEvidence, MatchReason } from '#shared/intake/matching.ts'
import { mostNameTyped } from '#shared/people/nameWords.ts'
import { useAsk } from '../api.tsx'
import { FoundSelect } from '../FoundSelect.tsx'
import { useWords } from '../words.tsx'
import { PersonFields } from './PersonFields.tsx'
import { emptyPerson, type PersonChosen, type PersonDraft } from './person.ts'
import { candidateText } from './reasons.ts'
import { SameName } from './SameName.tsx'

/** Someone who may be meant, and why. */
export type PersonCandidate = {
  readonly id: string
  readonly name: string
  readonly reasons: readonly MatchReason[]
  /** The reasons with the words on both sides, and what speaks against him. */
  readonly evidence?: readonly MatchEvidence[]
  readonly against?: readonly MatchClash[]
  /** He left the franchise. */
  readonly retired?: boolean
}

type Props = {
  readonly kind: PersonKind
  readonly label: string
  readonly value: PersonChosen
  readonly onChange: (value: PersonChosen) => void
  /** Whether the side may stay unknown for now. */
  readonly mayBeUnknown: boolean
  readonly candidates?: readonly PersonCandidate[]
  /** What is proposed for someone who is not known yet. */
  readonly proposed?: PersonDraft
  /** Says from what the language of someone new was drawn. */
  readonly languageMark?: ReactNode
  readonly error?: string | undefined
  /** What there is to say of those who may be meant. */
  readonly meant?: ReactNode
  /** What more there is to say of the known one who is chosen. */
  readonly children?: ReactNode
}

/** Someone who is known, someone new, or (for a Klussenier) nobody yet. */
export const PersonChoice = (props: Props) => {
  const { t } = useWords()
  const { kind, label, value, onChange, candidates = [], proposed = emptyPerson, error } = props
  const ways = [
    { value: 'known', label: t('intake.known') },
    { value: 'new', label: t('intake.new') },
    ...(props.mayBeUnknown ? [{ value: 'none', label: t('intake.notNamed') }] : []),
  ]
  const choose = (way: string) => {
    if (way === 'new') onChange({ is: 'new', person: proposed })
    else if (way === 'none') onChange({ is: 'none' })
    else onChange({ is: 'known', id: candidates[0]?.id ?? '', name: candidates[0]?.name ?? '' })
  }
  return (
    <Fieldset legend={label}>
      <Stack gap="sm">
        <SegmentedControl
          aria-label={label}
          value={value.is}
          onChange={choose}
          data={ways}
          size="xs"
          w="fit-content"
        />
        {props.meant}
        {value.is === 'known' && (
          <KnownPerson
            kind={kind}
            label={label}
            value={value}
            onChange={onChange}
            candidates={candidates}
            error={error}
          />
        )}
        {value.is === 'known' && props.children}
        {value.is === 'new' && (
          <PersonFields
            value={value.person}
            onChange={(person) => onChange({ is: 'new', person })}
            withTradeName={kind === 'klussenier'}
            nameError={error}
            nameNote={
              <SameName
                kind={kind}
                name={value.person.name}
                except={candidates.map(({ id }) => id)}
                choose={({ id, name }) => onChange({ is: 'known', id, name })}
              />
            }
            languageMark={props.languageMark}
          />
        )}
      </Stack>
    </Fieldset>
  )
}

type KnownProps = Pick<Props, 'kind' | 'label' | 'onChange' | 'error'> & {
  readonly value: Extract<PersonChosen, { is: 'known' }>
  readonly candidates: readonly PersonCandidate[]
}

const KnownPerson = ({ kind, label, value, onChange, candidates, error }: KnownProps) => {
  const { t } = useWords()
  const ask = useAsk()
  const [typed, setTyped] = useState('')
  const asked = typed === value.name ? '' : typed
  const [words] = useDebouncedValue(asked, 150)
  const { data: found = [], isPlaceholderData } = useQuery(
    ask.people.find.queryOptions({ input: { words, kind }, placeholderData: keepPreviousData }),
  )
  const names = new Map([
    ...candidates.map(({ id, name }) => [id, name] as const),
    ...found.map((person) => [person.id as string, person.name] as const),
    ...(value.id ? [[value.id, value.name] as const] : []),
  ])
  // Who may be meant is looked for no more once a name is typed.
  const offered = words ? found : [...names].map(([id, name]) => ({ id, name }))
  const detail = new Map(
    found.map((person) => [person.id as string, [person.tradeName, person.city].filter(Boolean).join(' · ')]),
  )
  const only = candidates.length === 1 ? candidates[0] : undefined
  const choose = (id: string | null) => id && onChange({ is: 'known', id, name: names.get(id) ?? '' })
  return (
    <>
      {candidates.length > 1 && (
        <Radio.Group aria-label={label} value={value.id} onChange={choose}>
          <Stack gap={6}>
            {candidates.map((candidate) => (
              <Radio
                key={candidate.id}
                value={candidate.id}
                label={candidate.name}
                description={candidateText(t, candidate)}
              />
            ))}
          </Stack>
        </Radio.Group>
      )}
      <FoundSelect
        label={t('intake.choosePerson')}
        maxLength={mostNameTyped}
        value={value.id || null}
        onChange={choose}
        searchValue={typed}
        onSearchChange={setTyped}
        isCurrent={words === asked && !isPlaceholderData}
        data={offered.map(({ id, name }) => ({ value: id, label: name }))}
        renderOption={({ option }) => (
          <div>
            <Text size="sm">{option.label}</Text>
            <Text size="xs" c="dimmed">
              {detail.get(option.value)}
            </Text>
          </div>
        )}
        nothing={t('intake.nobodyFound')}
        error={error}
        allowDeselect={false}
      />
      {only && value.id === only.id && (
        <Text size="sm" c="dimmed">
          {candidateText(t, only)}
        </Text>
      )}
    </>
  )
}
