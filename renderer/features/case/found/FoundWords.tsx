import { ActionIcon, Button, Menu, Text, TextInput } from '@mantine/core'
import { useDebouncedValue, useHotkeys } from '@mantine/hooks'
import { IconFile, IconX } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { DocumentSaying } from '#shared/contract/search.ts'
import { useAsk } from '../../../shared/api.tsx'
import { FoundSteps } from '../../../shared/found/FoundSteps.tsx'
import { type FoundPlaces, useFoundPlaces } from '../../../shared/found/useFoundPlaces.ts'
import { useWords } from '../../../shared/words.tsx'
import { useDesk } from '../desk.ts'
import classes from './found.module.css'
import type { Finding } from './useFinding.ts'

type Within = { readonly within: RefObject<HTMLElement | null>; readonly finding: Finding }

/** What is looked for, marked in a case, with a way from one place to the next, and to documents that say it. */
export const FoundWords = ({ within, finding }: Within) =>
  finding.words.length > 0 || finding.typing > 0 ? <Places within={within} finding={finding} /> : null

const Places = ({ within, finding }: Within) => {
  const { t } = useWords()
  const { number } = useDesk().view
  const { words, typing, stop } = finding
  const places = useFoundPlaces(within, words)
  const [asked] = useDebouncedValue(words, 150)
  const { data: saying } = useQuery(
    useAsk().search.documentsSaying.queryOptions({
      input: { number, words: [...asked] },
      placeholderData: keepPreviousData,
    }),
  )
  useHotkeys(
    [
      ['F3', () => places.step(1)],
      ['shift+F3', () => places.step(-1)],
    ],
    [],
  )
  return (
    <section className={classes.bar} aria-label={t('found.label')}>
      {typing > 0 ? (
        <Typing finding={finding} places={places} />
      ) : (
        <Text size="sm" fw={600} truncate className={classes.words}>
          {words.join(', ')}
        </Text>
      )}
      {words.length > 0 && <FoundSteps places={places} none={saying && t('found.none')} />}
      {words.length > 0 && saying && saying.length > 0 && <InDocuments saying={saying} />}
      <ActionIcon variant="subtle" color="gray" aria-label={t('found.stop')} onClick={stop}>
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </section>
  )
}

/** What to look for, typed. Enter leads to the next place, with Shift to the one before; Escape ends it. */
const Typing = ({ finding, places }: { finding: Finding; places: FoundPlaces }) => {
  const { t } = useWords()
  const [typed, type] = useState(finding.words.join(' '))
  const input = useRef<HTMLInputElement>(null)
  const { typing } = finding
  useEffect(() => {
    if (typing > 0) input.current?.select()
  }, [typing])
  return (
    <TextInput
      ref={input}
      size="sm"
      className={classes.typed ?? ''}
      aria-label={t('found.look')}
      placeholder={t('found.look')}
      autoComplete="off"
      spellCheck={false}
      maxLength={200}
      value={typed}
      onChange={({ currentTarget: { value } }) => {
        type(value)
        finding.look(value)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') finding.stop()
        else if (event.key === 'Enter') places.step(event.shiftKey ? -1 : 1)
        else return
        event.preventDefault()
      }}
    />
  )
}

/** The documents that say it, each a click away. */
const InDocuments = ({ saying }: { readonly saying: readonly DocumentSaying[] }) => {
  const { t } = useWords()
  const { view, look } = useDesk()
  const documents = saying.flatMap(({ id, places }) => {
    const document = view.documents.find((one) => one.id === id)
    return document ? [{ document, places }] : []
  })
  const [first, ...others] = documents
  const looks = {
    className: classes.inDocuments ?? '',
    variant: 'light',
    size: 'compact-sm',
    leftSection: <IconFile size={15} aria-hidden />,
  } as const
  if (!first) return null
  if (others.length === 0)
    return (
      <Button {...looks} onClick={() => look(first.document)}>
        {t('found.inDocument', { name: first.document.name })}
      </Button>
    )
  return (
    <Menu position="top-end" shadow="md">
      <Menu.Target>
        <Button {...looks}>{t('found.inDocuments', { count: documents.length })}</Button>
      </Menu.Target>
      <Menu.Dropdown className={classes.documents}>
        {documents.map(({ document, places }) => (
          <Menu.Item key={document.id} onClick={() => look(document)}>
            {document.name}{' '}
            <Text span size="sm" c="dimmed">
              {t('found.times', { count: places })}
            </Text>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
