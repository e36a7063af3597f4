import { Combobox, Text, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { mostNameTyped } from '#shared/people/nameWords.ts'
import { completionsAt } from '#shared/search/complete.ts'
import { mostTyped } from '#shared/search/query.ts'
import { asValue } from '#shared/search/write.ts'
import { vocabularyIn } from '#shared/words/vocabulary.ts'
import { useAsk } from '../../shared/api.tsx'
import { useWords } from '../../shared/words.tsx'

type Option = { readonly text: string; readonly hint: string }

/** Of names, as many are offered. */
const mostNames = 8

/** What can stand at the caret: fields and values of the language, and names of people where a field asks for one. */
const useOptions = (typed: string, caret: number) => {
  const { t, language } = useWords()
  const vocabulary = useMemo(() => vocabularyIn(language), [language])
  const { span, options, ask } = completionsAt(typed, caret, vocabulary)
  const [begun] = useDebouncedValue(ask?.begun ?? '', 100)
  const kind = ask?.field === 'klussenier' || ask?.field === 'customer' ? ask.field : null
  const { data: people } = useQuery(
    useAsk().people.find.queryOptions({
      input: { words: begun.slice(0, mostNameTyped), ...(kind && { kind }) },
      enabled: kind !== null && begun !== '',
      placeholderData: keepPreviousData,
    }),
  )
  const { data: mediators } = useQuery(
    useAsk().mediators.list.queryOptions({ enabled: ask?.field === 'mediator' }),
  )
  const names =
    ask?.field === 'mediator'
      ? (mediators ?? []).map(({ name }) => ({ text: asValue(name), hint: '' }))
      : kind
        ? (people ?? []).map(({ name, tradeName, city }) => ({
            text: asValue(name),
            hint: [tradeName, city].filter(Boolean).join(', '),
          }))
        : []
  const coded = options.map(({ text, field, value }) => ({
    text,
    hint: value === null ? t(`query.hint.${field}`) : '',
  }))
  const known = typed.slice(span.from, span.to)
  const all: readonly Option[] = [...coded, ...names.slice(0, mostNames)].filter(({ text }) => text !== known)
  return { span, all }
}

/** What is typed in the search language, with what can follow it. */
export const SearchBox = ({
  typed,
  onType,
  onKey,
  onBlur,
}: {
  typed: string
  onType: (typed: string) => void
  /** A key that nothing here wants. */
  onKey: (event: KeyboardEvent) => void
  onBlur: () => void
}) => {
  const { t } = useWords()
  const [caret, setCaret] = useState(typed.length)
  const input = useRef<HTMLInputElement>(null)
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const { span, all } = useOptions(typed, caret)
  const opened = combobox.dropdownOpened && all.length > 0

  const take = (text: string) => {
    // A field still wants its value; after a value one goes on.
    const space = text.endsWith(':') ? '' : ' '
    const place = span.from + text.length + space.length
    onType(`${typed.slice(0, span.from)}${text}${space}${typed.slice(span.to).trimStart()}`)
    setCaret(place)
    requestAnimationFrame(() => input.current?.setSelectionRange(place, place))
    if (space) combobox.closeDropdown()
  }
  return (
    <Combobox store={combobox} onOptionSubmit={take} withinPortal={false}>
      <Combobox.Target withKeyboardNavigation={opened} withAriaAttributes={opened}>
        <TextInput
          ref={input}
          type="search"
          size="md"
          aria-label={t('search.label')}
          placeholder={t('search.placeholder')}
          description={t('search.hint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          leftSection={<IconSearch size={20} aria-hidden />}
          data-autofocus
          autoFocus
          autoComplete="off"
          spellCheck={false}
          maxLength={mostTyped}
          value={typed}
          onChange={({ currentTarget }) => {
            setCaret(currentTarget.selectionStart ?? currentTarget.value.length)
            // What is pasted too long is cut by the browser, what a program fills in here.
            onType(currentTarget.value.slice(0, mostTyped))
            combobox.openDropdown()
            combobox.resetSelectedOption()
          }}
          onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart ?? 0)}
          onBlur={() => {
            combobox.closeDropdown()
            onBlur()
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && opened) {
              event.preventDefault()
              combobox.closeDropdown()
            } else if (!opened) onKey(event)
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!opened}>
        <Combobox.Options aria-label={t('search.completions')}>
          {all.map(({ text, hint }) => (
            <Combobox.Option key={`${text} ${hint}`} value={text}>
              {text}{' '}
              <Text span size="sm" c="dimmed">
                {hint}
              </Text>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
