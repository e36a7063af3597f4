import { ActionIcon, Button, Menu, Text } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconFile, IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { RefObject } from 'react'
import type { DocumentSaying } from '#shared/contract/search.ts'
import { useAsk } from '../../../shared/api.tsx'
import { FoundSteps } from '../../../shared/found/FoundSteps.tsx'
import { useFoundPlaces } from '../../../shared/found/useFoundPlaces.ts'
import { useWords } from '../../../shared/words.tsx'
import { useDesk } from '../desk.ts'
import classes from './found.module.css'

const none: readonly string[] = []

/** What was searched for, where the case was opened from a search. */
export const useSoughtWords = (): readonly string[] => useSearch({ strict: false }).gezocht ?? none

type Within = { readonly within: RefObject<HTMLElement | null> }

/** What was searched for, marked in a case that was opened from there, with a way from one place to the next, and to documents that say it. */
export const FoundWords = ({ within }: Within) => {
  const words = useSoughtWords()
  return words.length > 0 ? <Places words={words} within={within} /> : null
}

const Places = ({ words, within }: Within & { readonly words: readonly string[] }) => {
  const { t } = useWords()
  const { number } = useDesk().view
  const navigate = useNavigate()
  const places = useFoundPlaces(within, words)
  const { data: saying } = useQuery(
    useAsk().search.documentsSaying.queryOptions({ input: { number, words: [...words] } }),
  )
  const stop = () => void navigate({ to: '/zaken/$number', params: { number }, search: {}, replace: true })
  useHotkeys(
    [
      ['F3', () => places.step(1)],
      ['shift+F3', () => places.step(-1)],
    ],
    [],
  )
  return (
    <section className={classes.bar} aria-label={t('found.label')}>
      <Text size="sm" fw={600} truncate className={classes.words}>
        {words.join(', ')}
      </Text>
      <FoundSteps places={places} none={saying && t('found.none')} />
      {saying && saying.length > 0 && <InDocuments saying={saying} />}
      <ActionIcon variant="subtle" color="gray" aria-label={t('found.stop')} onClick={stop}>
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </section>
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
    variant: 'light',
    size: 'compact-sm',
    leftSection: <IconFile size={15} aria-hidden />,
  } as const
  if (!first) return null
  if (others.length === 0)
    return (
      <Button {...looks} className={classes.document} onClick={() => look(first.document)}>
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
