import { ActionIcon, Group, Text, UnstyledButton } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useId } from 'react'
import { mostCounted } from '#shared/contract/search.ts'
import { SavedSearchMenu } from '../../shared/searches/SavedSearchMenu.tsx'
import { countText, useSavedSearches } from '../../shared/searches/useSavedSearches.ts'
import { useWords } from '../../shared/words.tsx'
import classes from './Search.module.css'

/** The saved searches, while nothing is typed: each with how many cases it finds and what can be done with it. */
export const SavedSearchList = ({ onType }: { onType: (typed: string) => void }) => {
  const { t, write } = useWords()
  const id = useId()
  const searches = useSavedSearches()
  if (searches.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <Text id={id} component="h2" size="sm" fw={650} mb={6}>
        {t('search.saved.title')}
      </Text>
      <ul className={classes.savedRows}>
        {searches.map((search) => (
          <li key={search.text} className={classes.savedRow}>
            <UnstyledButton className={classes.savedName} onClick={() => onType(search.text)}>
              <Group component="span" justify="space-between" wrap="nowrap">
                <span>{search.name}</span>
                <Text span c="dimmed" size="sm" flex="none">
                  {search.total > mostCounted
                    ? countText(t, write, search)
                    : t('search.saved.count', { count: search.total })}
                </Text>
              </Group>
              <Text component="span" display="block" size="sm" c="dimmed" className={classes.typed}>
                {search.text}
              </Text>
              {search.problems.length > 0 && (
                <Text component="span" display="block" size="sm" className={classes.problem}>
                  {t('search.saved.problem')}
                </Text>
              )}
            </UnstyledButton>
            <SavedSearchMenu
              search={search}
              target={
                <ActionIcon
                  variant="subtle"
                  size="lg"
                  aria-label={t('search.saved.actions', { name: search.name })}
                >
                  <IconDots size={18} aria-hidden />
                </ActionIcon>
              }
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
