import { Button } from '@mantine/core'
import { IconBookmark, IconBookmarkFilled } from '@tabler/icons-react'
import { proposedName } from '#shared/search/proposedName.ts'
import { isVisible, savedText } from '#shared/search/saved.ts'
import type { Vocabulary } from '#shared/search/vocabulary.ts'
import { SavedSearchMenu } from '../../shared/searches/SavedSearchMenu.tsx'
import { useChangeSearches, useSavedSearches } from '../../shared/searches/useSavedSearches.ts'
import { useWords } from '../../shared/words.tsx'
import classes from './Search.module.css'

/** Saves what is typed with one click, by a name from its own words; what is saved already says so. */
export const SaveSearch = ({ typed, vocabulary }: { typed: string; vocabulary: Vocabulary }) => {
  const { t } = useWords()
  const text = savedText(typed)
  const saved = useSavedSearches().find((one) => one.text === text)
  const { change, isPending } = useChangeSearches()
  if (!isVisible(text)) return null
  if (saved)
    return (
      <SavedSearchMenu
        search={saved}
        target={
          <Button
            variant="light"
            size="md"
            flex="none"
            maw={260}
            aria-label={t('search.saved.isSaved', { name: saved.name })}
            title={t('search.saved.isSaved', { name: saved.name })}
            leftSection={<IconBookmarkFilled size={18} aria-hidden />}
          >
            <span className={classes.name}>{saved.name}</span>
          </Button>
        }
      />
    )
  const save = () => {
    const name = proposedName(text, vocabulary.or)
    change(
      { type: 'saveSearch', text, name, before: null },
      { message: t('search.saved.wasSaved', { name }), undo: { type: 'removeSearch', text } },
    )
  }
  return (
    <Button
      variant="default"
      size="md"
      flex="none"
      loading={isPending}
      leftSection={<IconBookmark size={18} aria-hidden />}
      onClick={save}
    >
      {t('search.saved.save')}
    </Button>
  )
}
