import { ActionIcon, Group, Text } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { RefObject } from 'react'
import { useWords } from '../../../shared/words.tsx'
import classes from './found.module.css'
import { useFoundPlaces } from './useFoundPlaces.ts'

type Within = { readonly within: RefObject<HTMLElement | null> }

/** What was searched for, marked in a case that was opened from there, with a way from one place to the next. */
export const FoundWords = ({ within }: Within) => {
  const { gezocht = [] } = useSearch({ strict: false })
  return gezocht.length > 0 ? <Places words={gezocht} within={within} /> : null
}

const Places = ({ words, within }: Within & { readonly words: readonly string[] }) => {
  const { t } = useWords()
  const { number = '' } = useParams({ strict: false })
  const navigate = useNavigate()
  const { count, nth, step } = useFoundPlaces(within, words)
  const stop = () => void navigate({ to: '/zaken/$number', params: { number }, search: {}, replace: true })
  useHotkeys(
    [
      ['F3', () => step(1)],
      ['shift+F3', () => step(-1)],
    ],
    [],
  )
  return (
    <section className={classes.bar} aria-label={t('caseScreen.found.label')}>
      <Text size="sm" fw={600} truncate className={classes.words}>
        {words.join(', ')}
      </Text>
      <Text size="sm" c="dimmed" role="status" className={classes.count}>
        {count > 0 ? t('caseScreen.found.at', { nth: nth + 1, count }) : t('caseScreen.found.none')}
      </Text>
      <Group gap={2} wrap="nowrap">
        {count > 1 && (
          <>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('caseScreen.found.previous')}
              aria-keyshortcuts="Shift+F3"
              onClick={() => step(-1)}
            >
              <IconChevronUp size={18} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('caseScreen.found.next')}
              aria-keyshortcuts="F3"
              onClick={() => step(1)}
            >
              <IconChevronDown size={18} aria-hidden />
            </ActionIcon>
          </>
        )}
        <ActionIcon variant="subtle" color="gray" aria-label={t('caseScreen.found.stop')} onClick={stop}>
          <IconX size={16} aria-hidden />
        </ActionIcon>
      </Group>
    </section>
  )
}
